// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/assets.h"

#include <algorithm>
#include <cmath>

namespace vigie::city {

const KindInfo& infoOf(AssetKind kind)
{
    using core::Domain;
    // Types of Smart Data Models: dataModel.Streetlighting, WasteManagement, WaterDistributionManagementEPANET,
    // Transportation, Parking, Device.
    static constexpr std::array<KindInfo, kAssetKindCount> kKinds{{
        {AssetKind::Lamp, "Streetlight", Domain::Lighting, 'L'},
        {AssetKind::Cabinet, "StreetlightControlCabinet", Domain::Lighting, 'C'},
        {AssetKind::Container, "WasteContainer", Domain::Waste, 'W'},
        {AssetKind::Tank, "Tank", Domain::Water, 'T'},
        {AssetKind::Pump, "Pump", Domain::Water, 'P'},
        {AssetKind::Valve, "Valve", Domain::Water, 'V'},
        {AssetKind::PressurePoint, "Junction", Domain::Water, 'J'},
        {AssetKind::MeteredPipe, "Pipe", Domain::Water, 'K'},
        {AssetKind::Counter, "TrafficFlowObserved", Domain::Mobility, 'F'},
        {AssetKind::TrafficLight, "Device", Domain::Mobility, 'X'},
        {AssetKind::CarPark, "OffStreetParking", Domain::Mobility, 'O'},
        {AssetKind::ParkingSpot, "ParkingSpot", Domain::Mobility, 'S'},
        {AssetKind::Charger, "EVChargingStation", Domain::Mobility, 'E'},
        {AssetKind::BikeDock, "BikeHireDockingStation", Domain::Mobility, 'B'},
        {AssetKind::Vehicle, "Vehicle", Domain::Mobility, 'N'},
    }};
    return kKinds[static_cast<std::size_t>(kind)];
}

std::string_view toWord(WasteKind kind)
{
    constexpr std::array<std::string_view, 5> kWords{"inorganic", "plastic", "paper", "glass", "organic"};
    return kWords[static_cast<std::size_t>(kind)];
}

std::array<std::uint32_t, kAssetKindCount> sharesOf(std::uint32_t total, std::uint32_t vehicles)
{
    constexpr std::array<double, kAssetKindCount> kShares{
        0.0, 0.010, 0.080, 0.0006, 0.0012, 0.0100, 0.0120, 0.0062, 0.020, 0.0200, 0.005, 0.0270, 0.0040, 0.0040, 0.0};
    std::array<std::uint32_t, kAssetKindCount> counts{};
    std::uint32_t others = 0;
    for (std::size_t i = 1; i < kAssetKindCount; ++i) {
        counts[i] = std::max(1U, static_cast<std::uint32_t>(std::lround(kShares[i] * total)));
        if (i == static_cast<std::size_t>(AssetKind::Vehicle))
            counts[i] = vehicles;
        others += counts[i];
    }
    counts[0] = total - std::min(total, others);
    return counts;
}

} // namespace vigie::city
