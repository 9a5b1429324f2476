// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/batchbuilder.h"
#include "journal/journalfile.h"
#include "journal/journalwriter.h"
#include "journal/privatestore.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace vigie::journal {

/// The thread behind a JournalWriter. What is guarded by `m_mutex` is named below; the rest belongs to the thread.
class JournalWriter::Worker {
public:
    Worker(JournalFile file, std::optional<PrivateStore> store, JournalSettings settings, const core::Clock& clock,
           MachineTimeSource machineTime);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Writes the program's own first entries, in the caller's thread, then starts the thread.
    [[nodiscard]] core::Expected<void> start();
    void submit(Draft draft, Done done);
    [[nodiscard]] JournalState state() const;
    void close();

private:
    struct Waiting {
        TimedDraft timed;
        Done done;
    };
    using Batch = std::vector<Waiting>;

    void run();
    [[nodiscard]] Batch nextBatch();
    void write(Batch batch);
    [[nodiscard]] BuiltBatch build(const Batch& batch, const std::optional<core::Error>& privateFailure) const;
    [[nodiscard]] BuiltBatch buildWithPrivateTexts(const Batch& batch);
    [[nodiscard]] core::Expected<void> commit(const BuiltBatch& built);
    void answer(Batch& batch, const BuiltBatch& built, const core::Expected<void>& committed);
    [[nodiscard]] std::optional<core::Error> whyRefused() const;
    [[nodiscard]] EntryTime now() const;
    [[nodiscard]] std::vector<TimedDraft> ownFirstEntries() const;

    const core::Clock& m_clock;
    const MachineTimeSource m_machineTime;
    const JournalSettings m_settings;
    JournalFile m_file;
    std::optional<PrivateStore> m_private;
    std::optional<EntryTime> m_last;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Waiting> m_queue; ///< Guarded, as all below.
    JournalState m_state;
    bool m_isClosing = false;

    std::mutex m_closing; ///< Two callers of `close` both wait for the end.
    std::thread m_thread;
};

} // namespace vigie::journal
