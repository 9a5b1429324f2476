// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/conditionbook.h"

#include <algorithm>

namespace vigie::alerts {

namespace {

void forgetAcknowledgement(LiveCondition& condition)
{
    condition.alert.ackBy.clear();
    condition.alert.ackDesk.clear();
    condition.alert.ackAt = core::kNoTime;
    condition.ackJournalIndex.reset();
}

ConditionTable::List listOf(Place place)
{
    switch (place) {
    case Place::Nowhere:
        return ConditionTable::List::None;
    case Place::List:
        return ConditionTable::List::Open;
    case Place::Suppressed:
    case Place::Shelved:
    case Place::OutOfService:
        break;
    }
    return ConditionTable::List::Aside;
}

bool isOffList(const Alert& alert)
{
    return alert.aside.isOn() || !alert.suppressedBy.empty() || alert.decision.refused();
}

} // namespace

void ConditionBook::inherit(ConditionBook& earlier)
{
    m_chatter = std::move(earlier.m_chatter);
    m_transitions = std::move(earlier.m_transitions);
    m_answered = std::move(earlier.m_answered);
    m_worstChanged = std::move(earlier.m_worstChanged);
    m_raised = earlier.m_raised;
    m_refused = earlier.m_refused;
}

ConditionBook::Slot ConditionBook::begin(LiveCondition condition)
{
    if (m_table.size() >= m_maxConditions) {
        ++m_refused;
        return ConditionTable::kNone;
    }
    return m_table.add(std::move(condition));
}

void ConditionBook::resume(LiveCondition condition)
{
    const core::Timestamp due = condition.due;
    const Slot slot = m_table.add(std::move(condition));
    const Alert& alert = at(slot).alert;
    if (waits(alert.state))
        startDelay(slot, due);
    if (alert.aside.isOn())
        m_asideEnds.put(slot, alert.aside.until);
    if (alert.validUntil != core::kNoTime)
        m_expiries.put(slot, alert.validUntil);
    watchAcknowledgement(slot);
    m_table.setList(slot, listOf(alert.place()));
    touch(slot);
    touchWorst(slot);
}

std::vector<ConditionBook::Slot> ConditionBook::adopt(std::string_view assetId, core::AssetIndex asset)
{
    if (!m_table.hasHomeless())
        return {};
    auto slots = m_table.adopt(assetId, asset);
    for (const Slot slot : slots) {
        touch(slot);
        touchWorst(slot);
    }
    return slots;
}

void ConditionBook::renew(Slot slot, AlertValue value, const Reference& reference)
{
    m_table.at(slot).alert.reference = reference;
    m_table.at(slot).alert.latest = std::move(value);
    touch(slot);
}

void ConditionBook::nameFeed(Slot slot, const std::string& feed)
{
    m_table.at(slot).alert.feed = feed;
}

void ConditionBook::grade(Slot slot, core::Priority priority, core::Timestamp now)
{
    Alert& alert = m_table.at(slot).alert;
    const core::Priority before = std::exchange(alert.priority, priority);
    if (before == priority)
        return;
    touch(slot);
    touchWorst(slot);
    if (priority > before)
        run(slot, ConditionInput::Remind, now, {.cause = Cause::Escalated, .at = now});
}

void ConditionBook::feed(Slot slot, ConditionInput input, core::Timestamp from, const Reason& reason)
{
    run(slot, input, from, reason);
    sweep(slot);
}

std::shared_ptr<const std::vector<Alert>> ConditionBook::listed(ConditionTable::List list)
{
    Listed& one = m_lists[static_cast<std::size_t>(list)];
    if (std::exchange(one.changed, false))
        one.alerts = std::make_shared<const std::vector<Alert>>(m_table.copyOf(list));
    return one.alerts;
}

void ConditionBook::tell(PersistedCondition condition, ConditionState before, Place placeBefore, const Reason& reason)
{
    Transition transition{.condition = std::move(condition),
                          .before = before,
                          .cause = reason.cause,
                          .at = reason.at,
                          .actor = {},
                          .desk = {},
                          .journalIndex = std::nullopt,
                          .placeBefore = placeBefore};
    if (reason.person != nullptr) {
        transition.actor = reason.person->actor;
        transition.desk = reason.person->desk;
        transition.journalIndex = reason.person->journalIndex;
    }
    m_transitions.push_back(std::move(transition));
}

void ConditionBook::flushWorst(core::AssetStore& store)
{
    for (const core::AssetIndex asset : m_worstChanged) {
        auto worst = core::Priority::None;
        bool isAcknowledged = true;
        bool isAside = false;
        for (Slot slot = m_table.firstOf(asset); slot != ConditionTable::kNone; slot = m_table.after(slot)) {
            const Alert& alert = at(slot).alert;
            if (alert.place() == Place::List) {
                worst = std::max(worst, alert.priority);
                isAcknowledged = isAcknowledged && alert.acknowledged();
            }
            isAside = isAside || (alert.aside.isOn() && alert.active());
        }
        store.setWorst(asset, worst, isAcknowledged && worst != core::Priority::None);
        store.setAside(asset, isAside);
    }
    m_worstChanged.clear();
}

void ConditionBook::run(Slot slot, ConditionInput input, core::Timestamp from, const Reason& reason)
{
    const Was before = was(slot);
    step(slot, input, from, reason);
    const ConditionState state = at(slot).alert.state;
    if (waits(state) && !waitAlike(before.state, state) && at(slot).delay().count() == 0)
        step(slot, at(slot).delayOver(), from, reason);
    const Alert& alert = at(slot).alert;
    const bool hasReturned = isActive(before.state) && !isActive(alert.state);
    // What came and went while nobody was to be told needs no notice.
    if (hasReturned && isOffList(alert))
        step(slot, ConditionInput::Settle, from, reason);
    const bool endsAside = input == ConditionInput::Close ||
                           (hasReturned && next(alert.aside.state, AsideInput::Returned) == AsideState::None);
    if (endsAside)
        setAside(slot, {});
    told(slot, before, reason);
}

ConditionBook::Was ConditionBook::was(Slot slot) const
{
    const Alert& alert = at(slot).alert;
    return {alert.state, alert.place(), alert.aside, alert.suppressedBy, alert.explainedBy, alert.decision};
}

/// After every change: puts the condition where it belongs, and tells of it.
void ConditionBook::told(Slot slot, const Was& was, const Reason& reason)
{
    Alert& alert = m_table.at(slot).alert;
    if (alert.state == was.state && alert.aside == was.aside && alert.suppressedBy == was.suppressedBy &&
        alert.explainedBy == was.explainedBy && alert.decision == was.decision)
        return;
    if (isActive(alert.state) != isActive(was.state) || at(slot).isOver())
        m_noted.push_back({alert.id, at(slot).rule});
    const Place place = alert.place();
    if (isActive(alert.state) && !isActive(was.state))
        alert.chatteredAt = m_chatter.becameActive(alert.id, alert.since); // by the source: a backlog is no chatter
    if (asks(alert.state, place) && !asks(was.state, was.place) && reason.person == nullptr &&
        (alert.state != ConditionState::Latched || was.place != Place::List)) {
        alert.raisedAt = reason.at;
        ++m_raised;
    }
    if (alert.state != was.state || place != was.place)
        alert.lastChange = reason.at;
    m_lists[static_cast<std::size_t>(listOf(was.place))].changed = true;
    m_table.setList(slot, listOf(place));
    watchAcknowledgement(slot);
    touch(slot);
    touchWorst(slot);
    tell(at(slot).persisted(), was.state, was.place, reason);
}

void ConditionBook::sweep(Slot slot)
{
    if (!at(slot).isOver())
        return;
    if (const core::Timestamp remindAt = at(slot).remindAt; remindAt != core::kNoTime)
        m_reminders.take(slot, remindAt);
    expireAt(slot, core::kNoTime);
    m_table.remove(slot);
}

void ConditionBook::step(Slot slot, ConditionInput input, core::Timestamp from, const Reason& reason)
{
    LiveCondition& condition = m_table.at(slot);
    const ConditionState before = condition.alert.state;
    const auto after = next(before, input);
    if (!after || *after == before)
        return;
    if (!waitAlike(before, *after))
        stopDelay(slot);
    condition.alert.state = *after;
    if (waits(*after) && !waitAlike(before, *after)) {
        if (waitsForOnDelay(*after))
            condition.began = from;
        startDelay(slot, from + condition.delay());
    }
    enter(condition, before, reason);
}

void ConditionBook::enter(LiveCondition& condition, ConditionState before, const Reason& reason)
{
    Alert& alert = condition.alert;
    if (waitsForOnDelay(before) && alert.state == ConditionState::ActiveUnacked) {
        alert.since = condition.began;
        alert.raisedAt = reason.at;
        alert.raisedWith = alert.latest;
        alert.decision = {};
        forgetAcknowledgement(condition);
    } else if (alert.state == ConditionState::Latched || (isAcknowledged(before) && !isAcknowledged(alert.state))) {
        forgetAcknowledgement(condition); // Of a latched one, the return is a matter of its own.
    } else if (reason.cause == Cause::Acknowledged) {
        alert.ackBy = reason.person->actor;
        alert.ackDesk = reason.person->desk;
        alert.ackAt = reason.person->at;
        condition.ackJournalIndex = reason.person->journalIndex;
    }
}

void ConditionBook::explain(Slot slot, Slot cause, std::string suppressedBy, PlanInForce plan, core::Timestamp now)
{
    const Was before = was(slot);
    Alert& alert = m_table.at(slot).alert;
    Cause why = Cause::Explained;
    if (before.suppressedBy != suppressedBy)
        why = suppressedBy.empty() ? Cause::Unsuppressed : Cause::Suppressed;
    alert.explainedBy.reset();
    if (cause != ConditionTable::kNone)
        alert.explainedBy = Explainer{at(cause).alert.id, at(cause).alert.assetId, at(cause).alert.rule};
    alert.suppressedBy = std::move(suppressedBy);
    if (alert.plan != plan) {
        alert.plan = std::move(plan);
        touch(slot); // its end may be another, and nothing else
    }
    told(slot, before, {.cause = why, .at = now});
}

void ConditionBook::gathered(Slot slot, std::vector<ConditionId> members)
{
    m_table.at(slot).alert.members = std::make_shared<const std::vector<ConditionId>>(std::move(members));
    touch(slot);
}

void ConditionBook::touch(Slot slot)
{
    Alert& alert = m_table.at(slot).alert;
    ++alert.revision;
    m_lists[static_cast<std::size_t>(listOf(alert.place()))].changed = true;
}

void ConditionBook::touchWorst(Slot slot)
{
    if (const auto asset = at(slot).alert.asset)
        m_worstChanged.push_back(*asset);
}

} // namespace vigie::alerts
