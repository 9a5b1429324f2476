// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertstore.h"

#include <span>
#include <string>
#include <vector>

namespace vigie::alerts {

/// One time a condition was active.
struct Episode {
    core::Timestamp raisedAt = core::kNoTime;
    core::Timestamp endedAt = core::kNoTime; ///< kNoTime: it still is.
    core::Timestamp ackAt = core::kNoTime;   ///< The first; kNoTime: nobody did.
    std::string ackBy;                       ///< Pseudonym.
    bool setAside = false;                   ///< Meanwhile a person shelved it or took it out of service.

    bool operator==(const Episode&) const = default;
};

/// The lines of one condition, oldest first, as the times it was active, oldest first. One that was active before the first
/// line begins with that line.
[[nodiscard]] std::vector<Episode> episodesOf(std::span<const HistoryEntry> lines);

/// What the history tells of a condition.
struct Past {
    std::vector<Episode> episodes;             ///< Oldest first.
    core::Timestamp knownFrom = core::kNoTime; ///< When the history begins; kNoTime: it is empty.
};

/// What they have in common.
struct EpisodeSummary {
    int times = 0;
    core::Duration length{};   ///< Median of those that ended.
    core::Duration reaction{}; ///< Median from the raising to the acknowledgement, of those that were acknowledged.
    int ended = 0;
    int acknowledged = 0;
};
[[nodiscard]] EpisodeSummary summaryOf(std::span<const Episode> episodes);

} // namespace vigie::alerts
