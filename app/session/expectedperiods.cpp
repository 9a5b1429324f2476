// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/expectedperiods.h"

#include <utility>

namespace vigie::session {

ExpectedPeriods::ExpectedPeriods(const profile::CityProfile& profile)
{
    for (const profile::FeedProfile& feed : profile.feeds) {
        Feed one;
        one.usual = std::chrono::duration_cast<std::chrono::seconds>(feed.config.period);
        for (const auto& [model, period] : feed.modelPeriods)
            one.ofModel.emplace(model, period);
        m_feeds.push_back(std::move(one));
    }
}

std::chrono::seconds ExpectedPeriods::of(std::string_view model, core::FeedIndex feed) const
{
    const auto index = static_cast<std::size_t>(feed);
    if (index >= m_feeds.size())
        return std::chrono::seconds{0};
    const Feed& found = m_feeds[index];
    const auto own = found.ofModel.find(model);
    return own == found.ofModel.end() ? found.usual : own->second;
}

} // namespace vigie::session
