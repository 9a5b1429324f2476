// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/simulation.h"

#include <string>

/// How each model is written. Attribute names are those of the Smart Data Models; what they do not have is marked
/// "own" in docs/demonstration-city.md. Units are UN/CEFACT common codes (Recommendation 20).
namespace vigie::city {

namespace {

std::string placeName(const City& city, AssetRow row, std::string_view what)
{
    std::string name(what);
    name += ' ';
    name += city.numberOf(row);
    name += ", ";
    name += city.streetOf(row);
    return name;
}

} // namespace

void Simulation::describeLighting(AssetRow row, NgsiLdWriter& out) const
{
    const Asset& asset = m_city.assets.all[row];
    if (asset.kind == AssetKind::Lamp) {
        const LampState state = m_lighting.lamp(row, m_now);
        out.text("powerState", toWord(state.power));
        out.text("status", toWord(state.status));
        out.number("illuminanceLevel", state.level, 2);
        out.number("powerConsumption", state.watts, 1, "WTT");
        out.fixedText("name", m_city.streetOf(row));
        out.fixedText("circuit", m_city.numberOf(asset.link) + "-" + std::to_string(asset.variant));
        out.relationship("refStreetlightControlCabinet", m_city.urnOf(asset.link));
        return;
    }
    const CabinetState state = m_lighting.cabinet(row, m_now);
    out.text("status", toWord(state.status));
    out.number("circuitsDown", state.circuitsDown, 0);
    out.number("totalActivePower", state.kilowatts, 3, "KWT");
    out.number("energyConsumed", state.kilowattHours, 1, "KWH");
    out.number("voltageR", state.volts, 1, "VLT");
    out.number("intensityR", state.amperes, 2, "AMP");
    out.fixedText("workingMode", "automatic");
    out.fixedText("name", placeName(m_city, row, "Armoire"));
}

void Simulation::describeWaste(AssetRow row, NgsiLdWriter& out) const
{
    const Asset& asset = m_city.assets.all[row];
    const ContainerState state = m_waste.container(row, m_now);
    out.number("fillingLevel", state.filling, 3, "C62");
    out.number("temperature", state.temperature, 1, "CEL");
    out.text("status", state.status);
    out.moment("dateLastEmptying", state.emptied);
    out.fixedText("storedWasteKind", toWord(static_cast<WasteKind>(asset.variant)));
    out.fixedText("name", placeName(m_city, row, "Conteneur"));
}

void Simulation::describeWater(AssetRow row, NgsiLdWriter& out) const
{
    const Asset& asset = m_city.assets.all[row];
    switch (asset.kind) {
    case AssetKind::Tank: {
        const TankState state = m_water.tank(row, m_now);
        out.number("level", state.level, 3, "MTR");
        out.number("inflow", state.inflow, 1, "MQH");
        out.fixedNumber("maxLevel", static_cast<double>(asset.size), 2, "MTR");
        out.fixedText("name", "Réservoir " + m_city.numberOf(row));
        break;
    }
    case AssetKind::Pump: {
        const PumpState state = m_water.pump(row, m_now);
        out.text("status", state.isRunning ? "OPEN" : "CLOSED");
        out.number("power", state.kilowatts, 2, "KWT");
        out.number("speed", state.speed, 3);
        out.fixedText("name", "Pompe " + m_city.numberOf(row));
        break;
    }
    case AssetKind::Valve: {
        const ValveState state = m_water.valve(row, m_now);
        out.text("status", state.isOpen ? "OPEN" : "CLOSED");
        out.number("setting", state.setting, 1, "MTR");
        out.fixedNumber("diameter", static_cast<double>(asset.size), 0, "MMT");
        out.fixedText("valveType", "PRV");
        out.fixedText("name", placeName(m_city, row, "Vanne"));
        break;
    }
    case AssetKind::MeteredPipe: {
        const PipeState state = m_water.pipe(row, m_now);
        out.number("flow", state.flow, 1, "MQH");
        out.number("velocity", state.velocity, 3, "MTS");
        out.fixedNumber("diameter", static_cast<double>(asset.size), 0, "MMT");
        out.fixedText("name", placeName(m_city, row, "Conduite"));
        break;
    }
    default: {
        const PressurePointState state = m_water.pressurePoint(row, m_now);
        out.number("pressure", state.bar, 2, "BAR");
        out.number("head", state.head, 2, "MTR");
        out.number("quality", state.chlorine, 3, "M1");
        out.fixedNumber("elevation", m_city.terrain.elevation(asset.place), 1, "MTR");
        out.fixedText("name", placeName(m_city, row, "Point de pression"));
        break;
    }
    }
}

void Simulation::describeTraffic(AssetRow row, NgsiLdWriter& out) const
{
    if (m_city.assets.all[row].kind == AssetKind::Counter) {
        const TrafficState state = m_mobility.counter(row, row == m_mobility.deadCounter() ? m_start : m_now);
        out.number("intensity", state.intensity, 0, "H10");
        out.number("averageVehicleSpeed", state.speed, 1, "KMH");
        out.number("occupancy", state.occupancy, 3);
        out.boolean("congested", state.isCongested);
        out.fixedText("name", placeName(m_city, row, "Compteur"));
        return;
    }
    const SignalState state = m_mobility.trafficLight(row, m_now);
    out.text("deviceState", state.state);
    out.number("signalPlan", state.plan, 0);
    out.number("cycleTime", state.cycleSeconds, 0, "SEC");
    out.fixedText("category", "trafficLight");
    out.fixedText("name", placeName(m_city, row, "Carrefour"));
}

void Simulation::describeParking(AssetRow row, NgsiLdWriter& out) const
{
    switch (m_city.assets.all[row].kind) {
    case AssetKind::CarPark: {
        const CarParkState state = m_mobility.carPark(row, m_now);
        out.number("availableSpotNumber", state.total - state.occupied, 0);
        out.number("occupiedSpotNumber", state.occupied, 0);
        out.number("occupancy", static_cast<double>(state.occupied) / state.total, 3);
        out.text("status", state.status);
        out.fixedNumber("totalSpotNumber", state.total, 0);
        out.fixedText("name", placeName(m_city, row, "Parking"));
        break;
    }
    case AssetKind::Charger: {
        const ChargerState state = m_mobility.charger(row, m_now);
        out.text("status", "working");
        out.number("availableCapacity", state.available, 0);
        out.number("powerConsumption", state.kilowatts, 1, "KWT");
        out.fixedNumber("capacity", state.capacity, 0);
        out.fixedText("name", placeName(m_city, row, "Borne de recharge"));
        break;
    }
    case AssetKind::BikeDock: {
        const BikeDockState state = m_mobility.bikeDock(row, m_now);
        out.text("status", "working");
        out.number("availableBikeNumber", state.bikes, 0);
        out.number("freeSlotNumber", state.free, 0);
        out.fixedNumber("totalSlotNumber", state.total, 0);
        out.fixedText("name", placeName(m_city, row, "Station vélo"));
        break;
    }
    default:
        out.text("status", m_mobility.isOccupied(row, m_now) ? "occupied" : "free");
        out.fixedText("category", "onStreet");
        out.fixedText("name", placeName(m_city, row, "Place"));
        break;
    }
}

void Simulation::describeVehicle(AssetRow row, NgsiLdWriter& out) const
{
    const Asset& asset = m_city.assets.all[row];
    const TransitLine& line = m_city.lines[asset.link];
    const VehicleState state = m_vehicles.vehicle(row, m_now);
    out.number("speed", state.speed, 1, "KMH");
    out.number("bearing", state.bearing, 0, "DD");
    out.text("serviceStatus", state.status);
    out.number("delay", state.delay, 0, "SEC");
    out.text("nextStop", state.nextStop);
    out.fixedText("vehicleType", line.isTram ? "tram" : "bus");
    out.fixedText("line", line.name);
    out.fixedText("name", (line.isTram ? "Tram " : "Bus ") + m_city.numberOf(row));
    out.location(Terrain::toGeo(state.place), true);
}

} // namespace vigie::city
