// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/webmercator.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace vigie::basemap {

/// The two looks of the base map; both come from one template and differ in their palette alone.
enum class MapTheme : std::uint8_t { Dark, Light };
[[nodiscard]] std::string_view toWord(MapTheme theme); ///< `dark`, `light`: part of a tile's address.
[[nodiscard]] std::optional<MapTheme> mapThemeFromWord(std::string_view word);

/// Picture points per point of the screen: 256 px tiles, or 512 px for dense screens.
enum class TileDensity : std::uint8_t { Single = 1, Double = 2 };

inline constexpr std::uint32_t kTilePoints = 256; ///< Width of a tile in points of the screen.
inline constexpr std::uint32_t kMaxZoom = 20;
inline constexpr std::uint32_t kBlockTiles = 4; ///< A block (metatile) is at most this many tiles wide and high.

/// A tile of the usual Web Mercator pyramid: zoom 0 is one tile, x eastwards, y southwards (XYZ order, not TMS).
struct TileId {
    std::uint32_t zoom = 0;
    std::uint32_t x = 0;
    std::uint32_t y = 0;
    auto operator<=>(const TileId&) const = default;
};

/// nullopt beyond kMaxZoom or outside the pyramid.
[[nodiscard]] std::optional<TileId> makeTileId(std::uint64_t zoom, std::uint64_t x, std::uint64_t y);

/// The tile that holds a point of the unit square.
[[nodiscard]] TileId tileAt(geo::MercatorPoint point, std::uint32_t zoom);

/// The tiles drawn in one go, so that names cross the borders between them: kBlockTiles x kBlockTiles, fewer at zoom
/// 0, 1.
struct BlockId {
    std::uint32_t zoom = 0;
    std::uint32_t x = 0; ///< In blocks.
    std::uint32_t y = 0;
    auto operator<=>(const BlockId&) const = default;
};

[[nodiscard]] BlockId blockOf(TileId tile);
[[nodiscard]] std::uint32_t tilesAcross(BlockId block);   ///< 1, 2 or kBlockTiles.
[[nodiscard]] TileId firstTile(BlockId block);            ///< North-west.
[[nodiscard]] std::vector<TileId> tilesOf(BlockId block); ///< Row by row from the north-west.

/// Metres of EPSG:3857 (x east, y north), as renderers want them.
struct ProjectedBox {
    double west = 0.0;
    double south = 0.0;
    double east = 0.0;
    double north = 0.0;
};
[[nodiscard]] ProjectedBox boxOf(BlockId block);
[[nodiscard]] ProjectedBox boxOf(TileId tile);

/// One drawing job.
struct BlockKey {
    MapTheme theme = MapTheme::Dark;
    TileDensity density = TileDensity::Single;
    BlockId block;
    std::uint32_t revision = 0; ///< Of the layers over the map: Overlay::revision.
    auto operator<=>(const BlockKey&) const = default;
};

/// One picture.
struct TileKey {
    MapTheme theme = MapTheme::Dark;
    TileDensity density = TileDensity::Single;
    TileId tile;
    std::uint32_t revision = 0; ///< Of the layers over the map: Overlay::revision.
    auto operator<=>(const TileKey&) const = default;
};
[[nodiscard]] inline BlockKey blockOf(const TileKey& key)
{
    return {key.theme, key.density, blockOf(key.tile), key.revision};
}

struct TileKeyHash {
    [[nodiscard]] std::size_t operator()(const TileKey& key) const;
};

} // namespace vigie::basemap
