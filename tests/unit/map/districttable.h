// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/shapetable.h"
#include "geo/webmercator.h"

#include <string>
#include <vector>

namespace vigie::test {

inline const core::GeoPosition kOrigin = *core::GeoPosition::fromDegrees(46.62, 2.31);

/// An area of rings given in metres east and south of kOrigin; without triangles.
inline void addArea(geo::ShapeTable& table, const std::string& name,
                    const std::vector<std::vector<geo::LocalPoint>>& rings)
{
    const geo::CityFrame frame(kOrigin);
    geo::ShapeTable::Feature feature;
    feature.name = name;
    feature.firstPart = static_cast<std::uint32_t>(table.partEnds.size());
    feature.partCount = static_cast<std::uint32_t>(rings.size());
    for (const std::vector<geo::LocalPoint>& ring : rings) {
        for (const geo::LocalPoint p : ring)
            table.places.push_back(frame.toGeo(p));
        table.places.push_back(frame.toGeo(ring.front()));
        table.partEnds.push_back(static_cast<std::uint32_t>(table.places.size()));
    }
    table.features.push_back(feature);
}

inline std::vector<geo::LocalPoint> squareRing(float west, float north, float side)
{
    return {{west, north}, {west + side, north}, {west + side, north + side}, {west, north + side}};
}

} // namespace vigie::test
