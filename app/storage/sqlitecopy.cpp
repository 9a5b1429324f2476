// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitecopy.h"

#include "storage/sqliteerror.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdint>

namespace vigie::storage {

using core::Expected;
using core::fail;

namespace {

constexpr int kPagesAtOnce = 256; // 1 MiB of the usual pages: some milliseconds of lock
constexpr int kPatience = 3;      // copies' worth of pages before writers are held
constexpr int kBusyTries = 10;    // each as long as the connections wait by themselves

/// SQLITE_OK when all is copied, SQLITE_INTERRUPT when the caller stopped it, or SQLite's reason.
int copyPages(sqlite3_backup* backup, const ByteProgress& progress)
{
    std::int64_t stepped = 0;
    int busy = 0;
    for (;;) {
        const bool atOnce = stepped > std::int64_t{kPatience} * sqlite3_backup_pagecount(backup) + kPagesAtOnce;
        const int code = sqlite3_backup_step(backup, atOnce ? -1 : kPagesAtOnce);
        if (code == SQLITE_DONE)
            return SQLITE_OK;
        if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED) {
            if (++busy > kBusyTries)
                return code;
        } else if (code != SQLITE_OK) {
            return code;
        } else {
            stepped += kPagesAtOnce;
        }
        if (progress && !progress(0))
            return SQLITE_INTERRUPT;
    }
}

Expected<void> runBackup(const Database& from, const std::filesystem::path& to, const ByteProgress& progress)
{
    auto target = Database::open(to, OpenMode::Create);
    if (!target)
        return fail(target.error());
    // The file is nobody's until it is renamed or listed: made durable once, at the end.
    if (auto set = target->execute("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;"); !set)
        return set;
    sqlite3_backup* backup = sqlite3_backup_init(target->handle(), "main", from.handle(), "main");
    if (backup == nullptr)
        return fail(sqliteError(sqlite3_errcode(target->handle()), target->handle(), to.string()));
    const int copied = copyPages(backup, progress);
    const int finished = sqlite3_backup_finish(backup); // only now the target knows its error
    if (copied == SQLITE_INTERRUPT)
        return fail(stoppedAsAsked(to));
    if (copied != SQLITE_OK || finished != SQLITE_OK)
        return fail(sqliteError(copied != SQLITE_OK ? copied : finished, target->handle(), to.string()));
    return {};
}

Expected<void> syncFile(const std::filesystem::path& path)
{
    const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd || ::fsync(fd.get()) != 0)
        return fail(fileError(errno, path));
    return {};
}

} // namespace

Expected<FileDigest> copyDatabase(const Database& from, const std::filesystem::path& to, const ByteProgress& progress)
{
    std::error_code ignored;
    if (std::filesystem::exists(to, ignored))
        return fail(fileError(EEXIST, to));
    auto copied = runBackup(from, to, progress);
    if (copied)
        copied = syncFile(to);
    auto digest = copied ? digestOfFile(to, progress) : Expected<FileDigest>(fail(copied.error()));
    if (!digest)
        removeQuietly(to);
    return digest;
}

} // namespace vigie::storage
