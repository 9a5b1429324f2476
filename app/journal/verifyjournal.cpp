// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/verifyjournal.h"

#include "journal/journalschema.h"
#include "journal/journalverifier.h"
#include "storage/filelock.h"
#include "storage/store.h"

#include <system_error>

namespace vigie::journal {

using core::Expected;
using core::fail;

namespace {

/// A commit that was cut off is undone by whoever opens the file for writing; for that nobody else may be writing.
Expected<void> undoInterruptedCommit(const std::filesystem::path& path)
{
    auto lock = storage::FileLock::take(path.string() + ".lock");
    if (!lock)
        return fail(lock.error());
    auto database = storage::Database::open(path, storage::OpenMode::ReadWrite);
    if (!database)
        return fail(database.error());
    auto read = database->integer("SELECT count(*) FROM sqlite_schema");
    return read ? Expected<void>{} : fail(read.error());
}

} // namespace

Expected<VerifyReport> verifyJournal(const std::filesystem::path& path, const VerifyProgress& progress)
{
    bool wasInterrupted = false;
    auto database = storage::openStoreToRead(path, journalKind());
    if (!database && database.error().code == core::ErrorCode::Busy) {
        if (auto undone = undoInterruptedCommit(path); !undone)
            return fail(undone.error());
        wasInterrupted = true;
        database = storage::openStoreToRead(path, journalKind());
    }
    if (!database)
        return fail(database.error());
    auto report = JournalVerifier(*database, progress).run();
    if (report)
        report->wasInterrupted = wasInterrupted;
    return report;
}

} // namespace vigie::journal
