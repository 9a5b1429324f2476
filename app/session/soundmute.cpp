// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/soundmute.h"

#include <algorithm>

namespace vigie::session {

SoundMute SoundMute::lasting(core::Duration length, core::Timestamp now)
{
    const core::Duration cut = std::clamp<core::Duration>(length, core::Duration{0}, kLongest);
    return {now + cut, now + std::min<core::Duration>(cut, kLongestCritical), cut};
}

bool SoundMute::covers(core::Timestamp now, core::Duration passed) const
{
    return left(now, passed) > core::Duration{0};
}

bool SoundMute::coversCritical(core::Timestamp now, core::Duration passed) const
{
    return now < criticalUntil && passed < std::min<core::Duration>(length, kLongestCritical);
}

core::Duration SoundMute::left(core::Timestamp now, core::Duration passed) const
{
    if (now >= until)
        return core::Duration{0};
    return std::clamp(std::min(until - now, length - passed), core::Duration{0}, length);
}

} // namespace vigie::session
