// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertmeasures.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace vigie::alerts {

namespace {

using namespace std::chrono_literals;

constexpr core::Duration kPeriod = 10min;
constexpr std::uint64_t kBusyAbove = 10;
constexpr core::Duration kTenMinutesTold = 48h;

bool isAside(Place place)
{
    return place == Place::Shelved || place == Place::OutOfService;
}

template <typename Line> bool byPerson(const Line& line)
{
    return line.journalIndex || !line.actor.empty() || line.cause == Cause::Acknowledged ||
           line.cause == Cause::Withdrawn || line.cause == Cause::SetAside || line.cause == Cause::PutBack;
}

template <typename Line> bool isRaising(const Line& line, ConditionState after, Place place)
{
    return asks(after, place) && !asks(line.before, line.placeBefore) && !byPerson(line) &&
           (after != ConditionState::Latched || line.placeBefore != Place::List);
}

/// As exact as a person would say it: seconds up to an hour, minutes up to a day, then hours. So few differ.
std::chrono::seconds rounded(core::Duration took)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(std::max(took, core::Duration{}));
    if (seconds < 1h)
        return seconds;
    return seconds < 24h ? std::chrono::seconds{std::chrono::floor<std::chrono::minutes>(seconds)}
                         : std::chrono::seconds{std::chrono::floor<std::chrono::hours>(seconds)};
}

/// The smallest that is not below `share` of all.
std::optional<std::chrono::seconds> quantile(const std::map<std::chrono::seconds, std::uint64_t>& counts,
                                             double share)
{
    std::uint64_t all = 0;
    for (const auto& [took, count] : counts)
        all += count;
    std::uint64_t below = 0;
    for (const auto& [took, count] : counts) {
        below += count;
        if (static_cast<double>(below) >= share * static_cast<double>(all))
            return took;
    }
    return std::nullopt;
}

double perPeriod(std::uint64_t count, core::Duration time, core::Duration period)
{
    return static_cast<double>(count) * static_cast<double>(period.count()) / static_cast<double>(time.count());
}

/// The first `most` by what was raised, then by name, so that equal ones never change places.
template <typename T, typename Name> void keepNoisiest(std::vector<T>& all, std::size_t most, Name name)
{
    std::ranges::sort(
        all, [&](const T& a, const T& b) { return a.raised != b.raised ? a.raised > b.raised : name(a) < name(b); });
    if (all.size() > most)
        all.resize(most);
}

} // namespace

bool isRaising(const HistoryEntry& line)
{
    return isRaising(line, line.after, line.place);
}

bool isRaising(const Transition& change)
{
    return isRaising(change, change.after(), change.condition.place());
}

void DelayTally::add(core::Duration took)
{
    ++all;
    for (std::size_t i = 0; i < kWithin.size(); ++i)
        if (took < kWithin[i])
            ++times[i];
}

MeasureCounter::MeasureCounter(Options options)
    : m_options(std::move(options))
    , m_calendar(m_options.zone)
    , m_flood(std::max(m_options.from, m_options.to - kLongest), m_options.to)
{
    m_options.from = std::max(m_options.from, m_options.to - kLongest);
    m_sum.from = m_options.from;
    m_sum.to = m_options.to;
    for (auto day = m_calendar.dayOf(m_options.from); day < m_options.to; day = m_calendar.dayAfter(day))
        m_days.push_back(day);
    m_stale.resize(m_days.size());
}

