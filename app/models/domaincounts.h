// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"
#include "core/rowtable.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace vigie::models {

/// What one domain has, in assets.
struct DomainCount {
    std::uint32_t assets = 0;
    std::uint32_t inAlert = 0; ///< With an active or unacknowledged alert.
    std::uint32_t stale = 0;
    bool operator==(const DomainCount&) const = default;
};
using DomainCountTable = std::array<DomainCount, core::kDomainCount>;

/// Counts the assets of each domain, snapshot after snapshot, by looking again only at the chunks that changed.
/// Cost: 512 rows per changed chunk. Thread: none of its own.
class DomainCounts {
public:
    /// True where a count changed.
    bool update(const core::RowsView& rows);
    [[nodiscard]] const DomainCountTable& all() const { return m_total; }

private:
    struct Chunk {
        std::shared_ptr<const core::RowChunk> seen;
        std::uint32_t rows = 0;
        DomainCountTable counts;
    };
    std::vector<Chunk> m_chunks;
    DomainCountTable m_total;
};

} // namespace vigie::models
