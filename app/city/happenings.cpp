// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/happenings.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace vigie::city {

std::string_view toWord(HappeningKind kind)
{
    constexpr std::array<std::string_view, kHappeningKindCount> kWords{
        "pipe-burst",  "cabinet-down",   "lamp-circuit-down", "crowd", "feed-silent",
        "alarm-flood", "container-fire", "road-closed",       "jam",   "asset-silent"};
    return kWords[static_cast<std::size_t>(kind)];
}

Happenings::Happenings(const std::vector<Happening>& all)
{
    for (const Happening& one : all) {
        m_byKind[static_cast<std::size_t>(one.kind)].push_back(one);
        if (one.kind == HappeningKind::AssetSilent)
            m_silent.emplace(one.target, one);
    }
}

bool Happenings::isSilent(AssetRow asset, core::Domain domain, core::Timestamp time) const
{
    const auto& feeds = of(HappeningKind::FeedSilent);
    const auto [first, last] = m_silent.equal_range(asset);
    return std::any_of(feeds.begin(), feeds.end(),
                       [&](const Happening& h) { return h.domain == domain && h.isAt(time); }) ||
           std::any_of(first, last, [&](const auto& one) { return one.second.isAt(time); });
}

double Happenings::influence(HappeningKind kind, Point place, core::Timestamp time) const
{
    double most = 0.0;
    for (const Happening& h : of(kind)) {
        if (!h.isAt(time))
            continue;
        const double away = distance(h.place, place) / std::max(1.0, h.radius);
        // It comes on within a minute or two, as people and water do.
        const double age = std::chrono::duration<double>(time - h.from).count();
        most = std::max(most, h.strength * std::exp(-away * away) * (1.0 - std::exp(-age / 45.0)));
    }
    return most;
}

} // namespace vigie::city
