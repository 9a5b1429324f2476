// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/terrain.h"

#include "city/random.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace vigie::city {

namespace {

constexpr double kMetresPerDegree = 111'195.0; // of latitude, on a sphere of the mean radius R1
const double kMetresPerDegreeEast = kMetresPerDegree * std::cos(Terrain::kLatitude * std::numbers::pi / 180.0);

} // namespace

Terrain::Terrain(std::uint64_t seed, double reach)
    : m_reach(reach)
{
    Random dice(hashOf(seed, 0x7e44a1));
    const auto wave = [&dice](double length, double slope, double angle, bool sideways) {
        const double k = 2.0 * std::numbers::pi / length;
        const Point along{std::cos(angle) * k, std::sin(angle) * k};
        const double amplitude = slope / k;
        const Point push = sideways ? Point{-std::sin(angle) * amplitude, std::cos(angle) * amplitude}
                                    : Point{std::cos(angle) * amplitude, std::sin(angle) * amplitude};
        return Wave{along, push, dice.uniform(0.0, 2.0 * std::numbers::pi)};
    };
    // The river runs along x: the first two waves are its bends.
    m_waves[0] = wave(reach * dice.uniform(1.7, 2.1), 0.30, 0.0, true);
    m_waves[1] = wave(std::clamp(reach * 0.8, 500.0, 2600.0), 0.11, dice.uniform(-0.2, 0.2), true);
    m_waves[2] = wave(std::clamp(reach * 0.55, 380.0, 1500.0), 0.07, dice.uniform(1.2, 1.9), true);
    m_waves[3] = wave(std::clamp(reach * 0.42, 330.0, 1100.0), 0.055, dice.uniform(0.5, 1.1), true);
    m_waves[4] = wave(std::clamp(reach * 0.36, 290.0, 900.0), 0.05, dice.uniform(2.0, 2.7), true);
    m_waves[5] = wave(reach * dice.uniform(1.3, 1.7), 0.10, dice.uniform(1.3, 1.8), true);
    // The centre stays at the centre, so that the city is where it says it is.
    const Point shift = toGround({0.0, 0.0});
    m_shift = shift;
}

Point Terrain::toGround(Point plan) const
{
    Point out = plan;
    for (const Wave& w : m_waves)
        out = out + w.push * std::sin(dot(w.along, plan) + w.phase);
    return out - m_shift;
}

core::GeoPosition Terrain::toGeo(Point ground)
{
    return core::GeoPosition::fromDegrees(kLatitude + ground.y / kMetresPerDegree,
                                          kLongitude + ground.x / kMetresPerDegreeEast)
        .value_or(core::GeoPosition{});
}

Point Terrain::fromGeo(core::GeoPosition position)
{
    return {(position.longitude() - kLongitude) * kMetresPerDegreeEast,
            (position.latitude() - kLatitude) * kMetresPerDegree};
}

double Terrain::elevation(Point ground) const
{
    const double away = length(ground) / std::max(1.0, m_reach);
    const double hills =
        std::sin(ground.x / 900.0 + m_waves[0].phase) * std::cos(ground.y / 1'300.0 + m_waves[1].phase);
    return 182.0 + 34.0 * std::min(1.5, away) + 9.0 * hills;
}

} // namespace vigie::city
