// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/city.h"
#include "city/happenings.h"
#include "core/timestamp.h"

#include <string_view>

namespace vigie::city {

struct TrafficState {
    double intensity = 0.0; ///< Vehicles an hour.
    double speed = 0.0;     ///< km/h.
    double occupancy = 0.0; ///< 0 to 1: share of time something stands over the detector.
    bool isCongested = false;
};

struct SignalState {
    std::string_view state = "ok"; ///< "ok", "lampFault", "flashing".
    int plan = 1;                  ///< Signal plan in force: 1 night, 2 day, 3 peak, 4 event.
    double cycleSeconds = 60.0;
};

struct CarParkState {
    int total = 0;
    int occupied = 0;
    std::string_view status = "open"; ///< As OffStreetParking's: "open", "almostFull", "full".
};

struct ChargerState {
    int capacity = 0;
    int available = 0;
    double kilowatts = 0.0;
};

struct BikeDockState {
    int total = 0;
    int bikes = 0;
    int free = 0;
};

/// Streets and what parks along them, following the hour and the day of the week. Pure functions of the time.
class MobilitySimulator {
public:
    MobilitySimulator(const City& city, const Happenings& happenings);

    [[nodiscard]] TrafficState counter(AssetRow row, core::Timestamp time) const;
    [[nodiscard]] SignalState trafficLight(AssetRow row, core::Timestamp time) const;
    [[nodiscard]] CarParkState carPark(AssetRow row, core::Timestamp time) const;
    [[nodiscard]] bool isOccupied(AssetRow spot, core::Timestamp time) const;
    [[nodiscard]] ChargerState charger(AssetRow row, core::Timestamp time) const;
    [[nodiscard]] BikeDockState bikeDock(AssetRow row, core::Timestamp time) const;
    /// How freely one drives at a place: 1 usual, near 0 where a street is closed.
    [[nodiscard]] double flowAt(Point place, core::Timestamp time) const;
    /// Whether anything slows traffic between two times.
    [[nodiscard]] bool isTroubled(core::Timestamp from, core::Timestamp to) const;
    /// One counter has been silent since before the start, as one always is.
    [[nodiscard]] AssetRow deadCounter() const { return m_deadCounter; }

private:
    [[nodiscard]] bool hasLampFault(AssetRow row, core::Timestamp time) const;
    [[nodiscard]] double parkedShare(Point place, std::uint64_t what, core::Timestamp time) const;

    const City& m_city;
    const Happenings& m_happenings;
    std::uint64_t m_seed;
    AssetRow m_deadCounter;
};

} // namespace vigie::city
