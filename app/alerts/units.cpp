// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/units.h"

#include <algorithm>
#include <array>

namespace vigie::alerts {

namespace {

using enum Quantity;

constexpr std::array kUnits{
    Unit{"C62", "", Number, 1.0, 0.0},
    Unit{"H87", "", Number, 1.0, 0.0},
    Unit{"P1", "%", Number, 0.01, 0.0},
    Unit{"CEL", "°C", Temperature, 1.0, 273.15},
    Unit{"FAH", "°F", Temperature, 5.0 / 9.0, 273.15 - 32.0 * 5.0 / 9.0},
    Unit{"KEL", "K", Temperature, 1.0, 0.0},
    Unit{"BAR", "bar", Pressure, 1e5, 0.0},
    Unit{"MBR", "mbar", Pressure, 1e2, 0.0},
    Unit{"PAL", "Pa", Pressure, 1.0, 0.0},
    Unit{"KPA", "kPa", Pressure, 1e3, 0.0},
    Unit{"MPA", "MPa", Pressure, 1e6, 0.0},
    Unit{"MTR", "m", Length, 1.0, 0.0},
    Unit{"CMT", "cm", Length, 1e-2, 0.0},
    Unit{"MMT", "mm", Length, 1e-3, 0.0},
    Unit{"KMT", "km", Length, 1e3, 0.0},
    Unit{"LTR", "L", Volume, 1e-3, 0.0},
    Unit{"MTQ", "m³", Volume, 1.0, 0.0},
    Unit{"MQS", "m³/s", Flow, 1.0, 0.0},
    Unit{"MQH", "m³/h", Flow, 1.0 / 3600.0, 0.0},
    Unit{"G51", "L/s", Flow, 1e-3, 0.0},
    Unit{"L2", "L/min", Flow, 1e-3 / 60.0, 0.0},
    Unit{"MTS", "m/s", Speed, 1.0, 0.0},
    Unit{"KMH", "km/h", Speed, 1.0 / 3.6, 0.0},
    Unit{"KGM", "kg", Mass, 1.0, 0.0},
    Unit{"GRM", "g", Mass, 1e-3, 0.0},
    Unit{"TNE", "t", Mass, 1e3, 0.0},
    Unit{"SEC", "s", Time, 1.0, 0.0},
    Unit{"C26", "ms", Time, 1e-3, 0.0},
    Unit{"MIN", "min", Time, 60.0, 0.0},
    Unit{"HUR", "h", Time, 3600.0, 0.0},
    Unit{"DAY", "d", Time, 86400.0, 0.0},
    Unit{"WTT", "W", Power, 1.0, 0.0},
    Unit{"KWT", "kW", Power, 1e3, 0.0},
    Unit{"WHR", "Wh", Energy, 1.0, 0.0},
    Unit{"KWH", "kWh", Energy, 1e3, 0.0},
    Unit{"VLT", "V", Voltage, 1.0, 0.0},
    Unit{"KVT", "kV", Voltage, 1e3, 0.0},
    Unit{"AMP", "A", Current, 1.0, 0.0},
    Unit{"4K", "mA", Current, 1e-3, 0.0},
    Unit{"HTZ", "Hz", Frequency, 1.0, 0.0},
    Unit{"H10", "/h", Frequency, 1.0 / 3600.0, 0.0},
    Unit{"LUX", "lx", Illuminance, 1.0, 0.0},
    Unit{"DD", "°", Angle, 1.0, 0.0},
    Unit{"M1", "mg/L", Concentration, 1e-3, 0.0},
    Unit{"GQ", "µg/m³", Concentration, 1e-9, 0.0},
    Unit{"Q30", "pH", Acidity, 1.0, 0.0},
    Unit{"2N", "dB", SoundLevel, 1.0, 0.0},
    Unit{"DBM", "dBm", SignalLevel, 1.0, 0.0},
};

} // namespace

const Unit* findUnit(std::string_view code)
{
    const auto* found =
        std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& unit) { return unit.code == code; });
    return found == kUnits.end() ? nullptr : found;
}

std::span<const Unit> allUnits()
{
    return kUnits;
}

std::optional<double> convert(double value, const Unit& from, const Unit& to)
{
    if (&from == &to)
        return value;
    if (from.quantity != to.quantity)
        return std::nullopt;
    return (value * from.factor + from.offset - to.offset) / to.factor;
}

} // namespace vigie::alerts
