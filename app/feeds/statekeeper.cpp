// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/statekeeper.h"

#include <utility>

namespace vigie::feeds {

void StateKeeper::connecting(core::Timestamp now)
{
    const std::lock_guard lock{m_mutex};
    enter(FeedPhase::Connecting, now);
}

void StateKeeper::live(core::Timestamp now)
{
    const std::lock_guard lock{m_mutex};
    m_state.why.reset();
    if (m_state.lostAt != core::kNoTime && m_state.backAt == core::kNoTime)
        m_state.backAt = now;
    enter(FeedPhase::Live, now);
}

void StateKeeper::failed(core::Timestamp now, core::Error why, core::Timestamp nextTry)
{
    const std::lock_guard lock{m_mutex};
    m_state.why = std::move(why);
    enter(FeedPhase::Failed, now, nextTry);
}

void StateKeeper::paused(core::Timestamp now)
{
    const std::lock_guard lock{m_mutex};
    m_state.why.reset();
    enter(FeedPhase::Paused, now);
}

void StateKeeper::stopped(core::Timestamp now)
{
    const std::lock_guard lock{m_mutex};
    m_state.why.reset();
    enter(FeedPhase::Stopped, now);
}

FeedState StateKeeper::current() const
{
    const std::lock_guard lock{m_mutex};
    return m_state;
}

std::vector<FeedState> StateKeeper::takeChanges()
{
    const std::lock_guard lock{m_mutex};
    return std::exchange(m_changes, {});
}

void StateKeeper::enter(FeedPhase phase, core::Timestamp now, core::Timestamp nextTry)
{
    if (m_state.phase == FeedPhase::Live && phase != FeedPhase::Live) {
        m_state.lostAt = now;
        m_state.backAt = core::kNoTime;
        ++m_state.gaps;
    }
    if (m_state.phase != phase || m_state.since == core::kNoTime)
        m_state.since = now;
    m_state.phase = phase;
    m_state.nextTry = nextTry;
    if (m_changes.size() >= kChangesKept)
        m_changes.erase(m_changes.begin());
    m_changes.push_back(m_state);
}

} // namespace vigie::feeds
