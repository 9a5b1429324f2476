// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"
#include "journal/entry.h"
#include "storage/filelock.h"
#include "storage/store.h"
#include "tlog/merkle.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vigie::journal {

/// An entry ready to be written.
struct EncodedEntry {
    std::string bytes;
    storage::Digest leaf{};
};

/// The file of one journal, open for writing: the tables and the tree's right edge, with nobody else writing.
/// Thread: one thread at a time. JournalWriter is what the program uses.
/// Opening 1,000,000 entries reads some 4,000 block hashes and at most 512 entries, and checks that they give the
/// stored root: what was damaged there is told (Corrupt) and nothing is repaired. Older damage is found by
/// `verifyJournal`.
class JournalFile {
public:
    /// Creates the file where it is missing. Refuses another origin (InvalidInput) and a second writer (Busy).
    [[nodiscard]] static core::Expected<JournalFile> open(const std::filesystem::path& path,
                                                          const std::string& origin);

    [[nodiscard]] std::uint64_t size() const { return m_range.size(); }
    [[nodiscard]] storage::Digest root() const { return m_range.root(); }
    [[nodiscard]] const std::optional<Entry>& last() const { return m_last; } ///< As of opening.
    /// The last writer was cut off in the middle of a commit, which was undone when this opened.
    [[nodiscard]] bool wasInterrupted() const { return m_wasInterrupted; }

    /// How long a commit waits for readers that hold the file.
    void setWait(std::chrono::milliseconds wait) { m_database.setBusyTimeout(wait); }

    /// Adds entries and a checkpoint in one transaction: durable when it returns, or not there at all. `at` is the
    /// time of the last entry. Busy leaves everything as it was; after any other failure only closing is allowed.
    [[nodiscard]] core::Expected<void> append(std::span<const EncodedEntry> entries, core::Timestamp at);

private:
    JournalFile(storage::FileLock lock, storage::Database database);
    [[nodiscard]] core::Expected<void> load();
    [[nodiscard]] core::Expected<void> loadBlocks();
    [[nodiscard]] core::Expected<void> loadTail();
    [[nodiscard]] core::Expected<void> checkStoredRoot();
    [[nodiscard]] core::Expected<void> prepare();
    [[nodiscard]] core::Expected<void> insert(std::span<const EncodedEntry> entries, tlog::CompactRange& range);
    [[nodiscard]] core::Error damaged(const char* what, std::uint64_t index) const;

    storage::FileLock m_lock;
    storage::Database m_database;
    /// Prepared once.
    struct Inserts {
        storage::Statement entry;
        storage::Statement block;
        storage::Statement checkpoint;
    };
    std::unique_ptr<Inserts> m_inserts;
    tlog::CompactRange m_range;
    std::optional<storage::Digest>
        m_lastBlock; ///< While loading: to check the last complete block against its entries.
    std::optional<Entry> m_last;
    bool m_wasInterrupted = false;
};

} // namespace vigie::journal
