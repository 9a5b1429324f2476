// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "storage/statement.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;

namespace vigie::storage {

enum class OpenMode {
    ReadOnly,  ///< The file must exist; nothing is written, not even the recovery of an interrupted write.
    ReadWrite, ///< The file must exist.
    Create,    ///< The file is made where it is missing, readable by its owner alone (0600).
};

class Database;

/// A transaction that ends with its scope: rolled back unless `commit` succeeded.
/// Failure: when `commit` fails nothing of it is kept, except Busy: then it is still open and `commit` may be tried
/// again.
class Transaction {
public:
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    [[nodiscard]] core::Expected<void> commit();
    void rollback();

private:
    friend class Database;
    explicit Transaction(sqlite3* handle, std::string where);
    sqlite3* m_handle;
    std::string m_where;
};

enum class Locking {
    Deferred,  ///< For reading: one unchanging picture from the first read on.
    Immediate, ///< For writing: Busy at once rather than halfway.
    Exclusive, ///< Nobody else reads meanwhile: for upgrades.
};

/// One connection to one SQLite file. Paths are never read as URIs; extensions cannot be loaded; a damaged or hostile
/// schema runs no function (`trusted_schema` off, defensive mode).
/// Thread:  one thread at a time; different connections may be in different threads and programs.
/// Waiting: for a lock of another connection at most `busyTimeout`, then Busy.
/// Failure: never throws; errors as `sqliteError` gives them.
/// Beware:  POSIX locks end for the whole program when any descriptor of the file is closed. A file that is open
///          here must not be opened by other means (to copy or hash it, use `copyDatabase`).
class Database {
public:
    static constexpr std::chrono::milliseconds kBusyTimeout{5000};

    [[nodiscard]] static core::Expected<Database> open(const std::filesystem::path& path, OpenMode mode,
                                                       std::chrono::milliseconds busyTimeout = kBusyTimeout);

    /// Runs SQL that gives no rows: one statement or several.
    [[nodiscard]] core::Expected<void> execute(const std::string& sql);
    [[nodiscard]] core::Expected<Statement> prepare(std::string_view sql) const;
    [[nodiscard]] core::Expected<Transaction> begin(Locking locking);

    /// The first column of the first row as an integer; NotFound without a row.
    [[nodiscard]] core::Expected<std::int64_t> integer(std::string_view sql) const;
    /// The same as text.
    [[nodiscard]] core::Expected<std::string> text(std::string_view sql) const;

    [[nodiscard]] std::int64_t changes() const; ///< Rows the last statement inserted, changed or deleted.
    void setBusyTimeout(std::chrono::milliseconds timeout);
    /// Makes what runs on this connection end with Cancelled. Any thread, while the connection lives.
    void interrupt() const;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); } ///< For this library alone.

private:
    struct Closer {
        void operator()(sqlite3* handle) const;
    };
    using Handle = std::unique_ptr<sqlite3, Closer>;
    Database(Handle handle, std::filesystem::path path);

    std::unique_ptr<int> m_busyTries; ///< Where SQLite finds it, wherever this is moved to.
    Handle m_handle;
    std::filesystem::path m_path;
};

} // namespace vigie::storage
