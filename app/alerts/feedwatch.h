// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "alerts/ruleindex.h"
#include "core/batch.h"
#include "core/timestamp.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::alerts {

/// The id under which the conditions of a feed stand, beside those of assets: "urn:vigie:feed:water". `feed`: its id in the
/// profile.
[[nodiscard]] std::string assetIdOf(std::string_view feed);

/// The feed an id of this kind is of; empty where it is another id.
[[nodiscard]] std::string_view feedIn(std::string_view assetId);

/// When each feed was last heard, for the rules that watch one (NoDataTest::feed).
///
/// Cost:   a message: one store of a number. Thread: none of its own; the engine's.
class FeedWatch {
public:
    /// One rule that watches a feed.
    struct Watch {
        RuleNumber rule{};
        core::FeedIndex feed{};
        ConditionId condition{};
    };

    /// `feedNames`: by core::FeedIndex. A rule whose feed is not among them watches nothing.
    void bind(const RuleSet& rules, std::span<const std::string> feedNames);
    /// What `earlier` had heard is known.
    void takeHeard(FeedWatch& earlier) { m_heard = std::move(earlier.m_heard); }

    [[nodiscard]] std::span<const Watch> watches() const { return m_watches; }
    void heard(core::FeedIndex feed, core::Timestamp now)
    {
        if (const auto index = static_cast<std::size_t>(feed); index < m_heard.size())
            m_heard[index] = now;
    }
    /// kNoTime: nothing since the start.
    [[nodiscard]] core::Timestamp heardAt(core::FeedIndex feed) const
    {
        return m_heard[static_cast<std::size_t>(feed)];
    }

private:
    std::vector<Watch> m_watches;
    std::vector<core::Timestamp> m_heard; ///< By core::FeedIndex.
};

} // namespace vigie::alerts
