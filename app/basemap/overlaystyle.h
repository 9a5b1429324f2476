// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"
#include "core/expected.h"
#include "layers/layerfile.h"

#include <mapnik/layer.hpp>
#include <mapnik/map.hpp>

#include <optional>

// For the bodies of this folder alone: Mapnik is nobody else's.
namespace vigie::basemap {

/// A layer of a city as Mapnik draws it; its styles are in the map it was made for.
struct OverlayLayers {
    mapnik::layer shapes;
    std::optional<mapnik::layer> names; ///< What its `label` column says, to be put above all shapes.
};

/// Adds a layer's styles to a map that has the fonts of our base map.
/// Only a file that is a GeoPackage or a GeoTIFF by its first bytes is opened.
/// Failure: NotFound, Corrupt, Refused, Unsupported; nothing is thrown.
[[nodiscard]] core::Expected<OverlayLayers> addLayerStyle(mapnik::Map& map, const layers::Layer& layer,
                                                          MapTheme theme);

} // namespace vigie::basemap
