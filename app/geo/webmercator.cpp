// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/webmercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vigie::geo {

namespace {

constexpr double kMaxLatitude = 85.051128779806604;
constexpr double kRadians = std::numbers::pi / 180.0;

} // namespace

MercatorPoint toMercator(double latitude, double longitude)
{
    const double phi = std::clamp(latitude, -kMaxLatitude, kMaxLatitude) * kRadians;
    return {(longitude + 180.0) / 360.0, 0.5 - std::asinh(std::tan(phi)) / (2.0 * std::numbers::pi)};
}

double latitudeOf(MercatorPoint p)
{
    return std::atan(std::sinh((0.5 - p.y) * 2.0 * std::numbers::pi)) / kRadians;
}

double longitudeOf(MercatorPoint p)
{
    return p.x * 360.0 - 180.0;
}

CityFrame::CityFrame(core::GeoPosition origin)
    : m_origin(toMercator(origin))
    , m_groundScale(std::cos(origin.latitude() * kRadians))
{
}

LocalPoint CityFrame::toLocal(core::GeoPosition p) const
{
    const MercatorPoint m = toMercator(p);
    return {static_cast<float>((m.x - m_origin.x) * kWorldMetres),
            static_cast<float>((m.y - m_origin.y) * kWorldMetres)};
}

core::GeoPosition CityFrame::toGeo(LocalPoint p) const
{
    const MercatorPoint m{m_origin.x + static_cast<double>(p.x) / kWorldMetres,
                          m_origin.y + static_cast<double>(p.y) / kWorldMetres};
    return core::GeoPosition::fromDegrees(latitudeOf(m), std::clamp(longitudeOf(m), -180.0, 180.0))
        .value_or(core::GeoPosition{});
}

double distanceMetres(core::GeoPosition a, core::GeoPosition b)
{
    constexpr double kMeanRadius = 6'371'008.8;
    const double phiA = a.latitude() * kRadians;
    const double phiB = b.latitude() * kRadians;
    const double sinPhi = std::sin((phiB - phiA) / 2.0);
    const double sinLambda = std::sin((b.longitude() - a.longitude()) * kRadians / 2.0);
    const double h = sinPhi * sinPhi + std::cos(phiA) * std::cos(phiB) * sinLambda * sinLambda;
    return 2.0 * kMeanRadius * std::asin(std::min(1.0, std::sqrt(h)));
}

} // namespace vigie::geo
