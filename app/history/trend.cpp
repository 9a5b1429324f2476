// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/trend.h"

#include <algorithm>

namespace vigie::history {

namespace {

void add(TrendPoint& into, const Point& point)
{
    if (into.samples == 0) {
        into.min = into.max = point.value;
        into.quality = point.quality;
    }
    into.time = point.time;
    into.min = std::min(into.min, point.value);
    into.max = std::max(into.max, point.value);
    into.last = point.value;
    into.quality = std::max(into.quality, point.quality);
    ++into.samples;
}

std::vector<TrendGap> gapsOf(std::span<const Point> points, const TrendSpan& span)
{
    std::vector<TrendGap> out;
    if (span.longestSilence <= core::Duration{})
        return out;
    core::Timestamp before = span.from;
    const auto reach = [&](core::Timestamp time) {
        if (time - before > span.longestSilence)
            out.push_back({before, time});
        before = time;
    };
    for (const Point& point : points)
        reach(point.time);
    reach(span.to);
    return out;
}

/// Which of the `parts` equal parts of the span a time lies in.
std::size_t partOf(core::Timestamp time, const TrendSpan& span, std::size_t parts)
{
    const auto whole = static_cast<double>((span.to - span.from).count()) + 1.0;
    const auto here = static_cast<double>((time - span.from).count());
    // Multiplied first: exact for every span a chart has, so that an hour begins in its own part.
    return std::min(static_cast<std::size_t>(here * static_cast<double>(parts) / whole), parts - 1);
}

} // namespace

Trend makeTrend(std::span<const Point> points, const TrendSpan& span)
{
    Trend out;
    if (span.to < span.from)
        return out;
    const auto first = std::partition_point(points.begin(), points.end(),
                                            [&](const Point& point) { return point.time < span.from; });
    const auto last =
        std::partition_point(first, points.end(), [&](const Point& point) { return point.time <= span.to; });
    const std::span<const Point> inside{first, last};
    out.samples = inside.size();
    out.gaps = gapsOf(inside, span);

    const std::size_t parts = std::max<std::size_t>(span.maxPoints, 1);
    const bool single = inside.size() <= parts;
    std::size_t current = parts;
    for (const Point& point : inside) {
        const std::size_t part = partOf(point.time, span, parts);
        if (single || part != current)
            out.points.emplace_back();
        current = part;
        add(out.points.back(), point);
    }
    return out;
}

void orderAndKeepLast(std::vector<Point>& points)
{
    const auto earlier = [](const Point& a, const Point& b) { return a.time < b.time; };
    if (!std::is_sorted(points.begin(), points.end(), earlier))
        std::stable_sort(points.begin(), points.end(), earlier);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i + 1 < points.size() && points[i + 1].time == points[i].time)
            continue;
        points[kept++] = points[i];
    }
    points.resize(kept);
}

} // namespace vigie::history
