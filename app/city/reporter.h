// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/schedule.h"
#include "city/simulation.h"
#include "core/clock.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::city {

/// Where reports go: the link to a broker, or a test.
class ReportSink {
public:
    virtual ~ReportSink() = default;
    /// False: not now, try again later; nothing was taken.
    virtual bool publish(const std::string& topic, std::string_view payload) = 0;
    /// How often the sink lost and regained its broker: a change asks for everything again.
    [[nodiscard]] virtual std::uint64_t connections() const = 0;

protected:
    ReportSink() = default;
    ReportSink(const ReportSink&) = default;
    ReportSink& operator=(const ReportSink&) = default;
};

/// What was sent so far.
struct ReporterCounters {
    std::uint64_t messages = 0;
    std::uint64_t observations = 0; ///< Values with an `observedAt`.
    std::uint64_t bytes = 0;
    std::uint64_t fullStates = 0; ///< Times that everything was published from first to last.
};

/// Decides what is published when: everything after each connection, then each asset in its round, and at once what
/// something happened to; always whole entities, so that what is retained is complete.
/// Never more than kMostMessagesPerSecond, never in bursts over 50 ms of that; what does not fit waits its turn.
/// Thread: one.
class Reporter {
public:
    /// `wall`: the real time, for rates; the city's own time is the simulation's.
    Reporter(Simulation& simulation, const core::Clock& city, const core::Clock& wall, ReportSink& sink);

    /// Does what is due now; call it every 10 ms or so.
    void step();
    [[nodiscard]] const ReporterCounters& counters() const { return m_counters; }
    [[nodiscard]] bool isFullStateOut() const { return m_counters.fullStates > 0 && !isInFullState(); }
    [[nodiscard]] double stretch() const { return m_schedule.stretch(); }

private:
    [[nodiscard]] bool isInFullState() const { return m_fullStateNext < m_total; }
    [[nodiscard]] bool report(AssetRow row);
    void reportClock(double wallSeconds);
    void collect();
    void forgetQueues();
    [[nodiscard]] bool skipsThisRound(AssetRow row);
    [[nodiscard]] std::uint32_t drain(std::uint32_t allowance);

    Simulation& m_simulation;
    const core::Clock& m_cityClock;
    const core::Clock& m_wall;
    ReportSink& m_sink;
    Schedule m_schedule;
    Shuffle m_order;
    RateLimit m_limit;
    NgsiLdWriter m_writer;
    std::string m_topic;
    core::Timestamp m_cityStart;
    core::Timestamp m_wallStart;
    std::uint64_t m_total;
    std::uint64_t m_fullStateNext; ///< The next of the full state; m_total: none under way.
    std::uint64_t m_connections = 0;
    std::deque<AssetRow> m_urgent; ///< Something happened to them.
    std::deque<AssetRow> m_due;    ///< Their round came.
    std::vector<bool> m_isUrgent;  ///< By asset: it waits in m_urgent, where it waits once.
    std::vector<bool> m_isDue;     ///< The same for m_due.
    std::vector<AssetRow> m_scratch;
    std::vector<std::uint8_t> m_roundsAtRest; ///< By vehicle.
    double m_lastClock = -1.0;
    ReporterCounters m_counters;
};

} // namespace vigie::city
