// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which conditions stand together: the part of AlertEngine that counts alerts.
#include "alerts/alertengine.h"
#include "alerts/alertvalues.h"

#include <algorithm>
#include <utility>

namespace vigie::alerts {

void AlertEngine::gather(const core::AssetStore& store)
{
    // What stands together may be counted in turn; links have no circles, so this comes to an end.
    for (auto noted = std::exchange(m_toGather, {}); !noted.empty(); noted = std::exchange(m_toGather, {})) {
        for (const ConditionBook::Noted& one : noted) {
            const Slot slot = m_book.table().find(one.id);
            const bool isActive = slot != ConditionTable::kNone && m_book.at(slot).alert.active();
            if (isActive && !m_book.at(slot).alert.asset)
                continue; // of an earlier run: it is adopted with its asset
            const auto tallies = isActive ? m_gatherings.add(store, m_book.at(slot).alert, one.rule)
                                          : m_gatherings.remove(one.id, one.rule);
            for (const GatheringBook::Tally& tally : tallies)
                tell(store, tally);
        }
        settleCauses();
    }
}

/// There is news of an asset: what was not known of its place or group may be now.
void AlertEngine::gatherLate(core::AssetIndex asset)
{
    for (Slot slot = m_book.table().firstOf(asset); slot != ConditionTable::kNone;
         slot = m_book.table().after(slot)) {
        const LiveCondition& condition = m_book.at(slot);
        if (m_gatherings.counts(condition.rule) && m_gatherings.waits(condition.alert.id))
            m_toGather.push_back({condition.alert.id, condition.rule});
    }
}

/// One that comes where several stand together already is under them from the start: what suppresses them suppresses it
/// before it asks anybody, and not a moment after.
void AlertEngine::expectGatherings(const core::AssetStore& store, core::AssetIndex asset, Slot slot)
{
    const ConditionId id = m_book.at(slot).alert.id;
    const auto joined = m_gatherings.joinedBy(store, asset, m_book.at(slot).rule);
    for (const GatheringBook::Joined& one : joined)
        m_causes.expect(id, conditionIdOf(store.id(one.anchor), rule(one.rule).id));
    if (!joined.empty())
        judgeCause(id);
}

AlertValue AlertEngine::valueOf(const GatheringBook::Tally& tally) const
{
    AlertValue out;
    out.time = tally.latest;
    if (std::holds_alternative<CountTest>(rule(tally.rule).test)) {
        out.number = static_cast<double>(tally.members.size());
        return out;
    }
    out.kind = core::ValueKind::Text;
    for (const RuleNumber kind : tally.kinds)
        out.text += (out.text.empty() ? "" : " ") + rule(kind).id;
    return out;
}

void AlertEngine::tell(const core::AssetStore& store, const GatheringBook::Tally& tally)
{
    const ConditionId id = conditionIdOf(store.id(tally.anchor), rule(tally.rule).id);
    for (const ConditionId member : tally.joined) {
        m_causes.expect(member, id);
        judgeCause(member);
    }
    AlertValue value = valueOf(tally);
    const Verdict verdict = judge(rule(tally.rule), nullptr, judgedOf(value));
    Slot slot = m_book.table().find(tally.anchor, tally.rule);
    if (slot == ConditionTable::kNone && verdict == Verdict::Abnormal)
        slot = begin(store, tally.anchor, tally.rule);
    // After a restart they come back one by one: that they are few does not mean that they are no longer enough.
    const bool grew = !tally.joined.empty();
    if (slot == ConditionTable::kNone || (grew && verdict == Verdict::Normal))
        return;
    const core::Timestamp now = m_clock.now();
    const core::Timestamp from = grew ? std::min(value.time, now) : now;
    m_book.renew(slot, std::move(value));
    m_book.gathered(slot, tally.members);
    m_book.feed(slot, verdict == Verdict::Abnormal ? ConditionInput::Abnormal : ConditionInput::Normal, from,
                {.cause = Cause::Value, .at = now});
}

/// What an earlier run had counted and is not even held any more cannot leave again: that gathering is over.
void AlertEngine::endLonely()
{
    std::vector<Slot> over;
    const core::Timestamp now = m_clock.now();
    for (const auto& list : {m_book.alerts(), m_book.aside()}) {
        for (const Alert& alert : *list) {
            if (!countsAlerts(alert.rule->test) || !alert.active())
                continue;
            const auto& counted = alert.rule->explains.rules;
            const bool anyLeft = m_book.table().any([&](const LiveCondition& one) {
                return one.alert.active() && std::ranges::find(counted, one.alert.rule->id) != counted.end();
            });
            if (!anyLeft)
                over.push_back(m_book.table().find(alert.id));
        }
    }
    for (const Slot slot : over)
        m_book.feed(slot, ConditionInput::Normal, now, {.cause = Cause::RuleChanged, .at = now});
}

} // namespace vigie::alerts
