// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace vigie::feeds {

/// Where a feed is in its life.
enum class FeedPhase : std::uint8_t {
    Connecting, ///< On the way to its source: first time, or again.
    Live,       ///< The source answers and what it sends arrives.
    Stale,      ///< The source answers, but nothing came for three periods.
    Failed,     ///< The source cannot be reached or refuses us. `why` says it, `nextTry` when it is tried again.
    Paused,     ///< A person asked it to wait.
    Stopped,    ///< Not started, or stopped.
};
inline constexpr int kFeedPhaseCount = 6;

/// `connecting`, `live`, `stale`, `failed`, `paused`, `stopped`: the words of reports and the journal.
[[nodiscard]] std::string_view toWord(FeedPhase phase);

/// What a feed says of itself. Times are of the injected clock.
struct FeedState {
    FeedPhase phase = FeedPhase::Stopped;
    std::optional<core::Error> why;          ///< Failed and stale always; connecting again: why the last try failed.
    core::Timestamp since = core::kNoTime;   ///< When this phase began.
    core::Timestamp nextTry = core::kNoTime; ///< Failed only.
    core::Timestamp lostAt = core::kNoTime;  ///< When the last gap began, kNoTime before the first.
    core::Timestamp backAt = core::kNoTime;  ///< When it ended, kNoTime while it lasts.
    std::uint32_t gaps = 0;                  ///< How many there were since the start.

    bool operator==(const FeedState&) const = default;
};

/// Periods without a message after which a feed is stale.
inline constexpr int kStalePeriods = 3;

/// The state as it is at `now`: a live feed that heard nothing for kStalePeriods of `period` is stale, since the
/// moment it became so. `heardAt` is the last message (kNoTime: none). A period of zero never goes stale. Pure.
[[nodiscard]] FeedState withStaleness(FeedState state, core::Timestamp heardAt, core::Duration period,
                                      core::Timestamp now);

} // namespace vigie::feeds
