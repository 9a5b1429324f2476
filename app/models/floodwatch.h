// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/floodtally.h"
#include "core/timestamp.h"
#include "pipeline/snapshot.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <deque>
#include <string>
#include <unordered_map>

namespace vigie::alerts {
struct Alert;
}

namespace vigie::models {

/// Tells when more alerts come than people can take in: a flood begins above 10 new alerts in 10 minutes at this desk
/// and ends below 5 (as ISA-18.2 is reported). Counts each alert once for each time it was raised, by Vigie's clock.
/// What was abnormal already when a feed told how its city stands is a state, not a rate: it is listed, not counted.
/// So is what was there before the program was started again. Thread: none of its own. A clock that goes back (a
/// replay that seeks) begins anew.
class FloodWatch {
public:
    static constexpr int kBegins = alerts::FloodTally::kBeginsAbove;
    static constexpr int kEnds = alerts::FloodTally::kEndsBelow;
    static constexpr std::chrono::minutes kWindow = alerts::TenMinutes::kLength;

    /// A feed of this session that has not been heard yet: its alerts count once it has.
    void awaitFeed(const std::string& feedId);
    /// The feed is heard since `since`, and every asset of it reports within `period`. The first call for a feed
    /// holds.
    void feedHeard(const std::string& feedId, core::Timestamp since, core::Duration period);
    /// True where `inFlood` or `count` changed. Call it with each snapshot, and now and then without a new one.
    bool update(const pipeline::AlertList& alerts, core::Timestamp now);
    [[nodiscard]] bool inFlood() const { return m_inFlood; }
    /// New alerts in the last 10 minutes.
    [[nodiscard]] int count() const { return static_cast<int>(m_raised.size()); }

private:
    [[nodiscard]] bool counts(const alerts::Alert& alert, core::Timestamp now) const;

    /// Feed -> when its first full state was told; kNoTime: the feed was not heard yet.
    std::unordered_map<std::string, core::Timestamp> m_first;
    std::deque<core::Timestamp> m_raised; ///< In order of time.
    boost::unordered_flat_map<std::uint64_t, core::Timestamp>
        m_seen; ///< Condition -> when it was last counted as raised.
    core::Timestamp m_newest =
        core::kNoTime; ///< The latest raising there was; what was raised before it has been looked at.
    core::Timestamp m_now = core::kNoTime;
    bool m_inFlood = false;
};

} // namespace vigie::models
