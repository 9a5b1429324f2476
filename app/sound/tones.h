// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"

#include <chrono>
#include <cstdint>
#include <vector>

namespace vigie::sound {

inline constexpr int kSampleRate = 48'000; ///< Samples a second, one channel.

/// The sound of a priority, made by calculation: the same in every run. They differ by rhythm, and by pitch too:
/// critical is three and two notes, high three that rise, medium two that fall, low a single soft one. Every note comes up in
/// 30 ms or more, so that nobody is startled at night, and dies away like that of a bell. None: no samples.
/// Length: below 1.5 s. Loudness: critical peaks at half of full scale, each lower one is softer. Thread: any.
[[nodiscard]] std::vector<std::int16_t> tone(core::Priority priority);

[[nodiscard]] std::chrono::milliseconds lengthOf(const std::vector<std::int16_t>& samples);

} // namespace vigie::sound
