// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/random.h"
#include "core/timestamp.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

/// How a town's day goes: curves over the hours, and noise that is the same whenever it is asked for.
namespace vigie::city {

[[nodiscard]] inline double secondsOf(core::Timestamp time)
{
    return static_cast<double>(time.time_since_epoch().count()) / 1e6;
}

/// One value an hour, 0 to 23; between them a straight line, around midnight too.
using DayCurve = std::array<double, 24>;
[[nodiscard]] inline double at(const DayCurve& curve, double hour)
{
    const double wrapped = hour - 24.0 * std::floor(hour / 24.0);
    const auto index = static_cast<std::size_t>(wrapped) % 24;
    const double k = wrapped - std::floor(wrapped);
    return curve[index] * (1.0 - k) + curve[(index + 1) % 24] * k;
}

// Shares of the day's peak, after published counts of French towns of this size.
inline constexpr DayCurve kTrafficWorkday{0.07, 0.04, 0.03, 0.03, 0.06, 0.18, 0.45, 0.85, 0.98, 0.70, 0.58, 0.62,
                                          0.74, 0.72, 0.66, 0.70, 0.84, 1.00, 0.93, 0.66, 0.44, 0.31, 0.22, 0.13};
inline constexpr DayCurve kTrafficWeekend{0.16, 0.11, 0.08, 0.06, 0.05, 0.07, 0.13, 0.22, 0.36, 0.50, 0.60, 0.66,
                                          0.62, 0.54, 0.58, 0.62, 0.66, 0.68, 0.62, 0.50, 0.38, 0.31, 0.27, 0.21};
inline constexpr DayCurve kWaterDemand{0.40, 0.34, 0.32, 0.32, 0.38, 0.58, 1.05, 1.55, 1.45, 1.25, 1.15, 1.15,
                                       1.25, 1.20, 1.05, 1.00, 1.02, 1.12, 1.35, 1.50, 1.35, 1.10, 0.80, 0.55};
inline constexpr DayCurve kParkingCentre{0.28, 0.25, 0.24, 0.24, 0.24, 0.26, 0.32, 0.45, 0.62, 0.76, 0.84, 0.86,
                                         0.80, 0.78, 0.84, 0.88, 0.88, 0.82, 0.72, 0.66, 0.60, 0.52, 0.42, 0.34};

/// -1 to 1, gliding from one value to the next within `period` seconds.
[[nodiscard]] inline double wander(std::uint64_t seed, std::uint64_t what, double seconds, double period)
{
    const double step = seconds / period + unitOf(hashOf(seed, what)); // not everything turns at the same moment
    const double whole = std::floor(step);
    const auto index = static_cast<std::uint64_t>(static_cast<std::int64_t>(whole));
    const double a = unitOf(hashOf(seed, what, index));
    const double b = unitOf(hashOf(seed, what, index + 1));
    const double k = step - whole;
    const double smooth = k * k * (3.0 - 2.0 * k);
    return 2.0 * (a + (b - a) * smooth) - 1.0;
}

/// -1 to 1, another value every `period` seconds: an instrument's last digits.
[[nodiscard]] inline double jitter(std::uint64_t seed, std::uint64_t what, double seconds, double period)
{
    return 2.0 * unitOf(
                     hashOf(seed, what, static_cast<std::uint64_t>(static_cast<std::int64_t>(seconds / period)), 7)) -
           1.0;
}

} // namespace vigie::city
