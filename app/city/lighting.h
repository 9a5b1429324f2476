// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/city.h"
#include "city/happenings.h"
#include "core/timestamp.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace vigie::city {

/// As Streetlight has them.
enum class PowerState : std::uint8_t { Off, Low, On };
[[nodiscard]] std::string_view toWord(PowerState state);
enum class LampStatus : std::uint8_t { Ok, DefectiveLamp, BrokenLantern, ColumnIssue };
[[nodiscard]] std::string_view toWord(LampStatus status);

struct LampState {
    PowerState power = PowerState::Off;
    LampStatus status = LampStatus::Ok;
    double level = 0.0; ///< Illuminance asked of it, 0 to 1.
    double watts = 0.0;
    bool operator==(const LampState&) const = default;
};

enum class CabinetStatus : std::uint8_t { Ok, CircuitTripped, NoSupply };
[[nodiscard]] std::string_view toWord(CabinetStatus status);

struct CabinetState {
    CabinetStatus status = CabinetStatus::Ok;
    int circuitsDown = 0;
    double kilowatts = 0.0;
    double kilowattHours = 0.0; ///< Since its meter was installed.
    double volts = 0.0;         ///< Mean of the three phases.
    double amperes = 0.0;       ///< Of phase R.
};

/// The street lamps: lit when the sun is low, dimmed in the small hours, failing one by one, by circuit and by
/// cabinet. Everything but the energy meters is a pure function of the time.
/// Thread: one (where the sun stood last is remembered).
class LightingSimulator {
public:
    LightingSimulator(const City& city, const Happenings& happenings, core::Timestamp start);

    [[nodiscard]] LampState lamp(AssetRow row, core::Timestamp time) const;
    [[nodiscard]] CabinetState cabinet(AssetRow row, core::Timestamp time) const;
    /// What a cabinet asks of its lamps, 0 to 1: the sun's elevation, then the dimming hours.
    [[nodiscard]] double commandOf(AssetRow cabinet, core::Timestamp time, bool isMainStreet) const;

    /// Runs the energy meters up to a time, and adds the assets whose state changed on the way to `changed`.
    void advance(core::Timestamp time, std::vector<AssetRow>& changed);

private:
    struct Outage {
        core::Timestamp from;
        core::Timestamp until;
        std::uint8_t circuit; ///< 0: the whole cabinet.
    };

    [[nodiscard]] bool isOut(AssetRow cabinet, std::uint8_t circuit, core::Timestamp time) const;
    [[nodiscard]] LampStatus faultOf(AssetRow row, core::Timestamp time) const;
    [[nodiscard]] bool isFlooded(AssetRow row, core::Timestamp time) const;
    [[nodiscard]] double sunElevation(core::Timestamp time) const;
    [[nodiscard]] std::size_t indexOf(AssetRow cabinet) const;
    void noteFlood(core::Timestamp from, core::Timestamp to, std::vector<AssetRow>& changed) const;

    const City& m_city;
    const Happenings& m_happenings;
    std::uint64_t m_seed;
    core::Timestamp m_start;
    core::Timestamp m_now;
    std::vector<std::vector<Outage>> m_outages; ///< By cabinet.
    std::vector<std::uint8_t> m_shown;          ///< By cabinet: what its lamps were last told, to notice changes.
    double m_burnt = 0.0;                       ///< Hours at full power since the start, of a usual lamp.
    mutable core::Timestamp m_sunTime = core::kNoTime;
    mutable double m_sunElevation = 0.0;
};

} // namespace vigie::city
