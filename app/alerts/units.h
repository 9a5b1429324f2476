// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace vigie::alerts {

/// What a unit measures; only units of one quantity can be turned into each other.
enum class Quantity : std::uint8_t {
    Number,
    Temperature,
    Pressure,
    Length,
    Volume,
    Flow,
    Speed,
    Mass,
    Time,
    Power,
    Energy,
    Voltage,
    Current,
    Frequency,
    Illuminance,
    Angle,
    Concentration,
    Acidity,
    SoundLevel,
    SignalLevel,
};

/// A unit a rule may name. Source: UN/CEFACT Recommendation 20, common codes, as NGSI-LD's `unitCode` uses them.
struct Unit {
    std::string_view code;   ///< "P1", "CEL".
    std::string_view symbol; ///< "%", "°C"; empty for a plain number.
    Quantity quantity = Quantity::Number;
    double factor = 1.0; ///< value * factor + offset gives the value in the base unit of the quantity.
    double offset = 0.0;
};

/// nullptr where the code is not in the table (docs/alerts.md lists it).
[[nodiscard]] const Unit* findUnit(std::string_view code);
[[nodiscard]] std::span<const Unit> allUnits();

/// nullopt where the two do not measure the same quantity.
[[nodiscard]] std::optional<double> convert(double value, const Unit& from, const Unit& to);

} // namespace vigie::alerts
