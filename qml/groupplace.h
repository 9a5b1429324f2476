// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/webmercator.h"
#include "qml/markspec.h"

#include <vector>

namespace vigie::map {

/// Something that a square's number is not to be written over. Sizes in points.
struct Obstacle {
    geo::LocalPoint at;
    float halfWidth = 0.0F;
    float halfHeight = 0.0F;
};

/// How far a square's marks are moved on the screen from where its assets' middle is, in points.
struct GroupShift {
    float right = 0.0F;
    float down = 0.0F;
    bool operator==(const GroupShift&) const = default;
};

/// Of the symbol over its square's number.
inline constexpr float kSymbolLift = 17.0F;

/// Names of districts and symbols shown one by one that are near a square's middle.
[[nodiscard]] std::vector<Obstacle> obstaclesNear(const MarkSource& source, const DetailChoice& choice,
                                                  geo::LocalPoint middle);

/// The least move after which the number lies on nothing; where there is no such place, the one that covers least.
/// `hasSymbol`: a symbol and its number stand over it. `metresPerPoint`: at the square's whole zoom.
[[nodiscard]] GroupShift shiftOf(const std::vector<Obstacle>& obstacles, geo::LocalPoint middle, bool hasSymbol,
                                 double metresPerPoint);

/// Both, for a square as `source` has it.
[[nodiscard]] GroupShift shiftOf(const MarkSource& source, const DetailChoice& choice, const AreaCount& count);

} // namespace vigie::map
