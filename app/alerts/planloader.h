// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/plan.h"
#include "core/expected.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::alerts {

/// What came of reading a city's plans. A plan with a problem is left out; all others work.
struct LoadedPlans {
    Plans plans;
    std::vector<core::Error> problems; ///< `where` is "file:line: plan.key"; each has a remedy.
};

/// What plans are read against.
struct PlanContext {
    const RuleSet* rules = nullptr; ///< A plan that names none of these is told; nullptr: not looked at.
    std::string timeZone;           ///< The city's, for plans that name none.
};

/// Reads every `*.toml` of a folder in order of name; a folder that is not there has none. At most 200 files of 1 MiB, and
/// 500 plans.
/// Failure: never; what cannot be read is a problem.
[[nodiscard]] LoadedPlans loadPlans(const std::filesystem::path& folder, const PlanContext& context);
/// The same from memory; `name` is what `where` calls it.
[[nodiscard]] LoadedPlans parsePlans(std::string_view toml, const std::string& name, const PlanContext& context);

} // namespace vigie::alerts
