// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/schedule.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vigie::city {

namespace {

constexpr double kFastestSpread = 10.0; // times the wall clock; beyond it reports thin out

} // namespace

double periodOf(AssetKind kind)
{
    switch (kind) {
    case AssetKind::Lamp:
        return 75.0;
    case AssetKind::Cabinet:
        return 60.0;
    case AssetKind::Container:
        return 300.0;
    case AssetKind::Tank:
    case AssetKind::Pump:
    case AssetKind::Valve:
    case AssetKind::PressurePoint:
    case AssetKind::MeteredPipe:
        return 15.0;
    case AssetKind::Counter:
    case AssetKind::TrafficLight:
    case AssetKind::CarPark:
    case AssetKind::ParkingSpot:
    case AssetKind::Charger:
    case AssetKind::BikeDock:
        return 30.0;
    case AssetKind::Vehicle:
        break;
    }
    return 2.0;
}

Shuffle::Shuffle(std::uint32_t count)
    : m_count(std::max(1U, count))
    , m_stride(std::max<std::uint64_t>(1, static_cast<std::uint64_t>(static_cast<double>(count) * 0.6180339887)))
{
    while (std::gcd(m_stride, m_count) != 1)
        ++m_stride;
}

Schedule::Schedule(const Assets& assets, double speed)
    : m_speed(speed)
{
    double perSecond = 0.0;
    for (std::size_t i = 0; i < kAssetKindCount; ++i) {
        const Assets::Range range = assets.ranges[i];
        if (range.count == 0)
            continue;
        const double rate = range.count / periodOf(static_cast<AssetKind>(i));
        m_rounds.push_back({range, rate, Shuffle(range.count), 0});
        perSecond += rate;
    }
    m_stretch = std::max({1.0, speed / kFastestSpread, perSecond * speed / (0.9 * kMostMessagesPerSecond)});
    for (Round& round : m_rounds)
        round.perSecond /= m_stretch;
}

double Schedule::messagesPerSecond() const
{
    double sum = 0.0;
    for (const Round& round : m_rounds)
        sum += round.perSecond;
    return sum * m_speed;
}

void Schedule::takeDue(double elapsed, std::vector<AssetRow>& due)
{
    for (Round& round : m_rounds) {
        const auto target = static_cast<std::uint64_t>(std::max(0.0, elapsed * round.perSecond));
        if (target > round.done + round.range.count)
            round.done = target - round.range.count;
        for (; round.done < target; ++round.done)
            due.push_back(round.range.first + round.order.at(round.done));
    }
}

std::uint32_t RateLimit::allowance(double seconds)
{
    if (m_last >= 0.0)
        m_tokens += (seconds - m_last) * m_perSecond;
    m_last = seconds;
    m_tokens = std::min(m_tokens, m_perSecond / 20.0); // never more than 50 ms' worth at once
    return m_tokens >= 1.0 ? static_cast<std::uint32_t>(m_tokens) : 0;
}

} // namespace vigie::city
