// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/geoposition.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::basemap {

/// A table of the city's map: its name and columns as the file writes them.
struct MapLayer {
    std::string name;
    std::vector<std::string> columns;
    [[nodiscard]] bool has(std::string_view column) const;
};

/// Degrees, WGS 84.
struct DegreeBox {
    double west = 0.0;
    double south = 0.0;
    double east = 0.0;
    double north = 0.0;
};

/// The city's map: a GeoPackage (OGC 12-128r18) with layers in EPSG:4326. What is in it, read once; the file itself
/// is opened again by each renderer. A value: copy it freely. Untrusted: only a plain file that is a GeoPackage is
/// accepted, so no other driver and no remote name is ever tried.
struct MapFile {
    std::string path; ///< Absolute, UTF-8.
    std::vector<MapLayer> layers;
    DegreeBox extent;                             ///< Of all layers together.
    std::vector<core::GeoPosition> districtNames; ///< Where they are written; see readDistrictNames.

    [[nodiscard]] const MapLayer* find(std::string_view layer) const;
};

/// Reads the table of contents, and of the features only the places of district names.
/// Cost:    a pass over the layer `places`: under a millisecond for a town; cut off after about a second.
/// Failure: NotFound, InvalidInput (not a GeoPackage, or none of its layers is in EPSG:4326), Corrupt, Io.
[[nodiscard]] core::Expected<MapFile> openMapFile(const std::filesystem::path& path);

} // namespace vigie::basemap
