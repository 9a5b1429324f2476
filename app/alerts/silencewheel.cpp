// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/silencewheel.h"

#include <algorithm>

namespace vigie::alerts {

namespace {

std::int64_t secondsOf(core::Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

} // namespace

void SilenceWheel::wait(Waiting who, core::Timestamp at, core::Timestamp now)
{
    if (m_lookedAt == 0)
        m_lookedAt = secondsOf(now);
    const std::int64_t longest = m_lookedAt + static_cast<std::int64_t>(kSlots) - 1;
    const std::int64_t when = std::clamp(secondsOf(at) + 1, m_lookedAt + 1, longest);
    m_slots[static_cast<std::size_t>(when) % kSlots].push_back(who);
}

const std::vector<SilenceWheel::Waiting>& SilenceWheel::advance(core::Timestamp now)
{
    m_due.clear();
    const std::int64_t upTo = secondsOf(now);
    const bool wentBack = upTo < m_lookedAt;
    const std::int64_t slots = static_cast<std::int64_t>(kSlots);
    const std::int64_t steps = wentBack ? slots : std::min(upTo - m_lookedAt, slots);
    for (std::int64_t i = 1; i <= steps; ++i) {
        auto& slot = m_slots[static_cast<std::size_t>(upTo - steps + i + slots) % kSlots];
        m_due.insert(m_due.end(), slot.begin(), slot.end());
        slot.clear();
    }
    m_lookedAt = upTo;
    return m_due;
}

} // namespace vigie::alerts
