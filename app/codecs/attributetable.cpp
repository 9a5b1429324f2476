// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/attributetable.h"

#include <array>
#include <utility>

namespace vigie::codecs {

int timeRankOf(std::string_view attribute)
{
    constexpr std::array<std::pair<std::string_view, int>, 8> kRanks{{{"dateObserved", 0},
                                                                      {"dateObservedTo", 1},
                                                                      {"observationDateTime", 2},
                                                                      {"dateLastReported", 3},
                                                                      {"TimeInstant", 4},
                                                                      {"timeInstant", 4},
                                                                      {"modifiedAt", kRankModified},
                                                                      {"dateModified", kRankModified + 1}}};
    for (const auto& [name, rank] : kRanks) {
        if (name == attribute)
            return rank;
    }
    return kNoRank;
}

AttributeTable::AttributeTable(PrivacyFilter& filter, const PrivacyFilter::Model& rules, std::size_t nameBytes,
                               Budget& budget)
    : m_filter(filter)
    , m_rules(rules)
    , m_nameBytes(nameBytes)
    , m_budget(budget)
{
}

AttributeRow& AttributeTable::search(std::string_view spelling)
{
    const std::uint32_t* const number = m_numbers.find(spelling);
    const bool mayKeep = m_budget.rows > 0 && spelling.size() <= kLongestKept;
    if (number == nullptr && !mayKeep) {
        judge(spelling, m_spare);
        return m_spare;
    }
    AttributeRow& row = number != nullptr ? m_rows[*number] : keep(spelling);
    m_last->next = &row;
    m_last = &row;
    return row;
}

AttributeRow& AttributeTable::keep(std::string_view spelling)
{
    --m_budget.rows;
    AttributeRow& row = m_rows.emplace_back();
    row.spelling = spelling;
    row.key = TextKey{row.spelling};
    row.isKept = true;
    m_numbers.add(row.spelling, static_cast<std::uint32_t>(m_rows.size() - 1));
    judge(spelling, row);
    row.sameName = &row;
    if (row.name != row.spelling) {
        if (const auto* shorter = m_numbers.find(row.name))
            row.sameName = &m_rows[*shorter];
        else if (m_budget.rows > 0)
            row.sameName = &keep(row.name);
    }
    return row;
}

void AttributeTable::judge(std::string_view spelling, AttributeRow& out)
{
    const PrivacyFilter::Answer answer = m_filter.attribute(m_rules, spelling);
    out.name = answer.name;
    out.hash = hashOf(out.name);
    out.passes = answer.passes;
    out.isRightName = !out.name.empty() && out.name.size() <= m_nameBytes;
    out.isLocation = out.name == "location";
    out.timeRank = timeRankOf(out.name);
    out.sameName = &out;
}

} // namespace vigie::codecs
