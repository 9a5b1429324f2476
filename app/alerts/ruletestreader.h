// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"
#include "toml/table.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::alerts {

inline constexpr std::size_t kMaxWord = 200; ///< Bytes of an id, a model, an attribute, a state.
inline constexpr std::size_t kMaxRules = 64; ///< That one rule explains or counts.

/// What may be left out, but not left empty.
[[nodiscard]] std::string wordIfAny(toml::Table& table, std::string_view key);
/// A required `{ fr, en }`.
[[nodiscard]] Words readWords(toml::Table& table, std::string_view key);

/// The corners of an area, longitude and latitude one after the other; empty where the key is not there.
[[nodiscard]] std::vector<core::GeoPosition> readArea(toml::Table& table, std::string_view key);

/// The kind of a rule and what belongs to it: Rule::test, attribute, unit, and the rules whose alerts it counts. What is
/// wrong becomes a problem of the table.
void readTest(toml::Table& table, Rule& rule);

} // namespace vigie::alerts
