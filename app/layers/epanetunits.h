// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/epanet.h"

#include <string_view>

namespace vigie::layers {

/// What one of each is, in the units of EpanetNode and EpanetLink. The flow units say whether the rest is metric
/// (EPANET 2.2 User Manual, appendix A).
struct EpanetUnits {
    double flow = 1.0;         ///< In l/s.
    double length = 1.0;       ///< In m; also elevations, levels and diameters of tanks.
    double pipeDiameter = 1.0; ///< In mm.
};

/// Those of GPM for a word that is none: what EPANET takes.
[[nodiscard]] EpanetUnits epanetUnits(std::string_view flowUnits);

void toSi(EpanetNode& node, const EpanetUnits& units);
void toSi(EpanetLink& link, const EpanetUnits& units);

} // namespace vigie::layers
