// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/epanetunits.h"

#include <algorithm>
#include <array>

namespace vigie::layers {

namespace {

constexpr double kFoot = 0.3048;
constexpr double kInch = 25.4;                      // mm
constexpr double kCubicFoot = 28.316846592;         // l
constexpr double kGallon = 3.785411784;             // l
constexpr double kImperialGallon = 4.54609;         // l
constexpr double kAcreFoot = 43'560.0 * kCubicFoot; // l
constexpr double kDay = 86'400.0;                   // s
constexpr double kCubicMetre = 1'000.0;             // l

struct Unit {
    std::string_view word;
    double flow;
    bool isMetric;
};
constexpr std::array kUnits{
    Unit{"CFS", kCubicFoot, false},
    Unit{"GPM", kGallon / 60.0, false},
    Unit{"MGD", kGallon * 1e6 / kDay, false},
    Unit{"IMGD", kImperialGallon * 1e6 / kDay, false},
    Unit{"AFD", kAcreFoot / kDay, false},
    Unit{"LPS", 1.0, true},
    Unit{"LPM", 1.0 / 60.0, true},
    Unit{"MLD", 1e6 / kDay, true},
    Unit{"CMH", kCubicMetre / 3'600.0, true},
    Unit{"CMD", kCubicMetre / kDay, true},
    Unit{"CMS", kCubicMetre, true}, // EPANET 2.3
};

void scale(std::optional<double>& value, double by)
{
    if (value)
        *value *= by;
}

} // namespace

EpanetUnits epanetUnits(std::string_view flowUnits)
{
    const auto found =
        std::find_if(kUnits.begin(), kUnits.end(), [flowUnits](const Unit& one) { return one.word == flowUnits; });
    const Unit& unit = found == kUnits.end() ? kUnits[1] : *found;
    return {unit.flow, unit.isMetric ? 1.0 : kFoot, unit.isMetric ? 1.0 : kInch};
}

void toSi(EpanetNode& node, const EpanetUnits& units)
{
    scale(node.elevation, units.length);
    scale(node.baseDemand, units.flow);
    scale(node.diameter, units.length);
    scale(node.initialLevel, units.length);
    scale(node.lowestLevel, units.length);
    scale(node.highestLevel, units.length);
}

void toSi(EpanetLink& link, const EpanetUnits& units)
{
    scale(link.length, units.length);
    scale(link.diameter, units.pipeDiameter);
}

} // namespace vigie::layers
