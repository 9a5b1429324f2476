// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"
#include "core/timestamp.h"

#include <string>
#include <string_view>

namespace vigie::city {

/// Writes one entity in NGSI-LD's normalised form (ETSI GS CIM 009, 4.5.1), into memory it keeps.
/// `@context` is left out: over MQTT it travels beside the body (CIM 009, 7.2), and all names here are the Smart
/// Data Models' short ones.
/// Order: `begin`, then any members, then `finish`. Names and units are literals of the program and are not escaped;
/// texts and ids are.
/// Cost:  under a microsecond a member.
class NgsiLdWriter {
public:
    void begin(std::string_view id, std::string_view type, core::Timestamp observedAt);

    /// A measured value: with `observedAt`, and a UN/CEFACT unit code unless it is empty.
    void number(std::string_view name, double value, int decimals, std::string_view unit = {});
    void text(std::string_view name, std::string_view value);
    void boolean(std::string_view name, bool value);
    void moment(std::string_view name, core::Timestamp value);
    /// A value that does not change, without `observedAt`.
    void fixedNumber(std::string_view name, double value, int decimals, std::string_view unit = {});
    void fixedText(std::string_view name, std::string_view value);
    void relationship(std::string_view name, std::string_view urn);
    /// `location`, a Point; of a vehicle it was observed too.
    void location(core::GeoPosition place, bool isObserved);

    /// The entity; valid until the next `begin`.
    [[nodiscard]] std::string_view finish();
    /// Properties with `observedAt` and locations of the last entity: what counts as observations.
    [[nodiscard]] int observations() const { return m_observations; }

private:
    void open(std::string_view name);
    void append(double value, int decimals);
    void appendText(std::string_view value);
    void close(std::string_view unit, bool isObserved);

    std::string m_out;
    std::string m_observedAt;
    core::Timestamp m_time = core::kNoTime;
    int m_observations = 0;
};

} // namespace vigie::city
