// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tile.h"

#include <algorithm>

namespace vigie::basemap {

std::string_view toWord(MapTheme theme)
{
    return theme == MapTheme::Dark ? "dark" : "light";
}

std::optional<MapTheme> mapThemeFromWord(std::string_view word)
{
    if (word == "dark")
        return MapTheme::Dark;
    if (word == "light")
        return MapTheme::Light;
    return std::nullopt;
}

std::optional<TileId> makeTileId(std::uint64_t zoom, std::uint64_t x, std::uint64_t y)
{
    if (zoom > kMaxZoom || x >= (1ULL << zoom) || y >= (1ULL << zoom))
        return std::nullopt;
    return TileId{static_cast<std::uint32_t>(zoom), static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y)};
}

TileId tileAt(geo::MercatorPoint point, std::uint32_t zoom)
{
    const std::uint32_t count = 1U << zoom;
    const auto index = [count](double share) {
        return static_cast<std::uint32_t>(std::clamp(share * count, 0.0, count - 1.0));
    };
    return {zoom, index(point.x), index(point.y)};
}

BlockId blockOf(TileId tile)
{
    return {tile.zoom, tile.x / kBlockTiles, tile.y / kBlockTiles};
}

std::uint32_t tilesAcross(BlockId block)
{
    return std::min(kBlockTiles, 1U << block.zoom);
}

TileId firstTile(BlockId block)
{
    return {block.zoom, block.x * kBlockTiles, block.y * kBlockTiles};
}

std::vector<TileId> tilesOf(BlockId block)
{
    std::vector<TileId> out;
    const TileId first = firstTile(block);
    const std::uint32_t across = tilesAcross(block);
    out.reserve(std::size_t{across} * across);
    for (std::uint32_t row = 0; row < across; ++row) {
        for (std::uint32_t column = 0; column < across; ++column)
            out.push_back({block.zoom, first.x + column, first.y + row});
    }
    return out;
}

ProjectedBox boxOf(BlockId block)
{
    ProjectedBox out = boxOf(firstTile(block));
    const double more = (tilesAcross(block) - 1.0) * (out.east - out.west);
    out.east += more;
    out.south -= more;
    return out;
}

ProjectedBox boxOf(TileId tile)
{
    const double metres = geo::kWorldMetres / static_cast<double>(1U << tile.zoom);
    const double west = tile.x * metres - geo::kWorldMetres / 2.0;
    const double north = geo::kWorldMetres / 2.0 - tile.y * metres;
    return {west, north - metres, west + metres, north};
}

std::size_t TileKeyHash::operator()(const TileKey& key) const
{
    const std::uint64_t place = (std::uint64_t{key.tile.x} << 32U) | key.tile.y;
    const std::uint64_t kind = (std::uint64_t{key.tile.zoom} << 8U) | (std::uint64_t{key.revision} << 16U) |
                               (static_cast<std::uint64_t>(key.theme) << 4U) |
                               static_cast<std::uint64_t>(key.density);
    return std::hash<std::uint64_t>{}(place * 0x9E3779B97F4A7C15ULL ^ kind * 0xC2B2AE3D27D4EB4FULL);
}

} // namespace vigie::basemap
