// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/city.h"
#include "core/domain.h"
#include "core/timestamp.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
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
    AssetSilent,
};
inline constexpr std::size_t kHappeningKindCount = 10;
[[nodiscard]] std::string_view toWord(HappeningKind kind);

/// One happening, with everything resolved: which assets, where, when.
struct Happening {
    HappeningKind kind = HappeningKind::Crowd;
    core::Timestamp from{};
    core::Timestamp until = core::Timestamp::max();
    AssetRow target = kNoAsset; ///< Cabinet, container; AssetSilent: any.
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
    explicit Happenings(const std::vector<Happening>& all);

    [[nodiscard]] const std::vector<Happening>& of(HappeningKind kind) const
    {
        return m_byKind[static_cast<std::size_t>(kind)];
    }
    /// Its feed says nothing, or it lost its own link.
    [[nodiscard]] bool isSilent(AssetRow asset, core::Domain domain, core::Timestamp time) const;
    /// 0 far away or not now, up to `strength` at the place of one.
    [[nodiscard]] double influence(HappeningKind kind, Point place, core::Timestamp time) const;

private:
    std::array<std::vector<Happening>, kHappeningKindCount> m_byKind;
    std::unordered_multimap<AssetRow, Happening> m_silent; ///< AssetSilent, by target.
};

} // namespace vigie::city
