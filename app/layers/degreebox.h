// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"

#include <algorithm>

namespace vigie::layers {

/// A box of degrees, WGS 84. Empty until something is added: west is then east of east.
struct DegreeBox {
    double west = 1e9;
    double south = 1e9;
    double east = -1e9;
    double north = -1e9;

    [[nodiscard]] bool isEmpty() const { return west > east || south > north; }
    void add(core::GeoPosition place)
    {
        west = std::min(west, place.longitude());
        south = std::min(south, place.latitude());
        east = std::max(east, place.longitude());
        north = std::max(north, place.latitude());
    }
    [[nodiscard]] bool contains(core::GeoPosition place) const
    {
        return place.longitude() >= west && place.longitude() <= east && place.latitude() >= south &&
               place.latitude() <= north;
    }
    bool operator==(const DegreeBox&) const = default;
};

} // namespace vigie::layers
