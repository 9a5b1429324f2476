// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What persons do to conditions: the part of ConditionBook that can be refused.
#include "alerts/conditionbook.h"

#include <algorithm>

namespace vigie::alerts {

namespace {

using core::ErrorCode;

std::string nameOf(ConditionId id)
{
    return "alert " + toText(id);
}

bool isShelving(AsideInput input)
{
    return input == AsideInput::ShelveOnce || input == AsideInput::ShelveTimed;
}

core::Error nothingToShelve(std::string where)
{
    return {ErrorCode::NotFound, std::move(where),
            VIGIE_TEXT("Errors", "There is nothing to shelve: the alert is over."),
            VIGIE_TEXT("Errors", "Acknowledge it, and it leaves the list.")};
}

core::Error outOfServiceAlready(std::string where)
{
    return {ErrorCode::AlreadyExists, std::move(where),
            VIGIE_TEXT("Errors", "This alert is off the list already: its asset is out of service."),
            VIGIE_TEXT("Errors", "Return the asset to service first.")};
}

core::Error nothingToPutBack(std::string where)
{
    return {ErrorCode::NotFound, std::move(where), VIGIE_TEXT("Errors", "This alert is not set aside."),
            VIGIE_TEXT("Errors", "Look at the list again: its time may just have ended.")};
}

core::Error nothingProposed(std::string where)
{
    return {ErrorCode::NotFound, std::move(where),
            VIGIE_TEXT("Errors", "There is no situation to decide on: it is over, or never was proposed."),
            VIGIE_TEXT("Errors", "Look at the list again.")};
}

core::Error decidedAlready(std::string where)
{
    return {ErrorCode::AlreadyExists, std::move(where),
            VIGIE_TEXT("Errors", "Somebody decided so before about this situation."),
            VIGIE_TEXT("Errors", "There is nothing more to do.")};
}

} // namespace

core::Expected<Alert> ConditionBook::act(ConditionId id, const PersonAct& act, const Person& person)
{
    const auto answered = std::find_if(m_answered.begin(), m_answered.end(), [&](const Answered& one) {
        return one.journalIndex == person.journalIndex && one.id == id;
    });
    if (answered != m_answered.end())
        return answered->alert;
    const Slot slot = m_table.find(id);
    if (slot == ConditionTable::kNone) {
        if (std::holds_alternative<Acknowledge>(act))
            return core::fail(acknowledgeRefused(ConditionState::Normal, nameOf(id)));
        if (std::holds_alternative<Accept>(act) || std::holds_alternative<Refuse>(act))
            return core::fail(nothingProposed(nameOf(id)));
        return core::fail(std::holds_alternative<Withdraw>(act)  ? withdrawRefused(nameOf(id))
                          : std::holds_alternative<PutBack>(act) ? nothingToPutBack(nameOf(id))
                                                                 : nothingToShelve(nameOf(id)));
    }
    // Applied in an earlier run, and asked for again from the journal.
    const LiveCondition& condition = at(slot);
    if (condition.ackJournalIndex == person.journalIndex ||
        condition.alert.aside.journalIndex == person.journalIndex ||
        condition.alert.decision.journalIndex == person.journalIndex)
        return condition.alert;
    const auto done = std::visit([&](const auto& one) { return perform(slot, one, person); }, act);
    if (!done)
        return core::fail(done.error());
    m_answered.push_back({person.journalIndex, id, at(slot).alert});
    if (m_answered.size() > kAnswersKept)
        m_answered.pop_front();
    sweep(slot);
    return m_answered.back().alert;
}

core::Expected<void> ConditionBook::perform(Slot slot, Acknowledge /*act*/, const Person& person)
{
    const Alert& alert = at(slot).alert;
    if (!next(alert.state, ConditionInput::Acknowledge))
        return core::fail(acknowledgeRefused(alert.state, nameOf(alert.id)));
    run(slot, ConditionInput::Acknowledge, person.at,
        {.cause = Cause::Acknowledged, .at = person.at, .person = &person});
    return {};
}

core::Expected<void> ConditionBook::perform(Slot slot, Withdraw /*act*/, const Person& person)
{
    const Alert& alert = at(slot).alert;
    if (!next(alert.state, ConditionInput::Remind))
        return core::fail(withdrawRefused(nameOf(alert.id)));
    run(slot, ConditionInput::Remind, person.at, {.cause = Cause::Withdrawn, .at = person.at, .person = &person});
    return {};
}

core::Expected<void> ConditionBook::perform(Slot slot, const AsideOrder& act, const Person& person)
{
    const Alert& alert = at(slot).alert;
    const std::string where = nameOf(alert.id);
    const core::Duration longest = isShelving(act.input) ? alert.rule->longestShelving : kLongestOutOfService;
    if (auto fits = check(act, person.at, longest, where); !fits)
        return fits;
    const auto after = next(alert.aside.state, act.input);
    if (!after)
        return core::fail(outOfServiceAlready(where));
    const bool isNew = isShelving(act.input) && !alert.aside.isOn();
    if (isNew && !isActive(alert.state))
        return core::fail(nothingToShelve(where));
    const Was before = was(slot);
    setAside(slot, {.state = *after,
                    .reason = act.reason,
                    .until = act.until,
                    .by = person.actor,
                    .desk = person.desk,
                    .at = person.at,
                    .journalIndex = person.journalIndex});
    told(slot, before, {.cause = Cause::SetAside, .at = person.at, .person = &person});
    return {};
}

core::Expected<void> ConditionBook::perform(Slot slot, PutBack /*act*/, const Person& person)
{
    const auto after = next(at(slot).alert.aside.state, AsideInput::PutBack);
    if (!after)
        return core::fail(nothingToPutBack(nameOf(at(slot).alert.id)));
    const Was before = was(slot);
    setAside(slot, {});
    told(slot, before, {.cause = Cause::PutBack, .at = person.at, .person = &person});
    return {};
}

core::Expected<void> ConditionBook::perform(Slot slot, Accept /*act*/, const Person& person)
{
    return decide(slot, Decision::Word::Accepted, person);
}

core::Expected<void> ConditionBook::perform(Slot slot, Refuse /*act*/, const Person& person)
{
    return decide(slot, Decision::Word::Refused, person);
}

core::Expected<void> ConditionBook::decide(Slot slot, Decision::Word word, const Person& person)
{
    const Alert& alert = at(slot).alert;
    const std::string where = nameOf(alert.id);
    if (!std::holds_alternative<CorrelationTest>(alert.rule->test) || !isActive(alert.state))
        return core::fail(nothingProposed(where));
    if (alert.decision.word == word)
        return core::fail(decidedAlready(where));
    // Who decides has taken note.
    if (next(alert.state, ConditionInput::Acknowledge))
        run(slot, ConditionInput::Acknowledge, person.at,
            {.cause = Cause::Acknowledged, .at = person.at, .person = &person});
    const Was before = was(slot);
    m_table.at(slot).alert.decision = {
        .word = word, .by = person.actor, .desk = person.desk, .at = person.at, .journalIndex = person.journalIndex};
    const bool isAccepted = word == Decision::Word::Accepted;
    told(slot, before, {.cause = isAccepted ? Cause::Accepted : Cause::Refused, .at = person.at, .person = &person});
    return {};
}

} // namespace vigie::alerts
