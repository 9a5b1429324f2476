// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"
#include "pipeline/snapshot.h"

#include <deque>
#include <unordered_map>

namespace vigie::models {

/// Tells when more alerts come than people can take in: a flood begins above 10 new alerts in 10 minutes at this desk
/// and ends below 5 (as ISA-18.2 is reported). Counts each alert once for each time it was raised, by Vigie's clock.
/// Thread: none of its own. A clock that goes back (a replay that seeks) begins anew.
class FloodWatch {
public:
    static constexpr int kBegins = 10;
    static constexpr int kEnds = 5;
    static constexpr std::chrono::minutes kWindow{10};

    /// True where `inFlood` or `count` changed. Call it with each snapshot, and now and then without a new one.
    bool update(const pipeline::AlertList& alerts, core::Timestamp now);
    [[nodiscard]] bool inFlood() const { return m_inFlood; }
    [[nodiscard]] int count() const
    {
        return static_cast<int>(m_raised.size());
    } ///< New alerts in the last 10 minutes.

private:
    std::deque<core::Timestamp> m_raised;                      ///< In order of time.
    std::unordered_map<std::uint64_t, core::Timestamp> m_seen; ///< Condition -> when it was last counted as raised.
    core::Timestamp m_now = core::kNoTime;
    bool m_inFlood = false;
};

} // namespace vigie::models
