// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/barchart.h"

#include <algorithm>
#include <array>

namespace vigie::report {

namespace {

std::uint64_t drawn(const Told& told)
{
    switch (told.kind) {
    case Told::Kind::FewerThanFive:
        return kSmallestTold - 1;
    case Told::Kind::FiveOrMore:
        return kSmallestTold;
    case Told::Kind::Exact:
        break;
    }
    return told.number;
}

/// 1, 2 or 5 with zeros: at most five lines up to `largest`.
std::uint64_t stepFor(std::uint64_t largest)
{
    constexpr std::array<std::uint64_t, 3> kRound{1, 2, 5};
    // A count of entries is below 2^53: there is a step before this could overflow.
    for (std::uint64_t power = 1;; power *= 10) {
        for (const std::uint64_t one : kRound) {
            if (largest / (one * power) < 5)
                return one * power;
        }
    }
}

} // namespace

ChartScale ChartScale::of(const BarChart& chart)
{
    ChartScale out;
    std::uint64_t largest = 1;
    for (const BarChart::Bar& bar : chart.bars) {
        largest = std::max(largest, drawn(bar.told));
        out.hasHidden |= bar.told.kind != Told::Kind::Exact;
    }
    const std::uint64_t step = stepFor(largest);
    out.top = (largest + step - 1) / step * step;
    for (std::uint64_t value = 0; value <= out.top; value += step)
        out.lines.push_back(value);
    return out;
}

double ChartScale::heightOf(const Told& told) const
{
    return static_cast<double>(drawn(told)) / static_cast<double>(top);
}

} // namespace vigie::report
