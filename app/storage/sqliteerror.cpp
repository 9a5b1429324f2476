// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqliteerror.h"

#include "storage/files.h"

#include <sqlite3.h>

#include <cerrno>

namespace vigie::storage {

using core::Error;
using core::ErrorCode;
using core::Message;

namespace {

bool meansNoRoom(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

Error busy(const std::string& where)
{
    return {ErrorCode::Busy, where, VIGIE_TEXT("Errors", "The store is in use by another program."),
            VIGIE_TEXT("Errors", "Close the other program, or wait until it has finished, then try again.")};
}

Error interrupted(const std::string& where)
{
    return {ErrorCode::Busy, where, VIGIE_TEXT("Errors", "The store was left in the middle of a write."),
            VIGIE_TEXT("Errors", "Start Vigie once: it puts the store in order. Then try again.")};
}

Error corrupt(const std::string& where, const std::string& word)
{
    return {ErrorCode::Corrupt, where, Message(VIGIE_TEXT("Errors", "The store is damaged (%1)."), {word}),
            VIGIE_TEXT("Errors", "Keep the file as it is, and restore the newest backup beside it.")};
}

Error refusedByRule(int code, const std::string& where, const std::string& word)
{
    const bool isKey =
        code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_ROWID;
    return {
        isKey ? ErrorCode::AlreadyExists : ErrorCode::Refused, where,
        Message(VIGIE_TEXT("Errors", "The store refused the change (%1)."), {word}),
        VIGIE_TEXT("Errors", "Nothing was changed. If this was an ordinary action, please report it as a fault.")};
}

Error refusedBySystem(const std::string& where, const std::string& word)
{
    return {
        ErrorCode::Io, where,
        Message(VIGIE_TEXT("Errors", "The system refused to read or write the store (%1)."), {word}),
        VIGIE_TEXT("Errors", "Check that the disk works and that you may write in its folder, then start again.")};
}

} // namespace

Error sqliteError(int code, sqlite3* database, const std::string& where)
{
    const int systemError = database != nullptr ? sqlite3_system_errno(database) : 0;
    const std::string word = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY)
        return interrupted(where);
    switch (code & 0xff) {
    case SQLITE_FULL:
        return diskFull(where);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return busy(where);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return corrupt(where, word);
    case SQLITE_CONSTRAINT:
        return refusedByRule(code, where, word);
    case SQLITE_IOERR:
        if (meansNoRoom(systemError))
            return diskFull(where);
        return refusedBySystem(where, systemError != 0 ? systemWord(systemError) : word);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
        return refusedBySystem(where, systemError != 0 ? systemWord(systemError) : word);
    case SQLITE_TOOBIG:
        return {ErrorCode::TooLarge, where, VIGIE_TEXT("Errors", "The value is too large for the store."),
                VIGIE_TEXT("Errors", "Shorten it and try again.")};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, where, VIGIE_TEXT("Errors", "The work on the store was stopped."),
                VIGIE_TEXT("Errors", "Start it again when you wish.")};
    default:
        return {ErrorCode::Internal, where, Message(VIGIE_TEXT("Errors", "The store failed (%1)."), {word}),
                VIGIE_TEXT("Errors", "Start Vigie again; if it happens again, please report it as a fault.")};
    }
}

} // namespace vigie::storage
