// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/geometry.h"
#include "core/domain.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::city {

enum class AssetKind : std::uint8_t {
    Lamp,
    Cabinet,
    Container,
    Tank,
    Pump,
    Valve,
    PressurePoint,
    MeteredPipe,
    Counter,
    TrafficLight,
    CarPark,
    ParkingSpot,
    Charger,
    BikeDock,
    Vehicle,
};
inline constexpr std::size_t kAssetKindCount = 15;

/// What is the same for all assets of a kind.
struct KindInfo {
    AssetKind kind;
    std::string_view type; ///< Of Smart Data Models: "Streetlight".
    core::Domain domain;
    char letter; ///< Begins its number: "L000123".
};
[[nodiscard]] const KindInfo& infoOf(AssetKind kind);

/// A row of `Assets::all`.
using AssetRow = std::uint32_t;
inline constexpr AssetRow kNoAsset = 0xffffffffU;

/// One thing the city publishes: what never changes of it.
struct Asset {
    Point place;              ///< Ground metres; of a vehicle, its first terminus.
    std::uint32_t number = 0; ///< From 1 within its kind.
    std::uint32_t street = 0; ///< A row of StreetPlan::names.
    std::uint32_t link = 0;   ///< Lamp: its cabinet's row. Vehicle: its line. Parking spot: its number in the row.
                              ///< Metered pipe: its row in StreetNetwork::segments.
    float size = 0.0F; ///< What the kind measures itself by: watts, spaces, metres of water, veh/h, millimetres.
    std::uint16_t district = 0;
    AssetKind kind = AssetKind::Lamp;
    std::uint8_t variant =
        0; ///< Lamp: circuit, from 1. Container: WasteKind. Vehicle: 1 tram. Street class elsewhere.
};

enum class WasteKind : std::uint8_t { Household, Packaging, Paper, Glass, Organic };
[[nodiscard]] std::string_view toWord(WasteKind kind); ///< As WasteContainer's `storedWasteKind` has it.

/// All assets, grouped by kind in the order of AssetKind. A cabinet's lamps are consecutive, and within them each
/// circuit's.
struct Assets {
    struct Range {
        AssetRow first = 0;
        std::uint32_t count = 0;
        [[nodiscard]] AssetRow end() const { return first + count; }
    };
    std::vector<Asset> all;
    std::array<Range, kAssetKindCount> ranges{};
    std::vector<Range> lampsOfCabinet; ///< By the cabinet's place in its range.

    [[nodiscard]] const Range& of(AssetKind kind) const { return ranges[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] const Range& lampsOf(AssetRow cabinet) const
    {
        return lampsOfCabinet[cabinet - of(AssetKind::Cabinet).first];
    }
};

/// How many of each kind make exactly `total`; `vehicles` is what the lines need. Lamps take what the others leave.
[[nodiscard]] std::array<std::uint32_t, kAssetKindCount> sharesOf(std::uint32_t total, std::uint32_t vehicles);

} // namespace vigie::city
