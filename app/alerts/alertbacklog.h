// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertstore.h"
#include "alerts/usualbook.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <unordered_map>
#include <vector>

namespace vigie::alerts {

/// What waits to be written: the newest state of each condition that changed, and history lines in order.
/// Bounds: of each condition one state; of lines at most `most` automatic ones, the oldest given up first.
/// Thread: none of its own; the AlertStore's, under its lock.
class AlertBacklog {
public:
    explicit AlertBacklog(std::size_t most)
        : m_most(most)
    {
    }

    void add(Transition transition);
    void add(UsualHour hour) { m_usual.push_back(std::move(hour)); }
    /// Puts back what could not be written, before what came since.
    void putBack(AlertBacklog earlier);

    [[nodiscard]] bool empty() const
    {
        return m_conditions.empty() && m_lines.empty() && m_usual.empty() && m_lostNow == 0;
    }
    [[nodiscard]] const std::unordered_map<ConditionId, PersistedCondition>& conditions() const
    {
        return m_conditions;
    }
    [[nodiscard]] const std::deque<HistoryEntry>& lines() const { return m_lines; }
    [[nodiscard]] const std::vector<UsualHour>& usual() const { return m_usual; }
    [[nodiscard]] std::optional<std::uint64_t> journalIndex() const { return m_journalIndex; } ///< The highest.
    [[nodiscard]] std::uint64_t transitions() const { return m_transitions; }
    [[nodiscard]] std::uint64_t lost() const { return m_lostNow; } ///< Lines given up since the last write.

private:
    void shorten();

    std::size_t m_most;
    std::unordered_map<ConditionId, PersistedCondition> m_conditions;
    std::deque<HistoryEntry> m_lines;
    std::vector<UsualHour> m_usual; ///< One an hour, asset and rule at most.
    std::optional<std::uint64_t> m_journalIndex;
    std::uint64_t m_transitions = 0;
    std::uint64_t m_lostNow = 0;
};

} // namespace vigie::alerts
