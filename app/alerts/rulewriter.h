// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"

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
/// `[[rule]]` and the keys, a line each.
[[nodiscard]] std::string ruleText(std::span<const RuleKey> keys);
/// Read again, it is the same rule: its version does not change.
[[nodiscard]] std::string ruleText(const Rule& rule);

} // namespace vigie::alerts
