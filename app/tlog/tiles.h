// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace vigie::tlog {

inline constexpr std::uint64_t kTileWidth = 256;
inline constexpr int kTileHeight = 8; ///< Levels of the tree in a tile.

/// A piece of a log as files (C2SP tlog-tiles): the hashes of `width` subtrees of 256^level leaves, from number index * 256 on.
struct Tile {
    int level = 0;
    std::uint64_t index = 0;
    std::uint64_t width = kTileWidth; ///< 1 to 256; less than 256: partial.

    [[nodiscard]] std::string path() const; ///< "tile/0/x001/234.p/7"
    [[nodiscard]] std::string
    entriesPath() const; ///< Of the entries below a tile of level 0: "tile/entries/x001/234.p/7"
    bool operator==(const Tile&) const = default;
};

/// How many hashes the tiles of a level hold in a tree of this size.
[[nodiscard]] std::uint64_t hashesAt(int level, std::uint64_t size);

/// The tiles that a log of `size` has and one of `before` had not, level by level. A partial one that has grown is among them.
[[nodiscard]] std::vector<Tile> newTiles(std::uint64_t before, std::uint64_t size);

} // namespace vigie::tlog
