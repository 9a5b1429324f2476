// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which conditions explain which: the part of AlertEngine that looks at several together.
#include "alerts/alertengine.h"

#include <algorithm>

namespace vigie::alerts {

namespace {

/// A situation that a person has not accepted explains nothing.
bool isUndecided(const Alert& alert)
{
    return std::holds_alternative<CorrelationTest>(alert.rule->test) &&
           alert.decision.word != Decision::Word::Accepted;
}

} // namespace

/// What fell silent before a restart is explained by the loss of its feed, though its asset was not seen since.
void AlertEngine::expectFeeds()
{
    std::vector<ConditionId> silent;
    m_book.table().forEach([&](const LiveCondition& one) {
        for (const CauseBook::Link& link : m_causes.links(one.rule)) {
            if (!link.byFeed || one.alert.feed.empty())
                continue;
            m_causes.expect(one.alert.id, conditionIdOf(assetIdOf(one.alert.feed), rule(link.by).id));
            silent.push_back(one.alert.id);
        }
    });
    for (const ConditionId one : silent)
        judgeCause(one);
}

void AlertEngine::expectCauses(const core::AssetStore& store, core::AssetIndex asset, Slot slot)
{
    const LiveCondition& condition = m_book.at(slot);
    const ConditionId id = condition.alert.id;
    bool complete = true;
    for (const CauseBook::Link& link : m_causes.links(condition.rule)) {
        if (link.byCount)
            continue;
        std::string_view of = store.id(asset);
        std::string feed;
        if (link.byFeed) {
            const auto index = static_cast<std::size_t>(store.row(asset).feed);
            if (index >= m_feedNames.size())
                continue;
            feed = assetIdOf(m_feedNames[index]);
            of = feed;
        } else if (link.attribute) {
            const core::AttributeValue* value = store.value(asset, *link.attribute);
            if (value == nullptr || value->kind != core::ValueKind::Text) {
                complete = false; // not told yet: asked again with the next message of the asset
                continue;
            }
            of = store.text(*value);
        }
        m_causes.expect(id, conditionIdOf(of, rule(link.by).id));
    }
    if (complete)
        m_causes.complete(id);
    judgeCause(id);
}

void AlertEngine::expectCausesOf(const core::AssetStore& store, core::AssetIndex asset)
{
    for (Slot slot = m_book.table().firstOf(asset); slot != ConditionTable::kNone;
         slot = m_book.table().after(slot)) {
        const LiveCondition& condition = m_book.at(slot);
        if (m_causes.canBeExplained(condition.rule) && !m_causes.isComplete(condition.alert.id))
            expectCauses(store, asset, slot);
    }
}

/// The first of its causes that is active explains it; one that suppresses comes first.
void AlertEngine::judgeCause(ConditionId condition)
{
    const Slot slot = m_book.table().find(condition);
    if (slot == ConditionTable::kNone)
        return;
    Slot cause = ConditionTable::kNone;
    std::string suppressedBy;
    for (const ConditionId one : m_causes.causesOf(condition)) {
        const Slot of = m_book.table().find(one);
        if (of == ConditionTable::kNone || !m_book.at(of).alert.active() || isUndecided(m_book.at(of).alert))
            continue;
        for (const CauseBook::Link& link : m_causes.links(m_book.at(slot).rule)) {
            if (link.by != m_book.at(of).rule)
                continue;
            if (cause == ConditionTable::kNone || (suppressedBy.empty() && link.suppresses))
                cause = of;
            if (suppressedBy.empty() && link.suppresses)
                suppressedBy = "rule:" + rule(link.by).id;
        }
    }
    // What stands under an alert that suppresses it stays there, whatever is planned.
    const auto planned =
        suppressedBy.empty() ? m_plans.coverOf(condition, m_book.at(slot).alert.priority) : std::nullopt;
    if (planned)
        suppressedBy = "plan:" + planned->plan->id;
    m_book.explain(slot, cause, std::move(suppressedBy), planned.value_or(PlanInForce{}), m_clock.now());
}

void AlertEngine::forget(ConditionId condition)
{
    m_causes.forget(condition);
    m_plans.forget(condition);
}

/// Plans that are about this asset, or where it stands, suppress the condition while they are in force.
void AlertEngine::expectPlans(const core::AssetStore& store, core::AssetIndex asset, Slot slot)
{
    const LiveCondition& condition = m_book.at(slot);
    if (!m_plans.concerns(condition.rule))
        return;
    const ConditionId id = condition.alert.id;
    m_plans.expect(id, condition.rule, store.id(asset), store.position(asset));
    judgeCause(id);
}

void AlertEngine::advancePlans(core::Timestamp now)
{
    for (const ConditionId one : m_plans.advance(now))
        judgeCause(one);
}

void AlertEngine::settleCauses()
{
    // What is explained may explain others in turn; links have no circles, so this comes to an end.
    for (auto noted = m_book.takeNoted(); !noted.empty(); noted = m_book.takeNoted()) {
        for (const ConditionBook::Noted& one : noted) {
            if (m_book.table().find(one.id) == ConditionTable::kNone)
                forget(one.id);
            if (m_gatherings.counts(one.rule))
                m_toGather.push_back(one);
            if (!m_causes.canExplain(one.rule))
                continue;
            const std::vector<ConditionId> explained = m_causes.explainedBy(one.id);
            if (explained.size() > kAtOnce) {
                m_toJudge.insert(m_toJudge.end(), explained.begin(), explained.end());
                continue;
            }
            for (const ConditionId effect : explained)
                judgeCause(effect);
        }
    }
}

/// A city under one lost feed holds nothing up when it comes back.
void AlertEngine::judgeWaiting()
{
    const std::size_t left = m_toJudge.size() - std::min(m_toJudge.size(), kAtOnce);
    for (std::size_t i = left; i < m_toJudge.size(); ++i)
        judgeCause(m_toJudge[i]);
    m_toJudge.resize(left);
}

core::Expected<Alert> AlertEngine::act(ConditionId id, const PersonAct& act, const Person& person)
{
    auto done = m_book.act(id, act, person);
    if (done && (std::holds_alternative<Accept>(act) || std::holds_alternative<Refuse>(act))) {
        for (const ConditionId member : m_causes.explainedBy(id))
            judgeCause(member);
    }
    settleCauses();
    return done;
}

} // namespace vigie::alerts
