// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/trialtally.h"

#include "alerts/alertmeasures.h"
#include "alerts/alertvalues.h"

#include <algorithm>
#include <utility>

namespace vigie::session {

TrialTally::TrialTally(const alerts::RuleSet& rules, std::string ruleId, core::Timestamp from, core::Timestamp to)
    : m_ruleId(std::move(ruleId))
    , m_rule(rules.find(m_ruleId))
    , m_from(from)
    , m_flood(from, to)
{
    m_sum.hasRule = m_rule != nullptr;
    m_sum.rules.reserve(rules.rules.size()); // the views below stay good
    for (const auto& rule : rules.rules) {
        m_sum.rules.push_back({.id = rule->id});
        m_places.emplace(m_sum.rules.back().id, m_sum.rules.size() - 1);
    }
}

void TrialTally::add(std::span<const alerts::Transition> changes)
{
    for (const alerts::Transition& change : changes) {
        if (alerts::isRaising(change))
            raise(change);
        else if (!alerts::asks(change.after(), change.condition.place()))
            end(change.condition.id, change.at);
    }
}

void TrialTally::raise(const alerts::Transition& change)
{
    const bool isAtBegin = change.at - m_from <= TrialSide::kBegin;
    ++m_sum.allRaised;
    ++m_sum.byPriority[static_cast<std::size_t>(change.condition.priority)];
    if (const auto place = m_places.find(change.condition.ruleId); place != m_places.end()) {
        ++m_sum.rules[place->second].raised;
        m_sum.rules[place->second].atBegin += isAtBegin ? 1 : 0;
    }
    if (isAtBegin) {
        ++m_sum.allAtBegin;
    } else {
        m_flood.add(change.at);
        m_recent.add(change.at);
        m_sum.mostInTenMinutes = std::max(m_sum.mostInTenMinutes, m_recent.count());
    }
    if (m_rule && change.condition.ruleId == m_ruleId)
        begin(change, isAtBegin);
}

void TrialTally::begin(const alerts::Transition& change, bool isAtBegin)
{
    ++m_sum.raised;
    m_sum.atBegin += isAtBegin ? 1 : 0;
    m_seen.insert(change.condition.id);
    Open open{change.at, std::nullopt};
    if (m_sum.firings.size() < TrialSide::kFiringsTold) {
        open.firing = m_sum.firings.size();
        TrialFiring& firing = m_sum.firings.emplace_back();
        firing.alert = alerts::resumed(change.condition, m_rule, {}).alert;
        firing.alert.explainedBy.reset(); // known by its number alone
    }
    m_open.insert_or_assign(change.condition.id, open);
}

void TrialTally::end(alerts::ConditionId condition, core::Timestamp at)
{
    const auto open = m_open.find(condition);
    if (open == m_open.end())
        return;
    m_sum.lasted += at - open->second.since;
    if (const std::optional<std::size_t> firing = open->second.firing)
        m_sum.firings[*firing].endedAt = at;
    m_open.erase(open);
}

TrialSide TrialTally::finish(core::Timestamp end)
{
    m_sum.assets = m_seen.size();
    for (const auto& [condition, open] : m_open)
        m_sum.lasted += end - open.since;
    m_sum.inFlood = m_flood.total();
    m_places.clear();
    return std::move(m_sum);
}

} // namespace vigie::session
