// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/simulation.h"

#include "city/faults.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace vigie::city {

namespace {

using namespace std::chrono_literals;

constexpr auto kDeadSince = 2h;
constexpr auto kFireReports = 10s; // a burning container reports this often

std::vector<Happening> withEverydayFaults(std::vector<Happening> happenings, const City& city, core::Timestamp start)
{
    for (const Happening& fault : everydayFaults(city, start))
        happenings.push_back(fault);
    return happenings;
}

} // namespace

Simulation::Simulation(const City& city, std::vector<Happening> happenings, core::Timestamp start)
    : m_city(city)
    , m_happenings(withEverydayFaults(std::move(happenings), city, start))
    , m_start(start)
    , m_now(start)
    , m_lighting(city, m_happenings, start)
    , m_mobility(city, m_happenings)
    , m_waste(city, m_happenings, start)
    , m_water(city, m_happenings)
    , m_vehicles(city, m_mobility, start)
{
    m_lighting.advance(start, m_changed);
    m_changed.clear();
}

void Simulation::noteFires(core::Timestamp from, core::Timestamp to)
{
    for (const Happening& fire : m_happenings.of(HappeningKind::ContainerFire)) {
        const auto last = std::min(to, fire.until == core::Timestamp::max() ? fire.from + 1h : fire.until + 10min);
        if (from > last || to < fire.from || fire.strength < 0.5)
            continue;
        if ((from - fire.from) / kFireReports != (to - fire.from) / kFireReports || from < fire.from)
            m_changed.push_back(fire.target);
    }
}

void Simulation::advance(core::Timestamp time)
{
    if (time <= m_now)
        return;
    m_lighting.advance(time, m_changed);
    m_vehicles.advance(time);
    noteFires(m_now, time);
    m_now = time;
}

std::vector<AssetRow> Simulation::takeChanged()
{
    return std::exchange(m_changed, {});
}

bool Simulation::isSilent(AssetRow row) const
{
    return row == m_mobility.deadCounter() ||
           m_happenings.isSilent(row, infoOf(m_city.assets.all[row].kind).domain, m_now);
}

bool Simulation::isUnderway(AssetRow vehicle) const
{
    return m_vehicles.vehicle(vehicle, m_now).status == "onRoute";
}

void Simulation::describe(AssetRow row, NgsiLdWriter& out) const
{
    const Asset& asset = m_city.assets.all[row];
    const bool isDead = row == m_mobility.deadCounter();
    out.begin(m_city.urnOf(row), infoOf(asset.kind).type, isDead ? m_start - kDeadSince : m_now);
    switch (asset.kind) {
    case AssetKind::Lamp:
    case AssetKind::Cabinet:
        describeLighting(row, out);
        break;
    case AssetKind::Container:
        describeWaste(row, out);
        break;
    case AssetKind::Tank:
    case AssetKind::Pump:
    case AssetKind::Valve:
    case AssetKind::PressurePoint:
    case AssetKind::MeteredPipe:
        describeWater(row, out);
        break;
    case AssetKind::Counter:
    case AssetKind::TrafficLight:
        describeTraffic(row, out);
        break;
    case AssetKind::CarPark:
    case AssetKind::ParkingSpot:
    case AssetKind::Charger:
    case AssetKind::BikeDock:
        describeParking(row, out);
        break;
    case AssetKind::Vehicle:
        describeVehicle(row, out);
        return;
    }
    if (asset.kind != AssetKind::Lamp) // lamps are many: their place says it, and their messages stay small
        out.fixedText("areaServed", m_city.districtOf(row));
    out.location(Terrain::toGeo(asset.place), false);
}

} // namespace vigie::city
