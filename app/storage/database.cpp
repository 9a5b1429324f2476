// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "storage/files.h"
#include "storage/sqliteerror.h"

#include <sqlite3.h>

#include <utility>

namespace vigie::storage {

using core::Expected;
using core::fail;

namespace {

constexpr std::chrono::milliseconds kBusyPause{2};

/// SQLite's own waits grow to 100 ms: beside a writer that commits without pause a reader would hardly ever find the
/// gap.
int waitALittle(void* tries, int tried)
{
    if (tried >= *static_cast<const int*>(tries))
        return 0;
    sqlite3_sleep(static_cast<int>(kBusyPause.count()));
    return 1;
}

} // namespace

Transaction::Transaction(sqlite3* handle, std::string where)
    : m_handle(handle)
    , m_where(std::move(where))
{
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_where(std::move(other.m_where))
{
}

Transaction::~Transaction()
{
    rollback();
}

Expected<void> Transaction::commit()
{
    const int code = sqlite3_exec(m_handle, "COMMIT", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) {
        m_handle = nullptr;
        return {};
    }
    auto error = sqliteError(code, m_handle, m_where);
    if ((code & 0xff) != SQLITE_BUSY)
        rollback();
    return fail(std::move(error));
}

void Transaction::rollback()
{
    sqlite3* handle = std::exchange(m_handle, nullptr);
    // After some errors SQLite has rolled back by itself; asking again would be an error of its own.
    if (handle != nullptr && sqlite3_get_autocommit(handle) == 0)
        sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Database::Closer::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

Database::Database(Handle handle, std::filesystem::path path)
    : m_busyTries(std::make_unique<int>(0))
    , m_handle(std::move(handle))
    , m_path(std::move(path))
{
}

Expected<Database> Database::open(const std::filesystem::path& path, OpenMode mode,
                                  std::chrono::milliseconds busyTimeout)
{
    std::error_code ignored;
    // Absolute, so that no name can begin with "file:" or be ":memory:".
    const auto absolute = std::filesystem::absolute(path, ignored);
    if (mode == OpenMode::Create) {
        if (auto made = ensureFile(absolute); !made)
            return fail(made.error());
    }
    const int access = mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    sqlite3* raw = nullptr;
    const int code =
        sqlite3_open_v2(absolute.c_str(), &raw,
                        access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE, nullptr);
    Handle handle(raw);
    if (code != SQLITE_OK) {
        if (!std::filesystem::exists(absolute, ignored))
            return fail(core::ErrorCode::NotFound, absolute.string(), VIGIE_TEXT("Errors", "There is no such store."),
                        VIGIE_TEXT("Errors", "Check the name of the folder and of the file."));
        return fail(sqliteError(code, raw, absolute.string()));
    }
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(raw, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);

    Database database(std::move(handle), absolute);
    database.setBusyTimeout(busyTimeout);
    if (auto set = database.execute("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;"); !set)
        return fail(set.error());
    return database;
}

Expected<void> Database::execute(const std::string& sql)
{
    const int code = sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(sqliteError(code, m_handle.get(), m_path.string()));
    return {};
}

Expected<Statement> Database::prepare(std::string_view sql) const
{
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v3(m_handle.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    if (code != SQLITE_OK)
        return fail(sqliteError(code, m_handle.get(), m_path.string()));
    return Statement(raw, m_handle.get(), m_path.string());
}

Expected<Transaction> Database::begin(Locking locking)
{
    const char* sql = locking == Locking::Deferred    ? "BEGIN DEFERRED"
                      : locking == Locking::Immediate ? "BEGIN IMMEDIATE"
                                                      : "BEGIN EXCLUSIVE";
    if (auto begun = execute(sql); !begun)
        return fail(begun.error());
    return Transaction(m_handle.get(), m_path.string());
}

Expected<std::int64_t> Database::integer(std::string_view sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    auto row = statement->row();
    if (!row)
        return fail(row.error());
    return statement->integer(0);
}

Expected<std::string> Database::text(std::string_view sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    auto row = statement->row();
    if (!row)
        return fail(row.error());
    return std::string(statement->text(0));
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle.get());
}

void Database::setBusyTimeout(std::chrono::milliseconds timeout)
{
    *m_busyTries = static_cast<int>(timeout / kBusyPause);
    sqlite3_busy_handler(m_handle.get(), waitALittle, m_busyTries.get());
}

void Database::interrupt() const
{
    sqlite3_interrupt(m_handle.get());
}

} // namespace vigie::storage
