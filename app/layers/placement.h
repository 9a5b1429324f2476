// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"

namespace vigie::layers {

/// Where a drawing without a projection is put, as a schematic water network: its middle, north up.
struct Placement {
    static constexpr double kLeast = 0.001; ///< Metres.
    static constexpr double kMost = 100'000.0;

    core::GeoPosition middle;
    double metresPerUnit = 1.0; ///< Of its coordinates.
    bool operator==(const Placement&) const = default;
};

} // namespace vigie::layers
