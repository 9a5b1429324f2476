// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::core {

/// A moment, UTC, microseconds since 1970-01-01. The only form of time below the screen.
using Timestamp = std::chrono::sys_time<std::chrono::microseconds>;
using Duration = std::chrono::microseconds;

/// No time was stated. Smaller than every real time.
inline constexpr Timestamp kNoTime = Timestamp::min();

/// Reads an ISO 8601 / RFC 3339 moment: `2026-11-22T01:40:10Z`, fractions of a second, `+05:30`, `+0530`, `+05`, a
/// blank for the `T`, no seconds; a date alone is its midnight. Without a zone the time is taken as UTC, as NGSI-LD
/// (ETSI GS CIM 009, 4.6.3) requires. A leap second (:60) is the last microsecond of its minute. Years 1 to 9999. An
/// interval `a/b` is not a moment: nullopt, as for anything else that is not one.
[[nodiscard]] std::optional<Timestamp> parseIso8601(std::string_view text);

/// `2026-11-22T01:40:10.123Z`; milliseconds always. kNoTime gives an empty string.
[[nodiscard]] std::string toIso8601(Timestamp time);

/// The same with microseconds.
[[nodiscard]] std::string toIso8601Micros(Timestamp time);

} // namespace vigie::core
