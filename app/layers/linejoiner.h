// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"

#include <cstdint>
#include <vector>

namespace vigie::layers {

/// A line, and what it must have in common with another to be joined with it: a street's name, a class.
struct GroupedLine {
    std::uint32_t group = 0;
    std::vector<core::GeoPosition> places;
};

/// Joins lines of one group where they meet end to end, in whatever direction each is drawn; where more than two meet,
/// those that go on straightest, and none by a turn of more than 60 degrees. Pure. Cost: n log n.
[[nodiscard]] std::vector<GroupedLine> joined(std::vector<GroupedLine> lines);

/// The line with as few of its places as keep it within so many metres (Douglas and Peucker); its ends stay.
[[nodiscard]] std::vector<core::GeoPosition> simplified(const std::vector<core::GeoPosition>& line, double metres);

[[nodiscard]] double metresAlong(const std::vector<core::GeoPosition>& line);

} // namespace vigie::layers
