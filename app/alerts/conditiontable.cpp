// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/conditiontable.h"

#include <algorithm>

namespace vigie::alerts {

namespace {

constexpr std::uint64_t kMaxId = (1ULL << 53U) - 1;

ConditionId following(ConditionId id)
{
    const auto number = static_cast<std::uint64_t>(id);
    return static_cast<ConditionId>(number == kMaxId ? 1 : number + 1);
}

} // namespace

ConditionInput LiveCondition::delayOver() const
{
    if (waitsForOnDelay(alert.state))
        return ConditionInput::OnDelayOver;
    return alert.rule->latching ? ConditionInput::OffDelayOverLatching : ConditionInput::OffDelayOver;
}

PersistedCondition LiveCondition::persisted() const
{
    return {.id = alert.id,
            .revision = alert.revision,
            .assetId = alert.assetId,
            .ruleId = alert.rule->id,
            .ruleVersion = alert.rule->version,
            .priority = alert.priority,
            .state = alert.state,
            .began = began,
            .due = due,
            .since = alert.since,
            .raisedAt = alert.raisedAt,
            .lastChange = alert.lastChange,
            .ackBy = alert.ackBy,
            .ackDesk = alert.ackDesk,
            .ackAt = alert.ackAt,
            .ackJournalIndex = ackJournalIndex,
            .raisedWith = alert.raisedWith,
            .latest = alert.latest,
            .feed = alert.feed,
            .aside = alert.aside,
            .suppressedBy = alert.suppressedBy,
            .reference = alert.reference,
            .explainedBy = alert.explainedBy ? std::optional{alert.explainedBy->id} : std::nullopt,
            .decision = alert.decision,
            .validUntil = alert.validUntil};
}

ConditionTable::Slot ConditionTable::find(core::AssetIndex asset, RuleNumber rule) const
{
    Slot slot = firstOf(asset);
    while (slot != kNone && m_cells[slot]->condition.rule != rule)
        slot = m_cells[slot]->next;
    return slot;
}

ConditionTable::Slot ConditionTable::find(ConditionId id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? kNone : found->second;
}

ConditionTable::Slot ConditionTable::add(LiveCondition condition)
{
    while (m_byId.contains(condition.alert.id))
        condition.alert.id = following(condition.alert.id);
    Slot slot = kNone;
    if (m_free.empty()) {
        slot = static_cast<Slot>(m_cells.size());
        m_cells.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    m_cells[slot] = std::make_unique<Cell>();
    m_cells[slot]->condition = std::move(condition);
    const Alert& alert = m_cells[slot]->condition.alert;
    m_byId.emplace(alert.id, slot);
    if (alert.asset)
        link(slot, *alert.asset);
    else
        m_homeless[alert.assetId].push_back(slot);
    return slot;
}

void ConditionTable::remove(Slot slot)
{
    setList(slot, List::None);
    const Alert& alert = at(slot).alert;
    if (alert.asset) {
        unlink(slot, *alert.asset);
    } else if (const auto found = m_homeless.find(alert.assetId); found != m_homeless.end()) {
        std::erase(found->second, slot);
        if (found->second.empty())
            m_homeless.erase(found);
    }
    m_byId.erase(alert.id);
    m_cells[slot].reset();
    m_free.push_back(slot);
}

std::vector<ConditionTable::Slot> ConditionTable::adopt(std::string_view assetId, core::AssetIndex asset)
{
    const auto found = m_homeless.find(std::string{assetId});
    if (found == m_homeless.end())
        return {};
    std::vector<Slot> slots = std::move(found->second);
    m_homeless.erase(found);
    for (const Slot slot : slots) {
        at(slot).alert.asset = asset;
        link(slot, asset);
    }
    return slots;
}

void ConditionTable::setList(Slot slot, List list)
{
    Cell& cell = *m_cells[slot];
    if (cell.list == list)
        return;
    if (cell.list != List::None) {
        Order& left = m_orders[static_cast<std::size_t>(cell.list)];
        cell.ticket = 0;
        --left.count;
        // Many may come and go between two calls of `copyOf`.
        if (left.entries.size() > 2 * left.count + 1024)
            sweep(left);
    }
    cell.list = list;
    if (list != List::None) {
        Order& joined = m_orders[static_cast<std::size_t>(list)];
        cell.ticket = ++m_lastTicket;
        joined.entries.push_back({slot, cell.ticket});
        ++joined.count;
    }
}

std::vector<Alert> ConditionTable::copyOf(List list)
{
    Order& order = m_orders[static_cast<std::size_t>(list)];
    sweep(order);
    std::vector<Alert> out;
    out.reserve(order.entries.size());
    for (const Entry& entry : order.entries)
        out.push_back(at(entry.slot).alert);
    return out;
}

void ConditionTable::sweep(Order& order)
{
    // Tickets are never given twice, so a slot that went to another condition does not look like the one before.
    std::erase_if(order.entries, [this](const Entry& entry) {
        return m_cells[entry.slot] == nullptr || m_cells[entry.slot]->ticket != entry.ticket;
    });
}

void ConditionTable::link(Slot slot, core::AssetIndex asset)
{
    const auto row = static_cast<std::size_t>(asset);
    if (row >= m_first.size())
        m_first.resize(std::max(row + 1, m_first.size() + m_first.size() / 2), kNone);
    m_cells[slot]->next = m_first[row];
    m_first[row] = slot;
}

void ConditionTable::unlink(Slot slot, core::AssetIndex asset)
{
    const auto row = static_cast<std::size_t>(asset);
    Slot* place = &m_first[row];
    while (*place != slot)
        place = &m_cells[*place]->next;
    *place = m_cells[slot]->next;
}

} // namespace vigie::alerts
