// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/city.h"
#include "core/domain.h"
#include "core/timestamp.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vigie::city {

/// What can be made to happen in the city. The words are those of script files.
enum class HappeningKind : std::uint8_t {
    PipeBurst,
    CabinetDown,
    CircuitDown,
    Crowd,
    FeedSilent,
    AlarmFlood,
    ContainerFire,
    RoadClosed,
    Jam,
};
inline constexpr std::size_t kHappeningKindCount = 9;
[[nodiscard]] std::string_view toWord(HappeningKind kind);

/// One happening, with everything resolved: which assets, where, when.
struct Happening {
    HappeningKind kind = HappeningKind::Crowd;
    core::Timestamp from{};
    core::Timestamp until = core::Timestamp::max();
    AssetRow target = kNoAsset; ///< Cabinet, container.
    std::uint8_t circuit = 0;   ///< CircuitDown: from 1.
    Point place;                ///< PipeBurst, Crowd, RoadClosed, Jam: ground metres.
    double radius = 300.0;      ///< Metres around `place`.
    double strength = 1.0; ///< PipeBurst: bar lost at the place. Fire: 1 is a fire, less a smoulder. Else 0 to 1.
    core::Domain domain = core::Domain::Other; ///< FeedSilent.
    std::uint32_t count = 0;                   ///< AlarmFlood: how many lamps.

    [[nodiscard]] bool isAt(core::Timestamp time) const { return from <= time && time < until; }
};

/// All happenings of a run, by kind: those of the script and those the city has from the start.
class Happenings {
public:
    Happenings() = default;
    explicit Happenings(std::vector<Happening> all);

    [[nodiscard]] const std::vector<Happening>& of(HappeningKind kind) const
    {
        return m_byKind[static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] bool isSilent(core::Domain domain, core::Timestamp time) const;
    /// 0 far away or not now, up to `strength` at the place of one.
    [[nodiscard]] double influence(HappeningKind kind, Point place, core::Timestamp time) const;

private:
    std::array<std::vector<Happening>, kHappeningKindCount> m_byKind;
};

/// What is wrong in a city on any day, so that there is something to see at once: a tripped lamp circuit, a leak that
/// lowers the pressure in a street, a container that is too warm. The same for the same city and start.
[[nodiscard]] std::vector<Happening> everydayFaults(const City& city, core::Timestamp start);

} // namespace vigie::city
