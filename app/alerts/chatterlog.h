// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "core/timestamp.h"

#include <array>
#include <cstddef>
#include <unordered_map>

namespace vigie::alerts {

/// Which conditions chatter: became active kTimes or more within kWithin (as ISA-18.2 is reported). A condition that is
/// normal is no longer held anywhere else, so its last times are here, for kRemembered.
///
/// Cost:   a look-up for each time a condition becomes active. Memory: about 100 bytes for each that did in the last
///         kRemembered. Thread: none of its own; the engine's.
class ChatterLog {
public:
    static constexpr std::size_t kTimes = 3;
    static constexpr core::Duration kWithin = std::chrono::minutes{1};
    static constexpr core::Duration kRemembered = std::chrono::minutes{10};

    /// It became active. When it last was seen chattering, within kRemembered; kNoTime: it does not.
    core::Timestamp becameActive(ConditionId id, core::Timestamp at);

private:
    struct Times {
        std::array<core::Timestamp, kTimes> last{core::kNoTime, core::kNoTime, core::kNoTime}; ///< Oldest first.
        core::Timestamp chatteredAt = core::kNoTime;
    };
    void forget(core::Timestamp now);

    std::unordered_map<ConditionId, Times> m_times;
    core::Timestamp m_forgotAt = core::kNoTime;
};

/// It chattered not long ago.
[[nodiscard]] inline bool chatters(const Alert& alert, core::Timestamp now)
{
    return alert.chatteredAt != core::kNoTime && now - alert.chatteredAt <= ChatterLog::kRemembered;
}

/// Active for so long that nobody looks at it any more.
inline constexpr core::Duration kStaleAfter = std::chrono::hours{24};
[[nodiscard]] inline bool isStale(const Alert& alert, core::Timestamp now)
{
    return alert.active() && alert.since != core::kNoTime && now - alert.since > kStaleAfter;
}

} // namespace vigie::alerts
