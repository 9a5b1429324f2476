// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attributeslots.h"

namespace vigie::core {

AttributeSlots::Place AttributeSlots::allocate(std::uint32_t capacity)
{
    auto& free = m_free[capacity];
    if (!free.empty()) {
        const Place place = free.back();
        free.pop_back();
        return place;
    }
    if (m_used + capacity > kBlock) {
        // The rest of the block serves one smaller run rather than none.
        if (const std::uint32_t rest = kBlock - m_used; rest > 0 && !m_blocks.empty())
            m_free[std::min(rest, kMaxRun)].push_back(static_cast<Place>((m_blocks.size() - 1) * kBlock + m_used));
        m_blocks.push_back(std::make_unique<AttributeValue[]>(kBlock));
        m_used = 0;
    }
    const auto place = static_cast<Place>((m_blocks.size() - 1) * kBlock + m_used);
    m_used += capacity;
    return place;
}

} // namespace vigie::core
