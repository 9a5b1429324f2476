// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/stalenesswatch.h"

#include <algorithm>
#include <utility>

namespace vigie::pipeline {

namespace {

std::int64_t secondsOf(core::Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

} // namespace

StalenessWatch::StalenessWatch(PeriodOf periodOf)
    : m_periodOf(std::move(periodOf))
    , m_slots(kSlots)
{
}

core::Timestamp StalenessWatch::staleAt(const core::AssetStore& store, core::AssetIndex asset) const
{
    const std::chrono::seconds period = m_periodOf(store.row(asset));
    const core::Timestamp seen = store.lastSeen(asset);
    if (period.count() <= 0)
        return core::Timestamp::max();
    return seen == core::kNoTime ? seen : seen + kPeriodsUntilStale * period;
}

void StalenessWatch::onAsset(core::AssetStore& store, core::AssetIndex asset, bool isNew, core::Timestamp now)
{
    if (m_lookedAt == 0)
        m_lookedAt = secondsOf(now);
    if (isNew) {
        look(store, asset, now);
        return;
    }
    if (!store.row(asset).stale)
        return; // Still waiting in its slot, which will see the newer time.
    look(store, asset, now);
}

void StalenessWatch::onTime(core::AssetStore& store, core::Timestamp now)
{
    const std::int64_t upTo = secondsOf(now);
    if (m_lookedAt == 0 || upTo < m_lookedAt)
        m_lookedAt = upTo; // The first tick, or a clock set back: slots come up again from here.
    const std::int64_t steps = std::min<std::int64_t>(upTo - m_lookedAt, static_cast<std::int64_t>(kSlots));
    for (std::int64_t i = 1; i <= steps; ++i) {
        auto& slot = m_slots[static_cast<std::size_t>(upTo - steps + i) % kSlots];
        m_due.clear();
        m_due.swap(slot);
        for (const core::AssetIndex asset : m_due)
            look(store, asset, now);
    }
    m_lookedAt = upTo;
}

void StalenessWatch::look(core::AssetStore& store, core::AssetIndex asset, core::Timestamp now)
{
    const core::Timestamp until = staleAt(store, asset);
    if (until == core::Timestamp::max()) {
        mark(store, asset, false);
        return;
    }
    const bool stale = until <= now;
    mark(store, asset, stale);
    // A stale asset waits for its next message, not in the wheel.
    if (!stale)
        wait(asset, until, now);
}

void StalenessWatch::wait(core::AssetIndex asset, core::Timestamp until, core::Timestamp now)
{
    const std::int64_t longest = secondsOf(now) + static_cast<std::int64_t>(kSlots) - 1;
    const std::int64_t when = std::clamp(secondsOf(until) + 1, m_lookedAt + 1, std::max(longest, m_lookedAt + 1));
    m_slots[static_cast<std::size_t>(when) % kSlots].push_back(asset);
}

void StalenessWatch::mark(core::AssetStore& store, core::AssetIndex asset, bool stale)
{
    if (store.row(asset).stale == stale)
        return;
    store.setStale(asset, stale);
    m_stale += stale ? 1U : 0U;
    m_stale -= stale ? 0U : 1U;
}

} // namespace vigie::pipeline
