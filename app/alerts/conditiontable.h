// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "alerts/ruleindex.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vigie::alerts {

/// A condition the engine holds: the alert it is or may become, and what only the machine needs.
struct LiveCondition {
    Alert alert;
    RuleNumber rule{};
    core::Timestamp began = core::kNoTime; ///< When the present abnormal stretch began, by the source.
    core::Timestamp due = core::kNoTime;   ///< When the running delay is over.
    std::optional<std::uint64_t> ackJournalIndex;
    core::Timestamp remindAt = core::kNoTime; ///< When the acknowledgement is too old for the rule.

    [[nodiscard]] PersistedCondition persisted() const;
    /// Nothing needs to be held of it.
    [[nodiscard]] bool isOver() const { return alerts::isOver(alert.state, alert.aside.state); }
    /// How long the delay of its state is, and the input of its end.
    [[nodiscard]] core::Duration delay() const
    {
        return waitsForOnDelay(alert.state) ? alert.rule->onDelay : alert.rule->offDelay;
    }
    [[nodiscard]] ConditionInput delayOver() const;
};

/// The conditions that are not normal, or set aside, found by asset and rule, by id, and in order of their coming.
/// Memory: about 800 bytes a condition; 4 bytes for each asset up to the last that ever had one; nothing for a
/// healthy rule. Thread: none of its own; the engine's.
class ConditionTable {
public:
    /// Stays valid until `remove`.
    using Slot = std::uint32_t;
    static constexpr Slot kNone = 0xFFFF'FFFF;

    [[nodiscard]] LiveCondition& at(Slot slot) { return m_cells[slot]->condition; }
    [[nodiscard]] const LiveCondition& at(Slot slot) const { return m_cells[slot]->condition; }
    [[nodiscard]] Slot find(core::AssetIndex asset, RuleNumber rule) const;
    [[nodiscard]] Slot find(ConditionId id) const;
    [[nodiscard]] std::size_t size() const { return m_byId.size(); }
    /// Whether there is one of which this is true. Cost: a look at each.
    template <typename Predicate> [[nodiscard]] bool any(const Predicate& isIt) const
    {
        return std::ranges::any_of(m_cells, [&](const auto& cell) { return cell && isIt(cell->condition); });
    }

    /// All of them, in order of their coming to this table.
    template <typename Visit> void forEach(const Visit& visit) const
    {
        for (const auto& cell : m_cells) {
            if (cell)
                visit(cell->condition);
        }
    }

    /// The first condition of an asset and the one after each; kNone at the end.
    [[nodiscard]] Slot firstOf(core::AssetIndex asset) const
    {
        const auto row = static_cast<std::size_t>(asset);
        return row < m_first.size() ? m_first[row] : kNone;
    }
    [[nodiscard]] Slot after(Slot slot) const { return m_cells[slot]->next; }

    /// With an asset row it is found by it; without one it waits under its asset's id. An id that is taken (two
    /// pairs, one hash) is counted up until it is free.
    Slot add(LiveCondition condition);
    void remove(Slot slot);

    [[nodiscard]] bool hasHomeless() const { return !m_homeless.empty(); }
    /// Those that waited for this asset; they now have its row.
    std::vector<Slot> adopt(std::string_view assetId, core::AssetIndex asset);

    /// The list of alerts, and the one of what is off it on purpose.
    enum class List : std::uint8_t { None, Open, Aside };
    /// Puts the condition at the end of a list, and takes it off the other. Idempotent.
    void setList(Slot slot, List list);
    [[nodiscard]] std::size_t countOf(List list) const { return m_orders[static_cast<std::size_t>(list)].count; }
    /// A copy of the alerts on a list, oldest first.
    [[nodiscard]] std::vector<Alert> copyOf(List list);

private:
    struct Cell {
        LiveCondition condition;
        Slot next = kNone;        ///< Of the same asset.
        std::uint64_t ticket = 0; ///< Its place in its list; 0: on none.
        List list = List::None;
    };
    struct Entry {
        Slot slot;
        std::uint64_t ticket;
    };
    struct Order {
        std::vector<Entry> entries; ///< With those that left since the last `copyOf`.
        std::size_t count = 0;
    };
    void sweep(Order& order);
    void link(Slot slot, core::AssetIndex asset);
    void unlink(Slot slot, core::AssetIndex asset);

    std::vector<std::unique_ptr<Cell>> m_cells; ///< Null where free.
    std::vector<Slot> m_free;
    std::vector<Slot> m_first; ///< By asset row.
    std::unordered_map<ConditionId, Slot> m_byId;
    std::unordered_map<std::string, std::vector<Slot>> m_homeless; ///< By asset id.
    std::array<Order, 3> m_orders;                                 ///< By List; of None nothing.
    std::uint64_t m_lastTicket = 0;
};

} // namespace vigie::alerts
