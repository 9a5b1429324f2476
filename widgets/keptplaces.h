// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/viewhistory.h"

#include <QList>
#include <QString>
#include <QStringList>

class QSettings;

namespace vigie::widgets {

/// A view of the map that an operator has given a name.
struct KeptPlace {
    QString name;
    map::MapView view;
    bool operator==(const KeptPlace&) const = default;
};

/// The kept places of one operator, in the window's file of settings. What makes no sense there is left out.
class KeptPlaces {
public:
    static constexpr qsizetype kMost = 200;
    static constexpr qsizetype kLongestName = 80;

    /// `operatorName`: who signed in; any text.
    KeptPlaces(QSettings& settings, const QString& operatorName);

    [[nodiscard]] const QList<KeptPlace>& all() const { return m_places; }
    [[nodiscard]] QStringList names() const;
    /// False where kMost are kept already. An empty name becomes none: the place is not kept.
    bool keep(KeptPlace place);
    void replace(QList<KeptPlace> places);

private:
    void write();

    QSettings& m_settings;
    QString m_group;
    QList<KeptPlace> m_places;
};

} // namespace vigie::widgets
