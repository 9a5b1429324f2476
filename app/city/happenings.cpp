// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/happenings.h"

#include "city/random.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace vigie::city {

std::string_view toWord(HappeningKind kind)
{
    constexpr std::array<std::string_view, kHappeningKindCount> kWords{
        "pipe-burst",  "cabinet-down",   "lamp-circuit-down", "crowd", "feed-silent",
        "alarm-flood", "container-fire", "road-closed",       "jam"};
    return kWords[static_cast<std::size_t>(kind)];
}

Happenings::Happenings(std::vector<Happening> all)
{
    for (Happening& one : all)
        m_byKind[static_cast<std::size_t>(one.kind)].push_back(one);
}

bool Happenings::isSilent(core::Domain domain, core::Timestamp time) const
{
    const auto& all = of(HappeningKind::FeedSilent);
    return std::any_of(all.begin(), all.end(),
                       [&](const Happening& h) { return h.domain == domain && h.isAt(time); });
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

std::vector<Happening> everydayFaults(const City& city, core::Timestamp start)
{
    using namespace std::chrono_literals;
    Random dice(hashOf(city.options.seed, 0xfa017));
    const auto any = [&](AssetKind kind) {
        const Assets::Range range = city.assets.of(kind);
        return range.first + dice.below(std::max(1U, range.count));
    };
    std::vector<Happening> out;
    Happening circuit;
    circuit.kind = HappeningKind::CircuitDown;
    circuit.from = start - 3h;
    circuit.target = any(AssetKind::Cabinet);
    circuit.circuit = static_cast<std::uint8_t>(1 + dice.below(4));
    out.push_back(circuit);

    Happening leak;
    leak.kind = HappeningKind::PipeBurst;
    leak.from = start - 1h;
    leak.place = city.assets.all[any(AssetKind::PressurePoint)].place;
    leak.radius = 60.0;
    leak.strength = 3.2;
    out.push_back(leak);

    Happening warm;
    warm.kind = HappeningKind::ContainerFire;
    warm.from = start - 40min;
    warm.target = any(AssetKind::Container);
    warm.strength = 0.22;
    out.push_back(warm);
    return out;
}

} // namespace vigie::city
