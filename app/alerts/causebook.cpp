// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/causebook.h"

#include <algorithm>

namespace vigie::alerts {

namespace {

/// Its assets are silent one by one.
bool fallsSilent(const Rule& rule)
{
    return std::holds_alternative<NoDataTest>(rule.test) && !watchesFeed(rule);
}

} // namespace

void CauseBook::bind(const RuleSet& rules, core::AssetStore& store)
{
    m_links.assign(rules.rules.size(), {});
    m_explains.assign(rules.rules.size(), false);
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        const RuleExplains& explains = rules.rules[i]->explains;
        for (std::size_t k = 0; k < rules.rules.size(); ++k) {
            if (watchesFeed(*rules.rules[i]) && fallsSilent(*rules.rules[k])) {
                m_links[k].push_back({.by = static_cast<RuleNumber>(i),
                                      .attribute = std::nullopt,
                                      .suppresses = true,
                                      .byFeed = true});
                m_explains[i] = true;
                continue;
            }
            if (std::ranges::find(explains.rules, rules.rules[k]->id) == explains.rules.end())
                continue;
            Link link{.by = static_cast<RuleNumber>(i),
                      .attribute = std::nullopt,
                      .suppresses = explains.suppresses,
                      .byCount = countsAlerts(rules.rules[i]->test)};
            if (!explains.by.empty()) {
                link.attribute = store.attribute(explains.by);
                if (!link.attribute)
                    continue; // the store has no room for the name: it can never come
            }
            m_links[k].push_back(link);
            m_explains[i] = true;
        }
    }
}

void CauseBook::expect(ConditionId condition, ConditionId cause)
{
    std::vector<ConditionId>& causes = m_causes[condition].ids;
    if (std::ranges::find(causes, cause) != causes.end())
        return;
    causes.push_back(cause);
    m_explained[cause].insert(condition);
}

std::vector<ConditionId> CauseBook::explainedBy(ConditionId cause) const
{
    const auto found = m_explained.find(cause);
    return found == m_explained.end() ? std::vector<ConditionId>{}
                                      : std::vector<ConditionId>(found->second.begin(), found->second.end());
}

std::vector<ConditionId> CauseBook::causesOf(ConditionId condition) const
{
    const auto found = m_causes.find(condition);
    return found == m_causes.end() ? std::vector<ConditionId>{} : found->second.ids;
}

std::vector<ConditionId> CauseBook::expecting() const
{
    std::vector<ConditionId> out;
    out.reserve(m_causes.size());
    for (const auto& [condition, causes] : m_causes)
        out.push_back(condition);
    return out;
}

void CauseBook::forget(ConditionId condition)
{
    const auto found = m_causes.find(condition);
    if (found == m_causes.end())
        return;
    for (const ConditionId cause : found->second.ids) {
        const auto explained = m_explained.find(cause);
        explained->second.erase(condition);
        if (explained->second.empty())
            m_explained.erase(explained);
    }
    m_causes.erase(found);
}

} // namespace vigie::alerts
