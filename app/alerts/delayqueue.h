// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/conditiontable.h"
#include "core/timestamp.h"

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace vigie::alerts {

/// Conditions whose on-delay or off-delay runs, soonest first; each at most once.
/// Cost: log n to put in and take out, nothing for a tick on which none is due. Thread: none of its own; the
/// engine's.
class DelayQueue {
public:
    using Slot = ConditionTable::Slot;

    void put(Slot slot, core::Timestamp due) { m_waiting.emplace(due, slot); }
    void take(Slot slot, core::Timestamp due) { m_waiting.erase({due, slot}); }

    /// The soonest that is due by `now`; it stays until it is taken.
    [[nodiscard]] std::optional<Slot> firstDue(core::Timestamp now) const
    {
        if (m_waiting.empty() || m_waiting.begin()->first > now)
            return std::nullopt;
        return m_waiting.begin()->second;
    }

    /// All of them, for a change of clock; the queue is empty afterwards.
    [[nodiscard]] std::vector<Slot> takeAll()
    {
        std::vector<Slot> slots;
        slots.reserve(m_waiting.size());
        for (const auto& [due, slot] : m_waiting)
            slots.push_back(slot);
        m_waiting.clear();
        return slots;
    }

private:
    std::set<std::pair<core::Timestamp, Slot>> m_waiting;
};

} // namespace vigie::alerts
