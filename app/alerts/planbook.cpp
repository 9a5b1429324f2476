// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/planbook.h"

#include <algorithm>

namespace vigie::alerts {

void PlanBook::bind(const RuleSet& rules, core::Timestamp now)
{
    m_plansOf.assign(rules.rules.size(), {});
    m_expected.clear();
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        for (std::size_t k = 0; k < m_plans.size(); ++k) {
            if (m_plans[k]->concerns(*rules.rules[i]))
                m_plansOf[i].push_back(k);
        }
    }
    look(now);
}

void PlanBook::look(core::Timestamp now)
{
    m_lookedAt = now;
    m_nextChange = core::kNoTime;
    m_states.clear();
    for (const auto& plan : m_plans) {
        m_states.push_back(stateOf(*plan, now));
        const core::Timestamp until = m_states.back().until;
        if (until != core::kNoTime && (m_nextChange == core::kNoTime || until < m_nextChange))
            m_nextChange = until;
    }
}

void PlanBook::expect(ConditionId condition, RuleNumber rule, std::string_view asset,
                      std::optional<core::GeoPosition> place)
{
    std::vector<std::size_t> covering;
    for (const std::size_t plan : m_plansOf[static_cast<std::size_t>(rule)]) {
        if (m_plans[plan]->covers(asset, place))
            covering.push_back(plan);
    }
    if (covering.empty())
        m_expected.erase(condition);
    else
        m_expected.insert_or_assign(condition, std::move(covering));
}

void PlanBook::expectAgain(ConditionId condition, RuleNumber rule, std::string_view plan)
{
    for (const std::size_t one : m_plansOf[static_cast<std::size_t>(rule)]) {
        if (m_plans[one]->id == plan)
            m_expected.insert_or_assign(condition, std::vector{one});
    }
}

std::optional<PlanInForce> PlanBook::coverOf(ConditionId condition, core::Priority priority) const
{
    const auto found = m_expected.find(condition);
    if (found == m_expected.end())
        return std::nullopt;
    for (const std::size_t plan : found->second) {
        const bool mayBe = priority != core::Priority::Critical || m_plans[plan]->critical;
        if (m_states[plan].isInForce && mayBe)
            return PlanInForce{m_plans[plan], m_states[plan].until};
    }
    return std::nullopt;
}

std::vector<ConditionId> PlanBook::advance(core::Timestamp now)
{
    const bool wentBack = now < m_lookedAt;
    if (!wentBack && (m_nextChange == core::kNoTime || now < m_nextChange))
        return {};
    look(now);
    return expecting();
}

std::vector<ConditionId> PlanBook::expecting() const
{
    std::vector<ConditionId> out;
    out.reserve(m_expected.size());
    for (const auto& [condition, plans] : m_expected)
        out.push_back(condition);
    std::ranges::sort(out); // one order for every run
    return out;
}

} // namespace vigie::alerts
