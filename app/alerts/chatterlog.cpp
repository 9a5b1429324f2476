// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/chatterlog.h"

#include <algorithm>

namespace vigie::alerts {

core::Timestamp ChatterLog::becameActive(ConditionId id, core::Timestamp at)
{
    forget(at);
    Times& times = m_times[id];
    std::rotate(times.last.begin(), times.last.begin() + 1, times.last.end());
    times.last.back() = at;
    const core::Timestamp first = times.last.front();
    if (first != core::kNoTime && first <= at && at - first <= kWithin)
        times.chatteredAt = at;
    return times.chatteredAt != core::kNoTime && at - times.chatteredAt <= kRemembered ? times.chatteredAt
                                                                                       : core::kNoTime;
}

/// Once a minute, so that a flood of conditions costs each of them nothing more.
void ChatterLog::forget(core::Timestamp now)
{
    const bool wentBack = m_forgotAt != core::kNoTime && now < m_forgotAt;
    if (m_forgotAt != core::kNoTime && !wentBack && now - m_forgotAt < kWithin)
        return;
    m_forgotAt = now;
    std::erase_if(m_times, [now](const auto& one) {
        const core::Timestamp last = one.second.last.back();
        return last > now || now - last > kRemembered;
    });
}

} // namespace vigie::alerts
