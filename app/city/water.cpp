// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/water.h"

#include "city/random.h"
#include "city/rhythm.h"
#include "city/sun.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>

namespace vigie::city {

namespace {

constexpr double kHeadAtTown = 242.0;  // metres above the sea, in a quiet hour
constexpr double kPumpedShare = 1.55;  // of mean demand, while pumping
constexpr double kTakenByBurst = 0.05; // of a tank, an hour and bar
constexpr double kRefilled = 0.05;     // of a tank, an hour, besides what the town takes
constexpr double kMetresOfHeadPerBar = 10.197;

} // namespace

WaterSimulator::WaterSimulator(const City& city, const Happenings& happenings)
    : m_city(city)
    , m_happenings(happenings)
    , m_seed(hashOf(city.options.seed, 0x3a7e5))
{
    // A tank through its days: pumps start below a level and always fill it at night. After some days it repeats.
    double level = 0.6;
    bool isPumping = false;
    for (int day = 0; day < 6; ++day) {
        for (std::size_t slot = 0; slot < kSlots; ++slot) {
            const double hour = 24.0 * static_cast<double>(slot) / kSlots;
            const bool isNight = hour >= 22.0 || hour < 6.0;
            if (level < 0.32 || (isNight && level < 0.86))
                isPumping = true;
            if (level > 0.97 || (!isNight && level > 0.62))
                isPumping = false;
            m_level[slot] = level;
            m_pumping[slot] = isPumping;
            const double hours = 24.0 / kSlots;
            level += (isPumping ? kPumpedShare : 0.55) * hours * 0.11 - at(kWaterDemand, hour) * hours * 0.11;
            level = std::clamp(level, 0.05, 1.0);
        }
    }
    m_level[kSlots] = m_level[0];
}

double WaterSimulator::demand(core::Timestamp time) const
{
    const LocalTime local = localTimeOf(time);
    // People get up later at the weekend.
    const double hour = local.isWeekend() ? local.hour - 1.2 : local.hour;
    return at(kWaterDemand, hour) * (1.0 + 0.05 * wander(m_seed, 1, secondsOf(time), 600.0));
}

TankState WaterSimulator::tank(AssetRow row, core::Timestamp time) const
{
    const Asset& asset = m_city.assets.all[row];
    const double hour = localTimeOf(time).hour;
    const double slot = hour / 24.0 * kSlots + 10.0 * unitOf(hashOf(m_seed, row, 2)); // tanks are not in step
    const double wrapped = std::fmod(slot, static_cast<double>(kSlots));
    const auto index = static_cast<std::size_t>(wrapped);
    const double k = wrapped - static_cast<double>(index);
    const double share = m_level[index] * (1.0 - k) + m_level[index + 1] * k;
    TankState state;
    double lost = 0.0; // by bursts: every tank gives more, and is filled again once the main is closed
    for (const Happening& burst : m_happenings.of(HappeningKind::PipeBurst)) {
        if (burst.radius < 100.0 || time < burst.from)
            continue;
        const auto hours = [](core::Duration length) {
            return std::chrono::duration<double>(length).count() / 3'600.0;
        };
        const double taken = kTakenByBurst * burst.strength * hours(std::min(time, burst.until) - burst.from);
        const double refilled = kRefilled * std::max(0.0, hours(time - burst.until));
        lost += std::max(0.0, taken - refilled);
    }
    const double swing = static_cast<double>(asset.size) * 0.75;
    const double ripple = 0.012 * wander(m_seed, row, secondsOf(time), 180.0);
    state.level =
        std::max(0.15, static_cast<double>(asset.size) * 0.2 + swing * std::max(0.0, share - lost) + ripple);
    state.inflow =
        (m_level[index + 1] - m_level[index]) * 12.0 * 1'800.0 + 4.0 * jitter(m_seed, row, secondsOf(time), 15.0);
    return state;
}

PumpState WaterSimulator::pump(AssetRow row, core::Timestamp time) const
{
    const Asset& asset = m_city.assets.all[row];
    const double hour = localTimeOf(time).hour;
    const double slot = hour / 24.0 * kSlots + 10.0 * unitOf(hashOf(m_seed, row, 2));
    PumpState state;
    // Pumps work in pairs: the second one only when the tanks want much.
    const bool isStandby = asset.number % 2 == 0;
    state.isRunning =
        m_pumping[static_cast<std::size_t>(slot) % kSlots] && (!isStandby || at(kWaterDemand, hour) > 0.9);
    if (!state.isRunning)
        return state;
    state.speed = 0.94 + 0.05 * wander(m_seed, row, secondsOf(time), 1'200.0);
    state.kilowatts = static_cast<double>(asset.size) * std::pow(state.speed, 3.0) *
                      (1.0 + 0.01 * jitter(m_seed, row, secondsOf(time), 15.0));
    return state;
}

double WaterSimulator::pressureLoss(Point place, core::Timestamp time) const
{
    return m_happenings.influence(HappeningKind::PipeBurst, place, time);
}

PressurePointState WaterSimulator::pressurePoint(AssetRow row, core::Timestamp time) const
{
    const Asset& asset = m_city.assets.all[row];
    const double seconds = secondsOf(time);
    const double elevation = m_city.terrain.elevation(asset.place);
    PressurePointState state;
    // Streets on the hills have their own, higher zone.
    const double zone = elevation > 205.0 ? elevation + 45.0 : kHeadAtTown;
    const double friction = 4.0 * demand(time) * demand(time) * (0.4 + 0.6 * unitOf(hashOf(m_seed, row, 3)));
    state.head = std::max(elevation + 1.0, zone - friction - pressureLoss(asset.place, time) * kMetresOfHeadPerBar +
                                               0.25 * wander(m_seed, row, seconds, 90.0) +
                                               0.06 * jitter(m_seed, row, seconds, 15.0));
    state.bar = (state.head - elevation) / kMetresOfHeadPerBar;
    state.chlorine = std::max(0.02, 0.16 + 0.05 * (unitOf(hashOf(m_seed, row, 4)) - 0.5) +
                                        0.02 * wander(m_seed, row, seconds, 7'200.0));
    return state;
}

PipeState WaterSimulator::pipe(AssetRow row, core::Timestamp time) const
{
    const Asset& asset = m_city.assets.all[row];
    const double seconds = secondsOf(time);
    const double area = std::numbers::pi / 4.0 * std::pow(static_cast<double>(asset.size) / 1'000.0, 2.0);
    const double usual = 0.28 + 0.4 * unitOf(hashOf(m_seed, row, 5)); // m/s at mean demand
    PipeState state;
    state.velocity = usual * demand(time) * (1.0 + 0.02 * jitter(m_seed, row, seconds, 15.0)) +
                     0.45 * pressureLoss(asset.place, time);
    state.flow = state.velocity * area * 3'600.0;
    return state;
}

ValveState WaterSimulator::valve(AssetRow row, core::Timestamp time) const
{
    ValveState state;
    state.isOpen = unitOf(hashOf(m_seed, row, 6)) > 0.02; // a few stay closed between pressure zones
    state.setting =
        38.0 + 10.0 * unitOf(hashOf(m_seed, row, 7)) + 0.3 * wander(m_seed, row, secondsOf(time), 3'600.0);
    return state;
}

} // namespace vigie::city
