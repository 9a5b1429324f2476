// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/city.h"
#include "city/happenings.h"
#include "core/timestamp.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace vigie::city {

struct ContainerState {
    double filling = 0.0;           ///< 0 to 1.
    double temperature = 0.0;       ///< Degrees Celsius, inside.
    std::string_view status = "ok"; ///< As WasteContainer's: "ok", "burning".
    core::Timestamp emptied{};      ///< By the last round.
};

/// Waste containers: each fills at its own pace by what it holds, and is emptied by the rounds of its quarter, in the
/// morning. Now and then a round passes one by. Functions of the time and of the rounds that were added.
class WasteSimulator {
public:
    WasteSimulator(const City& city, const Happenings& happenings, core::Timestamp start);

    [[nodiscard]] ContainerState container(AssetRow row, core::Timestamp time) const;
    /// It is emptied in the morning after that, and from then on halfway between two rounds too: somebody asked for it.
    void addRounds(AssetRow row, core::Timestamp from);
    /// When a round last emptied it.
    [[nodiscard]] core::Timestamp lastRound(AssetRow row, core::Timestamp time) const;
    [[nodiscard]] static double roundDays(WasteKind kind);
    /// The air's temperature: season, hour, weather.
    [[nodiscard]] double airTemperature(core::Timestamp time) const;

private:
    [[nodiscard]] bool wasPassedBy(AssetRow row, std::int64_t round) const;
    /// When in its day a round comes by: a share of the day, UTC.
    [[nodiscard]] double morningOf(AssetRow row) const;
    [[nodiscard]] double secondsOfRound(AssetRow row, std::int64_t round) const;
    [[nodiscard]] std::int64_t roundBefore(AssetRow row, double seconds) const;
    /// The last of the added rounds; far in the past where there is none.
    [[nodiscard]] double addedBefore(AssetRow row, double seconds) const;

    const City& m_city;
    const Happenings& m_happenings;
    std::uint64_t m_seed;
    std::array<AssetRow, 2> m_overfull;               ///< Two that the last round before the start passed by.
    std::unordered_map<AssetRow, double> m_addedFrom; ///< Seconds.
    core::Timestamp m_start;
};

} // namespace vigie::city
