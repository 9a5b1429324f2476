// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/expected.h"
#include "history/historywriter.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>

namespace vigie::history {

struct HistorySettings {
    std::filesystem::path file;
    core::Duration retention = std::chrono::hours{24};
    std::size_t queueSamples = 500'000; ///< 12 MB; 50 seconds at the design rate.
    std::chrono::milliseconds writeEvery{1'000};
    std::uint64_t reserveBytes = 1ULL << 30; ///< Left free on the disk: the journal's.
    CompactorLimits limits;
};

enum class HistoryPhase : std::uint8_t {
    Writing,
    Waiting, ///< The disk is full or cannot be written just now; tried again every five seconds.
    Failed,  ///< The store is damaged: nothing is written any more.
    Stopped,
};

struct HistoryState {
    HistoryPhase phase = HistoryPhase::Writing;
    std::optional<core::Error> why; ///< Waiting and failed: the reason, with its remedy.
};

/// What came is what was written, dropped, refused, unknown, or still waits.
struct HistoryCounters {
    std::uint64_t written = 0;
    std::uint64_t dropped = 0; ///< The queue was full.
    std::uint64_t refused = 0; ///< NaN, infinities, times outside 1970 to 9999.
    std::uint64_t unknown = 0; ///< Of an asset or attribute whose name was not told.
    std::uint64_t waiting = 0;
    std::uint64_t damagedBlocks = 0;
    std::uint64_t writes = 0; ///< Transactions; about one a second.
};

/// Keeps every numeric value for a day on disk, behind the trends (docs/history.md).
///
///     store->addAsset(row, id);              once a session, before its first sample
///     store->addAttribute(number, name);     the same
///     store->add({row, number, quality, time, value});
///     store->commit();                       after each batch
///
/// Thread:     `addAsset`, `addAttribute`, `add` and `commit` from one thread, the pipeline's; the rest from any.
///             Writing has a thread of its own.
/// Cost:       `add` is one 24-byte append; `commit` a lock and a copy. Nothing waits, nothing is allocated in
///             steady state.
/// Bounds:     at most `queueSamples` wait; what comes beyond is dropped and counted.
/// Durability: once a second what was committed is written. A killed program loses at most what came since. A power
///             failure may take up to about a minute (WAL, synchronous = NORMAL): a trend is not evidence, the
///             journal is.
/// Disk full:  writing waits and goes on by itself when there is room; what waits is bounded as above.
/// Order:      any; a sample may be older or newer than what is there. Of two with the same time the later one wins.
class HistoryStore {
public:
    [[nodiscard]] static core::Expected<std::unique_ptr<HistoryStore>> open(HistorySettings settings,
                                                                            const core::Clock& clock);
    ~HistoryStore();
    HistoryStore(const HistoryStore&) = delete;
    HistoryStore& operator=(const HistoryStore&) = delete;

    void addAsset(core::AssetIndex asset, std::string_view id);
    void addAttribute(core::AttributeIndex attribute, std::string_view name);
    void add(const Sample& sample) { m_filling.samples.push_back(sample); }
    void commit();

    /// Returns when what was committed before is written, or cannot be for now.
    void flush();
    /// Writes what was committed and ends the thread. Idempotent.
    void stop();

    [[nodiscard]] HistoryState state() const;
    [[nodiscard]] HistoryCounters counters() const;

private:
    HistoryStore(HistorySettings settings, const core::Clock& clock, std::unique_ptr<HistoryWriter> writer);

    void run();
    [[nodiscard]] bool writePending();
    [[nodiscard]] core::Expected<void> checkSpace() const;
    void note(const core::Expected<void>& done);

    const HistorySettings m_settings;
    const core::Clock& m_clock;

    Intake m_filling; ///< The pipeline's alone.

    // The worker's alone.
    std::unique_ptr<HistoryWriter> m_writer;
    Intake m_pending;
    std::chrono::steady_clock::time_point m_nextTry;

    mutable std::mutex m_mutex; ///< Guards all below.
    std::condition_variable m_wake;
    std::condition_variable m_flushed;
    Intake m_queue;
    std::size_t m_waiting = 0; ///< Samples in m_queue and m_pending.
    std::uint64_t m_flushesAsked = 0;
    std::uint64_t m_flushesDone = 0;
    bool m_stopping = false;
    HistoryState m_state;
    HistoryCounters m_counters;

    std::mutex m_joining;
    std::thread m_worker;
};

} // namespace vigie::history
