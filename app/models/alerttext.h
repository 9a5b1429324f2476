// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "models/texts.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace vigie::models {

/// An alert in sentences: why it fired, with which values against which limit and when, what it means, what to do.
/// Plain text throughout; times in the city's zone, numbers and words in the screen's language.
/// Thread: GUI.
class AlertText {
public:
    /// A line of a list of facts.
    struct Fact {
        QString name;
        QString value;
        bool operator==(const Fact&) const = default;
    };

    [[nodiscard]] static QString title(const alerts::Alert& alert, const Texts& texts);
    [[nodiscard]] static QString why(const alerts::Alert& alert, const Texts& texts);
    /// Value now and when raised, limit, times, who acknowledged, feed, rule.
    [[nodiscard]] static QList<Fact> facts(const alerts::Alert& alert, const Texts& texts);
    /// What might be done about one that chatters or has been there for more than a day. Never done by itself.
    [[nodiscard]] static QStringList proposals(const alerts::Alert& alert, const Texts& texts);
    /// "Cabinet without supply, C000009": what explains it; empty where nothing is known to.
    [[nodiscard]] static QString cause(const alerts::Alert& alert, const Texts& texts);
    [[nodiscard]] static QString residents(const alerts::Alert& alert, const Texts& texts);
    /// "WAT-07: ..."; empty where the rule names none.
    [[nodiscard]] static QString procedure(const alerts::Alert& alert, const Texts& texts);
    /// "above 90 %, normal again at 85 %".
    [[nodiscard]] static QString limit(const alerts::Rule& rule, const Texts& texts);
};

} // namespace vigie::models
