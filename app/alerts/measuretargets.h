// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertmeasures.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace vigie::alerts {

/// What is measured of a list of alerts, in the order it is told.
enum class Measure : std::uint8_t {
    PerHour,          ///< Alerts.
    PerTenMinutes,    ///< Alerts.
    BusyPeriods,      ///< Share.
    MostInTenMinutes, ///< Alerts.
    InFlood,          ///< Share.
    NoisiestShare,    ///< Share.
    Chattering,       ///< Conditions.
    MostStale,        ///< Conditions.
    CriticalAndHigh,  ///< Share.
    Medium,           ///< Share.
    Low,              ///< Share.
    Unauthorised,     ///< Settings aside.
    Median,           ///< To acknowledge, seconds. No target is reported.
    P95,              ///< The same.
};
/// `per-hour`, `per-ten-minutes`...: the words of reports.
[[nodiscard]] std::string_view toWord(Measure measure);

/// How the number is to be written.
enum class MeasureUnit : std::uint8_t { Rate, Share, Count, Seconds };

enum class MeasureVerdict : std::uint8_t {
    None,    ///< There is no target, or nothing to measure.
    Inside,  ///< Of the target.
    AtLimit, ///< Outside of the target, inside of what is reported as the most a person can bear.
    Outside,
    TooEarly, ///< Less than a day is known, or less than the time that was asked for: it says nothing yet.
};
[[nodiscard]] std::string_view toWord(MeasureVerdict verdict);

/// A target as the literature on ISA-18.2 and EEMUA 191 reports it. Vigie never says that a list conforms to either.
struct MeasureTarget {
    enum class Side : std::uint8_t { AtMost, Below, AtLeast };
    Side side = Side::AtMost;
    double value = 0.0;
    std::optional<double> limit{}; ///< What is still borne.
};

struct MeasureRow {
    Measure measure{};
    MeasureUnit unit{};
    std::optional<double> value; ///< Nothing: there was nothing to measure.
    std::optional<MeasureTarget> target;
    MeasureVerdict verdict = MeasureVerdict::None;
};
[[nodiscard]] std::vector<MeasureRow> rowsOf(const AlertMeasures& measures);

} // namespace vigie::alerts
