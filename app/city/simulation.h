// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/city.h"
#include "city/happenings.h"
#include "city/lighting.h"
#include "city/mobility.h"
#include "city/ngsildwriter.h"
#include "city/vehicles.h"
#include "city/waste.h"
#include "city/water.h"
#include "core/timestamp.h"

#include <cstdint>
#include <vector>

namespace vigie::city {

/// The living city: what every asset would report at the present time of its own clock. The same city, start,
/// happenings and time give the same reports, however often and in whatever steps it was advanced.
/// Thread: one. Commands to devices will arrive here too, in a later release.
class Simulation {
public:
    /// `happenings` are the script's; the everyday faults are added. `city` must outlive this.
    Simulation(const City& city, std::vector<Happening> happenings, core::Timestamp start);
    Simulation(const Simulation&) = delete;
    Simulation& operator=(const Simulation&) = delete;

    /// Moves the city on to `time`; never backwards.
    void advance(core::Timestamp time);
    [[nodiscard]] core::Timestamp now() const { return m_now; }

    /// Assets that report of themselves because something happened to them since the last call.
    [[nodiscard]] std::vector<AssetRow> takeChanged();
    /// Whether an asset's reports do not get through now: its feed is silent, or it is the counter that is always
    /// dead.
    [[nodiscard]] bool isSilent(AssetRow row) const;
    /// Whether a vehicle is on the road: it reports more often then.
    [[nodiscard]] bool isUnderway(AssetRow vehicle) const;

    /// Writes the whole entity of an asset, as it is now.
    void describe(AssetRow row, NgsiLdWriter& out) const;

    [[nodiscard]] const City& city() const { return m_city; }
    [[nodiscard]] const LightingSimulator& lighting() const { return m_lighting; }
    [[nodiscard]] const MobilitySimulator& mobility() const { return m_mobility; }
    [[nodiscard]] const WasteSimulator& waste() const { return m_waste; }
    /// What an operator may ask of the waste service: WasteSimulator::addRounds.
    void addRounds(AssetRow container, core::Timestamp from) { m_waste.addRounds(container, from); }
    [[nodiscard]] const WaterSimulator& water() const { return m_water; }
    [[nodiscard]] const VehicleSimulator& vehicles() const { return m_vehicles; }

private:
    void describeLighting(AssetRow row, NgsiLdWriter& out) const;
    void describeWaste(AssetRow row, NgsiLdWriter& out) const;
    void describeWater(AssetRow row, NgsiLdWriter& out) const;
    void describeTraffic(AssetRow row, NgsiLdWriter& out) const;
    void describeParking(AssetRow row, NgsiLdWriter& out) const;
    void describeVehicle(AssetRow row, NgsiLdWriter& out) const;
    void noteFires(core::Timestamp from, core::Timestamp to);

    const City& m_city;
    Happenings m_happenings;
    core::Timestamp m_start;
    core::Timestamp m_now;
    LightingSimulator m_lighting;
    MobilitySimulator m_mobility;
    WasteSimulator m_waste;
    WaterSimulator m_water;
    VehicleSimulator m_vehicles;
    std::vector<AssetRow> m_changed;
};

} // namespace vigie::city
