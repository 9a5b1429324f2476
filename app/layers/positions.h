// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"
#include "layers/gdalhandles.h"
#include "layers/geopackagewriter.h"

#include <optional>

// For the bodies of this folder alone: between GDAL's shapes in degrees and places.
namespace vigie::layers {

/// Of a point that is on Earth.
[[nodiscard]] std::optional<core::GeoPosition> positionOf(const OGRGeometry& point);
[[nodiscard]] std::optional<core::GeoPosition> positionAt(const OGRLineString& line, int index);
/// The places of a line that are on Earth.
[[nodiscard]] Places positionsOf(const OGRLineString& line);
/// A place inside the largest part of an area, where a name can stand.
[[nodiscard]] std::optional<core::GeoPosition> positionInside(const OGRGeometry& area);
[[nodiscard]] GeometryHandle pointInside(const OGRGeometry& area);
/// As on a plane at its own latitude: right to a percent for what a city has.
[[nodiscard]] double squareMetres(const OGRGeometry& area);
/// One polygon of a ring and its holes.
[[nodiscard]] GeometryHandle polygonOf(const std::vector<Places>& rings);
/// The area of a line of so many metres' width; none where it cannot be made.
[[nodiscard]] GeometryHandle widened(const OGRLineString& line, double metres);

} // namespace vigie::layers
