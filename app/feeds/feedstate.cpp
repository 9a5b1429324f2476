// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedstate.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace vigie::feeds {

namespace {

constexpr std::array<std::string_view, kFeedPhaseCount> kPhases{"connecting", "live",   "stale",
                                                                "failed",     "paused", "stopped"};

std::string seconds(core::Duration duration)
{
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(duration).count());
}

} // namespace

std::string_view toWord(FeedPhase phase)
{
    return kPhases[static_cast<std::size_t>(phase)];
}

FeedState withStaleness(FeedState state, core::Timestamp heardAt, core::Duration period, core::Timestamp now)
{
    if (state.phase != FeedPhase::Live || period <= core::Duration::zero())
        return state;
    const core::Timestamp lastSign = std::max(heardAt, state.since);
    const core::Timestamp staleAt = lastSign + kStalePeriods * period;
    if (now < staleAt)
        return state;
    state.phase = FeedPhase::Stale;
    state.since = staleAt;
    state.why =
        core::Error{core::ErrorCode::Unreachable,
                    {},
                    {VIGIE_TEXT("Errors", "Nothing has come for %1 s; a message is expected every %2 s."),
                     {seconds(now - lastSign), seconds(period)}},
                    VIGIE_TEXT("Errors", "Ask who runs the source whether it still sends. What is shown of its "
                                         "assets is old until it does.")};
    return state;
}

} // namespace vigie::feeds