void MeasureCounter::add(const HistoryEntry& line)
{
    if (line.at >= m_options.to)
        return;
    if (m_sum.knownFrom == core::kNoTime)
        m_sum.knownFrom = line.at;
    if (m_options.counts && !m_options.counts(line))
        return;
    Tally* const tally = find(line);
    if (isRaising(line))
        addRaising(line, tally);
    const bool setsAside = line.cause == Cause::SetAside || (isAside(line.place) && !isAside(line.placeBefore));
    if (setsAside && !line.journalIndex && within(line.at))
        ++m_sum.unauthorised;
    if (tally == nullptr) {
        ++m_sum.leftOut;
        return;
    }
    addAnswer(line, *tally);
    const bool isOnList = line.place == Place::List;
    if (tally->isActive && tally->isListed && !(isActive(line.after) && isOnList))
        addStale(*tally, line.at, m_stale);
    if (isActive(line.after) && !tally->isActive)
        tally->activeSince = line.at;
    if (isOnList && !tally->isListed)
        tally->listedSince = line.at;
    if (!isActive(line.after) && tally->isActive)
        addEnd(line.at, *tally);
    tally->isActive = isActive(line.after);
    tally->isListed = isOnList;
    const bool matters = tally->raised > 0 || tally->isActive || tally->askedSince != core::kNoTime ||
                         line.at + ChatterLog::kWithin >= m_options.from;
    if (!matters)
        m_tallies.erase(line.condition);
}

/// Null beyond the limit.
MeasureCounter::Tally* MeasureCounter::find(const HistoryEntry& line)
{
    if (const auto found = m_tallies.find(line.condition); found != m_tallies.end())
        return &found->second;
    if (m_tallies.size() >= m_options.conditions)
        return nullptr;
    Tally& tally = m_tallies[line.condition];
    tally.assetId = line.assetId;
    tally.ruleId = line.ruleId;
    // What was so before its first line was so before the first line of all.
    tally.isActive = isActive(line.before);
    tally.isListed = line.placeBefore == Place::List;
    tally.activeSince = tally.isActive ? m_sum.knownFrom : core::kNoTime;
    tally.listedSince = tally.isListed ? m_sum.knownFrom : core::kNoTime;
    return &tally;
}

void MeasureCounter::addRaising(const HistoryEntry& line, Tally* tally)
{
    m_flood.add(line.at);
    const bool counts = within(line.at);
    if (counts) {
        ++m_sum.raised;
        ++m_sum.byPriority[static_cast<std::size_t>(line.priority)];
        ++m_hours[m_calendar.hourOf(line.at)];
        ++m_periods[(line.at - m_options.from) / kPeriod];
        m_recent.add(line.at);
        m_sum.mostInTenMinutes = std::max(m_sum.mostInTenMinutes, m_recent.count());
    }
    if (tally == nullptr)
        return;
    const core::Timestamp bySource =
        line.cause == Cause::Value && line.value.time != core::kNoTime ? line.value.time : line.at;
    const core::Timestamp third = std::exchange(tally->lastTimes[0], std::exchange(tally->lastTimes[1], bySource));
    const bool chatters = third != core::kNoTime && third <= bySource && bySource - third <= ChatterLog::kWithin;
    if (tally->askedSince == core::kNoTime)
        tally->askedSince = line.at;
    if (!counts)
        return;
    ++tally->raised;
    tally->raisedAt = line.at;
    if (chatters && !std::exchange(tally->chattered, true))
        ++m_sum.chattering;
    AlertMeasures::Rule& rule = m_rules[line.ruleId];
    ++rule.raised;
    if (const core::Timestamp returned = std::exchange(tally->returnedAt, core::kNoTime); returned != core::kNoTime)
        rule.again.add(line.at - returned);
}

void MeasureCounter::addEnd(core::Timestamp at, Tally& tally)
{
    const core::Timestamp raisedAt = std::exchange(tally.raisedAt, core::kNoTime);
    if (raisedAt == core::kNoTime)
        return;
    m_rules[tally.ruleId].lasted.add(at - raisedAt);
    tally.returnedAt = at;
}

void MeasureCounter::addAnswer(const HistoryEntry& line, Tally& tally)
{
    if (!isAcknowledged(line.after))
        return;
    const core::Timestamp asked = std::exchange(tally.askedSince, core::kNoTime);
    if (asked == core::kNoTime || line.cause != Cause::Acknowledged || !within(line.at))
        return;
    ++m_sum.acknowledged;
    ++m_toAcknowledge[rounded(line.at - asked)];
}

