// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/reporter.h"

#include <algorithm>
#include <chrono>

namespace vigie::city {

namespace {

constexpr double kClockEvery = 1.0;        // seconds of the wall
constexpr double kHeadroom = 0.94;         // of the cap: what was saved up goes on top for a moment
constexpr std::uint8_t kRestingRounds = 8; // a parked vehicle reports in every eighth round

double secondsBetween(core::Timestamp from, core::Timestamp to)
{
    return std::chrono::duration<double>(to - from).count();
}

} // namespace

Reporter::Reporter(Simulation& simulation, const core::Clock& city, const core::Clock& wall, ReportSink& sink)
    : m_simulation(simulation)
    , m_cityClock(city)
    , m_wall(wall)
    , m_sink(sink)
    , m_schedule(simulation.city().assets, city.speed())
    , m_order(static_cast<std::uint32_t>(simulation.city().assets.all.size()))
    , m_limit(kMostMessagesPerSecond * kHeadroom)
    , m_cityStart(city.now())
    , m_wallStart(wall.now())
    , m_total(simulation.city().assets.all.size())
    , m_fullStateNext(m_total)
    , m_isUrgent(m_total, false)
    , m_isDue(m_total, false)
    , m_roundsAtRest(simulation.city().assets.of(AssetKind::Vehicle).count, 0)
{
}

bool Reporter::report(AssetRow row)
{
    const City& city = m_simulation.city();
    const KindInfo& info = infoOf(city.assets.all[row].kind);
    m_topic = city.id;
    m_topic += '/';
    m_topic += core::toWord(info.domain);
    m_topic += '/';
    m_topic += info.type;
    m_topic += '/';
    m_topic += city.urnOf(row);
    m_simulation.describe(row, m_writer);
    const std::string_view entity = m_writer.finish();
    if (!m_sink.publish(m_topic, entity))
        return false;
    ++m_counters.messages;
    m_counters.observations += static_cast<std::uint64_t>(m_writer.observations());
    m_counters.bytes += entity.size();
    return true;
}

void Reporter::reportClock(double wallSeconds)
{
    if (m_lastClock >= 0.0 && wallSeconds - m_lastClock < kClockEvery)
        return;
    const auto number = [](double value) {
        std::string text = std::to_string(value);
        text.erase(text.find_last_not_of('0') + 1);
        return text.back() == '.' ? text + "0" : text;
    };
    const std::string text = "{\"now\":\"" + core::toIso8601(m_simulation.now()) +
                             "\",\"speed\":" + number(m_cityClock.speed()) + ",\"stretch\":" + number(stretch()) +
                             "}";
    if (m_sink.publish(m_simulation.city().id + "/clock", text))
        m_lastClock = wallSeconds;
}

bool Reporter::skipsThisRound(AssetRow row)
{
    const Asset& asset = m_simulation.city().assets.all[row];
    if (asset.kind != AssetKind::Vehicle || m_simulation.isUnderway(row))
        return false;
    std::uint8_t& rounds = m_roundsAtRest[row - m_simulation.city().assets.of(AssetKind::Vehicle).first];
    rounds = static_cast<std::uint8_t>((rounds + 1) % kRestingRounds);
    return rounds != 0;
}

void Reporter::collect()
{
    // Each waits once, so that a slow broker is owed no more than one report of each asset.
    for (const AssetRow row : m_simulation.takeChanged()) {
        if (!m_isUrgent[row])
            m_urgent.push_back(row);
        m_isUrgent[row] = true;
    }
    m_scratch.clear();
    m_schedule.takeDue(secondsBetween(m_cityStart, m_simulation.now()), m_scratch);
    for (const AssetRow row : m_scratch) {
        if (m_isDue[row] || skipsThisRound(row))
            continue;
        m_due.push_back(row);
        m_isDue[row] = true;
    }
}

void Reporter::forgetQueues()
{
    m_urgent.clear();
    m_due.clear();
    m_isUrgent.assign(m_total, false);
    m_isDue.assign(m_total, false);
}

std::uint32_t Reporter::drain(std::uint32_t allowance)
{
    std::uint32_t sent = 0;
    while (sent < allowance) {
        if (isInFullState()) {
            const AssetRow row = m_order.at(m_fullStateNext);
            // A dead counter's last words are in the broker; a silent feed's are not renewed.
            const bool isKept = m_simulation.isSilent(row) && row != m_simulation.mobility().deadCounter();
            if (!isKept) {
                if (!report(row))
                    return sent;
                ++sent;
            }
            m_counters.fullStates += ++m_fullStateNext == m_total ? 1U : 0U;
            continue;
        }
        auto& queue = m_urgent.empty() ? m_due : m_urgent;
        if (queue.empty())
            return sent;
        const AssetRow row = queue.front();
        if (!m_simulation.isSilent(row)) {
            if (!report(row))
                return sent;
            ++sent;
        }
        (m_urgent.empty() ? m_isDue : m_isUrgent)[row] = false;
        queue.pop_front();
    }
    return sent;
}

void Reporter::step()
{
    const double wallSeconds = secondsBetween(m_wallStart, m_wall.now());
    m_simulation.advance(m_cityClock.now());
    collect();
    const std::uint64_t connections = m_sink.connections();
    if (connections != m_connections) {
        m_connections = connections;
        m_fullStateNext = 0;
        forgetQueues(); // the full state covers them
        m_lastClock = -1.0;
    }
    const std::uint32_t allowance = m_limit.allowance(wallSeconds);
    if (m_connections == 0)
        return;
    reportClock(wallSeconds);
    m_limit.spend(drain(allowance));
}

} // namespace vigie::city
