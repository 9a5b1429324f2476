// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/drawqueue.h"
#include "basemap/mapfile.h"
#include "basemap/mbtiles.h"
#include "basemap/overlay.h"
#include "basemap/renderresources.h"
#include "basemap/servicetemplate.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace vigie::basemap {

/// Where a TileServer has its pictures from.
struct TileSource {
    std::function<DrawQueue::Painter()> makePainter; ///< Called on each drawing thread.
    /// The layers that painters draw besides.
    std::shared_ptr<OverlayBoard> overlay = std::make_shared<OverlayBoard>();
    unsigned threads = 2;
    /// A block is one tile, not kBlockTiles x kBlockTiles: each costs somebody else something.
    bool isPerTile = false;
    /// What fails now may work later: the map is told to ask again, instead of being given an empty tile.
    bool mayRecover = false;
    /// Called before the threads are waited for; from then on painters give up at once.
    std::function<void()> stop = [] {};
};

/// Draws a GeoPackage with Mapnik, and makes the renderer of the first theme ready at once.
struct DrawingOptions {
    unsigned threads = 2;
    MapTheme firstTheme = MapTheme::Dark;
    std::string language; ///< Of the names, where the file has them in it: "fr".
};
[[nodiscard]] TileSource drawnSource(MapFile file, RenderResources resources, DrawingOptions options = {});

/// Gives the tiles of an MBTiles file, in both themes the same. `resources` are for the layers over them.
[[nodiscard]] TileSource fileSource(MbTiles file, RenderResources resources);

/// Nothing but layers, on transparent tiles: for a city without a base map.
[[nodiscard]] TileSource bareSource(RenderResources resources);

/// Asks a tile service, that one host alone, when it is asked for a tile, and nothing before.
struct ServiceOptions {
    /// A SQLite file of ours that keeps tiles between runs; empty: none. Made where it is missing, emptied when it is
    /// damaged or of another service.
    std::filesystem::path cache;
    std::uint64_t cacheBytes = std::uint64_t{256} << 20U;
    unsigned requestsAtOnce = 4;
    std::string caFile; ///< PEM; empty: the system's authorities.
};
[[nodiscard]] TileSource serviceSource(ServiceTemplate service, RenderResources resources,
                                       const ServiceOptions& options = {});

} // namespace vigie::basemap
