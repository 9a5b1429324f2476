// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/sun.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>

namespace vigie::city {

namespace {

constexpr double kDegree = std::numbers::pi / 180.0;

double wrap(double degrees)
{
    const double rest = std::fmod(degrees, 360.0);
    return rest < 0.0 ? rest + 360.0 : rest;
}

std::chrono::sys_days lastSunday(std::chrono::year year, unsigned month)
{
    return std::chrono::sys_days{year / std::chrono::month{month} / std::chrono::Sunday[std::chrono::last]};
}

std::chrono::hours offsetAt(core::Timestamp time)
{
    using namespace std::chrono;
    const year y = year_month_day{floor<days>(time)}.year();
    const bool isSummer = time >= lastSunday(y, 3) + 1h && time < lastSunday(y, 10) + 1h;
    return isSummer ? 2h : 1h;
}

} // namespace

SunPosition sunAt(core::Timestamp time, core::GeoPosition place)
{
    // Names as in NOAA's spreadsheet; T: Julian centuries since J2000.0.
    const double micros = static_cast<double>(time.time_since_epoch().count());
    const double julianDay = micros / 86'400e6 + 2'440'587.5;
    const double T = (julianDay - 2'451'545.0) / 36'525.0;
    const double meanLongitude = wrap(280.46646 + T * (36'000.76983 + T * 0.0003032));
    const double meanAnomaly = 357.52911 + T * (35'999.05029 - 0.0001537 * T);
    const double eccentricity = 0.016708634 - T * (0.000042037 + 0.0000001267 * T);
    const double m = meanAnomaly * kDegree;
    const double equationOfCentre = std::sin(m) * (1.914602 - T * (0.004817 + 0.000014 * T)) +
                                    std::sin(2.0 * m) * (0.019993 - 0.000101 * T) + std::sin(3.0 * m) * 0.000289;
    const double node = (125.04 - 1'934.136 * T) * kDegree;
    const double apparent = (meanLongitude + equationOfCentre - 0.00569 - 0.00478 * std::sin(node)) * kDegree;
    const double obliquity = (23.0 + (26.0 + (21.448 - T * (46.815 + T * (0.00059 - T * 0.001813))) / 60.0) / 60.0 +
                              0.00256 * std::cos(node)) *
                             kDegree;
    const double declination = std::asin(std::sin(obliquity) * std::sin(apparent));
    const double y = std::pow(std::tan(obliquity / 2.0), 2.0);
    const double l = 2.0 * meanLongitude * kDegree;
    const double equationOfTime = // minutes
        4.0 / kDegree *
        (y * std::sin(l) - 2.0 * eccentricity * std::sin(m) + 4.0 * eccentricity * y * std::sin(m) * std::cos(l) -
         0.5 * y * y * std::sin(2.0 * l) - 1.25 * eccentricity * eccentricity * std::sin(2.0 * m));
    const double minutes = std::fmod(micros / 60e6, 1'440.0);
    const double trueSolar = std::fmod(minutes + equationOfTime + 4.0 * place.longitude() + 2'880.0, 1'440.0);
    const double hourAngle = (trueSolar / 4.0 - 180.0) * kDegree;
    const double latitude = place.latitude() * kDegree;
    const double cosZenith = std::clamp(std::sin(latitude) * std::sin(declination) +
                                            std::cos(latitude) * std::cos(declination) * std::cos(hourAngle),
                                        -1.0, 1.0);
    const double azimuth = std::atan2(std::sin(hourAngle), std::cos(hourAngle) * std::sin(latitude) -
                                                               std::tan(declination) * std::cos(latitude));
    return {90.0 - std::acos(cosZenith) / kDegree, wrap(azimuth / kDegree + 180.0)};
}

LocalTime localTimeOf(core::Timestamp time)
{
    using namespace std::chrono;
    const core::Timestamp local = time + offsetAt(time);
    const auto day = floor<days>(local);
    const year_month_day date{day};
    LocalTime out;
    out.year = static_cast<int>(date.year());
    out.yearDay = static_cast<int>((day - sys_days{date.year() / January / 1}).count()) + 1;
    out.weekday = static_cast<int>(weekday{day}.iso_encoding()) - 1;
    out.hour = static_cast<double>((local - day).count()) / 3'600e6;
    return out;
}

} // namespace vigie::city
