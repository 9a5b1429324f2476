// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/waste.h"

#include "city/random.h"
#include "city/rhythm.h"
#include "city/sun.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace vigie::city {

namespace {

constexpr double kDay = 86'400.0;
constexpr double kPassedBy = 0.006; // of all visits

} // namespace

WasteSimulator::WasteSimulator(const City& city, const Happenings& happenings, core::Timestamp start)
    : m_city(city)
    , m_happenings(happenings)
    , m_seed(hashOf(city.options.seed, 0x3a57e))
    , m_overfull{}
    , m_start(start)
{
    const Assets::Range range = city.assets.of(AssetKind::Container);
    for (std::size_t i = 0; i < m_overfull.size(); ++i)
        m_overfull[i] = range.first + static_cast<AssetRow>(hashOf(m_seed, 8, i) % range.count);
}

double WasteSimulator::roundDays(WasteKind kind)
{
    constexpr std::array<double, 5> kDays{2.0, 4.0, 5.0, 9.0, 2.0};
    return kDays[static_cast<std::size_t>(kind)];
}

/// Rounds start at four in the morning, by the city's clock in winter, and last until noon.
double WasteSimulator::morningOf(AssetRow row) const
{
    return (3.0 + 8.0 * unitOf(hashOf(m_seed, row, 1))) / 24.0;
}

/// A quarter has its own day.
double WasteSimulator::secondsOfRound(AssetRow row, std::int64_t round) const
{
    const Asset& asset = m_city.assets.all[row];
    const double period = roundDays(static_cast<WasteKind>(asset.variant));
    const double day = std::floor(static_cast<double>(round) * period) +
                       std::floor(period * unitOf(hashOf(m_seed, asset.district, asset.variant)));
    return (day + morningOf(row)) * kDay;
}

std::int64_t WasteSimulator::roundBefore(AssetRow row, double seconds) const
{
    const double period = roundDays(static_cast<WasteKind>(m_city.assets.all[row].variant));
    auto round = static_cast<std::int64_t>(std::floor(seconds / kDay / period)) + 1;
    while (secondsOfRound(row, round) > seconds)
        --round;
    return round;
}

bool WasteSimulator::wasPassedBy(AssetRow row, std::int64_t round) const
{
    if (unitOf(hashOf(m_seed, row, 2, static_cast<std::uint64_t>(round))) < kPassedBy)
        return true;
    const bool isChosen = std::find(m_overfull.begin(), m_overfull.end(), row) != m_overfull.end();
    return isChosen && round == roundBefore(row, secondsOf(m_start));
}

core::Timestamp WasteSimulator::lastRound(AssetRow row, core::Timestamp time) const
{
    std::int64_t round = roundBefore(row, secondsOf(time));
    for (int missed = 0; missed < 3 && wasPassedBy(row, round); ++missed)
        --round;
    const double seconds = std::max(secondsOfRound(row, round), addedBefore(row, secondsOf(time)));
    return core::Timestamp{core::Duration{static_cast<std::int64_t>(seconds * 1e6)}};
}

void WasteSimulator::addRounds(AssetRow row, core::Timestamp from)
{
    m_addedFrom.try_emplace(row, std::ceil(secondsOf(from) / kDay) * kDay);
}

double WasteSimulator::addedBefore(AssetRow row, double seconds) const
{
    constexpr double kNever = std::numeric_limits<double>::lowest();
    const auto found = m_addedFrom.find(row);
    if (found == m_addedFrom.end())
        return kNever;
    const double first = found->second + morningOf(row) * kDay;
    if (seconds < first)
        return kNever;
    const double half = roundDays(static_cast<WasteKind>(m_city.assets.all[row].variant)) / 2.0;
    const double away = std::floor(half) * kDay;
    const double last = secondsOfRound(row, roundBefore(row, seconds - away)) + away;
    return std::max(first, last);
}

double WasteSimulator::airTemperature(core::Timestamp time) const
{
    const LocalTime local = localTimeOf(time);
    const double season = -std::cos(2.0 * std::numbers::pi * (local.yearDay - 17) / 365.25);
    const double day = -std::cos(2.0 * std::numbers::pi * (local.hour - 3.5) / 24.0);
    return 11.5 + 8.5 * season + (2.5 + 2.0 * season) * day + 3.5 * wander(m_seed, 3, secondsOf(time), 2.0 * kDay);
}

ContainerState WasteSimulator::container(AssetRow row, core::Timestamp time) const
{
    const Asset& asset = m_city.assets.all[row];
    const auto kind = static_cast<WasteKind>(asset.variant);
    ContainerState state;
    state.emptied = lastRound(row, time);
    const double from = secondsOf(state.emptied);
    const double now = secondsOf(time);
    const double pace = 0.35 + 0.5 * unitOf(hashOf(m_seed, row, 4)); // full share when the round comes
    const double luck =
        0.85 + 0.3 * unitOf(hashOf(m_seed, row, 5, static_cast<std::uint64_t>(static_cast<std::int64_t>(from))));
    // Most is thrown away by day: what has come in by a time is the elapsed time plus a daily swing, always growing.
    const auto thrown = [](double seconds) {
        return seconds / kDay - 0.13 * std::sin(2.0 * std::numbers::pi * (seconds / kDay - 0.02));
    };
    const double share = (thrown(now) - thrown(from)) / roundDays(kind) * pace * luck;
    state.filling = std::clamp(0.02 + share, 0.0, 1.0);
    const double warmth = kind == WasteKind::Organic || kind == WasteKind::Household ? 5.0 * state.filling : 0.5;
    state.temperature = airTemperature(time) + warmth + 1.2 * wander(m_seed, row, now, 5'400.0);
    for (const Happening& fire : m_happenings.of(HappeningKind::ContainerFire)) {
        if (fire.target != row || time < fire.from)
            continue;
        const double age = now - secondsOf(fire.from);
        const double out = time >= fire.until ? now - secondsOf(fire.until) : 0.0;
        const double heat = 190.0 * fire.strength * (1.0 - std::exp(-age / 150.0)) * std::exp(-out / 600.0);
        state.temperature += heat;
        if (heat > 60.0)
            state.status = "burning";
    }
    return state;
}

} // namespace vigie::city
