// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/floodwatch.h"

#include "alerts/alert.h"

#include <algorithm>

namespace vigie::models {

bool FloodWatch::update(const pipeline::AlertList& alerts, core::Timestamp now)
{
    const int countBefore = count();
    const bool floodBefore = m_inFlood;
    if (now < m_now - kWindow) {
        m_raised.clear();
        m_seen.clear();
        m_inFlood = false;
    }
    m_now = now;
    const core::Timestamp oldest = now - kWindow;
    for (const alerts::Alert& alert : alerts) {
        if (alert.raisedAt == core::kNoTime || alert.raisedAt <= oldest || alert.raisedAt > now)
            continue;
        core::Timestamp& seen = m_seen[static_cast<std::uint64_t>(alert.id)];
        if (seen == alert.raisedAt)
            continue;
        seen = alert.raisedAt;
        m_raised.insert(std::ranges::upper_bound(m_raised, alert.raisedAt), alert.raisedAt);
    }
    while (!m_raised.empty() && m_raised.front() <= oldest)
        m_raised.pop_front();
    std::erase_if(m_seen, [&](const auto& entry) { return entry.second <= oldest; });
    m_inFlood = m_inFlood ? count() >= kEnds : count() > kBegins;
    return m_inFlood != floodBefore || count() != countBefore;
}

} // namespace vigie::models
