// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace vigie::layers {

/// What a file may be to become a layer, or a city's map. Each is read by one reader alone.
enum class SourceKind : std::uint8_t {
    OpenStreetMap, ///< .osm.pbf, .osm: see importOsm.
    GeoPackage,    ///< .gpkg
    Shapefile,     ///< .shp with its .shx and .dbf
    GeoJson,       ///< .geojson, .json
    GeoJsonLines,  ///< .geojsonl, .geojsons, .ndjson, .jsonl: one feature a line
    FlatGeobuf,    ///< .fgb
    Csv,           ///< .csv, .tsv, .txt
    GeoTiff,       ///< .tif, .tiff
    Epanet,        ///< .inp
};

/// "GeoPackage", as people and layer files write it.
[[nodiscard]] std::string_view nameOf(SourceKind kind);

/// A plain file that somebody chose, and what it is.
struct SourceFile {
    std::filesystem::path path; ///< Absolute, without symbolic links.
    SourceKind kind = SourceKind::GeoPackage;
    std::uintmax_t bytes = 0;
};

/// Tells what a file is by its first bytes and its ending, which must agree. Nothing of it is run or followed: refused
/// are folders, devices and pipes (also behind a symbolic link), names with a meaning of their own to GDAL (/vsi...,
/// scheme://), virtual data sets and service descriptions (XML), and archives.
/// Cost: reads at most 4 KiB. Failure: NotFound, Refused, Unsupported, InvalidInput (empty, or the ending is another
/// kind's), Io.
[[nodiscard]] core::Expected<SourceFile> recognise(const std::filesystem::path& chosen);

} // namespace vigie::layers
