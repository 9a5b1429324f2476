// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/assets.h"
#include "city/landscape.h"
#include "city/streetnetwork.h"
#include "city/streetplan.h"
#include "city/terrain.h"
#include "city/transitlines.h"
#include "core/expected.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::city {

struct CityOptions {
    std::uint64_t seed = 1;
    std::uint32_t assets = 12'000;

    static constexpr std::uint32_t kFewest = 1'000;
    static constexpr std::uint32_t kMost = 1'000'000;
};

/// Changes when the same seed and number would give other features: a map written by another version is not reused.
inline constexpr int kCityVersion = 3;

/// The demonstration city as it was built: everything that does not change. The same options give the same city, bit
/// for bit. A value, made once and then read by any thread.
struct City {
    CityOptions options;
    std::string name = "Valmer";
    std::string id = "valmer"; ///< In ids and topics.
    Terrain terrain;
    StreetPlan plan;
    StreetNetwork network;
    Landscape landscape;
    std::vector<TransitLine> lines;
    Assets assets;

    [[nodiscard]] std::string urnOf(AssetRow row) const;    ///< "urn:ngsi-ld:Streetlight:valmer:L000123".
    [[nodiscard]] std::string numberOf(AssetRow row) const; ///< "L000123", "T1-03".
    /// Empty for what stands in no street: tanks, pumps, vehicles.
    [[nodiscard]] std::string_view streetOf(AssetRow row) const;
    /// Empty for vehicles.
    [[nodiscard]] std::string_view districtOf(AssetRow row) const;
    /// By full id or number; kNoAsset when there is none.
    [[nodiscard]] AssetRow find(std::string_view idOrNumber) const;
};

/// Builds the city: exactly `options.assets` assets, streets for as many lamps 25 to 30 m apart.
/// Failure: InvalidInput for a number out of bounds.
/// Cost:    50 ms for 12,000 assets, 5 s and 1 GB for 1,000,000.
[[nodiscard]] core::Expected<City> buildCity(const CityOptions& options);

/// Places the assets of a city whose streets and lines are there; the lines set how many vehicles there are.
[[nodiscard]] Assets placeAssets(const City& city);

/// How many vehicles a line needs for a service every two to three minutes.
[[nodiscard]] std::uint32_t vehiclesFor(const TransitLine& line);

} // namespace vigie::city
