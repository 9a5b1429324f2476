// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::toml {

/// "90s", "5m", "24h", "30d"; at most 1,000,000,000 of a unit. A minus sign is read too, so that a negative duration
/// can be told from nonsense.
[[nodiscard]] std::optional<std::chrono::seconds> parseDuration(std::string_view text);

/// The way back, in the largest unit that fits: "366d".
[[nodiscard]] std::string durationText(std::chrono::seconds duration);

} // namespace vigie::toml
