// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/city.h"
#include "city/happenings.h"
#include "core/timestamp.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace vigie::city {

struct TankState {
    double level = 0.0;  ///< Metres above its floor.
    double inflow = 0.0; ///< m3/h; negative while it gives more than it takes.
};

struct PumpState {
    bool isRunning = false;
    double kilowatts = 0.0;
    double speed = 0.0; ///< Relative, 1 nominal.
};

struct PressurePointState {
    double bar = 0.0;
    double head = 0.0;     ///< Metres above the sea.
    double chlorine = 0.0; ///< Milligrams a litre.
};

struct PipeState {
    double flow = 0.0;     ///< m3/h.
    double velocity = 0.0; ///< m/s.
};

struct ValveState {
    bool isOpen = true;
    double setting = 0.0; ///< Metres of head it lets through.
};

/// The drinking water network: tanks fill at night and empty by day, pumps follow them, pressure follows demand and
/// elevation, and falls around a burst. Not hydraulics: what its instruments would show. Pure functions of the time.
class WaterSimulator {
public:
    WaterSimulator(const City& city, const Happenings& happenings);

    [[nodiscard]] TankState tank(AssetRow row, core::Timestamp time) const;
    [[nodiscard]] PumpState pump(AssetRow row, core::Timestamp time) const;
    [[nodiscard]] PressurePointState pressurePoint(AssetRow row, core::Timestamp time) const;
    [[nodiscard]] PipeState pipe(AssetRow row, core::Timestamp time) const;
    [[nodiscard]] ValveState valve(AssetRow row, core::Timestamp time) const;
    /// Demand over the day's mean.
    [[nodiscard]] double demand(core::Timestamp time) const;

private:
    static constexpr std::size_t kSlots = 288;                                  // five minutes
    [[nodiscard]] double pressureLoss(Point place, core::Timestamp time) const; ///< Bar, by bursts.

    const City& m_city;
    const Happenings& m_happenings;
    std::uint64_t m_seed;
    std::array<double, kSlots + 1> m_level{}; ///< Of every tank through the day, 0 to 1 of what it swings.
    std::array<bool, kSlots> m_pumping{};
};

} // namespace vigie::city
