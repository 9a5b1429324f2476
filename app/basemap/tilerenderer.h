// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/mapfile.h"
#include "basemap/renderresources.h"
#include "basemap/tile.h"
#include "basemap/tilecache.h"
#include "core/expected.h"
#include "layers/layerfile.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace vigie::basemap {

/// The tiles of one block.
struct DrawnBlock {
    std::vector<std::pair<TileId, Png>> tiles;
    double milliseconds = 0.0; ///< What drawing took, by the monotonic clock.
};

/// Draws the base map of one file in one theme, with Mapnik.
/// Layers the file does not have, or that lack a column the style asks for, are left out and named in `leftOut`.
/// Thread: none of its own; used by one thread at a time (each worker has its own: GDAL's data sets are not shared).
/// Cost: making one about 30 ms; a block of 16 tiles 40 to 400 ms on one core, by how much is in it.
/// Failure: values; nothing is thrown.
class TileRenderer {
public:
    /// `registerWithMapnik` must have succeeded before. `language`: of the names, where the file has them in it.
    /// `layers`: drawn between the map and its names; their own names above all.
    [[nodiscard]] static core::Expected<TileRenderer> create(const MapFile& file, const RenderResources& resources,
                                                             MapTheme theme, const std::string& language = {},
                                                             const std::vector<layers::Layer>& layers = {});
    ~TileRenderer();
    TileRenderer(TileRenderer&& other) noexcept;
    TileRenderer& operator=(TileRenderer&& other) noexcept;
    TileRenderer(const TileRenderer&) = delete;
    TileRenderer& operator=(const TileRenderer&) = delete;

    /// All tiles of a block, as PNG.
    [[nodiscard]] core::Expected<DrawnBlock> draw(BlockId block, TileDensity density);

    /// The style's layers that are not drawn, each with its reason, for a log: "pipes: not in the file".
    [[nodiscard]] const std::vector<std::string>& leftOut() const;
    /// The layers from files that are not drawn, by their ids.
    [[nodiscard]] const std::vector<std::pair<std::string, core::Error>>& failedLayers() const;

private:
    struct Private;
    explicit TileRenderer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace vigie::basemap