void MeasureCounter::addStale(Tally& tally, core::Timestamp until, std::vector<std::uint64_t>& days) const
{
    const core::Timestamp since = std::max({tally.activeSince + kStaleAfter, tally.listedSince, m_options.from});
    if (until <= since)
        return;
    const auto first = std::ranges::upper_bound(m_days, since) - m_days.begin() - 1;
    auto day = std::max(static_cast<std::size_t>(first), tally.staleDay);
    for (; day < m_days.size() && m_days[day] < until; ++day)
        ++days[day];
    tally.staleDay = std::max(tally.staleDay, day);
}

AlertMeasures MeasureCounter::measures() const
{
    AlertMeasures out = m_sum;
    const core::Duration time = out.to - out.from;
    if (time <= core::Duration{})
        return out;
    const core::Duration known = out.known();
    if (known > core::Duration{}) {
        out.perHour = perPeriod(out.raised, known, 1h);
        out.perTenMinutes = perPeriod(out.raised, known, kPeriod);
        out.inFlood = perPeriod(1, known, m_flood.total());
    }
    const auto busy = std::ranges::count_if(m_periods, [](const auto& one) { return one.second > kBusyAbove; });
    for (std::int64_t i = 0; time <= kTenMinutesTold && out.from + i * kPeriod < out.to; ++i) {
        const auto found = m_periods.find(i);
        out.tenMinutes.push_back({out.from + i * kPeriod, found == m_periods.end() ? 0 : found->second, 0});
    }
    const auto periods = (known + kPeriod - core::Duration{1}) / kPeriod;
    if (periods > 0)
        out.busyPeriods = static_cast<double>(busy) / static_cast<double>(periods);

    std::vector<std::uint64_t> stale = m_stale;
    for (const auto& [id, tally] : m_tallies) {
        if (Tally one = tally; one.isActive && one.isListed)
            addStale(one, out.to, stale);
        if (tally.raised > 0)
            out.noisiest.push_back({id, tally.assetId, tally.ruleId, tally.raised});
    }
    keepNoisiest(out.noisiest, kNoisiest,
                 [](const AlertMeasures::Condition& one) { return std::tie(one.assetId, one.ruleId); });
    std::uint64_t byNoisiest = 0;
    for (const AlertMeasures::Condition& one : out.noisiest)
        byNoisiest += one.raised;
    if (out.raised > 0)
        out.noisiestShare = static_cast<double>(byNoisiest) / static_cast<double>(out.raised);
    for (const auto& [id, rule] : m_rules) {
        out.rules.push_back(rule);
        out.rules.back().id = id;
    }
    keepNoisiest(out.rules, kRulesTold, [](const AlertMeasures::Rule& one) { return std::string_view{one.id}; });

    for (std::size_t i = 0; i < m_days.size(); ++i)
        out.days.push_back({m_days[i], 0, stale[i]});
    for (auto hour = m_calendar.hourOf(out.from); hour < out.to; hour = m_calendar.hourAfter(hour)) {
        const auto found = m_hours.find(hour);
        out.hours.push_back({hour, found == m_hours.end() ? 0 : found->second, 0});
        out.mostPerHour = std::max(out.mostPerHour, out.hours.back().raised);
        const auto day = std::ranges::upper_bound(m_days, std::max(hour, out.from)) - m_days.begin() - 1;
        out.days[static_cast<std::size_t>(day)].raised += out.hours.back().raised;
    }
    for (const AlertMeasures::Count& day : out.days)
        out.mostStale = std::max(out.mostStale, day.stale);
    out.medianToAcknowledge = quantile(m_toAcknowledge, 0.5);
    out.p95ToAcknowledge = quantile(m_toAcknowledge, 0.95);
    return out;
}

} // namespace vigie::alerts
