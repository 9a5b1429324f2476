// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/expected.h"
#include "journal/entry.h"
#include "tlog/merkle.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>

namespace vigie::journal {

/// That an entry is in the journal, durably. Only with it may the action be done.
struct Receipt {
    std::uint64_t index = 0;
    storage::Digest leafHash{};
    core::Timestamp at = core::kNoTime; ///< The entry's own time, whole milliseconds.
};

struct JournalSettings {
    std::filesystem::path file;
    /// Where private texts go. Empty: drafts with private texts are refused.
    std::filesystem::path privateStore;
    /// Whose journal and of what mode: "vigie.example/valmer", ".../training". Fixed for the life of the file.
    std::string origin;
    std::size_t queue = 4096; ///< Entries that may wait; beyond, new ones are refused.
    /// Compare the Clock with the machine's and write "clock.step" when it was moved. Off for clocks that are steered
    /// on purpose.
    bool watchesClock = true;
};

/// How the journal stands, for the top bar.
struct JournalState {
    std::uint64_t size = 0;
    storage::Digest root{};
    core::Timestamp lastEntryAt = core::kNoTime;
    std::size_t waiting = 0;            ///< Entries handed in and not yet answered.
    std::optional<core::Error> failure; ///< Why nothing more is written; no action is possible until a restart.
};

/// The one writer of a journal: gives each entry its place and time, makes it durable, then says so.
///
/// Thread:  owns one ("journal"); sole owner of the file, under a lock: a second writer is refused (Busy). All
///          functions here may be called from any thread. The Clock and the machine time must outlive it.
/// Order:   entries get their index in the order they were handed in, and are answered in that order.
/// Answers: each `done` is called exactly once: with a receipt after the commit, from the journal's thread; with an
///          error from there, or from the caller's thread before `submit` returns where it is refused at once (queue
///          full, stopped, failed). It must not wait for another entry, and must be quick: the journal stands
///          meanwhile.
/// Commits: what was handed in during one commit is the next one: one entry alone waits for nobody, many share a
/// commit. Failure: an entry that is wrong in itself fails alone. Busy (somebody holds the file for 20 s) fails the
/// batch at hand; the
///          next may succeed. A full disk or a refused write fails the batch and everything after it:
///          `state().failure`. Nothing failed is tried again, and nothing without a receipt is in the journal after
///          the next start.
/// Its own entries: "journal.begin" (the first of all, naming the origin), "journal.recovered" (the last commit was
///                  cut off by a power cut and undone), "clock.step".
class JournalWriter {
public:
    using Done = std::function<void(core::Expected<Receipt>)>;

    [[nodiscard]] static core::Expected<std::unique_ptr<JournalWriter>>
    open(const JournalSettings& settings, const core::Clock& clock,
         MachineTimeSource machineTime = systemMachineTime());
    ~JournalWriter(); ///< As `close`.
    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;

    void submit(Draft draft, Done done);
    [[nodiscard]] std::future<core::Expected<Receipt>> submit(Draft draft);
    /// Waits for the receipt. For command lines and starts; never from the screen's thread, never from a `done`.
    [[nodiscard]] core::Expected<Receipt> append(Draft draft);

    [[nodiscard]] JournalState state() const;

    /// Writes what was handed in, then ends the thread and gives the file free. Later entries are refused.
    /// Idempotent.
    void close();

private:
    class Worker;
    explicit JournalWriter(std::unique_ptr<Worker> worker);
    std::unique_ptr<Worker> m_worker;
};

} // namespace vigie::journal
