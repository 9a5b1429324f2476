// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/city.h"
#include "core/expected.h"

#include <filesystem>

namespace vigie::city {

/// Writes the city's map: a GeoPackage in EPSG:4326 with the layers city, landuse, green, water, buildings,
/// districts, streets, railway, tram_lines, bus_lines, pipes, stops and places (docs/demonstration-city.md tells
/// their columns). The layer `city` has one row by which a written map is known: name, seed, assets, version.
/// Failure: NotFound (no such folder), Io, DiskFull; nothing is left behind and an older file of that name stays as it was.
/// Cost: 0.4 s for 12,000 assets, 15 s for 1,000,000.
[[nodiscard]] core::Expected<void> writeMap(const City& city, const std::filesystem::path& path);

} // namespace vigie::city
