// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/layerimport.h"

#include <filesystem>

// For the bodies of this folder alone.
namespace vigie::layers {

[[nodiscard]] core::Expected<FileContents> examineRaster(const SourceFile& file, const SourceAnswers& answers);

/// Writes a raster as the map draws it: a GeoTIFF in web Mercator (EPSG:3857), tiled, compressed without loss, with
/// overviews. Palettes and values stay; what lies outside the source is transparent, or has no value. Failure: see
/// importFile; TooLarge beyond limits::kSourcePixels. Memory: some hundred megabytes at most.
[[nodiscard]] core::Expected<void> importRaster(const ImportRequest& request, const LayerSource* remembered,
                                                const SourceFile& file, const std::filesystem::path& target,
                                                ImportReport& report, const ImportWatch& watch);

} // namespace vigie::layers
