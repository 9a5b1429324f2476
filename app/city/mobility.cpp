// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/mobility.h"

#include "city/random.h"
#include "city/rhythm.h"
#include "city/sun.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vigie::city {

MobilitySimulator::MobilitySimulator(const City& city, const Happenings& happenings)
    : m_city(city)
    , m_happenings(happenings)
    , m_seed(hashOf(city.options.seed, 0x30b1e))
    , m_deadCounter(city.assets.of(AssetKind::Counter).first +
                    static_cast<AssetRow>(hashOf(m_seed, 9) % city.assets.of(AssetKind::Counter).count))
{
}

double MobilitySimulator::flowAt(Point place, core::Timestamp time) const
{
    const double closed = m_happenings.influence(HappeningKind::RoadClosed, place, time);
    const double jam = m_happenings.influence(HappeningKind::Jam, place, time);
    const double crowd = m_happenings.influence(HappeningKind::Crowd, place, time);
    return std::max(0.0, (1.0 - closed) * (1.0 - 0.85 * std::min(1.0, jam)) * (1.0 - 0.5 * std::min(1.0, crowd)));
}

bool MobilitySimulator::isTroubled(core::Timestamp from, core::Timestamp to) const
{
    constexpr std::array kSlowing{HappeningKind::RoadClosed, HappeningKind::Jam, HappeningKind::Crowd};
    return std::any_of(kSlowing.begin(), kSlowing.end(), [&](HappeningKind kind) {
        const auto& all = m_happenings.of(kind);
        return std::any_of(all.begin(), all.end(),
                           [&](const Happening& h) { return h.from <= to && from < h.until; });
    });
}

TrafficState MobilitySimulator::counter(AssetRow row, core::Timestamp time) const
{
    const Asset& asset = m_city.assets.all[row];
    const LocalTime local = localTimeOf(time);
    const double seconds = secondsOf(time);
    const double usual = at(local.isWeekend() ? kTrafficWeekend : kTrafficWorkday, local.hour);
    const double own = 0.45 + 0.5 * unitOf(hashOf(m_seed, row, 1)); // some streets are busier than others
    const double moment =
        1.0 + 0.12 * wander(m_seed, row, seconds, 420.0) + 0.07 * jitter(m_seed, row, seconds, 30.0);
    const double load = std::clamp(usual * own * moment, 0.0, 1.1); // of capacity
    const double flow = flowAt(asset.place, time);
    const double capacity = static_cast<double>(asset.size);
    constexpr std::array<double, 3> kFree{88.0, 49.0, 43.0}; // km/h, by class
    const double free = kFree[std::min<std::size_t>(2, asset.variant)];
    TrafficState state;
    // Greenshields: speed falls with density; a jam keeps density high while few get through.
    const double density = std::clamp(load * 0.55 + (1.0 - flow) * 0.75, 0.02, 0.97);
    state.speed = std::max(2.0, free * (1.0 - density * density) * (0.55 + 0.45 * flow));
    state.intensity = std::round(capacity * load * (0.15 + 0.85 * flow));
    state.occupancy = std::clamp(0.42 * density + (1.0 - flow) * 0.4, 0.0, 1.0);
    state.isCongested = state.speed < 0.4 * free;
    return state;
}

SignalState MobilitySimulator::trafficLight(AssetRow row, core::Timestamp time) const
{
    const LocalTime local = localTimeOf(time);
    SignalState state;
    const bool isPeak =
        !local.isWeekend() && ((local.hour >= 7.0 && local.hour < 9.5) || (local.hour >= 16.5 && local.hour < 19.0));
    state.plan = local.hour < 5.5 || local.hour >= 22.5 ? 1 : isPeak ? 3 : 2;
    if (m_happenings.influence(HappeningKind::Crowd, m_city.assets.all[row].place, time) > 0.3)
        state.plan = 4;
    constexpr std::array<double, 4> kCycle{50.0, 70.0, 90.0, 100.0};
    state.cycleSeconds = kCycle[static_cast<std::size_t>(state.plan - 1)];
    if (hasLampFault(row, time))
        state.state = "lampFault";
    else if (unitOf(hashOf(m_seed, row, 2)) > 0.96 && state.plan == 1)
        state.state = "flashing"; // amber at night
    return state;
}

