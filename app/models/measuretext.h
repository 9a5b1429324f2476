// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/measuretargets.h"
#include "alerts/rule.h"
#include "models/alerttext.h"
#include "models/texts.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

namespace vigie::models {

/// What was measured of the list of alerts, in words. Thread: GUI.
class MeasureText {
    Q_DECLARE_TR_FUNCTIONS(vigie::models::MeasureText)

public:
    [[nodiscard]] static QString name(alerts::Measure measure);
    /// How it is counted, in a sentence or two.
    [[nodiscard]] static QString meaning(alerts::Measure measure);
    /// "1.4", "17.1 %", "15 min"; a dash where there was nothing to measure.
    [[nodiscard]] static QString value(const alerts::MeasureRow& row, const Texts& texts);
    /// "at most 6 (12)"; empty where no target is reported.
    [[nodiscard]] static QString target(const alerts::MeasureRow& row, const Texts& texts);
    /// With a sign before it, so that it is never told by colour alone.
    [[nodiscard]] static QString verdict(alerts::MeasureVerdict verdict);
    [[nodiscard]] static QString share(double share, const Texts& texts);

    /// Where a rule stands and what it says, for the person who may change it.
    [[nodiscard]] static QList<AlertText::Fact> ruleFacts(const alerts::Rule& rule, const Texts& texts);
    /// What the history lets one think of its delays; never done by itself. `rule` is nullptr where it is no longer in
    /// force.
    [[nodiscard]] static QStringList proposals(const alerts::AlertMeasures::Rule& counted, const alerts::Rule* rule,
                                               const Texts& texts);
};

} // namespace vigie::models
