// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/city.h"
#include "city/mobility.h"
#include "core/timestamp.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace vigie::city {

struct VehicleState {
    Point place;
    double metres = 0.0;                ///< Along its line's route.
    double speed = 0.0;                 ///< km/h.
    double bearing = 0.0;               ///< Degrees clockwise from north.
    std::string_view status = "parked"; ///< As Vehicle's serviceStatus: "parked", "onRoute".
    double delay = 0.0;                 ///< Seconds behind its timetable.
    std::string_view nextStop;
};

/// How one line is driven from terminus to terminus: accelerating, cruising, stopping.
class LineTimetable {
public:
    explicit LineTimetable(const TransitLine& line);

    struct Moment {
        double metres;
        double speed;         ///< m/s.
        std::size_t nextStop; ///< A row of the line's stops.
    };
    /// Seconds of one way, stops included.
    [[nodiscard]] double seconds() const { return m_legs.empty() ? 0.0 : m_legs.back().arrives; }
    [[nodiscard]] Moment at(double seconds) const;
    [[nodiscard]] double topSpeed() const { return m_top; } ///< m/s.

private:
    struct Leg {
        double departs;
        double arrives;
        double from;
        double to;
        double top; ///< m/s it reaches.
    };
    std::vector<Leg> m_legs;
    double m_top;
};

/// Trams and buses: to and fro along their lines all day, some of them at night, waiting where the street is jammed.
/// Where one is follows from the time, but for the delays that jams have given it.
/// Thread: one calls `advance`; the rest is const.
class VehicleSimulator {
public:
    VehicleSimulator(const City& city, const MobilitySimulator& mobility, core::Timestamp start);

    /// Moves the delays on, second by second of the city.
    void advance(core::Timestamp time);
    [[nodiscard]] VehicleState vehicle(AssetRow row, core::Timestamp time) const;

private:
    struct Course {
        double into;    ///< Seconds since the last departure from the first terminus.
        bool isServing; ///< Whether this round is driven.
    };
    [[nodiscard]] Course courseOf(AssetRow row, double seconds) const;
    [[nodiscard]] double roundTrip(std::uint32_t line) const { return 2.0 * (m_timetables[line].seconds() + kRest); }

    static constexpr double kRest = 110.0; // seconds at each terminus

    const City& m_city;
    const MobilitySimulator& m_mobility;
    std::uint64_t m_seed;
    core::Timestamp m_now;                   ///< On whole seconds.
    std::vector<LineTimetable> m_timetables; ///< By line.
    std::vector<double> m_phase;             ///< By vehicle, seconds.
    std::vector<double> m_delay;             ///< By vehicle, seconds.
};

} // namespace vigie::city
