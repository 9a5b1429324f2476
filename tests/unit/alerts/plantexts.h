// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/planloader.h"
#include "town.h"

#include <QtLogging>

#include <string>

/// What the tests of plans plan.
namespace plans {

using namespace vigie;
using namespace vigie::alerts;

inline core::Timestamp moment(const char* text)
{
    return *core::parseIso8601(text);
}

/// A plan with everything it must have; what `keys` sets is left to it.
inline std::string planText(const std::string& id, const std::string& keys)
{
    const auto add = [&keys](const char* key, const char* value) {
        const bool given = keys.rfind(std::string{key} + " ", 0) == 0 ||
                           keys.find("\n" + std::string{key} + " ") != std::string::npos;
        return given ? std::string{} : std::string{key} + " = " + value + "\n";
    };
    return "[[plan]]\nid = \"" + id + "\"\n" + keys + "\n" + add("kind", "\"works\"") +
           add("title", R"({ fr = "Travaux", en = "Works" })") + add("from", "2026-06-21T12:30:00Z") +
           add("to", "2026-06-21T14:00:00Z") + add("author", "\"tests\"") + add("date", "2026-03-02");
}

inline const std::string kRules =
    ruleText("full", "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = 0.8") +
    ruleText("fire", "kind = \"state\"\nattribute = \"state\"\nequals = \"burning\"\n"
                     "priority = \"critical\"");

inline LoadedPlans parse(const std::string& toml)
{
    static const RuleSet rules = rulesOf(kRules);
    return parsePlans(toml, "t.toml", {&rules, "Europe/Paris"});
}

inline Plans plansOf(const std::string& toml)
{
    auto loaded = parse(toml);
    if (!loaded.problems.empty())
        qFatal("%s", loaded.problems.front().english().c_str());
    return loaded.plans;
}

inline const std::string kEverywhere = "rules = [\"full\"]\neverywhere = true";

} // namespace plans
