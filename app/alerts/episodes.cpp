// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/episodes.h"

#include <algorithm>

namespace vigie::alerts {

namespace {

core::Duration medianOf(std::vector<core::Duration> lengths)
{
    if (lengths.empty())
        return {};
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    return *middle;
}

} // namespace

std::vector<Episode> episodesOf(std::span<const HistoryEntry> lines)
{
    std::vector<Episode> out;
    bool isOpen = false;
    for (const HistoryEntry& line : lines) {
        if (!isOpen && (isActive(line.before) || isActive(line.after))) {
            out.push_back({.raisedAt = line.at, .endedAt = core::kNoTime, .ackAt = core::kNoTime, .ackBy = {}});
            isOpen = true;
        }
        if (out.empty())
            continue;
        Episode& episode = out.back();
        // A return may be acknowledged after the episode: that is of it too.
        if (line.cause == Cause::Acknowledged && episode.ackAt == core::kNoTime) {
            episode.ackAt = line.at;
            episode.ackBy = line.actor;
        }
        episode.setAside = episode.setAside || line.cause == Cause::SetAside;
        if (isOpen && !isActive(line.after)) {
            episode.endedAt = line.at;
            isOpen = false;
        }
    }
    return out;
}

EpisodeSummary summaryOf(std::span<const Episode> episodes)
{
    EpisodeSummary out;
    std::vector<core::Duration> lengths;
    std::vector<core::Duration> reactions;
    for (const Episode& one : episodes) {
        ++out.times;
        if (one.endedAt != core::kNoTime)
            lengths.push_back(one.endedAt - one.raisedAt);
        if (one.ackAt != core::kNoTime)
            reactions.push_back(one.ackAt - one.raisedAt);
    }
    out.ended = static_cast<int>(lengths.size());
    out.acknowledged = static_cast<int>(reactions.size());
    out.length = medianOf(std::move(lengths));
    out.reaction = medianOf(std::move(reactions));
    return out;
}

} // namespace vigie::alerts
