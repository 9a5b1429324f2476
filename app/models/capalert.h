// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "core/geoposition.h"
#include "models/texts.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace vigie::models {

/// Who sends a CAP message.
struct CapSender {
    QString sender;        ///< Unique in the world, without blanks, commas and angle brackets: the journal's origin.
    QString name;          ///< "Ville de Valmer".
    bool exercise = false; ///< Nothing of it is real: replay, training, a simulated day.
};

/// Where it is.
struct CapPlace {
    QString name; ///< As people say it: "Point de pression J000041, Rue du Bois"; empty: the asset's number.
    std::vector<core::GeoPosition> positions; ///< Of the alert, then of its members, as far as they are known.
};

/// An alert, or a situation with what belongs to it, as a message of the Common Alerting Protocol 1.2 (OASIS,
/// CAP-v1.2-os): UTF-8 XML, valid against its schema. For other services, not for the public: its scope is Restricted.
/// One `info` in the screen's language with the reason, one in the other language with the rule's own words.
/// The area is a circle around the positions of the place.
[[nodiscard]] QByteArray capAlert(const alerts::Alert& alert, const std::vector<alerts::Alert>& members,
                                  const CapPlace& place, const CapSender& sender, const Texts& texts);

} // namespace vigie::models
