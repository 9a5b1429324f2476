// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace vigie::feeds {

/// What one feed may send. Beyond a limit the message or the asset is refused, counted and listed as a problem; the
/// connection lives on.
struct Limits {
    std::size_t messageBytes = std::size_t{1} << 20; ///< Of one payload. Larger ones are never decoded.
    std::size_t topics = 64;                         ///< Subscriptions of one feed.
    std::uint64_t retainedMessages = 2'000'000;      ///< Between two connections.
    std::size_t assets = 1'500'000;                  ///< Different asset ids since the start.
};

/// How many waiting messages leave as one Batch: until the source is quiet, or one of these is reached.
inline constexpr std::size_t kBatchMessages = 256;
inline constexpr int kBatchMilliseconds = 10;

} // namespace vigie::feeds
