// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rowtable.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace vigie::core {

/// Calls `changed(row, before, after)` for each row of `after` that is new (`before` is null) or another than in
/// `before`. Chunks that both share are passed over. `before` must not be longer: that would be of another store.
template <typename Changed> void forEachChange(const RowsView& before, const RowsView& after, Changed changed)
{
    for (std::size_t chunk = 0; chunk < after.chunks.size(); ++chunk) {
        const RowChunk* old = chunk < before.chunks.size() ? before.chunks[chunk].get() : nullptr;
        const RowChunk* now = after.chunks[chunk].get();
        const auto first = static_cast<std::uint32_t>(chunk * kChunkRows);
        const std::uint32_t known = old == nullptr ? 0 : std::min(kChunkRows, before.size - first);
        const std::uint32_t count = std::min(kChunkRows, after.size - first);
        if (old == now && known == count)
            continue;
        for (std::uint32_t i = 0; i < count; ++i) {
            const AssetRow* was = i < known ? &(*old)[i] : nullptr;
            if (was == nullptr || !(*was == (*now)[i]))
                changed(first + i, was, (*now)[i]);
        }
    }
}

} // namespace vigie::core