/// A lamp of the lights fails on some day, at some hour, and is changed before the next.
bool MobilitySimulator::hasLampFault(AssetRow row, core::Timestamp time) const
{
    constexpr double kDay = 86'400.0;
    constexpr double kFailsADay = 0.005;
    const double seconds = secondsOf(time);
    const double day = std::floor(seconds / kDay);
    const std::uint64_t dice = hashOf(m_seed, row, 8, static_cast<std::uint64_t>(static_cast<std::int64_t>(day)));
    if (unitOf(dice) >= kFailsADay)
        return false;
    const double hour = (seconds - day * kDay) / 3'600.0;
    const double fails = 16.0 * unitOf(mix(dice));
    return hour >= fails && hour < fails + 2.0 + 6.0 * unitOf(mix(dice + 1));
}

double MobilitySimulator::parkedShare(Point place, std::uint64_t what, core::Timestamp time) const
{
    const LocalTime local = localTimeOf(time);
    const double centre = std::exp(-length(place) / std::max(400.0, 0.5 * m_city.plan.measures.reach));
    const double day = at(kParkingCentre, local.hour);
    const double home = 1.05 - 0.6 * day; // where people live it is the other way round
    const double usual = (centre * day + (1.0 - centre) * home) * (local.isWeekend() ? 0.86 : 1.0);
    const double crowd = 0.4 * m_happenings.influence(HappeningKind::Crowd, place, time);
    const double own = 0.85 + 0.3 * unitOf(hashOf(m_seed, what, 3));
    return std::clamp(usual * own + crowd + 0.04 * wander(m_seed, what, secondsOf(time), 1'800.0), 0.0, 1.0);
}

CarParkState MobilitySimulator::carPark(AssetRow row, core::Timestamp time) const
{
    const Asset& asset = m_city.assets.all[row];
    CarParkState state;
    state.total = static_cast<int>(asset.size);
    const double share = parkedShare(asset.place, row, time) + 0.006 * jitter(m_seed, row, secondsOf(time), 30.0);
    state.occupied = std::clamp(static_cast<int>(std::lround(share * state.total)), 0, state.total);
    if (state.occupied >= state.total)
        state.status = "full";
    else if (state.occupied > 0.95 * state.total)
        state.status = "almostFull";
    return state;
}

bool MobilitySimulator::isOccupied(AssetRow spot, core::Timestamp time) const
{
    // A stay lasts 12 to 80 minutes, the same for one spot; each stay is a throw of the dice.
    const double stay = 720.0 + 4'080.0 * unitOf(hashOf(m_seed, spot, 4));
    const double step = secondsOf(time) / stay + unitOf(hashOf(m_seed, spot, 5));
    const auto index = static_cast<std::uint64_t>(static_cast<std::int64_t>(std::floor(step)));
    return unitOf(hashOf(m_seed, spot, 6, index)) < parkedShare(m_city.assets.all[spot].place, spot, time);
}

ChargerState MobilitySimulator::charger(AssetRow row, core::Timestamp time) const
{
    ChargerState state;
    state.capacity = static_cast<int>(m_city.assets.all[row].size);
    int used = 0;
    for (int socket = 0; socket < state.capacity; ++socket) {
        const std::uint64_t what = hashOf(row, static_cast<std::uint64_t>(socket));
        const double stay = 2'400.0 + 6'000.0 * unitOf(hashOf(m_seed, what));
        const auto index = static_cast<std::uint64_t>(static_cast<std::int64_t>(secondsOf(time) / stay));
        used +=
            unitOf(hashOf(m_seed, what, 7, index)) < 0.2 + 0.45 * at(kParkingCentre, localTimeOf(time).hour) ? 1 : 0;
    }
    state.available = state.capacity - used;
    state.kilowatts = used * (11.0 + 0.8 * jitter(m_seed, row, secondsOf(time), 60.0));
    return state;
}

BikeDockState MobilitySimulator::bikeDock(AssetRow row, core::Timestamp time) const
{
    const Asset& asset = m_city.assets.all[row];
    BikeDockState state;
    state.total = static_cast<int>(asset.size);
    const double centre = std::exp(-length(asset.place) / 900.0);
    const double day = at(kParkingCentre, localTimeOf(time).hour) - 0.5;
    const double share = 0.5 + (centre - 0.4) * 0.7 * day + 0.3 * wander(m_seed, row, secondsOf(time), 2'400.0);
    state.bikes = std::clamp(static_cast<int>(std::lround(share * state.total)), 0, state.total);
    state.free = state.total - state.bikes;
    return state;
}

} // namespace vigie::city
