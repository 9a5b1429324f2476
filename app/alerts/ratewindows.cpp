// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/ratewindows.h"

#include <algorithm>
#include <utility>

namespace vigie::alerts {

namespace {

/// At least as extreme: then the older one can never be the extreme again.
bool beats(const RateTest& test, double newer, double older)
{
    return test.way == RateTest::Way::Rises ? newer <= older : newer >= older;
}

} // namespace

void RateWindows::begin(core::AssetIndex asset, RuleNumber rule, Reference extreme)
{
    m_points[key(asset, rule)] = {extreme};
}

Reference RateWindows::add(core::AssetIndex asset, RuleNumber rule, const RateTest& test, Reference value)
{
    std::vector<Reference>& points = m_points[key(asset, rule)];
    if (!points.empty() && points.back().time > value.time)
        points.clear();
    const auto kept =
        std::ranges::find_if(points, [&](const Reference& one) { return one.time >= value.time - test.within; });
    points.erase(points.begin(), kept);
    while (!points.empty() && beats(test, value.number, points.back().number))
        points.pop_back();
    // Too close behind the last, and less extreme: its time is up a moment earlier, that is all that is lost.
    const bool isClose = !points.empty() && value.time - points.back().time < test.within / kPoints;
    if (!isClose)
        points.push_back(value);
    return points.front();
}

void RateWindows::renumber(const std::function<std::optional<RuleNumber>(RuleNumber)>& now)
{
    for (auto& [key, points] : std::exchange(m_points, {})) {
        if (const auto number = now(static_cast<RuleNumber>(key & 0xFFFFU)))
            m_points.emplace((key & ~std::uint64_t{0xFFFF}) | static_cast<std::uint16_t>(*number), std::move(points));
    }
}

} // namespace vigie::alerts
