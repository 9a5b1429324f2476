// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/feedwatch.h"

#include <algorithm>

namespace vigie::alerts {

std::string assetIdOf(std::string_view feed)
{
    return "urn:vigie:feed:" + std::string{feed};
}

void FeedWatch::bind(const RuleSet& rules, std::span<const std::string> feedNames)
{
    m_watches.clear();
    m_heard.resize(feedNames.size(), core::kNoTime);
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        if (!watchesFeed(*rules.rules[i]))
            continue;
        const auto found = std::ranges::find(feedNames, std::get<NoDataTest>(rules.rules[i]->test).feed);
        if (found != feedNames.end())
            m_watches.push_back(
                {static_cast<RuleNumber>(i), static_cast<core::FeedIndex>(std::distance(feedNames.begin(), found))});
    }
}

} // namespace vigie::alerts
