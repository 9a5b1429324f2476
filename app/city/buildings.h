// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/cell.h"
#include "city/geometry.h"
#include "city/streetplan.h"
#include "city/terrain.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace vigie::city {

/// A house: four corners on the ground, anticlockwise.
struct Building {
    std::array<Point, 4> corners;
    std::uint32_t street = 0; ///< A row of StreetPlan::names.
    std::uint16_t number = 0; ///< Odd on the left of the street, even on its right; 0: none.
    float height = 0.0F;      ///< Metres.
};

/// Houses along the streets of every block: rows in the old town, houses with gardens further out, halls where people
/// work. No house stands on a street, on water, or in another house.
/// `sparse`: 1 or more; how much wider the plots are (a very large town is drawn more coarsely).
/// Cost: about 30 microseconds a block.
[[nodiscard]] std::vector<Building> raiseBuildings(const StreetPlan& plan, const Terrain& terrain, std::uint64_t seed,
                                                   double sparse);

} // namespace vigie::city
