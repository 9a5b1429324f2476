// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/conditionbook.h"

#include <algorithm>

namespace vigie::alerts {

namespace {

core::Duration delayOf(const LiveCondition& condition)
{
    const Rule& rule = *condition.alert.rule;
    return waitsForOnDelay(condition.alert.state) ? rule.onDelay : rule.offDelay;
}

ConditionInput delayOver(const LiveCondition& condition)
{
    if (waitsForOnDelay(condition.alert.state))
        return ConditionInput::OnDelayOver;
    return condition.alert.rule->latching ? ConditionInput::OffDelayOverLatching : ConditionInput::OffDelayOver;
}

bool waits(ConditionState state)
{
    return waitsForOnDelay(state) || waitsForOffDelay(state);
}

bool waitAlike(ConditionState a, ConditionState b)
{
    return waitsForOnDelay(a) == waitsForOnDelay(b) && waitsForOffDelay(a) == waitsForOffDelay(b);
}

void forgetAcknowledgement(LiveCondition& condition)
{
    condition.alert.ackBy.clear();
    condition.alert.ackDesk.clear();
    condition.alert.ackAt = core::kNoTime;
    condition.ackJournalIndex.reset();
}

} // namespace

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
    const ConditionState state = condition.alert.state;
    const core::Timestamp due = condition.due;
    const Slot slot = m_table.add(std::move(condition));
    if (waits(state))
        startDelay(slot, due);
    m_table.setListed(slot, isListed(state));
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

void ConditionBook::renew(Slot slot, AlertValue value)
{
    m_table.at(slot).alert.latest = std::move(value);
    touch(slot);
}

void ConditionBook::nameFeed(Slot slot, const std::string& feed)
{
    m_table.at(slot).alert.feed = feed;
}

void ConditionBook::feed(Slot slot, ConditionInput input, core::Timestamp from, const Reason& reason)
{
    run(slot, input, from, reason);
    sweep(slot);
}

bool ConditionBook::endDelayBefore(Slot slot, core::Timestamp moment, core::Timestamp now)
{
    const LiveCondition& condition = at(slot);
    if (!waits(condition.alert.state) || condition.due > std::min(moment, now))
        return true;
    run(slot, delayOver(condition), condition.due, {.cause = Cause::Delay, .at = now});
    const bool isHeld = condition.alert.state != ConditionState::Normal;
    sweep(slot);
    return isHeld;
}

void ConditionBook::endDelays(core::Timestamp now)
{
    while (const auto slot = m_delays.firstDue(now)) {
        const LiveCondition& condition = at(*slot);
        feed(*slot, delayOver(condition), condition.due, {.cause = Cause::Delay, .at = now});
    }
}

void ConditionBook::restartDelays(core::Timestamp now, core::Duration grace)
{
    for (const Slot slot : m_delays.takeAll()) {
        LiveCondition& condition = m_table.at(slot);
        const core::Duration whole = delayOf(condition);
        startDelay(slot, std::clamp(condition.due, now + std::min(grace, whole), now + whole));
    }
}

core::Expected<Alert> ConditionBook::acknowledge(ConditionId id, const AckInfo& info)
{
    const auto answered = std::find_if(m_answered.begin(), m_answered.end(), [&](const Answered& one) {
        return one.journalIndex == info.journalIndex && one.id == id;
    });
    if (answered != m_answered.end())
        return answered->alert;
    const std::string where = "alert " + toText(id);
    const Slot slot = m_table.find(id);
    if (slot == ConditionTable::kNone)
        return core::fail(acknowledgeRefused(ConditionState::Normal, where));
    if (at(slot).ackJournalIndex == info.journalIndex)
        return at(slot).alert;
    const ConditionState before = at(slot).alert.state;
    if (!next(before, ConditionInput::Acknowledge))
        return core::fail(acknowledgeRefused(before, where));
    run(slot, ConditionInput::Acknowledge, info.at, {.cause = Cause::Acknowledged, .at = info.at, .person = &info});
    m_answered.push_back({info.journalIndex, id, at(slot).alert});
    if (m_answered.size() > kAnswersKept)
        m_answered.pop_front();
    sweep(slot);
    return m_answered.back().alert;
}

std::shared_ptr<const std::vector<Alert>> ConditionBook::alerts()
{
    if (m_listChanged)
        m_list = std::make_shared<const std::vector<Alert>>(m_table.list());
    m_listChanged = false;
    return m_list;
}

void ConditionBook::tell(PersistedCondition condition, ConditionState before, const Reason& reason)
{
    Transition transition{.condition = std::move(condition),
                          .before = before,
                          .cause = reason.cause,
                          .at = reason.at,
                          .actor = {},
                          .desk = {},
                          .journalIndex = std::nullopt};
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
        for (Slot slot = m_table.firstOf(asset); slot != ConditionTable::kNone; slot = m_table.after(slot)) {
            const Alert& alert = at(slot).alert;
            if (isListed(alert.state))
                worst = std::max(worst, alert.priority);
        }
        store.setWorst(asset, worst);
    }
    m_worstChanged.clear();
}

void ConditionBook::run(Slot slot, ConditionInput input, core::Timestamp from, const Reason& reason)
{
    const ConditionState before = at(slot).alert.state;
    step(slot, input, from, reason);
    LiveCondition& condition = m_table.at(slot);
    if (waits(condition.alert.state) && !waitAlike(before, condition.alert.state) && delayOf(condition).count() == 0)
        step(slot, delayOver(condition), from, reason);
    if (condition.alert.state == before)
        return;
    condition.alert.lastChange = reason.at;
    m_table.setListed(slot, isListed(condition.alert.state));
    m_listChanged = m_listChanged || isListed(before);
    touch(slot);
    touchWorst(slot);
    tell(condition.persisted(), before, reason);
}

void ConditionBook::sweep(Slot slot)
{
    if (at(slot).alert.state == ConditionState::Normal)
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
        startDelay(slot, from + delayOf(condition));
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
        forgetAcknowledgement(condition);
        ++m_raised;
    } else if (alert.state == ConditionState::Latched) {
        forgetAcknowledgement(condition); // The return is a matter of its own.
    } else if (reason.person != nullptr) {
        alert.ackBy = reason.person->actor;
        alert.ackDesk = reason.person->desk;
        alert.ackAt = reason.person->at;
        condition.ackJournalIndex = reason.person->journalIndex;
    }
}

void ConditionBook::startDelay(Slot slot, core::Timestamp due)
{
    m_table.at(slot).due = due;
    m_delays.put(slot, due);
}

void ConditionBook::stopDelay(Slot slot)
{
    LiveCondition& condition = m_table.at(slot);
    m_delays.take(slot, condition.due);
    condition.due = core::kNoTime;
}

void ConditionBook::touch(Slot slot)
{
    Alert& alert = m_table.at(slot).alert;
    ++alert.revision;
    m_listChanged = m_listChanged || isListed(alert.state);
}

void ConditionBook::touchWorst(Slot slot)
{
    if (const auto asset = at(slot).alert.asset)
        m_worstChanged.push_back(*asset);
}

} // namespace vigie::alerts
