// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/ruleloader.h"
#include "session/ruletrial.h"
#include "support/trialcity.h"

#include <QtGlobal>

#include <string>

/// What the tests of trials try.
namespace vigie::trials {

using session::TrialOrder;
using session::TrialResult;
using session::TrialSide;

inline alerts::RuleSet rulesOf(const std::string& rules)
{
    auto loaded = alerts::parseRules(support::ruleFile(rules), "test.toml");
    if (!loaded.problems.empty())
        qFatal("%s", loaded.problems.front().english().c_str());
    return std::move(loaded.set);
}

inline TrialOrder orderOf(const std::filesystem::path& recording, const std::string& rule = "full")
{
    return {.recording = recording,
            .inForce = rulesOf(support::fullRule(0.9) + support::silentRule()),
            .draft = std::nullopt,
            .ruleId = rule,
            .timeZone = "Europe/Paris"};
}

inline TrialResult tried(const TrialOrder& order)
{
    auto result = session::tryRules(order);
    if (!result)
        qFatal("%s", result.error().english().c_str());
    return std::move(*result);
}

inline std::uint64_t raisedBy(const TrialSide& side, const std::string& rule)
{
    for (const TrialSide::Rule& one : side.rules) {
        if (one.id == rule)
            return one.raised;
    }
    return 0;
}

} // namespace vigie::trials
