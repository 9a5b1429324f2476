// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happens to conditions by the clock alone: the part of ConditionBook with delays, ends and reminders.
#include "alerts/conditionbook.h"

#include <algorithm>

namespace vigie::alerts {

namespace {

core::Duration longestAside(const LiveCondition& condition)
{
    return condition.alert.aside.state == AsideState::OutOfService ? kLongestOutOfService
                                                                   : condition.alert.rule->longestShelving;
}

} // namespace

bool ConditionBook::endDelayBefore(Slot slot, core::Timestamp moment, core::Timestamp now)
{
    const LiveCondition& condition = at(slot);
    if (!waits(condition.alert.state) || condition.due > std::min(moment, now))
        return true;
    run(slot, condition.delayOver(), condition.due, {.cause = Cause::Delay, .at = now});
    const bool isHeld = !condition.isOver();
    sweep(slot);
    return isHeld;
}

void ConditionBook::endDelays(core::Timestamp now)
{
    while (const auto slot = m_delays.firstDue(now)) {
        const LiveCondition& condition = at(*slot);
        feed(*slot, condition.delayOver(), condition.due, {.cause = Cause::Delay, .at = now});
    }
    endAsides(now);
    remind(now);
    endExpired(now);
}

void ConditionBook::restartDelays(core::Timestamp now, core::Duration grace)
{
    for (const Slot slot : m_delays.takeAll()) {
        LiveCondition& condition = m_table.at(slot);
        const core::Duration whole = condition.delay();
        startDelay(slot, std::clamp(condition.due, now + std::min(grace, whole), now + whole));
    }
    for (const Slot slot : m_asideEnds.takeAll()) {
        Aside& aside = m_table.at(slot).alert.aside;
        aside.until = std::min(aside.until, now + longestAside(at(slot)));
        m_asideEnds.put(slot, aside.until);
        touch(slot);
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

void ConditionBook::setAside(Slot slot, Aside aside)
{
    Aside& present = m_table.at(slot).alert.aside;
    if (present.isOn())
        m_asideEnds.take(slot, present.until);
    present = std::move(aside);
    if (present.isOn())
        m_asideEnds.put(slot, present.until);
}

void ConditionBook::endAsides(core::Timestamp now)
{
    while (const auto slot = m_asideEnds.firstDue(now)) {
        const Was before = was(*slot);
        const Reason reason{.cause = Cause::AsideOver, .at = now};
        setAside(*slot, {});
        // Still active, it is raised again: whoever took note of it did so before.
        step(*slot, ConditionInput::Remind, now, reason);
        told(*slot, before, reason);
        sweep(*slot);
    }
}

/// An acknowledgement lasts as long as the rule says, where it says so.
void ConditionBook::watchAcknowledgement(Slot slot)
{
    LiveCondition& condition = m_table.at(slot);
    const Alert& alert = condition.alert;
    const bool lasts = alert.rule->reAlarm.count() > 0 && isActive(alert.state) && isAcknowledged(alert.state);
    const core::Timestamp until = lasts ? alert.ackAt + alert.rule->reAlarm : core::kNoTime;
    if (until == condition.remindAt)
        return;
    if (condition.remindAt != core::kNoTime)
        m_reminders.take(slot, condition.remindAt);
    condition.remindAt = until;
    if (until != core::kNoTime)
        m_reminders.put(slot, until);
}

void ConditionBook::remind(core::Timestamp now)
{
    while (const auto slot = m_reminders.firstDue(now))
        run(*slot, ConditionInput::Remind, now, {.cause = Cause::Reminded, .at = now});
}

void ConditionBook::expireAt(Slot slot, core::Timestamp until)
{
    core::Timestamp& present = m_table.at(slot).alert.validUntil;
    if (present != core::kNoTime)
        m_expiries.take(slot, present);
    present = until;
    if (present != core::kNoTime)
        m_expiries.put(slot, present);
}

void ConditionBook::endExpired(core::Timestamp now)
{
    while (const auto slot = m_expiries.firstDue(now)) {
        m_expiries.take(*slot, at(*slot).alert.validUntil); // the time itself stays: it is part of why
        feed(*slot, ConditionInput::Normal, now, {.cause = Cause::Expired, .at = now});
    }
}

} // namespace vigie::alerts
