// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wordtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

// The names of Smart Data Models in plain words. The tables are sorted by name.
namespace vigie::models {

namespace {

struct Named {
    std::string_view name;
    const char* words;
};

constexpr std::array kAttributes{
    Named{"activePower", QT_TRANSLATE_NOOP("Names", "Active power")},
    Named{"address", QT_TRANSLATE_NOOP("Names", "Address")},
    Named{"alertSource", QT_TRANSLATE_NOOP("Names", "Source of the alert")},
    Named{"amperage", QT_TRANSLATE_NOOP("Names", "Current")},
    Named{"apparentPower", QT_TRANSLATE_NOOP("Names", "Apparent power")},
    Named{"areaServed", QT_TRANSLATE_NOOP("Names", "Area served")},
    Named{"availableBikeNumber", QT_TRANSLATE_NOOP("Names", "Bicycles available")},
    Named{"availableCapacity", QT_TRANSLATE_NOOP("Names", "Free charging points")},
    Named{"availableSpotNumber", QT_TRANSLATE_NOOP("Names", "Free places")},
    Named{"averageGapDistance", QT_TRANSLATE_NOOP("Names", "Mean distance")},
    Named{"averageHeadwayTime", QT_TRANSLATE_NOOP("Names", "Mean time gap")},
    Named{"averageVehicleSpeed", QT_TRANSLATE_NOOP("Names", "Mean speed")},
    Named{"batteryLevel", QT_TRANSLATE_NOOP("Names", "Battery")},
    Named{"bearing", QT_TRANSLATE_NOOP("Names", "Heading")},
    Named{"burningHours", QT_TRANSLATE_NOOP("Names", "Burning hours")},
    Named{"cabinetDoorOpen", QT_TRANSLATE_NOOP("Names", "Cabinet door open")},
    Named{"capacity", QT_TRANSLATE_NOOP("Names", "Capacity")},
    Named{"cargoWeight", QT_TRANSLATE_NOOP("Names", "Load")},
    Named{"category", QT_TRANSLATE_NOOP("Names", "Category")},
    Named{"chlorine", QT_TRANSLATE_NOOP("Names", "Chlorine")},
    Named{"circuit", QT_TRANSLATE_NOOP("Names", "Circuit")},
    Named{"conductance", QT_TRANSLATE_NOOP("Names", "Conductance")},
    Named{"conductivity", QT_TRANSLATE_NOOP("Names", "Conductivity")},
    Named{"congested", QT_TRANSLATE_NOOP("Names", "Congested")},
    Named{"controllingMethod", QT_TRANSLATE_NOOP("Names", "Control")},
    Named{"current", QT_TRANSLATE_NOOP("Names", "Current")},
    Named{"dateCreated", QT_TRANSLATE_NOOP("Names", "Created at")},
    Named{"dateIssued", QT_TRANSLATE_NOOP("Names", "Issued")},
    Named{"dateLastEmptying", QT_TRANSLATE_NOOP("Names", "Last emptied")},
    Named{"dateLastLampChange", QT_TRANSLATE_NOOP("Names", "Last lamp change")},
    Named{"dateLastSwitchingOff", QT_TRANSLATE_NOOP("Names", "Last switched off")},
    Named{"dateLastSwitchingOn", QT_TRANSLATE_NOOP("Names", "Last switched on")},
    Named{"dateModified", QT_TRANSLATE_NOOP("Names", "Changed at")},
    Named{"dateObserved", QT_TRANSLATE_NOOP("Names", "Observed at")},
    Named{"delay", QT_TRANSLATE_NOOP("Names", "Delay")},
    Named{"description", QT_TRANSLATE_NOOP("Names", "Description")},
    Named{"deviceState", QT_TRANSLATE_NOOP("Names", "Device state")},
    Named{"diameter", QT_TRANSLATE_NOOP("Names", "Diameter")},
    Named{"dimmingLevel", QT_TRANSLATE_NOOP("Names", "Dimming level")},
    Named{"doorOpen", QT_TRANSLATE_NOOP("Names", "Door open")},
    Named{"elevation", QT_TRANSLATE_NOOP("Names", "Elevation")},
    Named{"energyConsumed", QT_TRANSLATE_NOOP("Names", "Energy used")},
    Named{"fillingLevel", QT_TRANSLATE_NOOP("Names", "Filling level")},
    Named{"firmwareVersion", QT_TRANSLATE_NOOP("Names", "Firmware")},
    Named{"fleetVehicleId", QT_TRANSLATE_NOOP("Names", "Fleet number")},
    Named{"flow", QT_TRANSLATE_NOOP("Names", "Flow")},
    Named{"flowRate", QT_TRANSLATE_NOOP("Names", "Flow")},
    Named{"freeChlorine", QT_TRANSLATE_NOOP("Names", "Free chlorine")},
    Named{"freeSlotNumber", QT_TRANSLATE_NOOP("Names", "Free docks")},
    Named{"frequency", QT_TRANSLATE_NOOP("Names", "Frequency")},
    Named{"head", QT_TRANSLATE_NOOP("Names", "Head")},
    Named{"heading", QT_TRANSLATE_NOOP("Names", "Heading")},
    Named{"illuminanceLevel", QT_TRANSLATE_NOOP("Names", "Light level")},
    Named{"initLevel", QT_TRANSLATE_NOOP("Names", "Initial level")},
    Named{"intensity", QT_TRANSLATE_NOOP("Names", "Current")},
    Named{"isleId", QT_TRANSLATE_NOOP("Names", "Container isle")},
    Named{"lampTemperature", QT_TRANSLATE_NOOP("Names", "Lamp temperature")},
    Named{"laneDirection", QT_TRANSLATE_NOOP("Names", "Lane direction")},
    Named{"laneId", QT_TRANSLATE_NOOP("Names", "Lane")},
    Named{"lanternHeight", QT_TRANSLATE_NOOP("Names", "Lantern height")},
    Named{"level", QT_TRANSLATE_NOOP("Names", "Level")},
    Named{"lidOpen", QT_TRANSLATE_NOOP("Names", "Lid open")},
    Named{"line", QT_TRANSLATE_NOOP("Names", "Line")},
    Named{"location", QT_TRANSLATE_NOOP("Names", "Location")},
    Named{"maxLevel", QT_TRANSLATE_NOOP("Names", "Highest level")},
    Named{"methaneConcentration", QT_TRANSLATE_NOOP("Names", "Methane")},
    Named{"minLevel", QT_TRANSLATE_NOOP("Names", "Lowest level")},
    Named{"name", QT_TRANSLATE_NOOP("Names", "Name")},
    Named{"nextActuationDeadline", QT_TRANSLATE_NOOP("Names", "Next emptying due")},
    Named{"o2", QT_TRANSLATE_NOOP("Names", "Dissolved oxygen")},
    Named{"occupancy", QT_TRANSLATE_NOOP("Names", "Occupancy")},
    Named{"occupiedSpotNumber", QT_TRANSLATE_NOOP("Names", "Taken places")},
    Named{"orp", QT_TRANSLATE_NOOP("Names", "Redox potential")},
    Named{"outOfServiceSlotNumber", QT_TRANSLATE_NOOP("Names", "Docks out of service")},
    Named{"pH", QT_TRANSLATE_NOOP("Names", "pH")},
    Named{"ph", QT_TRANSLATE_NOOP("Names", "pH")},
    Named{"powerConsumption", QT_TRANSLATE_NOOP("Names", "Power drawn")},
    Named{"powerFactor", QT_TRANSLATE_NOOP("Names", "Power factor")},
    Named{"powerState", QT_TRANSLATE_NOOP("Names", "Power state")},
    Named{"pressure", QT_TRANSLATE_NOOP("Names", "Pressure")},
    Named{"pumpState", QT_TRANSLATE_NOOP("Names", "Pump state")},
    Named{"reactivePower", QT_TRANSLATE_NOOP("Names", "Reactive power")},
    Named{"refStreetlightControlCabinet", QT_TRANSLATE_NOOP("Names", "Cabinet")},
    Named{"refStreetlightGroup", QT_TRANSLATE_NOOP("Names", "Lamp group")},
    Named{"refWasteContainerIsle", QT_TRANSLATE_NOOP("Names", "Container isle")},
    Named{"reversedLane", QT_TRANSLATE_NOOP("Names", "Reversed lane")},
    Named{"roadSegment", QT_TRANSLATE_NOOP("Names", "Road section")},
    Named{"rssi", QT_TRANSLATE_NOOP("Names", "Radio strength")},
    Named{"serialNumber", QT_TRANSLATE_NOOP("Names", "Serial number")},
    Named{"serviceProvided", QT_TRANSLATE_NOOP("Names", "Service provided")},
    Named{"serviceStatus", QT_TRANSLATE_NOOP("Names", "Service status")},
    Named{"severity", QT_TRANSLATE_NOOP("Names", "Severity")},
    Named{"socketNumber", QT_TRANSLATE_NOOP("Names", "Sockets")},
    Named{"speed", QT_TRANSLATE_NOOP("Names", "Speed")},
    Named{"speedOfPump", QT_TRANSLATE_NOOP("Names", "Pump speed")},
    Named{"status", QT_TRANSLATE_NOOP("Names", "Status")},
    Named{"storedWasteCode", QT_TRANSLATE_NOOP("Names", "Waste code")},
    Named{"storedWasteKind", QT_TRANSLATE_NOOP("Names", "Kind of waste")},
    Named{"storedWasteOrigin", QT_TRANSLATE_NOOP("Names", "Origin of waste")},
    Named{"subCategory", QT_TRANSLATE_NOOP("Names", "Subcategory")},
    Named{"temperature", QT_TRANSLATE_NOOP("Names", "Temperature")},
    Named{"totalChlorine", QT_TRANSLATE_NOOP("Names", "Total chlorine")},
    Named{"totalSlotNumber", QT_TRANSLATE_NOOP("Names", "Docks")},
    Named{"totalSpotNumber", QT_TRANSLATE_NOOP("Names", "Places")},
    Named{"tripId", QT_TRANSLATE_NOOP("Names", "Trip")},
    Named{"turbidity", QT_TRANSLATE_NOOP("Names", "Turbidity")},
    Named{"validFrom", QT_TRANSLATE_NOOP("Names", "Valid from")},
    Named{"validTo", QT_TRANSLATE_NOOP("Names", "Valid until")},
    Named{"value", QT_TRANSLATE_NOOP("Names", "Value")},
    Named{"valveState", QT_TRANSLATE_NOOP("Names", "Valve state")},
    Named{"vehicleRunningStatus", QT_TRANSLATE_NOOP("Names", "Running status")},
    Named{"vehicleSubType", QT_TRANSLATE_NOOP("Names", "Vehicle subtype")},
    Named{"vehicleType", QT_TRANSLATE_NOOP("Names", "Vehicle type")},
    Named{"voltage", QT_TRANSLATE_NOOP("Names", "Voltage")},
    Named{"waterLevel", QT_TRANSLATE_NOOP("Names", "Water level")},
    Named{"workingMode", QT_TRANSLATE_NOOP("Names", "Working mode")},
};

constexpr std::array kModels{
    Named{"AirQualityObserved", QT_TRANSLATE_NOOP("Names", "Air quality")},
    Named{"Alert", QT_TRANSLATE_NOOP("Names", "Report")},
    Named{"Anomaly", QT_TRANSLATE_NOOP("Names", "Anomaly")},
    Named{"BikeHireDockingStation", QT_TRANSLATE_NOOP("Names", "Bicycle station")},
    Named{"CrowdFlowObserved", QT_TRANSLATE_NOOP("Names", "People count")},
    Named{"Device", QT_TRANSLATE_NOOP("Names", "Device")},
    Named{"DeviceMeasurement", QT_TRANSLATE_NOOP("Names", "Measurement")},
    Named{"EVChargingStation", QT_TRANSLATE_NOOP("Names", "Charging station")},
    Named{"Feed", QT_TRANSLATE_NOOP("Names", "Feed")},
    Named{"FloodMonitoring", QT_TRANSLATE_NOOP("Names", "Flood gauge")},
    Named{"ItemFlowObserved", QT_TRANSLATE_NOOP("Names", "Flow count")},
    Named{"Junction", QT_TRANSLATE_NOOP("Names", "Water junction")},
    Named{"NoiseLevelObserved", QT_TRANSLATE_NOOP("Names", "Noise level")},
    Named{"OffStreetParking", QT_TRANSLATE_NOOP("Names", "Car park")},
    Named{"OnStreetParking", QT_TRANSLATE_NOOP("Names", "Street parking")},
    Named{"ParkingSpot", QT_TRANSLATE_NOOP("Names", "Parking space")},
    Named{"Pipe", QT_TRANSLATE_NOOP("Names", "Pipe")},
    Named{"PublicTransportStop", QT_TRANSLATE_NOOP("Names", "Stop")},
    Named{"Pump", QT_TRANSLATE_NOOP("Names", "Pump")},
    Named{"Reservoir", QT_TRANSLATE_NOOP("Names", "Reservoir")},
    Named{"RoadAccident", QT_TRANSLATE_NOOP("Names", "Road accident")},
    Named{"Streetlight", QT_TRANSLATE_NOOP("Names", "Street lamp")},
    Named{"StreetlightControlCabinet", QT_TRANSLATE_NOOP("Names", "Lighting cabinet")},
    Named{"StreetlightFeeder", QT_TRANSLATE_NOOP("Names", "Lighting feeder")},
    Named{"StreetlightGroup", QT_TRANSLATE_NOOP("Names", "Lamp group")},
    Named{"StreetlightModel", QT_TRANSLATE_NOOP("Names", "Lamp type")},
    Named{"Tank", QT_TRANSLATE_NOOP("Names", "Tank")},
    Named{"TrafficFlowObserved", QT_TRANSLATE_NOOP("Names", "Traffic count")},
    Named{"TrafficLight", QT_TRANSLATE_NOOP("Names", "Traffic light")},
    Named{"Valve", QT_TRANSLATE_NOOP("Names", "Valve")},
    Named{"Vehicle", QT_TRANSLATE_NOOP("Names", "Vehicle")},
    Named{"WasteContainer", QT_TRANSLATE_NOOP("Names", "Waste container")},
    Named{"WasteContainerIsle", QT_TRANSLATE_NOOP("Names", "Container isle")},
    Named{"WaterConsumptionObserved", QT_TRANSLATE_NOOP("Names", "Water meter")},
    Named{"WaterQualityObserved", QT_TRANSLATE_NOOP("Names", "Water quality")},
    Named{"WeatherObserved", QT_TRANSLATE_NOOP("Names", "Weather station")},
};

// What Smart Data Models write into attributes that say a state.
constexpr std::array kStates{
    Named{"CLOSED", QT_TRANSLATE_NOOP("States", "closed")},
    Named{"OPEN", QT_TRANSLATE_NOOP("States", "open")},
    Named{"almostFull", QT_TRANSLATE_NOOP("States", "almost full")},
    Named{"brokenLantern", QT_TRANSLATE_NOOP("States", "broken lantern")},
    Named{"burning", QT_TRANSLATE_NOOP("States", "burning")},
    Named{"circuitTripped", QT_TRANSLATE_NOOP("States", "circuit tripped")},
    Named{"closed", QT_TRANSLATE_NOOP("States", "closed")},
    Named{"columnIssue", QT_TRANSLATE_NOOP("States", "damaged column")},
    Named{"defectiveLamp", QT_TRANSLATE_NOOP("States", "defective lamp")},
    Named{"empty", QT_TRANSLATE_NOOP("States", "empty")},
    Named{"flashing", QT_TRANSLATE_NOOP("States", "flashing amber")},
    Named{"free", QT_TRANSLATE_NOOP("States", "free")},
    Named{"full", QT_TRANSLATE_NOOP("States", "full")},
    Named{"lampFault", QT_TRANSLATE_NOOP("States", "lamp fault")},
    Named{"low", QT_TRANSLATE_NOOP("States", "dimmed")},
    Named{"moved", QT_TRANSLATE_NOOP("States", "moved")},
    Named{"noSupply", QT_TRANSLATE_NOOP("States", "no supply")},
    Named{"occupied", QT_TRANSLATE_NOOP("States", "occupied")},
    Named{"off", QT_TRANSLATE_NOOP("States", "off")},
    Named{"offline", QT_TRANSLATE_NOOP("States", "out of reach")},
    Named{"ok", QT_TRANSLATE_NOOP("States", "in order")},
    Named{"on", QT_TRANSLATE_NOOP("States", "on")},
    Named{"onRoute", QT_TRANSLATE_NOOP("States", "on its route")},
    Named{"online", QT_TRANSLATE_NOOP("States", "online")},
    Named{"open", QT_TRANSLATE_NOOP("States", "open")},
    Named{"outOfService", QT_TRANSLATE_NOOP("States", "out of service")},
    Named{"overloaded", QT_TRANSLATE_NOOP("States", "overloaded")},
    Named{"parked", QT_TRANSLATE_NOOP("States", "parked")},
    Named{"withIncidence", QT_TRANSLATE_NOOP("States", "with a fault")},
    Named{"working", QT_TRANSLATE_NOOP("States", "working")},
};

constexpr bool byName(const Named& left, const Named& right)
{
    return left.name < right.name;
}
static_assert(std::is_sorted(kAttributes.begin(), kAttributes.end(), byName));
static_assert(std::is_sorted(kModels.begin(), kModels.end(), byName));
static_assert(std::is_sorted(kStates.begin(), kStates.end(), byName));

template <std::size_t N> const char* find(const std::array<Named, N>& names, std::string_view name)
{
    const auto at = std::lower_bound(names.begin(), names.end(), Named{name, nullptr}, byName);
    return at != names.end() && at->name == name ? at->words : nullptr;
}

/// "someOddThing" and "some_odd_thing" -> "Some odd thing"; "pH2O" keeps its capitals together.
QString takenApart(std::string_view name)
{
    const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i] == u'_' ? QChar::Space : text[i];
        const bool starts =
            i > 0 && letter.isUpper() && text[i - 1].isLower() && i + 1 < text.size() && text[i + 1].isLower();
        if (starts)
            out += QChar::Space;
        out += starts ? letter.toLower() : letter;
    }
    if (!out.isEmpty())
        out[0] = out[0].toUpper();
    return out;
}

constexpr std::array kStateAttributes{"status", "powerState", "deviceState", "serviceStatus", "state"};

QString named(const char* words, std::string_view name)
{
    return words == nullptr ? takenApart(name) : QCoreApplication::translate("Names", words);
}

} // namespace

QString WordText::attribute(std::string_view name)
{
    return named(find(kAttributes, name), name);
}
QString WordText::state(std::string_view value)
{
    const char* words = find(kStates, value);
    return words == nullptr ? QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()))
                            : QCoreApplication::translate("States", words);
}
QString WordText::state(std::string_view attribute, std::string_view value)
{
    const bool isState = std::ranges::find(kStateAttributes, attribute) != kStateAttributes.end();
    return isState ? state(value) : QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}
QString WordText::model(std::string_view name)
{
    return named(find(kModels, name), name);
}

} // namespace vigie::models
