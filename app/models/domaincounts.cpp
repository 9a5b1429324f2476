// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domaincounts.h"

#include <algorithm>

namespace vigie::models {

namespace {

DomainCountTable countRows(const core::RowChunk& chunk, std::uint32_t rows)
{
    DomainCountTable out;
    for (std::uint32_t row = 0; row < rows; ++row) {
        const core::AssetRow& asset = chunk[row];
        DomainCount& count = out[static_cast<std::size_t>(asset.domain)];
        ++count.assets;
        count.inAlert += asset.worst != core::Priority::None ? 1 : 0;
        count.stale += asset.stale ? 1 : 0;
    }
    return out;
}

} // namespace

bool DomainCounts::update(const core::RowsView& rows)
{
    m_chunks.resize(rows.chunks.size());
    bool anyChunk = false;
    for (std::size_t i = 0; i < m_chunks.size(); ++i) {
        const auto first = static_cast<std::uint32_t>(i) * core::kChunkRows;
        const std::uint32_t used = std::min(core::kChunkRows, rows.size - std::min(rows.size, first));
        Chunk& chunk = m_chunks[i];
        if (chunk.seen == rows.chunks[i] && chunk.rows == used)
            continue;
        chunk = Chunk{rows.chunks[i], used, countRows(*rows.chunks[i], used)};
        anyChunk = true;
    }
    if (!anyChunk)
        return false;
    DomainCountTable total;
    for (const Chunk& chunk : m_chunks) {
        for (std::size_t i = 0; i < total.size(); ++i) {
            total[i].assets += chunk.counts[i].assets;
            total[i].inAlert += chunk.counts[i].inAlert;
            total[i].stale += chunk.counts[i].stale;
        }
    }
    const bool changed = total != m_total;
    m_total = total;
    return changed;
}

} // namespace vigie::models
