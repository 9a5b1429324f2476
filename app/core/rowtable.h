// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assetids.h"
#include "core/assetrow.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace vigie::core {

/// 512 rows that do not change once published.
inline constexpr std::uint32_t kChunkRows = 512;
using RowChunk = std::array<AssetRow, kChunkRows>;

/// All rows at one moment, immutable. Two views share the chunks that did not change between them, so that comparing
/// chunk pointers tells what did.
struct RowsView {
    std::vector<std::shared_ptr<const RowChunk>> chunks;
    std::uint32_t size = 0;

    [[nodiscard]] const AssetRow& operator[](AssetIndex index) const
    {
        const auto row = static_cast<std::uint32_t>(index);
        return (*chunks[row / kChunkRows])[row % kChunkRows];
    }
};

/// The rows of a store: written in place, published without copying. A chunk is copied at its first change after a
/// publication (8 KiB), never otherwise.
/// Thread: one owner; what `publish` returned may be read anywhere.
class RowTable {
public:
    [[nodiscard]] const AssetRow& at(AssetIndex index) const
    {
        const auto row = static_cast<std::uint32_t>(index);
        return (*m_chunks[row / kChunkRows])[row % kChunkRows];
    }

    AssetRow& edit(AssetIndex index)
    {
        const auto row = static_cast<std::uint32_t>(index);
        const std::size_t chunk = row / kChunkRows;
        if (m_published[chunk]) {
            m_chunks[chunk] = std::make_shared<RowChunk>(*m_chunks[chunk]);
            m_published[chunk] = false;
        }
        return (*m_chunks[chunk])[row % kChunkRows];
    }

    AssetRow& append()
    {
        if (m_size % kChunkRows == 0) {
            m_chunks.push_back(std::make_shared<RowChunk>());
            m_published.push_back(false);
        }
        return edit(static_cast<AssetIndex>(m_size++));
    }

    [[nodiscard]] RowsView publish()
    {
        m_published.assign(m_chunks.size(), true);
        return {{m_chunks.begin(), m_chunks.end()}, m_size};
    }

    [[nodiscard]] std::uint32_t size() const { return m_size; }

private:
    std::vector<std::shared_ptr<RowChunk>> m_chunks;
    std::vector<bool> m_published; ///< Somebody may be reading the chunk.
    std::uint32_t m_size = 0;
};

} // namespace vigie::core
