// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/ruleindex.h"

#include <map>
#include <utility>

namespace vigie::alerts {

namespace {

/// The number of a name in a table, the table made longer where needed; a new one where it had none.
template <typename Index> std::uint16_t numberIn(std::vector<std::uint16_t>& table, Index index, std::size_t& used)
{
    const auto place = static_cast<std::size_t>(index);
    if (table.size() <= place)
        table.resize(place + 1, 0);
    if (table[place] == 0)
        table[place] = static_cast<std::uint16_t>(used++);
    return table[place];
}

} // namespace

void RuleIndex::bind(const RuleSet& set, core::AssetStore& store)
{
    *this = {};
    std::size_t rows = 1;
    std::map<std::pair<std::size_t, std::size_t>, std::vector<RuleNumber>> cells;
    m_silence.resize(1);
    m_fences.resize(1);
    m_reports.resize(1);
    for (std::size_t i = 0; i < set.rules.size(); ++i) {
        const Rule& rule = *set.rules[i];
        m_attributes.emplace_back();
        if (countsAlerts(rule.test) || watchesFeed(rule))
            continue; // it looks at alerts, or at a feed, not at assets
        const auto model = store.model(rule.model);
        const auto attribute = rule.attribute.empty() ? std::nullopt : store.attribute(rule.attribute);
        if (!model || (!rule.attribute.empty() && !attribute))
            continue;
        m_attributes.back() = attribute;
        const std::size_t column = numberIn(m_columnOf, *model, m_columns);
        m_silence.resize(m_columns);
        m_fences.resize(m_columns);
        m_reports.resize(m_columns);
        if (std::holds_alternative<NoDataTest>(rule.test))
            m_silence[column].push_back(static_cast<RuleNumber>(i));
        else if (std::holds_alternative<GeofenceTest>(rule.test))
            m_fences[column].push_back(static_cast<RuleNumber>(i));
        else if (std::holds_alternative<ReportedTest>(rule.test))
            m_reports[column].push_back(static_cast<RuleNumber>(i));
        else if (attribute)
            cells[{numberIn(m_rowOf, *attribute, rows), column}].push_back(static_cast<RuleNumber>(i));
    }
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < m_columns; ++column) {
            m_starts.push_back(static_cast<std::uint32_t>(m_numbers.size()));
            if (const auto found = cells.find({row, column}); found != cells.end())
                m_numbers.insert(m_numbers.end(), found->second.begin(), found->second.end());
        }
    }
    m_starts.push_back(static_cast<std::uint32_t>(m_numbers.size()));
}

} // namespace vigie::alerts
