// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"
#include "toml/table.h"

#include <chrono>
#include <memory>
#include <string>

namespace vigie::alerts {

/// The longest shelving where a rule says nothing: the worse it is, the sooner somebody looks again.
[[nodiscard]] std::chrono::seconds usualShelving(core::Priority priority);

/// What a file says for all of its rules that do not say otherwise.
struct RuleDefaults {
    std::string author;
    std::string date;
};

/// Reads the keys of a file that stand above its rules.
[[nodiscard]] RuleDefaults readDefaults(toml::Table& file);

/// Reads one `[[rule]]`. nullptr when there was any problem; all of them are told among the table's.
[[nodiscard]] std::shared_ptr<const Rule> readRule(toml::Table& table, const RuleDefaults& defaults,
                                                   const toml::Problems& problems);

} // namespace vigie::alerts
