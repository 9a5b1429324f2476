// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message.h"
#include "layers/geopackagewriter.h"
#include "layers/projection.h"

#include <ogr_geometry.h>

#include <memory>
#include <vector>

// For the bodies of this folder alone.
namespace vigie::layers {

/// A shape of one kind, in degrees, valid (OGC 06-103r4), flat and without curves.
struct CleanPart {
    ShapeKind kind = ShapeKind::Point;
    std::unique_ptr<OGRGeometry> shape;
};

/// What became of a shape from outside. Several parts where it mixed points, lines and polygons.
struct CleanShape {
    std::vector<CleanPart> parts;
    bool isRepaired = false;
    core::Message trouble; ///< Why there are no parts.
};

/// Makes a shape what a layer wants: curves become lines, heights and measures go, places become degrees, and what is
/// not valid is repaired. What collapses, lies outside the Earth, or cannot be repaired within limits::kRepair has a
/// trouble instead. Lines and polygons become those of many parts; a point of one part stays a point.
/// Thread: any. Cost: some microseconds; polygons are checked by GEOS.
[[nodiscard]] CleanShape cleaned(std::unique_ptr<OGRGeometry> shape, const ToDegrees& way);

} // namespace vigie::layers
