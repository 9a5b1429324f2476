// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vigie::alerts {

/// One key of a rule as a file has it: `below = 1.2` is {"below", "1.2"}.
struct RuleKey {
    std::string name;
    std::string value; ///< TOML.
    bool operator==(const RuleKey&) const = default;
};

/// What a rule says, key by key in the order of docs/alerts.md; what is as usual is left out. All texts must be valid UTF-8.
[[nodiscard]] std::vector<RuleKey> keysOf(const Rule& rule);
/// One key that two versions of a rule do not have alike. None where a version leaves it out.
struct KeyDifference {
    std::string name;
    std::optional<std::string> before; ///< TOML.
    std::optional<std::string> after;
};
/// In the order of the earlier version, then those that are new. Either may be nullptr: it says nothing.
[[nodiscard]] std::vector<KeyDifference> differencesOf(const Rule* before, const Rule* after);

/// `[[rule]]` and the keys, a line each.
[[nodiscard]] std::string ruleText(std::span<const RuleKey> keys);
/// Read again, it is the same rule: its version does not change.
[[nodiscard]] std::string ruleText(const Rule& rule);

} // namespace vigie::alerts
