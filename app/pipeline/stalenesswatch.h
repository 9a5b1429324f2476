// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assetstore.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <vector>

namespace vigie::pipeline {

/// Marks assets of which nothing new came for three periods as stale, and fresh again when something does.
///
/// Each asset waits in one slot of a wheel of seconds, by the moment it would become stale. A slot that comes up
/// looks at its assets again and moves those that were heard of since: an observation costs nothing here, a tick
/// costs the assets that come up (each about once in three periods). Thread: none of its own; the pipeline's.
class StalenessWatch {
public:
    /// The expected period of an asset, by its row; zero means it is never stale.
    using PeriodOf = std::function<std::chrono::seconds(const core::AssetRow&)>;
    static constexpr int kPeriodsUntilStale = 3;

    explicit StalenessWatch(PeriodOf periodOf);

    /// A message about the asset was taken in.
    void onAsset(core::AssetStore& store, core::AssetIndex asset, bool isNew, core::Timestamp now);
    /// Looks at the assets whose time has come. A clock that jumped far ahead looks at all of them once.
    void onTime(core::AssetStore& store, core::Timestamp now);

    [[nodiscard]] std::uint32_t staleCount() const { return m_stale; }

private:
    static constexpr std::size_t kSlots = 1U << 12; // seconds; longer waits come round several times

    [[nodiscard]] core::Timestamp staleAt(const core::AssetStore& store, core::AssetIndex asset) const;
    void wait(core::AssetIndex asset, core::Timestamp until, core::Timestamp now);
    void look(core::AssetStore& store, core::AssetIndex asset, core::Timestamp now);
    void mark(core::AssetStore& store, core::AssetIndex asset, bool stale);

    PeriodOf m_periodOf;
    std::vector<std::vector<core::AssetIndex>> m_slots;
    std::vector<core::AssetIndex> m_due; ///< Kept for its memory.
    std::int64_t m_lookedAt = 0;         ///< Seconds since 1970 up to which slots have come up.
    std::uint32_t m_stale = 0;
};

} // namespace vigie::pipeline
