// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"
#include "core/expected.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.hpp>

namespace vigie::alerts {

/// What a file says for all of its rules that do not say otherwise.
struct RuleDefaults {
    std::string author;
    std::string date;
};

/// One `[[rule]]` table, read key by key. Whatever is wrong becomes a problem with its line, and all of it is told at
/// once. Thread: none of its own. Lifetime: within that of the parsed file.
class RuleReader {
public:
    static constexpr std::size_t kMaxWord = 200;  ///< Bytes of an id, a model, an attribute, a state.
    static constexpr std::size_t kMaxText = 4000; ///< Bytes of a text for people.
    static constexpr std::size_t kMaxStates = 64;

    RuleReader(const toml::table& table, std::string file, std::vector<core::Error>& problems);

    /// nullptr when there was any problem.
    [[nodiscard]] std::shared_ptr<const Rule> read(const RuleDefaults& defaults);

    /// Reads the keys of a file that stand above its rules.
    [[nodiscard]] RuleDefaults readDefaults();
    /// Makes a problem of every key nobody asked for.
    void refuseUnknownKeys();

private:
    void readWhat(Rule& rule);
    void readTest(Rule& rule);
    void readThreshold(Rule& rule);
    void readState(Rule& rule);
    void readNoData(Rule& rule);
    void readWords(Rule& rule);

    const toml::node* find(std::string_view key);
    const toml::node* require(std::string_view key);
    std::string text(std::string_view key, std::size_t most);
    std::string requiredText(std::string_view key, std::size_t most);
    std::optional<double> number(std::string_view key);
    core::Duration duration(std::string_view key, core::Duration least);
    bool flag(std::string_view key);
    Words words(std::string_view key);
    std::string languageText(const toml::table& table, std::string_view key, std::string_view language);
    std::string date(std::string_view key);

    void problem(std::string_view key, core::Message what, core::Message remedy);
    void problemAt(const toml::node& node, std::string_view key, core::Message what, core::Message remedy);

    const toml::table& m_table;
    std::string m_file;
    std::string m_rule; ///< Its id, once read.
    std::vector<core::Error>& m_problems;
    std::set<std::string, std::less<>> m_asked;
    bool m_sound = true;
};

/// "90s", "15m", "2h", "30d"; a minus sign is read too, so that a negative delay can be told from nonsense.
[[nodiscard]] std::optional<core::Duration> parseDuration(std::string_view text);

} // namespace vigie::alerts
