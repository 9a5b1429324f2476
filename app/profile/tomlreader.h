// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "profile/localtext.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.hpp>

namespace vigie::profile {

/// One table of a TOML file, read key by key. A key of the wrong type, a missing one, a value out of its range and,
/// at `finish`, a key nobody asked for become problems with their line; reading goes on, so that all are told at
/// once. Thread: none of its own. Lifetime: not longer than its TomlFile.
class TomlTable {
public:
    TomlTable(const toml::table& table, std::string file, std::string path, Problems& problems);

    [[nodiscard]] bool has(std::string_view key) const { return m_table->contains(key); }
    [[nodiscard]] int line() const { return static_cast<int>(m_table->source().begin.line); }
    [[nodiscard]] const std::string& path() const { return m_path; }

    [[nodiscard]] std::string text(std::string_view key, std::string otherwise = {});
    [[nodiscard]] std::string requiredText(std::string_view key);
    [[nodiscard]] std::optional<double> number(std::string_view key);
    [[nodiscard]] double requiredNumber(std::string_view key, double low, double high);
    [[nodiscard]] std::int64_t integer(std::string_view key, std::int64_t otherwise, std::int64_t low,
                                       std::int64_t high);
    [[nodiscard]] bool boolean(std::string_view key, bool otherwise);
    /// "90s", "5m", "24h", "30d"; a bare number is refused, since nobody can tell its unit.
    [[nodiscard]] std::chrono::seconds duration(std::string_view key, std::chrono::seconds otherwise);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    [[nodiscard]] std::vector<double> numbers(std::string_view key);
    [[nodiscard]] LocalText localText(std::string_view key);
    [[nodiscard]] std::optional<TomlTable> table(std::string_view key);
    [[nodiscard]] std::vector<TomlTable> tables(std::string_view key);                              ///< `[[key]]`.
    [[nodiscard]] std::vector<std::pair<std::string, TomlTable>> namedTables(std::string_view key); ///< `[key.name]`.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>>
    namedTexts(std::string_view key); ///< `[key]` of texts.

    /// Tells the keys nobody asked for, each with the nearest known one.
    void finish();
    /// Adds a problem at the key's line.
    void problem(std::string_view key, core::Message what, core::Message remedy);

private:
    const toml::node* find(std::string_view key);
    void wrongType(std::string_view key, const char* wanted);

    const toml::table* m_table;
    std::string m_file;
    std::string m_path;
    Problems* m_problems;
    std::set<std::string, std::less<>> m_known;
};

/// A TOML file in memory.
class TomlFile {
public:
    static constexpr std::uintmax_t kMaxBytes = 4U << 20;

    /// Fails for a missing, unreadable or too large file and for a syntax error (with its line).
    [[nodiscard]] static core::Expected<TomlFile> load(const std::filesystem::path& path);

    [[nodiscard]] TomlTable root(Problems& problems) const { return {*m_table, m_name, "", problems}; }

private:
    std::string m_name;
    std::shared_ptr<const toml::table> m_table;
};

/// "90s" -> 90 seconds; s, m, h, d.
[[nodiscard]] std::optional<std::chrono::seconds> parseDuration(std::string_view text);

} // namespace vigie::profile
