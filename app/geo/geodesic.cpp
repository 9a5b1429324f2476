// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"

#include <geodesic.h>

#include <cmath>

namespace vigie::geo {

namespace {

geod_geodesic wgs84()
{
    geod_geodesic out{};
    geod_init(&out, 6'378'137.0, 1.0 / 298.257223563);
    return out;
}

} // namespace

double pathMetres(std::span<const core::GeoPosition> points)
{
    const geod_geodesic earth = wgs84();
    double out = 0.0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        double metres = 0.0;
        geod_inverse(&earth, points[i - 1].latitude(), points[i - 1].longitude(), points[i].latitude(),
                     points[i].longitude(), &metres, nullptr, nullptr);
        out += metres;
    }
    return out;
}

double areaSquareMetres(std::span<const core::GeoPosition> points)
{
    if (points.size() < 3)
        return 0.0;
    const geod_geodesic earth = wgs84();
    geod_polygon polygon{};
    geod_polygon_init(&polygon, 0);
    for (const core::GeoPosition& point : points)
        geod_polygon_addpoint(&earth, &polygon, point.latitude(), point.longitude());
    double area = 0.0;
    double perimeter = 0.0;
    geod_polygon_compute(&earth, &polygon, 0, 1, &area, &perimeter);
    return std::abs(area);
}

} // namespace vigie::geo
