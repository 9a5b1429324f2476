// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"
#include "core/timestamp.h"

namespace vigie::city {

/// Where the sun stands.
struct SunPosition {
    double elevation = 0.0; ///< Degrees above the horizon, without refraction; negative below it.
    double azimuth = 0.0;   ///< Degrees clockwise from north.
};

/// By the formulas of NOAA's solar calculator (after Meeus, Astronomical Algorithms); good to 0.05 degree between
/// 1950 and 2050. Pure.
[[nodiscard]] SunPosition sunAt(core::Timestamp time, core::GeoPosition place);

/// A moment as people of the town live it: Central European Time, with the European Union's summer time (last Sunday
/// of March to last Sunday of October, changing at 01:00 UTC).
struct LocalTime {
    int year = 1970;
    int yearDay = 1;   ///< 1 to 366.
    int weekday = 0;   ///< 0 Monday to 6 Sunday.
    double hour = 0.0; ///< 0 <= hour < 24.
    [[nodiscard]] bool isWeekend() const { return weekday >= 5; }
};
[[nodiscard]] LocalTime localTimeOf(core::Timestamp time);

} // namespace vigie::city
