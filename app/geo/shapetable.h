// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace vigie::geo {

/// Lines or areas of a map with what is known of each: flat, made once on any thread, then read by any.
/// Memory: 8 bytes a place, 24 a triangle, about 120 a feature and its texts.
struct ShapeTable {
    struct Feature {
        std::string name;   ///< Plain text from a file; may be empty.
        std::string colour; ///< "#rrggbb", as the file writes it; may be empty.
        std::string asset;  ///< The id of the asset whose state it shows; may be empty.
        std::uint32_t firstPart = 0;
        std::uint32_t partCount = 0;
        std::uint32_t firstCorner = 0; ///< Of its triangles, three corners each; areas alone have them.
        std::uint32_t cornerCount = 0;
    };
    std::vector<Feature> features;
    std::vector<std::uint32_t> partEnds;    ///< Of each part (a line, or a ring, closed) the end of its places.
    std::vector<core::GeoPosition> places;  ///< All parts one after the other.
    std::vector<core::GeoPosition> corners; ///< All triangles: together they cover an area and leave its holes out.
    std::size_t leftOut = 0;                ///< Features that could not be shown: too many, or without a shape.

    [[nodiscard]] std::span<const core::GeoPosition> part(std::size_t number) const
    {
        const std::size_t first = number == 0 ? 0 : partEnds[number - 1];
        return std::span{places}.subspan(first, partEnds[number] - first);
    }
    [[nodiscard]] std::span<const core::GeoPosition> cornersOf(const Feature& feature) const
    {
        return std::span{corners}.subspan(feature.firstCorner, feature.cornerCount);
    }
};

} // namespace vigie::geo
