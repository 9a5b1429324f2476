// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"

#include <chrono>

namespace vigie::session {

/// For how long the sound of alerts is off: never without an end, and for critical alerts shorter.
/// It ends by the session's clock, which the journal has, and by the room's, whichever comes first: a clock that is set back, or
/// a simulated city that stands still, makes it no longer.
struct SoundMute {
    static constexpr std::chrono::minutes kLongest{60};
    static constexpr std::chrono::minutes kLongestCritical{15};

    core::Timestamp until = core::kNoTime;         ///< By the session's clock.
    core::Timestamp criticalUntil = core::kNoTime; ///< No later than `until`.
    core::Duration length{};                       ///< By the room's.

    /// What is longer than kLongest is cut to it.
    [[nodiscard]] static SoundMute lasting(core::Duration length, core::Timestamp now);

    /// `passed`: of the room's time, since it began.
    [[nodiscard]] bool covers(core::Timestamp now, core::Duration passed) const;
    [[nodiscard]] bool coversCritical(core::Timestamp now, core::Duration passed) const;
    /// Until it ends; zero when it is over.
    [[nodiscard]] core::Duration left(core::Timestamp now, core::Duration passed) const;
};

} // namespace vigie::session
