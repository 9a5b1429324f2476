// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vigie::toml {

struct Content;
struct Value;
enum class Wanted : std::uint8_t;

/// What is wrong in a file. `where` is "file:line" or "file:line: key.path"; each has a remedy.
using Problems = std::vector<core::Error>;

/// What a key holds. A list that holds tables alone, one or more, is Tables.
enum class Kind : std::uint8_t { Missing, Text, Number, Flag, Date, List, Tables, Table };

/// One table of a Document, read key by key. What is wrong - a key that is missing or of the wrong type, a value out
/// of its bounds and, at `finish`, a key nobody asked for - becomes a problem, and reading goes on: all is told at
/// once. A reader that has such a problem to tell, and one of a key that is not there, gives no value. Thread: none
/// of its own. Lifetime: not longer than its Document and its problems.
class Table {
public:
    static constexpr std::size_t kMaxText = 4'000; ///< Bytes of a text.
    static constexpr std::size_t kMaxTexts = 1'000;
    static constexpr std::chrono::seconds kLongest = std::chrono::days{3'660};

    Table(const Value& table, const Content& content, std::string path, Problems& problems);

    [[nodiscard]] Kind kind(std::string_view key);
    [[nodiscard]] bool has(std::string_view key) { return kind(key) != Kind::Missing; }
    /// The same, and a problem where it is missing.
    [[nodiscard]] bool require(std::string_view key);
    [[nodiscard]] std::vector<std::string> keys() const; ///< In order of the alphabet.

    [[nodiscard]] std::string text(std::string_view key, std::string otherwise = {}); ///< May be empty.
    /// From 1 to `most` bytes; empty where there is a problem.
    [[nodiscard]] std::string requiredText(std::string_view key, std::size_t most = kMaxText);
    [[nodiscard]] std::optional<double> number(std::string_view key); ///< Finite.
    [[nodiscard]] std::optional<double> number(std::string_view key, double low, double high);
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key, std::int64_t low, std::int64_t high);
    [[nodiscard]] bool flag(std::string_view key, bool otherwise);
    /// "90s", "5m", "24h", "30d"; a bare number is refused, since nobody can tell its unit.
    [[nodiscard]] std::optional<std::chrono::seconds> duration(std::string_view key,
                                                               std::chrono::seconds least = std::chrono::seconds{0},
                                                               std::chrono::seconds most = kLongest);
    [[nodiscard]] std::optional<std::string> date(std::string_view key); ///< "2026-03-02", with or without quotes.
    [[nodiscard]] std::optional<core::Timestamp> moment(std::string_view key); ///< ISO 8601, with or without quotes.
    /// Texts of 1 to `mostBytes` each.
    [[nodiscard]] std::vector<std::string> texts(std::string_view key, std::size_t least = 0,
                                                 std::size_t most = kMaxTexts, std::size_t mostBytes = kMaxText);
    [[nodiscard]] std::vector<double> numbers(std::string_view key); ///< Finite.

    [[nodiscard]] std::optional<Table> table(std::string_view key);
    [[nodiscard]] std::optional<Table> languages(std::string_view key);                         ///< {fr = "...", ...}
    [[nodiscard]] std::vector<Table> tables(std::string_view key);                              ///< `[[key]]`.
    [[nodiscard]] std::vector<std::pair<std::string, Table>> namedTables(std::string_view key); ///< `[key.name]`.

    /// Tells the keys nobody asked for, each with the nearest one that was.
    void finish();
    /// Takes the keys nobody asked for as known: where another problem explains them.
    void acceptRest();

    /// Adds a problem at the line of the key, or of the table where there is no such key.
    void problem(std::string_view key, core::Message what, core::Message remedy);
    /// What problems call this table; empty for none.
    void setPath(std::string path) { m_path = std::move(path); }
    [[nodiscard]] std::string place() const; ///< "file:line".

private:
    const Value* find(std::string_view key);
    template <typename T> const T* valueOf(std::string_view key, Wanted wanted);
    const std::vector<Value>* listOf(std::string_view key, Wanted wanted);
    std::optional<Table> inner(std::string_view key, Wanted wanted);
    void wrongType(std::string_view key, Wanted wanted);
    void outOfRange(std::string_view key, std::string low, std::string high);
    [[nodiscard]] std::string pathOf(std::string_view key) const;

    const Value* m_table;
    const Content* m_content;
    std::string m_path;
    Problems* m_problems;
    std::set<std::string, std::less<>> m_known;
};

/// Keeps the first `most` and one more that says how many there are besides. Nothing to do with fewer.
void keepFirst(Problems& problems, std::size_t most);

} // namespace vigie::toml
