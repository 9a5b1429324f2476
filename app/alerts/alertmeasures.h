// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertstore.h"
#include "alerts/chatterlog.h"
#include "alerts/floodtally.h"
#include "alerts/localcalendar.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace vigie::alerts {

/// How long alerts of a rule lasted, and how soon they came again: what a delay would have spared.
struct DelayTally {
    static constexpr std::array<std::chrono::seconds, 8> kWithin{
        std::chrono::seconds{10}, std::chrono::seconds{30}, std::chrono::minutes{1},  std::chrono::minutes{2},
        std::chrono::minutes{5},  std::chrono::minutes{10}, std::chrono::minutes{15}, std::chrono::minutes{30}};
    std::array<std::uint64_t, kWithin.size()> times{}; ///< How many took less than that.
    std::uint64_t all = 0;

    void add(core::Duration took);
    bool operator==(const DelayTally&) const = default;
};

/// What a desk had to bear in a time: counts and shares (0 to 1).
struct AlertMeasures {
    core::Timestamp from = core::kNoTime;
    core::Timestamp to = core::kNoTime; ///< Not in it.
    /// When the history begins; kNoTime: it is empty. Later than `from`: of the time before, nothing is known.
    core::Timestamp knownFrom = core::kNoTime;
    /// Of the time: what anything is known of. Averages and shares are of this.
    [[nodiscard]] core::Duration known() const
    {
        return knownFrom == core::kNoTime ? core::Duration{}
                                          : std::max(core::Duration{}, to - std::max(from, knownFrom));
    }
    std::uint64_t raised = 0; ///< Times that an alert asked a person to take note.
    double perHour = 0.0;
    std::uint64_t mostPerHour = 0; ///< In an hour of the clock.
    double perTenMinutes = 0.0;
    std::uint64_t mostInTenMinutes = 0; ///< In any ten minutes.
    double busyPeriods = 0.0;           ///< Of the ten-minute periods from `from`: those with more than ten.
    double inFlood = 0.0;               ///< Of the time.
    std::optional<double>
        noisiestShare;            ///< Of all that was raised: by the ten noisiest conditions. Nothing raised: none.
    std::uint64_t chattering = 0; ///< Conditions raised three times in a minute.
    std::uint64_t mostStale = 0;  ///< On any day.
    std::array<std::uint64_t, 5> byPriority{}; ///< Raised; by core::Priority.
    std::uint64_t acknowledged = 0;            ///< Alerts; those whose raising is known.
    std::optional<std::chrono::seconds> medianToAcknowledge;
    std::optional<std::chrono::seconds> p95ToAcknowledge;
    std::uint64_t unauthorised = 0; ///< Set aside by a person, and no entry of the journal says so.

    struct Condition {
        ConditionId id{};
        std::string assetId;
        std::string ruleId;
        std::uint64_t raised = 0;
    };
    std::vector<Condition> noisiest; ///< At most ten, noisiest first.
    struct Rule {
        std::string id;
        std::uint64_t raised = 0;
        DelayTally lasted; ///< From being raised to being over.
        DelayTally again;  ///< From being over to being raised again, the same condition.
    };
    std::vector<Rule> rules; ///< At most kRulesTold, noisiest first.
    struct Count {
        core::Timestamp start = core::kNoTime; ///< Before `from` for the first, where that is not a whole one.
        std::uint64_t raised = 0;
        std::uint64_t stale = 0; ///< Of days: conditions that were stale at some time of it.
    };
    std::vector<Count> tenMinutes; ///< From `from`; only of a time of two days at most.
    std::vector<Count> hours;      ///< Of the clock, every one of the time.
    std::vector<Count> days;
    std::uint64_t leftOut = 0; ///< Lines of conditions beyond the limit, missing in all but the counts of raisings.
};

/// Counts an alert history, line by line.
///
/// Input:  lines in the order of the store, from the first that is kept, also those before `from`: what was active
///         before, and for how long, shows only there. Lines from `to` on are left out.
/// Time:   by Vigie's clock. Counts in ten minutes are to the second. Chattering is by the source's time where the
///         line has one, as on the list: a backlog is no chatter.
/// Memory: what grows with the hours of the time (at most kLongest), and about 200 bytes for each condition that was
///         raised in it or is not over, at most `conditions` of them.
/// Thread: none of its own.
class MeasureCounter {
public:
    static constexpr core::Duration kLongest = std::chrono::days{400};
    static constexpr std::size_t kRulesTold = 50;
    static constexpr std::size_t kNoisiest = 10;

    struct Options {
        core::Timestamp from = core::kNoTime;
        core::Timestamp to =
            core::kNoTime; ///< Later than `from`, and not in the future. The time is cut to kLongest.
        std::string zone;  ///< Of the hours and days; UTC where it is not known.
        std::function<bool(const HistoryEntry&)> counts{}; ///< Which lines; empty: all.
        std::size_t conditions = 250'000;
    };
    explicit MeasureCounter(Options options);

    void add(const HistoryEntry& line);
    [[nodiscard]] AlertMeasures measures() const;

private:
    struct Tally {
        core::Timestamp activeSince = core::kNoTime;
        core::Timestamp listedSince = core::kNoTime;
        core::Timestamp askedSince = core::kNoTime; ///< A person, without an answer.
        core::Timestamp raisedAt = core::kNoTime;   ///< While it lasts; of one that counts.
        core::Timestamp returnedAt = core::kNoTime; ///< Of one that counts.
        std::array<core::Timestamp, ChatterLog::kTimes - 1> lastTimes{core::kNoTime, core::kNoTime}; ///< Of raisings.
        std::uint64_t raised = 0;
        std::size_t staleDay = 0; ///< The day after the last in which it was counted as stale.
        bool isActive = false;
        bool isListed = false;
        bool chattered = false;
        std::string assetId;
        std::string ruleId;
    };

    [[nodiscard]] bool within(core::Timestamp at) const { return at >= m_options.from && at < m_options.to; }
    [[nodiscard]] Tally* find(const HistoryEntry& line);
    void addRaising(const HistoryEntry& line, Tally* tally);
    void addEnd(core::Timestamp at, Tally& tally);
    void addAnswer(const HistoryEntry& line, Tally& tally);
    /// The stale days of one that ceases to be active or to be on the list.
    void addStale(Tally& tally, core::Timestamp until, std::vector<std::uint64_t>& days) const;

    Options m_options;
    LocalCalendar m_calendar;
    AlertMeasures m_sum;                 ///< What needs no more than counting.
    std::vector<core::Timestamp> m_days; ///< Where they begin.
    std::vector<std::uint64_t> m_stale;  ///< By day.
    std::map<core::Timestamp, std::uint64_t> m_hours;
    std::map<std::int64_t, std::uint64_t> m_periods;               ///< Of ten minutes, by number.
    std::map<std::chrono::seconds, std::uint64_t> m_toAcknowledge; ///< Coarser the longer it took.
    TenMinutes m_recent;                                           ///< Of the time alone.
    FloodTally m_flood;
    std::unordered_map<ConditionId, Tally> m_tallies;
    std::unordered_map<std::string, AlertMeasures::Rule> m_rules;
};

/// The line by which an alert asks a person to take note: as the engine counts them.
[[nodiscard]] bool isRaising(const HistoryEntry& line);
/// The same of a change that is no line of a history yet.
[[nodiscard]] bool isRaising(const Transition& change);

} // namespace vigie::alerts
