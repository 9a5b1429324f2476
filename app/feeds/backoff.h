// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <random>

namespace vigie::feeds {

/// The shortest and the longest wait between two tries.
struct BackoffRange {
    std::chrono::milliseconds shortest{1'000};
    std::chrono::milliseconds longest{60'000};
};

/// How long to wait before the next try: never less than the shortest nor more than the longest. A step doubles with
/// each failure; the wait lies by chance between the step and twice the step, so that a hundred desks do not come
/// back in the same instant. With 1 s and 60 s: 1 to 2 s, 2 to 4 s, ... and in the end 30 to 60 s. Thread: one.
class Backoff {
public:
    explicit Backoff(BackoffRange range, std::uint32_t seed = std::random_device{}());

    [[nodiscard]] std::chrono::milliseconds next();
    void reset() { m_failures = 0; } ///< The source answered.

private:
    BackoffRange m_range;
    std::mt19937 m_chance;
    int m_failures = 0;
};

} // namespace vigie::feeds
