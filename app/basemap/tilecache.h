// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>

namespace vigie::basemap {

/// The bytes of a PNG; shared, never changed.
using Png = std::shared_ptr<const std::string>;

/// The tiles used last, bounded in bytes: the least recently used go first.
/// Thread: none of its own; one owner. Cost: O(1).
class TileCache {
public:
    explicit TileCache(std::size_t maxBytes);

    /// Keeps the tile; a tile larger than the whole cache is not kept. An older one of the same key is replaced.
    void put(const TileKey& key, Png png);
    /// The tile, now the most recently used; null where it is not here.
    [[nodiscard]] Png get(const TileKey& key);
    void clear();

    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    [[nodiscard]] std::size_t count() const { return m_rows.size(); }

private:
    struct Row {
        TileKey key;
        Png png;
    };
    void dropOldest();

    std::size_t m_maxBytes;
    std::size_t m_bytes = 0;
    std::list<Row> m_order; ///< Newest use first.
    std::unordered_map<TileKey, std::list<Row>::iterator, TileKeyHash> m_rows;
};

} // namespace vigie::basemap
