// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/vehicles.h"

#include "city/random.h"
#include "city/rhythm.h"
#include "city/sun.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>

namespace vigie::city {

namespace {

constexpr double kAcceleration = 0.9; // m/s2, for standing passengers
constexpr double kDwell = 18.0;       // seconds
constexpr double kHurry = 0.12;       // of a second, made up in each second while late

double bearingOf(Point direction)
{
    const double degrees = std::atan2(direction.x, direction.y) * 180.0 / std::numbers::pi;
    return degrees < 0.0 ? degrees + 360.0 : degrees;
}

} // namespace

LineTimetable::LineTimetable(const TransitLine& line)
    : m_top(line.isTram ? 13.2 : 11.4) // 47 and 41 km/h
{
    double time = 0.0;
    for (std::size_t i = 1; i < line.stops.size(); ++i) {
        const double from = line.stops[i - 1].metres;
        const double to = line.stops[i].metres;
        const double whole = to - from;
        const double top = std::min(m_top, std::sqrt(whole * kAcceleration));
        const double departs = time + (i == 1 ? 0.0 : kDwell);
        const double arrives = departs + whole / top + top / kAcceleration;
        m_legs.push_back({departs, arrives, from, to, top});
        time = arrives;
    }
}

LineTimetable::Moment LineTimetable::at(double seconds) const
{
    if (m_legs.empty())
        return {0.0, 0.0, 0};
    const auto found = std::lower_bound(m_legs.begin(), m_legs.end(), seconds,
                                        [](const Leg& leg, double s) { return leg.arrives < s; });
    if (found == m_legs.end())
        return {m_legs.back().to, 0.0, m_legs.size()};
    const Leg& leg = *found;
    const auto next = static_cast<std::size_t>(found - m_legs.begin()) + 1;
    const double into = seconds - leg.departs;
    if (into <= 0.0)
        return {leg.from, 0.0, next};
    const double ramp = leg.top / kAcceleration;
    const double left = leg.arrives - seconds;
    if (into < ramp)
        return {leg.from + 0.5 * kAcceleration * into * into, kAcceleration * into, next};
    if (left < ramp)
        return {leg.to - 0.5 * kAcceleration * left * left, kAcceleration * left, next};
    return {leg.from + 0.5 * leg.top * ramp + leg.top * (into - ramp), leg.top, next};
}

VehicleSimulator::VehicleSimulator(const City& city, const MobilitySimulator& mobility, core::Timestamp start)
    : m_city(city)
    , m_mobility(mobility)
    , m_seed(hashOf(city.options.seed, 0x7e41c1e))
    , m_now(std::chrono::floor<std::chrono::seconds>(start))
{
    for (const TransitLine& line : city.lines)
        m_timetables.emplace_back(line);
    std::vector<std::uint32_t> onLine(city.lines.size(), 0);
    const Assets::Range range = city.assets.of(AssetKind::Vehicle);
    for (AssetRow row = range.first; row < range.end(); ++row)
        ++onLine[city.assets.all[row].link];
    for (AssetRow row = range.first; row < range.end(); ++row) {
        const Asset& asset = city.assets.all[row];
        m_phase.push_back(roundTrip(asset.link) * (asset.number - 1) / onLine[asset.link]);
    }
    m_delay.assign(range.count, 0.0);
}

VehicleSimulator::Course VehicleSimulator::courseOf(AssetRow row, double seconds) const
{
    const Asset& asset = m_city.assets.all[row];
    const std::size_t index = row - m_city.assets.of(AssetKind::Vehicle).first;
    const double round = roundTrip(asset.link);
    const double at = seconds - m_delay[index] + m_phase[index];
    const double into = at - round * std::floor(at / round);
    // A round is driven when its departure lies in the service hours; every third vehicle drives through the night.
    const auto planned =
        core::Timestamp{core::Duration{static_cast<std::int64_t>((seconds - m_delay[index] - into) * 1e6)}};
    const double hour = localTimeOf(planned).hour;
    const bool isNight = hour < 5.0 || hour >= 23.5;
    const bool isEvening = hour >= 20.5 || hour < 6.0;
    const bool isServing = isNight ? asset.number % 3 == 1 : !isEvening || asset.number % 4 != 2;
    return {into, isServing};
}

VehicleState VehicleSimulator::vehicle(AssetRow row, core::Timestamp time) const
{
    const Asset& asset = m_city.assets.all[row];
    const TransitLine& line = m_city.lines[asset.link];
    const LineTimetable& timetable = m_timetables[asset.link];
    const Course course = courseOf(row, secondsOf(time));
    VehicleState state;
    const double oneWay = timetable.seconds();
    const bool isBack = course.into >= oneWay + kRest;
    // The way back is the way there in reverse: a film run backwards has the same stops and speeds.
    const double into = isBack ? 2.0 * oneWay + kRest - course.into : course.into;
    const auto moment = timetable.at(course.isServing ? std::clamp(into, 0.0, oneWay) : 0.0);
    const Station station = line.route.at(moment.metres);
    state.place = station.place;
    state.metres = moment.metres;
    state.bearing = bearingOf(isBack ? station.direction * -1.0 : station.direction);
    state.status = course.isServing ? "onRoute" : "parked";
    const bool isMoving = course.isServing && into > 0.0 && into < oneWay;
    const double flow = isMoving ? std::clamp(m_mobility.flowAt(state.place, time), 0.05, 1.0) : 1.0;
    state.speed = isMoving ? moment.speed * 3.6 * flow : 0.0;
    state.delay = course.isServing ? m_delay[row - m_city.assets.of(AssetKind::Vehicle).first] : 0.0;
    const std::size_t next = std::min(moment.nextStop, line.stops.size() - 1);
    state.nextStop = line.stops[isBack && next > 0 ? next - 1 : next].name;
    return state;
}

void VehicleSimulator::advance(core::Timestamp time)
{
    using namespace std::chrono_literals;
    const Assets::Range range = m_city.assets.of(AssetKind::Vehicle);
    const bool isOnTime = std::all_of(m_delay.begin(), m_delay.end(), [](double delay) { return delay <= 0.0; });
    if (isOnTime && !m_mobility.isTroubled(m_now, time)) {
        m_now = std::max<core::Timestamp>(m_now, std::chrono::floor<std::chrono::seconds>(time));
        return;
    }
    for (; m_now + 1s <= time; m_now += 1s) {
        for (AssetRow row = range.first; row < range.end(); ++row) {
            double& delay = m_delay[row - range.first];
            const Asset& asset = m_city.assets.all[row];
            const Course course = courseOf(row, secondsOf(m_now));
            const double oneWay = m_timetables[asset.link].seconds();
            const bool isUnderway =
                course.isServing &&
                (course.into < oneWay || (course.into >= oneWay + kRest && course.into < 2.0 * oneWay + kRest));
            const double flow =
                isUnderway ? std::clamp(m_mobility.flowAt(vehicle(row, m_now).place, m_now), 0.05, 1.0) : 1.0;
            if (flow < 0.97)
                delay += 1.0 - flow;
            else if (delay > 0.0 && isUnderway)
                delay = std::max(0.0, delay - kHurry);
        }
    }
}

} // namespace vigie::city
