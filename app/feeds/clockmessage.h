// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"

#include <optional>
#include <string_view>

namespace vigie::feeds {

/// What a city says of its own time.
struct ClockMessage {
    core::Timestamp now = core::kNoTime;
    double speed = 1.0;   ///< Seconds of the city per second; 0 to 100,000.
    double stretch = 1.0; ///< How much longer than usual its assets take to report again; 1 to 100,000.
};

/// Reads `{"now":"2026-11-22T01:40:10Z","speed":60.0,"stretch":4.5}`; both numbers may be missing. nullopt for
/// anything else.
[[nodiscard]] std::optional<ClockMessage> parseClockMessage(std::string_view json);

} // namespace vigie::feeds
