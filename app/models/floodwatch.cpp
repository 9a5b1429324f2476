// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/floodwatch.h"

#include "alerts/alert.h"

#include <algorithm>

namespace vigie::models {

namespace {
constexpr std::chrono::seconds kShortestFirstState{30};
} // namespace

void FloodWatch::awaitFeed(const std::string& feedId)
{
    m_first.try_emplace(feedId, core::kNoTime);
}

void FloodWatch::feedHeard(const std::string& feedId, core::Timestamp since, core::Duration period)
{
    core::Timestamp& toldAt = m_first.try_emplace(feedId, core::kNoTime).first->second;
    if (toldAt != core::kNoTime || since == core::kNoTime)
        return;
    toldAt = since + std::clamp<core::Duration>(period, kShortestFirstState, kWindow);
    m_newest = core::kNoTime; // its alerts were passed over until now
}

bool FloodWatch::counts(const alerts::Alert& alert, core::Timestamp now) const
{
    if (alert.raisedAt == core::kNoTime || alert.raisedAt <= now - kWindow || alert.raisedAt > now)
        return false;
    const auto first = m_first.find(alert.feed);
    // An asset that falls silent does so later, whenever it was last heard.
    if (first == m_first.end() || std::holds_alternative<alerts::NoDataTest>(alert.rule->test))
        return true;
    return first->second != core::kNoTime && alert.since > first->second;
}

bool FloodWatch::update(const pipeline::AlertList& alerts, core::Timestamp now)
{
    const int countBefore = count();
    const bool floodBefore = m_inFlood;
    if (now == core::kNoTime)
        return false;
    if (m_now != core::kNoTime && now < m_now - kWindow) {
        m_raised.clear();
        m_seen.clear();
        m_newest = core::kNoTime;
        m_inFlood = false;
    }
    m_now = now;
    core::Timestamp newest = m_newest;
    const core::Timestamp oldest = now - kWindow;
    for (const alerts::Alert& alert : alerts) {
        // An alert is in every list from its raising on: most were looked at before. One whose time is still to come is
        // looked at again.
        if (alert.raisedAt < m_newest)
            continue;
        if (alert.raisedAt <= now)
            newest = std::max(newest, alert.raisedAt);
        if (!counts(alert, now))
            continue;
        core::Timestamp& seen = m_seen[static_cast<std::uint64_t>(alert.id)];
        if (seen == alert.raisedAt)
            continue;
        seen = alert.raisedAt;
        m_raised.insert(std::ranges::upper_bound(m_raised, alert.raisedAt), alert.raisedAt);
    }
    m_newest = newest;
    while (!m_raised.empty() && m_raised.front() <= oldest)
        m_raised.pop_front();
    erase_if(m_seen, [&](const auto& entry) { return entry.second <= oldest; });
    m_inFlood = m_inFlood ? count() >= kEnds : count() > kBegins;
    return m_inFlood != floodBefore || count() != countBefore;
}

} // namespace vigie::models
