// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rulebook.h"
#include "models/alerttext.h"
#include "models/texts.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

#include <string_view>

namespace vigie::models {

/// A rule in words, for the person who reads or changes it. Thread: GUI.
class RuleText {
    Q_DECLARE_TR_FUNCTIONS(vigie::models::RuleText)

public:
    [[nodiscard]] static QString title(const alerts::Rule& rule, const Texts& texts);
    /// "Filling: above 90 %, normal again at 85 %, for 15 min".
    [[nodiscard]] static QString condition(const alerts::Rule& rule, const Texts& texts);
    /// Everything else it says, for its page.
    [[nodiscard]] static QList<AlertText::Fact> facts(const alerts::Rule& rule, const Texts& texts);

    /// The kind's word in a sentence: "A number beyond a limit".
    [[nodiscard]] static QString kind(const alerts::RuleTest& test);
    /// "changed here", "made here", "switched off"; empty for one that is as the city has it.
    [[nodiscard]] static QString state(const alerts::RuleBook& book, std::string_view id);
    /// What the key of a rule file is about: "below" gives "Limit, below".
    [[nodiscard]] static QString key(std::string_view name);
    /// What differs between two versions, a line each: "Limit, below: 1.2 → 1". Either may be nullptr.
    [[nodiscard]] static QStringList differences(const alerts::Rule* before, const alerts::Rule* after);
    /// "22 Nov 2026 14:05:09 CET, p-1a2b: changed", "As the city has it".
    [[nodiscard]] static QString version(const alerts::RuleVersion& version, const Texts& texts);
};

} // namespace vigie::models
