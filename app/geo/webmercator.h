// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"

namespace vigie::geo {

/// A point of spherical Web Mercator (EPSG:3857) with the world as the unit square: x 0..1 eastwards from -180
/// degrees, y 0..1 southwards from +85.0511 degrees. Doubles: 1e-16 of 40,000 km is far below a millimetre.
struct MercatorPoint {
    double x = 0.0;
    double y = 0.0;
    bool operator==(const MercatorPoint&) const = default;
};

/// The world's width in metres at the equator, EPSG:3857.
inline constexpr double kWorldMetres = 40'075'016.685578488;

/// Latitudes beyond +-85.0511 are clamped to the edge of the square.
[[nodiscard]] MercatorPoint toMercator(double latitude, double longitude);
[[nodiscard]] inline MercatorPoint toMercator(core::GeoPosition p)
{
    return toMercator(p.latitude(), p.longitude());
}
[[nodiscard]] double latitudeOf(MercatorPoint p);  ///< Degrees.
[[nodiscard]] double longitudeOf(MercatorPoint p); ///< Degrees.

/// A point in metres of EPSG:3857 relative to a city's origin, x east, y south. Float: within 50 km of the origin the
/// step is 4 mm; on the other side of the Earth it is 2 m.
struct LocalPoint {
    float x = 0.0F;
    float y = 0.0F;
    bool operator==(const LocalPoint&) const = default;
};

/// Doubles near a city's origin, then floats: the frame in which the map draws.
class CityFrame {
public:
    explicit CityFrame(core::GeoPosition origin);

    [[nodiscard]] LocalPoint toLocal(core::GeoPosition p) const;
    [[nodiscard]] core::GeoPosition toGeo(LocalPoint p) const;
    [[nodiscard]] MercatorPoint origin() const { return m_origin; }
    /// Metres on the ground per metre of the frame at the origin: EPSG:3857 stretches by 1/cos(latitude).
    [[nodiscard]] double groundScale() const { return m_groundScale; }

private:
    MercatorPoint m_origin;
    double m_groundScale;
};

/// Metres on the ground between two places (haversine on a sphere of 6,371,008.8 m, the mean Earth radius R1).
[[nodiscard]] double distanceMetres(core::GeoPosition a, core::GeoPosition b);

} // namespace vigie::geo
