// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/geometry.h"
#include "city/streetnetwork.h"
#include "city/streetplan.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vigie::city {

/// A tram or bus line: its way through the streets and its stops.
struct TransitLine {
    std::string name;   ///< "T1", "L3".
    std::string colour; ///< "#rrggbb".
    bool isTram = false;
    Route route; ///< On the ground, from one terminus to the other.
    struct Stop {
        std::string name;
        double metres = 0.0; ///< Along the route; the first is 0, the last its length.
    };
    std::vector<Stop> stops;
};

/// Two tram lines and eight bus lines across the town (more buses in a very large town), by the ways that cost a
/// vehicle of their kind least.
[[nodiscard]] std::vector<TransitLine> planLines(const StreetPlan& plan, const StreetNetwork& network,
                                                 std::uint64_t seed);

} // namespace vigie::city
