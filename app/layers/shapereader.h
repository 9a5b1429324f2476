// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "geo/shapetable.h"

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string>

namespace vigie::layers {

enum class ShapeWish : std::uint8_t {
    Lines, ///< Lines; of areas nothing is taken.
    Areas, ///< Areas with their triangles; of lines nothing is taken.
};

/// Which table of a GeoPackage is wanted, and which of its columns. An empty column is not read.
struct ShapeQuery {
    std::string table{};
    ShapeWish wish = ShapeWish::Lines;
    std::string name{};
    std::string colour{};
    std::string asset{};

    std::size_t mostFeatures = 200'000;
    std::size_t mostPlaces = 4'000'000;
};

/// Reads a table of the city's map for the map's live layers: in degrees, repaired, areas cut into triangles by GEOS
/// (GEOSConstrainedDelaunayTriangulation). The file is opened for reading alone, and confined as an import is.
///
/// Thread:  any but the GUI's. In a city of 100,000 assets 25,000 pipes take 60 ms, 35 districts of 7,600 places 120 ms.
/// Bounds:  features beyond the query's are counted in `leftOut`; so is what has no shape of the kind wanted, and an
///          area GEOS does not cut.
/// Failure: NotFound (no such file, table or column), InvalidInput (no projection), Corrupt, Refused, Cancelled.
[[nodiscard]] core::Expected<geo::ShapeTable> readShapes(const std::filesystem::path& file, const ShapeQuery& query,
                                                         const std::stop_token& stop = {});

} // namespace vigie::layers
