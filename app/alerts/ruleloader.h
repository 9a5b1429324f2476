// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"
#include "core/expected.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::alerts {

/// What came of reading a city's rules. A rule with a problem is left out; all others work.
struct LoadedRules {
    RuleSet set;
    /// `where` is "file:line: rule.key"; each has a remedy. In order of file and line of the rule.
    std::vector<core::Error> problems;
};

/// Beyond these a file, or the rest of a folder, is refused with a problem.
struct RuleLimits {
    std::size_t fileBytes = 1U << 20;
    std::size_t files = 200;
    std::size_t rules = 2'000;
    std::size_t problems = 500; ///< Then one more says that there are further ones.
};

/// Reads one TOML file, or every `*.toml` of a folder in order of name. The format: docs/alerts.md.
/// Failure: never; what cannot be read is a problem.
[[nodiscard]] LoadedRules loadRules(const std::filesystem::path& fileOrFolder, const RuleLimits& limits = {});

/// The same from memory; `name` is what `where` calls it.
[[nodiscard]] LoadedRules parseRules(std::string_view toml, const std::string& name, const RuleLimits& limits = {});

/// One rule from memory, for those who put it among others (RuleBook): what it says of others is not looked at. None or
/// several are a problem.
[[nodiscard]] LoadedRules parseRule(std::string_view toml, const std::string& name);

} // namespace vigie::alerts
