// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/tiles.h"

#include <algorithm>
#include <string_view>

namespace vigie::tlog {

namespace {

constexpr int kMostLevels = 64 / kTileHeight;

/// 1234067 -> "x001/x234/067"
std::string numberPath(std::uint64_t number)
{
    std::string out;
    for (bool isLast = true; isLast || number > 0; isLast = false) {
        std::string group = std::to_string(number % 1000);
        group.insert(0, 3 - group.size(), '0');
        if (!isLast)
            group.insert(0, 1, 'x').append("/").append(out);
        out = std::move(group);
        number /= 1000;
    }
    return out;
}

std::string pathOf(std::string_view folder, const Tile& tile)
{
    std::string out = "tile/" + std::string(folder) + '/' + numberPath(tile.index);
    if (tile.width < kTileWidth)
        out += ".p/" + std::to_string(tile.width);
    return out;
}

} // namespace

std::string Tile::path() const
{
    return pathOf(std::to_string(level), *this);
}

std::string Tile::entriesPath() const
{
    return pathOf("entries", *this);
}

std::uint64_t hashesAt(int level, std::uint64_t size)
{
    return level >= kMostLevels ? 0 : size >> static_cast<unsigned>(level * kTileHeight);
}

std::vector<Tile> newTiles(std::uint64_t before, std::uint64_t size)
{
    std::vector<Tile> out;
    for (int level = 0; hashesAt(level, size) > 0; ++level) {
        const std::uint64_t had = hashesAt(level, before);
        const std::uint64_t has = hashesAt(level, size);
        if (had == has)
            continue;
        for (std::uint64_t index = had / kTileWidth; index * kTileWidth < has; ++index)
            out.push_back({level, index, std::min(kTileWidth, has - index * kTileWidth)});
    }
    return out;
}

} // namespace vigie::tlog
