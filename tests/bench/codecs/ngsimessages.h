// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace vigie::bench {

/// What the demonstration city publishes at night, after it has said everything once: every kind of asset as often as
/// it reports.
[[nodiscard]] std::vector<std::string> cityMessages(std::size_t count);

/// Messages as a city's broker sends them, one entity each, always the same ones: normalised Streetlight entities of
/// 400 to 700 bytes with times, units and positions.
[[nodiscard]] std::vector<std::string> streetlightMessages(std::size_t count);

/// Seven in ten Streetlights as above; the others have the shapes of Smart Data Models' examples: parking, traffic
/// and water quality, NGSI-LD and NGSIv2, normalised and key-values, and notifications.
[[nodiscard]] std::vector<std::string> mixedMessages(std::size_t count);

} // namespace vigie::bench
