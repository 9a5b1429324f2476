// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/city.h"

#include <cstdint>
#include <vector>

namespace vigie::city {

/// Lamps and what feeds them, as they come first in Assets: lamp i is row i, cabinet c row `lamps.size() + c`.
struct PlacedLamps {
    std::vector<Asset> lamps; ///< A cabinet's are consecutive, and within them each circuit's.
    std::vector<Asset> cabinets;
    std::vector<Assets::Range> lampsOfCabinet;
};

/// Places exactly `lamps` lamps evenly along every built street and park path, and `cabinets` cabinets, each in the
/// middle of the lamps near it. `cabinets` at least 1 and at most `lamps`.
[[nodiscard]] PlacedLamps placeLamps(const City& city, std::uint32_t lamps, std::uint32_t cabinets);

} // namespace vigie::city
