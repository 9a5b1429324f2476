// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "layers/importwatch.h"
#include "layers/sourcekind.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace vigie::layers {

struct OsmRequest {
    SourceFile source;                ///< .osm.pbf or .osm
    std::filesystem::path cityFolder; ///< Made where it is not there.
};

/// What became of an OpenStreetMap file.
struct OsmReport {
    std::filesystem::path map;                               ///< CITYFOLDER/map.gpkg
    std::vector<std::pair<std::string, std::uint64_t>> rows; ///< Of each layer, in the order of the map.
    std::uint64_t repaired = 0;                              ///< Shapes that were not valid, and are now.
    std::uint64_t setAside = 0;                              ///< Shapes that could not be repaired.
    std::string cityName;
    bool hasNewProfile = false;       ///< A first profile.toml was written.
    std::vector<core::Message> notes; ///< What a person should know, as sentences.

    [[nodiscard]] std::uint64_t rowsOf(std::string_view layer) const;
};

/// Makes the base map of a city from an OpenStreetMap extract: CITYFOLDER/map.gpkg with the layers of docs/basemap.md,
/// in place of an older one. Where the folder has no profile.toml yet, a first one is written, with which
/// `vigie --city CITYFOLDER` opens; one that is there is never changed. Names are kept as the place itself writes them,
/// and in the languages of the profile.
/// Thread:  any; blocks until it is done. Progress and Cancel as ImportWatch says.
/// Failure: the map is written whole or not at all, and nothing else remains. Corrupt (damaged or cut off),
///          InvalidInput (no street in it), Cancelled, DiskFull, Io, NotFound.
/// Cost:    about 1 s for a city of 40,000 inhabitants, 100 MB of memory; a country of 2 GB needs minutes, as much space
///          in the folder again, and some hundred MB of memory.
[[nodiscard]] core::Expected<OsmReport> importOsm(const OsmRequest& request, const ImportWatch& watch = {});

} // namespace vigie::layers
