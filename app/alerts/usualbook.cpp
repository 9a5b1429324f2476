// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/usualbook.h"

#include <algorithm>
#include <utility>

namespace vigie::alerts {

namespace {

constexpr std::int64_t kHoursAWeek = 168;
constexpr core::Timestamp kFirstMonday = std::chrono::sys_days{std::chrono::year{1970} / 1 / 5};

std::string keyOf(std::string_view assetId, std::string_view ruleId)
{
    return std::string{assetId} + '\n' + std::string{ruleId};
}

std::string measureOf(const Rule& rule)
{
    return rule.attribute + " " + rule.unit;
}

std::size_t placeOf(int weeks, std::int64_t hour)
{
    const std::int64_t week = hour / kHoursAWeek % weeks;
    return static_cast<std::size_t>(hour % kHoursAWeek * weeks + week);
}

} // namespace

std::int64_t UsualBook::hourOf(core::Timestamp time)
{
    if (!m_calendar)
        m_calendar.emplace(m_zoneName);
    return std::chrono::floor<std::chrono::hours>(time + m_calendar->offsetAt(time) - kFirstMonday).count();
}

void UsualBook::restore(const UsualHour& hour)
{
    m_waiting[keyOf(hour.assetId, hour.ruleId)].push_back(hour);
}

UsualBook::Pair* UsualBook::find(core::AssetIndex asset, std::string_view assetId, RuleNumber number,
                                 const Rule& rule)
{
    const std::uint64_t key = static_cast<std::uint64_t>(asset) << 16U | static_cast<std::uint16_t>(number);
    const auto found = m_pairs.find(key);
    if (found != m_pairs.end())
        return &found->second;
    if (m_pairs.size() >= kMaxPairs)
        return nullptr;
    const int weeks = std::get<DeviationTest>(rule.test).weeks;
    Pair& pair = m_pairs[key];
    pair.known.resize(static_cast<std::size_t>(kHoursAWeek * weeks));
    if (const auto waiting = m_waiting.find(keyOf(assetId, rule.id)); waiting != m_waiting.end()) {
        for (const UsualHour& hour : waiting->second) {
            if (hour.measure == measureOf(rule) && hour.hour >= 0)
                keep(pair, weeks, hour.hour, hour.mean);
        }
        m_waiting.erase(waiting);
    }
    return &pair;
}

void UsualBook::keep(Pair& pair, int weeks, std::int64_t hour, double mean)
{
    Known& known = pair.known[placeOf(weeks, hour)];
    if (known.hour <= hour)
        known = {.hour = hour, .mean = mean};
}

std::optional<double> UsualBook::usualAt(const Pair& pair, int weeks, std::int64_t hour)
{
    std::vector<double> means;
    for (int week = 1; week <= weeks; ++week) {
        const std::int64_t before = hour - week * kHoursAWeek;
        if (before < 0)
            break;
        const Known& known = pair.known[placeOf(weeks, before)];
        if (known.hour == before)
            means.push_back(known.mean);
    }
    if (means.size() < static_cast<std::size_t>(kFewest))
        return std::nullopt;
    std::ranges::sort(means);
    const std::size_t middle = means.size() / 2;
    return means.size() % 2 == 1 ? means[middle] : (means[middle - 1] + means[middle]) / 2.0;
}

std::optional<double> UsualBook::add(core::AssetIndex asset, std::string_view assetId, RuleNumber number,
                                     const Rule& rule, double value, core::Timestamp time)
{
    Pair* const pair = find(asset, assetId, number, rule);
    const std::int64_t hour = hourOf(time);
    if (pair == nullptr || hour < 0)
        return std::nullopt;
    const int weeks = std::get<DeviationTest>(rule.test).weeks;
    if (hour != pair->hour) {
        if (pair->count > 0) {
            const double mean = pair->sum / pair->count;
            keep(*pair, weeks, pair->hour, mean);
            m_ended.push_back({std::string{assetId}, rule.id, measureOf(rule), pair->hour, mean});
        }
        pair->hour = hour;
        pair->sum = 0.0;
        pair->count = 0;
        pair->usual = usualAt(*pair, weeks, hour);
    }
    pair->sum += value;
    ++pair->count;
    return pair->usual;
}

void UsualBook::renumber(const std::function<std::optional<Successor>(RuleNumber)>& now)
{
    for (auto& [key, pair] : std::exchange(m_pairs, {})) {
        const auto next = now(static_cast<RuleNumber>(key & 0xFFFFU));
        if (!next)
            continue;
        const auto room = static_cast<std::size_t>(kHoursAWeek * next->weeks);
        if (pair.known.size() != room) {
            for (const Known& known : std::exchange(pair.known, std::vector<Known>(room))) {
                if (known.hour >= 0)
                    keep(pair, next->weeks, known.hour, known.mean);
            }
        }
        m_pairs.emplace((key & ~std::uint64_t{0xFFFF}) | static_cast<std::uint16_t>(next->number), std::move(pair));
    }
}

} // namespace vigie::alerts
