// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"

#include <string_view>
#include <vector>

struct sqlite3;

namespace vigie::basemap {

/// Where the base map writes the names of districts: the points of the layer `places` whose `kind` is "district", at most
/// kMostDistrictNames. Empty where the file has none; what is not a point on Earth is passed over.
[[nodiscard]] std::vector<core::GeoPosition> readDistrictNames(sqlite3* geoPackage);
inline constexpr int kMostDistrictNames = 1'000;

/// A point as a GeoPackage stores it (OGC 12-128r18, 2.1.3: a header, then ISO WKB). False: it is something else, or cut
/// short.
[[nodiscard]] bool readPoint(std::string_view blob, double& x, double& y);

} // namespace vigie::basemap
