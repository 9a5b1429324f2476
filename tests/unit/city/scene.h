// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/happenings.h"

/// Moments and happenings the simulators' tests share.
namespace scene {

[[nodiscard]] inline vigie::core::Timestamp moment(const char* text)
{
    return *vigie::core::parseIso8601(text);
}

inline const vigie::core::Timestamp kNight = moment("2026-03-10T22:00:00Z"); // 23:00 in the town, lamps at full
inline const vigie::core::Timestamp kNoon = moment("2026-03-10T11:30:00Z");

[[nodiscard]] inline vigie::city::Happening at(vigie::city::HappeningKind kind, vigie::core::Timestamp from,
                                               vigie::core::Duration lasts,
                                               vigie::city::AssetRow target = vigie::city::kNoAsset)
{
    vigie::city::Happening h;
    h.kind = kind;
    h.from = from;
    h.until = from + lasts;
    h.target = target;
    return h;
}

} // namespace scene
