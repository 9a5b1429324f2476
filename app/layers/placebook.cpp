// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/placebook.h"

#include <cmath>
#include <numbers>
#include <tuple>
#include <utility>

namespace vigie::layers {

namespace {

constexpr double kSameWithinMetres = 400.0;

double metresBetween(core::GeoPosition a, core::GeoPosition b)
{
    constexpr double kMetresPerDegree = 111'320.0;
    const double squeeze = std::cos(a.latitude() * std::numbers::pi / 180.0);
    return kMetresPerDegree * std::hypot(a.latitude() - b.latitude(), (a.longitude() - b.longitude()) * squeeze);
}

} // namespace

void PlaceBook::keep(NamedSpot spot)
{
    std::string key = std::string(spot.what.kind) + '\n' + spot.names.name;
    const auto [from, to] = m_seen.equal_range(key);
    for (auto it = from; it != to; ++it) {
        if (metresBetween(it->second, spot.place) < kSameWithinMetres)
            return;
    }
    if (m_spots.size() >= kMost) {
        ++m_passedOver;
        return;
    }
    m_seen.emplace(std::move(key), spot.place);
    m_spots.push_back(std::move(spot));
}

std::optional<NamedSpot> PlaceBook::settlement(const DegreeBox& box) const
{
    const NamedSpot* best = nullptr;
    for (const NamedSpot& spot : m_spots) {
        if (spot.what.settlement == 0 || !box.contains(spot.place))
            continue;
        if (best == nullptr ||
            std::tuple(spot.what.settlement, spot.people) > std::tuple(best->what.settlement, best->people))
            best = &spot;
    }
    return best == nullptr ? std::nullopt : std::optional{*best};
}

} // namespace vigie::layers
