// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/idset.h"

#include <functional>
#include <utility>

namespace vigie::feeds {

namespace {
constexpr std::size_t kFirstSlots = 1024; // A power of two, as all sizes of the table.
}

IdSet::IdSet(std::size_t limit)
    : m_limit(limit)
    , m_slots(kFirstSlots)
{
}

bool IdSet::admit(std::string_view id)
{
    std::uint64_t hash = std::hash<std::string_view>{}(id);
    hash += hash == 0 ? 1 : 0;
    std::size_t slot = slotOf(hash);
    if (m_slots[slot] == hash)
        return true;
    if (m_size >= m_limit)
        return false;
    if (2 * (m_size + 1) > m_slots.size()) {
        grow();
        slot = slotOf(hash);
    }
    m_slots[slot] = hash;
    ++m_size;
    return true;
}

std::size_t IdSet::slotOf(std::uint64_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (m_slots[slot] != 0 && m_slots[slot] != hash)
        slot = (slot + 1) & mask;
    return slot;
}

void IdSet::grow()
{
    const std::vector<std::uint64_t> old = std::exchange(m_slots, std::vector<std::uint64_t>(2 * m_slots.size()));
    for (const std::uint64_t hash : old) {
        if (hash != 0)
            m_slots[slotOf(hash)] = hash;
    }
}

} // namespace vigie::feeds
