// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/geometry.h"
#include "core/geoposition.h"

#include <array>
#include <cstdint>

namespace vigie::city {

/// Where the town's straight plan lies on the ground, and the ground on the Earth. The plan is drawn with straight
/// lines and circles; the ground bends it gently, so that the river winds and no street is ruled. Pure; the bending
/// is gentle enough (slopes below 0.6) that the plan never folds over itself.
class Terrain {
public:
    /// `reach`: the town's radius in metres, which sets how wide the river's bends are.
    Terrain(std::uint64_t seed, double reach);

    [[nodiscard]] Point toGround(Point plan) const;
    [[nodiscard]] static core::GeoPosition toGeo(Point ground);
    [[nodiscard]] static Point fromGeo(core::GeoPosition position);
    /// Metres above the sea: a valley floor at the river, hills away from it.
    [[nodiscard]] double elevation(Point ground) const;

    static constexpr double kLatitude = 46.62; ///< Of the town's centre: fields, in reality.
    static constexpr double kLongitude = 2.31;

private:
    struct Wave {
        Point along; ///< Radians per metre.
        Point push;  ///< Metres.
        double phase;
    };
    std::array<Wave, 6> m_waves{};
    Point m_shift;
    double m_reach;
};

} // namespace vigie::city
