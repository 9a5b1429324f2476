// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch.h"
#include "recording/recordingformat.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vigie::recording {

/// Unfolds the raw (decompressed) payload of a frame of batches, from bytes nobody vouches for. Everything a batch
/// promises holds for what comes out: references inside the pool, feeds below `feeds`, finite numbers, plain texts,
/// arrivals within the header's range. nullopt where the bytes do not hold that; a frame is taken whole or not at
/// all. Bounds: the caps of recordingformat.h; every count is checked against the bytes that are left before memory
/// is taken.
[[nodiscard]] std::optional<std::vector<core::BatchPtr>> readBatchFrame(std::string_view raw,
                                                                        const FrameHeader& header, std::size_t feeds);

} // namespace vigie::recording
