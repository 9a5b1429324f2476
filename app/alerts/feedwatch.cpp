// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/feedwatch.h"

#include <algorithm>

namespace vigie::alerts {

namespace {
constexpr std::string_view kScheme = "urn:vigie:feed:";
} // namespace

std::string assetIdOf(std::string_view feed)
{
    return std::string{kScheme} + std::string{feed};
}

std::string_view feedIn(std::string_view assetId)
{
    return assetId.starts_with(kScheme) ? assetId.substr(kScheme.size()) : std::string_view{};
}

void FeedWatch::bind(const RuleSet& rules, std::span<const std::string> feedNames)
{
    m_watches.clear();
    m_heard.resize(feedNames.size(), core::kNoTime);
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        if (!watchesFeed(*rules.rules[i]))
            continue;
        const std::string& feed = std::get<NoDataTest>(rules.rules[i]->test).feed;
        const auto found = std::ranges::find(feedNames, feed);
        if (found != feedNames.end())
            m_watches.push_back({static_cast<RuleNumber>(i),
                                 static_cast<core::FeedIndex>(std::distance(feedNames.begin(), found)),
                                 conditionIdOf(assetIdOf(feed), rules.rules[i]->id)});
    }
}

} // namespace vigie::alerts
