// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/verifyjournal.h"
#include "storage/database.h"

#include <deque>

namespace vigie::journal {

/// One run over one journal file. Each check adds to the report; an error ends the run.
class JournalVerifier {
public:
    JournalVerifier(const storage::Database& database, const VerifyProgress& progress);
    [[nodiscard]] core::Expected<VerifyReport> run();

private:
    /// A row of the table checkpoints.
    struct Stored {
        std::int64_t size = 0;
        std::optional<storage::Digest> root;
        std::int64_t at = 0;
    };

    [[nodiscard]] core::Expected<void> checkFile();
    [[nodiscard]] core::Expected<void> checkTables();
    [[nodiscard]] core::Expected<void> checkAbout();
    [[nodiscard]] core::Expected<void> findEnd();
    [[nodiscard]] core::Expected<void> checkEntries();
    [[nodiscard]] core::Expected<std::uint64_t> checkSome(std::uint64_t first);
    void checkEntry(const storage::Statement& row);
    void checkBlock(const storage::Digest& root);
    [[nodiscard]] core::Expected<void> checkCheckpoint(core::Timestamp at);
    [[nodiscard]] core::Expected<void> refillBlocks();
    [[nodiscard]] core::Expected<void> refillCheckpoints();
    void problem(std::optional<std::uint64_t> index, core::Message what);

    const storage::Database& m_database;
    const VerifyProgress& m_progress;
    VerifyReport m_report;
    tlog::CompactRange m_range;
    std::deque<std::optional<storage::Digest>> m_blocks;
    std::uint64_t m_nextBlock = 0;
    std::deque<Stored> m_checkpoints;
    std::int64_t m_lastCheckpoint = 0;
    core::Timestamp m_at = core::kNoTime;
};

} // namespace vigie::journal
