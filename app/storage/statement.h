// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "storage/hex.h"

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace vigie::storage {

enum class ColumnType { Integer, Real, Text, Blob, Null };

/// One prepared statement, bound by position (from 1, as in SQL) and read by column (from 0, as in SQLite's C
/// interface).
///
///     auto insert = database.prepare("INSERT INTO lamps(id, name) VALUES (?1, ?2)");
///     if (auto done = insert->run(17, "Rue de la Préfecture"); !done) return fail(done.error());
///
/// Thread:    that of its Database, which it may outlive (it then only can be destroyed).
/// Ownership: texts and blobs are copied in; what `text` and `blob` give is valid until the next `step`, `reset` or
///            `bind`.
/// Failure:   never throws. A failed `bind` is told by the next `step`.
class Statement {
public:
    Statement(sqlite3_stmt* statement, sqlite3* database, std::string where); ///< Takes the statement.

    Statement& bindInteger(int place, std::int64_t value);
    Statement& bindReal(int place, double value);
    Statement& bindText(int place, std::string_view value);
    Statement& bindBlob(int place, ByteView value);
    Statement& bindNull(int place);

    template <typename T> Statement& bind(int place, const T& value)
    {
        if constexpr (std::same_as<T, std::nullptr_t>)
            return bindNull(place);
        else if constexpr (std::integral<T>)
            return bindInteger(place, static_cast<std::int64_t>(value));
        else if constexpr (std::floating_point<T>)
            return bindReal(place, value);
        else if constexpr (std::convertible_to<T, std::string_view>)
            return bindText(place, value);
        else
            return bindBlob(place, value);
    }
    template <typename T> Statement& bind(int place, const std::optional<T>& value)
    {
        return value ? bind(place, *value) : bindNull(place);
    }

    /// Binds all, from the first place on.
    template <typename... T> Statement& bindAll(const T&... values)
    {
        [[maybe_unused]] int place = 0;
        (bind(++place, values), ...);
        return *this;
    }

    /// true: there is a row; false: the end.
    [[nodiscard]] core::Expected<bool> step();
    /// `step` that must give a row: NotFound at the end.
    [[nodiscard]] core::Expected<void> row();
    /// Binds all, runs to the end, and resets: for statements without rows.
    template <typename... T> [[nodiscard]] core::Expected<void> run(const T&... values)
    {
        bindAll(values...);
        return finish();
    }
    void reset(); ///< Back to the start; the bindings stay.

    [[nodiscard]] ColumnType type(int column) const;
    [[nodiscard]] bool isNull(int column) const { return type(column) == ColumnType::Null; }
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] ByteView blob(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    [[nodiscard]] core::Expected<void> finish();
    Statement& note(int code);

    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    sqlite3* m_database;
    std::string m_where;
    int m_bindFailure = 0;
};

} // namespace vigie::storage
