// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/geometry.h"
#include "city/streetnetwork.h"
#include "city/streetplan.h"
#include "city/terrain.h"

#include <string>
#include <vector>

namespace vigie::city {

/// Land or water with a name, on the ground.
struct NamedArea {
    std::string name;
    std::vector<Points> rings; ///< The outline, then holes.
};

struct NamedPlace {
    std::string name;
    std::string kind; ///< district, square, station, bridge.
    Point place;
};

struct LandUseArea {
    LandUse use = LandUse::Residential;
    Points ring;
};

struct WalkWay {
    Points line;
    std::string park;         ///< Its name.
    std::uint32_t street = 0; ///< The same, a row of StreetPlan::names; filled in by buildCity.
    std::uint16_t district = 0;
};

/// What lies between and around the streets, on the ground.
struct Landscape {
    std::vector<NamedArea> water;
    std::vector<NamedArea> green;
    std::vector<LandUseArea> landUse;
    std::vector<NamedArea> districts;
    std::vector<NamedPlace> places;
    std::vector<Points> railway;
    std::vector<WalkWay> paths; ///< Footways through parks.
    Box bounds;
};

[[nodiscard]] Landscape layLandscape(const StreetPlan& plan, const StreetNetwork& network, const Terrain& terrain,
                                     std::uint64_t seed);

} // namespace vigie::city
