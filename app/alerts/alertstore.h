// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "alerts/usualbook.h"
#include "core/expected.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace vigie::alerts {

/// One line of the alert history: a change a person could see.
struct HistoryEntry {
    std::uint64_t number = 0; ///< Grows; gaps mean lines that fell out of their time of keeping.
    core::Timestamp at = core::kNoTime;
    ConditionId condition{};
    std::string assetId;
    std::string ruleId;
    std::string ruleVersion;
    core::Priority priority = core::Priority::Low;
    ConditionState before = ConditionState::Normal;
    ConditionState after = ConditionState::Normal;
    Cause cause = Cause::Value;
    std::string actor; ///< Pseudonym; empty: automatic.
    std::string desk;
    std::optional<std::uint64_t> journalIndex;
    AlertValue value; ///< The newest at that time.
    Place placeBefore = Place::Nowhere;
    Place place = Place::Nowhere; ///< After it.
    /// Of what is off the list: the reason, where it is a word of the list, and its end; or what suppresses it.
    std::string reason{};
    core::Timestamp until = core::kNoTime;

    bool operator==(const HistoryEntry&) const = default;
};

struct AlertStoreCounters {
    std::uint64_t written = 0; ///< Transitions on disk.
    std::uint64_t waiting = 0; ///< History lines not on disk yet.
    std::uint64_t historyLost =
        0;                      ///< Automatic history lines given up because too many waited; also kept in the store.
    std::uint64_t failures = 0; ///< Writes that failed; they are tried again.
};

/// alerts.db: the conditions as they stand and the history of their changes.
///
/// Thread:  one of its own writes; every function may be called from any thread.
/// Order:   changes of one condition are written in the order they were put.
/// Bounds:  `put` never waits. Of each condition only the newest state waits; history lines beyond `waitingLines`
///          are given up, oldest automatic first, counted, and never one of a person.
/// Failure: a write that fails is tried again each second, together with what came since; `problem` says why
///          meanwhile.
/// Crash:   what was written survives kill -9 and power loss; at most the last `gather` of changes is missing, and
///          those of persons are in the journal: `lastJournalIndexApplied` says from where to apply it again.
class AlertStore {
public:
    static constexpr std::chrono::hours kKeepHistory{24 * 400};

    struct Options {
        std::size_t waitingLines = 200'000;
        std::chrono::milliseconds gather{100}; ///< How long changes wait for others, to share one write.
        std::chrono::hours keepHistory = kKeepHistory;
    };

    /// Opens the store, made or upgraded where needed, and starts its thread.
    [[nodiscard]] static core::Expected<std::unique_ptr<AlertStore>> open(const std::filesystem::path& path,
                                                                          const Options& options);
    [[nodiscard]] static core::Expected<std::unique_ptr<AlertStore>> open(const std::filesystem::path& path)
    {
        return open(path, Options{});
    }
    /// Writes what waits, once, and ends the thread.
    ~AlertStore();
    AlertStore(const AlertStore&) = delete;
    AlertStore& operator=(const AlertStore&) = delete;

    void put(std::vector<Transition> transitions);
    void put(std::vector<UsualHour> hours);
    /// Waits until all that was put before is on disk. False when a write failed meanwhile, or after `longest`.
    bool flush(std::chrono::milliseconds longest = std::chrono::seconds{10});

    /// The conditions that are not normal, as on disk, in order of their last change: for AlertEngine::restore.
    [[nodiscard]] core::Expected<std::vector<PersistedCondition>> load() const;
    /// What is known of usual values, of the last kMostWeeks: for AlertEngine::restoreUsual.
    [[nodiscard]] core::Expected<std::vector<UsualHour>> loadUsual() const;
    /// Lines with from <= at < to, in order of writing, the newest `most` of them.
    [[nodiscard]] core::Expected<std::vector<HistoryEntry>> history(core::Timestamp from, core::Timestamp to,
                                                                    std::size_t most = 100'000) const;
    /// The lines of one condition from then on, in order of writing, the newest `most` of them.
    [[nodiscard]] core::Expected<std::vector<HistoryEntry>> historyOf(ConditionId condition, core::Timestamp from,
                                                                      std::size_t most = 1'000) const;
    /// When its first line was written; kNoTime: there is none.
    [[nodiscard]] core::Expected<core::Timestamp> historyBegins() const;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// The number of the newest history line on disk; 0: there was none.
    [[nodiscard]] core::Expected<std::uint64_t> lastLine() const;
    /// The highest journal index of a person's change that is on disk; entries after it are to be applied again at
    /// start.
    [[nodiscard]] std::optional<std::uint64_t> lastJournalIndexApplied() const;

    [[nodiscard]] AlertStoreCounters counters() const;
    /// Why nothing can be written at present.
    [[nodiscard]] std::optional<core::Error> problem() const;

private:
    class Writer;
    AlertStore(std::filesystem::path path, std::unique_ptr<Writer> writer);

    std::filesystem::path m_path;
    std::unique_ptr<Writer> m_writer;
};

/// The lines behind `after` of an alert store, in order, at most so many. Any thread, also while it is written.
[[nodiscard]] core::Expected<std::vector<HistoryEntry>> readHistoryAfter(const std::filesystem::path& path,
                                                                         std::uint64_t after, std::size_t most);

} // namespace vigie::alerts
