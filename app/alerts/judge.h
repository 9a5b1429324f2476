// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"
#include "alerts/units.h"
#include "core/batch.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace vigie::alerts {

/// What a rule says of one value.
enum class Verdict : std::uint8_t {
    Normal,
    Abnormal,
    Between, ///< Back beyond the limit, but not by the deadband: an alert stays, none begins.
    Unfit,   ///< The rule cannot judge it: a text where a number is due, a unit of another quantity.
};

/// A value as it is judged.
struct Judged {
    core::ValueKind kind = core::ValueKind::Number;
    double number = 0.0;        ///< Number; for Boolean 1 or 0.
    std::string_view text;      ///< Text.
    const Unit* unit = nullptr; ///< nullptr: none was stated; it is taken for the rule's own.
    bool unitUnknown = false;   ///< One was stated that the table does not have.
};

/// Pure. `ruleUnit` is findUnit(rule.unit). A rule for no data judges no value: Unfit. `reference`: what a rule of change
/// or deviation compares with; without one everything is normal to it. A rule that counts alerts judges how many they are
/// (`count`: a number) or which (`correlation`: ids between spaces); a geofence kInside or kOutside.
[[nodiscard]] Verdict judge(const Rule& rule, const Unit* ruleUnit, const Judged& value,
                            const Reference& reference = {});

inline constexpr std::string_view kInside = "inside";
inline constexpr std::string_view kOutside = "outside";
/// The ids of a list of them between spaces.
[[nodiscard]] std::vector<std::string_view> idsIn(std::string_view list);

/// The value in the rule's unit, where there is one to turn it into.
[[nodiscard]] std::optional<double> inUnitOf(const Unit* ruleUnit, const Judged& value);

} // namespace vigie::alerts
