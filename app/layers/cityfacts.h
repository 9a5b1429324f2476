// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"

#include <string>

namespace vigie::layers {

/// What a map tells of its city.
struct CityFacts {
    std::string name; ///< As it writes itself. UTF-8, without control characters.
    core::GeoPosition centre;
    double zoom = 13.0;
    std::string country; ///< ISO 3166-1, two capital letters; empty where the map does not say.
};

} // namespace vigie::layers
