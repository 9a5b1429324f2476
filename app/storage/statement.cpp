// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement.h"

#include "storage/sqliteerror.h"

#include <sqlite3.h>

#include <utility>

namespace vigie::storage {

using core::Expected;
using core::fail;

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3_stmt* statement, sqlite3* database, std::string where)
    : m_statement(statement)
    , m_database(database)
    , m_where(std::move(where))
{
}

Statement& Statement::note(int code)
{
    if (code != SQLITE_OK && m_bindFailure == 0)
        m_bindFailure = code;
    return *this;
}

Statement& Statement::bindInteger(int place, std::int64_t value)
{
    return note(sqlite3_bind_int64(m_statement.get(), place, value));
}

Statement& Statement::bindReal(int place, double value)
{
    return note(sqlite3_bind_double(m_statement.get(), place, value));
}

Statement& Statement::bindText(int place, std::string_view value)
{
    // A null pointer would bind NULL; an empty text is a text.
    return note(sqlite3_bind_text64(m_statement.get(), place, value.empty() ? "" : value.data(), value.size(),
                                    SQLITE_TRANSIENT, SQLITE_UTF8)); // NOLINT(performance-no-int-to-ptr)
}

Statement& Statement::bindBlob(int place, ByteView value)
{
    if (value.empty())
        return note(sqlite3_bind_zeroblob(m_statement.get(), place, 0));
    return note(sqlite3_bind_blob64(m_statement.get(), place, value.data(), value.size(),
                                    SQLITE_TRANSIENT)); // NOLINT(performance-no-int-to-ptr)
}

Statement& Statement::bindNull(int place)
{
    return note(sqlite3_bind_null(m_statement.get(), place));
}

Expected<bool> Statement::step()
{
    if (const int failure = std::exchange(m_bindFailure, 0); failure != 0)
        return fail(sqliteError(failure, nullptr, m_where));
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    auto error = sqliteError(code, m_database, m_where);
    sqlite3_reset(m_statement.get());
    return fail(std::move(error));
}

Expected<void> Statement::row()
{
    auto stepped = step();
    if (!stepped)
        return fail(stepped.error());
    if (!*stepped)
        return fail(core::ErrorCode::NotFound, m_where, VIGIE_TEXT("Errors", "The store has no such row."),
                    VIGIE_TEXT("Errors", "Nothing needs to be done if it was removed on purpose."));
    return {};
}

Expected<void> Statement::finish()
{
    for (;;) {
        auto stepped = step();
        if (!stepped)
            return fail(stepped.error());
        if (!*stepped)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

ColumnType Statement::type(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER:
        return ColumnType::Integer;
    case SQLITE_FLOAT:
        return ColumnType::Real;
    case SQLITE_TEXT:
        return ColumnType::Text;
    case SQLITE_BLOB:
        return ColumnType::Blob;
    default:
        return ColumnType::Null;
    }
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

std::string_view Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes == nullptr ? std::string_view{} : std::string_view{bytes, static_cast<std::size_t>(size)};
}

ByteView Statement::blob(int column) const
{
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement.get(), column));
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes == nullptr ? ByteView{} : ByteView{bytes, static_cast<std::size_t>(size)};
}

} // namespace vigie::storage
