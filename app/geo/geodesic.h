// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"

#include <span>

namespace vigie::geo {

/// Lengths and areas on the ellipsoid WGS 84 (C. Karney, Algorithms for geodesics, 2013; as PROJ has them).
/// Thread: any. Cost: about a microsecond a point. No failure: what a person points at on a map.

/// Metres along the shortest lines from each point to the next; 0 for fewer than two.
[[nodiscard]] double pathMetres(std::span<const core::GeoPosition> points);

/// Square metres inside the polygon, whichever way round its points are; 0 for fewer than three.
[[nodiscard]] double areaSquareMetres(std::span<const core::GeoPosition> points);

} // namespace vigie::geo
