// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/floodtally.h"

#include <algorithm>

namespace vigie::alerts {

void TenMinutes::add(core::Timestamp at)
{
    auto second = std::chrono::floor<std::chrono::seconds>(at);
    if (!m_seconds.empty() && second < m_seconds.back().at) {
        if (m_seconds.back().at - second >= kLength) {
            m_seconds.clear();
            m_count = 0;
        } else {
            second = m_seconds.back().at;
        }
    }
    while (!m_seconds.empty() && second - m_seconds.front().at >= kLength)
        takeOut();
    if (m_seconds.empty() || m_seconds.back().at != second)
        m_seconds.push_back({second, 0});
    ++m_seconds.back().count;
    ++m_count;
}

core::Timestamp TenMinutes::nextOut() const
{
    return m_seconds.empty() ? core::kNoTime : core::Timestamp{m_seconds.front().at + kLength};
}

void TenMinutes::takeOut()
{
    m_count -= m_seconds.front().count;
    m_seconds.pop_front();
}

void FloodTally::add(core::Timestamp raisedAt)
{
    advance(raisedAt);
    m_recent.add(raisedAt);
    if (m_since == core::kNoTime && m_recent.count() > kBeginsAbove)
        m_since = raisedAt;
}

core::Duration FloodTally::total() const
{
    FloodTally end = *this;
    end.advance(m_to);
    if (end.m_since != core::kNoTime)
        end.m_total += std::max(m_to - std::max(end.m_since, m_from), core::Duration{});
    return end.m_total;
}

/// What leaves the ten minutes may end a flood, at the moment it does.
void FloodTally::advance(core::Timestamp now)
{
    while (m_recent.count() > 0 && m_recent.nextOut() <= now) {
        const core::Timestamp out = m_recent.nextOut();
        m_recent.takeOut();
        if (m_since == core::kNoTime || m_recent.count() >= kEndsBelow)
            continue;
        m_total += std::max(std::min(out, m_to) - std::max(m_since, m_from), core::Duration{});
        m_since = core::kNoTime;
    }
}

} // namespace vigie::alerts
