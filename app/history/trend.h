// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/sample.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vigie::history {

/// One point of a chart: one sample, or what several in a row were between.
struct TrendPoint {
    core::Timestamp time{}; ///< Of the last sample of it.
    double min = 0.0;
    double max = 0.0;
    double last = 0.0;
    core::Quality quality = core::Quality::Measured; ///< The least trusted of it.
    std::uint32_t samples = 0;
    bool operator==(const TrendPoint&) const = default;
};

/// A time in which nothing came although something should have.
struct TrendGap {
    core::Timestamp from{};
    core::Timestamp to{};
    bool operator==(const TrendGap&) const = default;
};

/// A series over a time, as a chart draws it.
struct Trend {
    std::vector<TrendPoint> points; ///< In order of time.
    std::vector<TrendGap> gaps;     ///< In order of time.
    std::uint64_t samples = 0;
    bool operator==(const Trend&) const = default;
};

struct TrendSpan {
    core::Timestamp from{};
    core::Timestamp to{};            ///< Included.
    std::size_t maxPoints = 2'000;   ///< At least 1.
    core::Duration longestSilence{}; ///< Longer without a sample is a gap; zero: never.
};

/// Brings a series down to at most `maxPoints`. The span is cut into as many equal parts; each that holds samples
/// becomes one point that keeps their lowest, highest and last value, so that no peak is lost. Where there are not
/// more samples than `maxPoints`, each is a point of its own. `points` in rising order of time; those outside the
/// span are left out. Pure.
[[nodiscard]] Trend makeTrend(std::span<const Point> points, const TrendSpan& span);

/// Orders by time and, where several have the same time, keeps the one that stands last.
void orderAndKeepLast(std::vector<Point>& points);

} // namespace vigie::history
