// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/tomlreader.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <numeric>
#include <sstream>

namespace vigie::profile {

namespace {

using core::ErrorCode;
using core::Message;

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

std::string LocalText::in(std::string_view language) const
{
    for (const std::string_view wanted : {language, std::string_view{""}, std::string_view{"en"}}) {
        for (const auto& [code, text] : byLanguage) {
            if (code == wanted)
                return text;
        }
    }
    return byLanguage.empty() ? std::string{} : byLanguage.front().second;
}

std::optional<std::chrono::seconds> parseDuration(std::string_view text)
{
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || end + 1 != text.data() + text.size() || count < 0 || count > 100'000'000)
        return std::nullopt;
    switch (*end) {
    case 's':
        return std::chrono::seconds{count};
    case 'm':
        return std::chrono::minutes{count};
    case 'h':
        return std::chrono::hours{count};
    case 'd':
        return std::chrono::days{count};
    default:
        return std::nullopt;
    }
}

TomlTable::TomlTable(const toml::table& table, std::string file, std::string path, Problems& problems)
    : m_table(&table)
    , m_file(std::move(file))
    , m_path(std::move(path))
    , m_problems(&problems)
{
}

const toml::node* TomlTable::find(std::string_view key)
{
    m_known.emplace(key);
    return m_table->get(key);
}

void TomlTable::problem(std::string_view key, Message what, Message remedy)
{
    const toml::node* node = key.empty() ? nullptr : m_table->get(key);
    const auto at = node != nullptr ? node->source().begin.line : m_table->source().begin.line;
    std::string name = m_path;
    if (!key.empty())
        name += (name.empty() ? "" : ".") + std::string{key};
    std::string where = m_file + ":" + std::to_string(std::max<unsigned>(at, 1U));
    if (!name.empty())
        where += ": " + name;
    m_problems->push_back({ErrorCode::InvalidInput, std::move(where), std::move(what), std::move(remedy)});
}

void TomlTable::wrongType(std::string_view key, const char* wanted)
{
    problem(key, {VIGIE_TEXT("Errors", "The value is not %1."), {wanted}},
            {VIGIE_TEXT("Errors", "Write %1 here."), {wanted}});
}

std::string TomlTable::text(std::string_view key, std::string otherwise)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return otherwise;
    if (const auto value = node->value_exact<std::string>())
        return *value;
    wrongType(key, "a text between quotes");
    return otherwise;
}

std::string TomlTable::requiredText(std::string_view key)
{
    std::string value = text(key);
    if (!has(key))
        problem(key, VIGIE_TEXT("Errors", "This key is missing."), VIGIE_TEXT("Errors", "Add it, with a text."));
    else if (value.empty() && m_table->get(key)->is_string())
        problem(key, VIGIE_TEXT("Errors", "The text is empty."), VIGIE_TEXT("Errors", "Give it a text."));
    return value;
}

std::optional<double> TomlTable::number(std::string_view key)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return std::nullopt;
    if (node->is_number())
        return node->value<double>();
    wrongType(key, "a number");
    return std::nullopt;
}

double TomlTable::requiredNumber(std::string_view key, double low, double high)
{
    const auto value = number(key);
    if (!has(key))
        problem(key, VIGIE_TEXT("Errors", "This key is missing."), VIGIE_TEXT("Errors", "Add it, with a number."));
    if (!value)
        return low;
    if (!(*value >= low && *value <= high)) {
        problem(key, VIGIE_TEXT("Errors", "The number is out of range."),
                {VIGIE_TEXT("Errors", "Write a number from %1 to %2."), {std::to_string(low), std::to_string(high)}});
        return low;
    }
    return *value;
}

std::int64_t TomlTable::integer(std::string_view key, std::int64_t otherwise, std::int64_t low, std::int64_t high)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return otherwise;
    const auto value = node->value_exact<std::int64_t>();
    if (!value) {
        wrongType(key, "a whole number");
        return otherwise;
    }
    if (*value < low || *value > high) {
        problem(key, VIGIE_TEXT("Errors", "The number is out of range."),
                {VIGIE_TEXT("Errors", "Write a number from %1 to %2."), {std::to_string(low), std::to_string(high)}});
        return otherwise;
    }
    return *value;
}

bool TomlTable::boolean(std::string_view key, bool otherwise)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return otherwise;
    if (const auto value = node->value_exact<bool>())
        return *value;
    wrongType(key, "true or false");
    return otherwise;
}

std::chrono::seconds TomlTable::duration(std::string_view key, std::chrono::seconds otherwise)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return otherwise;
    const auto value = node->value_exact<std::string>();
    const auto parsed = value ? parseDuration(*value) : std::nullopt;
    if (!parsed) {
        problem(
            key, VIGIE_TEXT("Errors", "The value is not a duration."),
            VIGIE_TEXT("Errors", "Write a number and its unit between quotes: \"90s\", \"5m\", \"24h\", \"30d\"."));
        return otherwise;
    }
    return *parsed;
}

std::vector<std::string> TomlTable::texts(std::string_view key)
{
    std::vector<std::string> out;
    const toml::node* node = find(key);
    if (node == nullptr)
        return out;
    const toml::array* list = node->as_array();
    const bool allTexts =
        list != nullptr && std::all_of(list->begin(), list->end(), [](const auto& n) { return n.is_string(); });
    if (!allTexts) {
        wrongType(key, "a list of texts");
        return out;
    }
    for (const auto& one : *list)
        out.push_back(one.value_or(std::string{}));
    return out;
}

std::vector<double> TomlTable::numbers(std::string_view key)
{
    std::vector<double> out;
    const toml::node* node = find(key);
    if (node == nullptr)
        return out;
    const toml::array* list = node->as_array();
    const bool allNumbers =
        list != nullptr && std::all_of(list->begin(), list->end(), [](const auto& n) { return n.is_number(); });
    if (!allNumbers) {
        wrongType(key, "a list of numbers");
        return out;
    }
    for (const auto& one : *list)
        out.push_back(one.value_or(0.0));
    return out;
}

LocalText TomlTable::localText(std::string_view key)
{
    LocalText out;
    const toml::node* node = find(key);
    if (node == nullptr)
        return out;
    if (const auto value = node->value_exact<std::string>()) {
        out.byLanguage.emplace_back("", *value);
        return out;
    }
    const toml::table* languages = node->as_table();
    if (languages == nullptr) {
        wrongType(key, "a text, or a text in each language: {fr = \"...\", en = \"...\"}");
        return out;
    }
    for (const auto& [code, text] : *languages) {
        if (const auto value = text.value_exact<std::string>())
            out.byLanguage.emplace_back(std::string{code.str()}, *value);
        else
            wrongType(key, "a text in each language: {fr = \"...\", en = \"...\"}");
    }
    return out;
}

std::optional<TomlTable> TomlTable::table(std::string_view key)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return std::nullopt;
    if (const toml::table* inner = node->as_table())
        return TomlTable{*inner, m_file, m_path.empty() ? std::string{key} : m_path + "." + std::string{key},
                         *m_problems};
    wrongType(key, "a table");
    return std::nullopt;
}

std::vector<TomlTable> TomlTable::tables(std::string_view key)
{
    std::vector<TomlTable> out;
    const toml::node* node = find(key);
    if (node == nullptr)
        return out;
    const toml::array* list = node->as_array();
    if (list == nullptr) {
        wrongType(key, "a list of tables: [[...]]");
        return out;
    }
    for (const auto& one : *list) {
        if (const toml::table* inner = one.as_table())
            out.emplace_back(*inner, m_file, std::string{key}, *m_problems);
        else
            wrongType(key, "a list of tables: [[...]]");
    }
    return out;
}

std::vector<std::pair<std::string, TomlTable>> TomlTable::namedTables(std::string_view key)
{
    std::vector<std::pair<std::string, TomlTable>> out;
    const toml::node* node = find(key);
    const toml::table* outer = node == nullptr ? nullptr : node->as_table();
    if (outer == nullptr) {
        if (node != nullptr)
            wrongType(key, "a table of tables");
        return out;
    }
    for (const auto& [name, inner] : *outer) {
        if (const toml::table* one = inner.as_table())
            out.emplace_back(name.str(),
                             TomlTable{*one, m_file, std::string{key} + "." + std::string{name.str()}, *m_problems});
        else
            wrongType(key, "a table of tables");
    }
    return out;
}

std::vector<std::pair<std::string, std::string>> TomlTable::namedTexts(std::string_view key)
{
    std::vector<std::pair<std::string, std::string>> out;
    auto inner = table(key);
    if (!inner)
        return out;
    for (const auto& [name, node] : *inner->m_table)
        out.emplace_back(name.str(), inner->text(name.str()));
    return out;
}

void TomlTable::finish()
{
    for (const auto& [key, node] : *m_table) {
        if (m_known.contains(key.str()))
            continue;
        const auto nearest = std::min_element(m_known.begin(), m_known.end(), [&](const auto& a, const auto& b) {
            return editDistance(a, key.str()) < editDistance(b, key.str());
        });
        if (nearest != m_known.end() && editDistance(*nearest, key.str()) <= 3)
            problem(key.str(), VIGIE_TEXT("Errors", "This key is not known."),
                    {VIGIE_TEXT("Errors", "Did you mean \"%1\"?"), {*nearest}});
        else
            problem(key.str(), VIGIE_TEXT("Errors", "This key is not known."),
                    VIGIE_TEXT("Errors", "Remove it, or look up its name in docs/city-profile.md."));
    }
}

core::Expected<TomlFile> TomlFile::load(const std::filesystem::path& path)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    std::ifstream in{path, std::ios::binary};
    if (error || !in)
        return core::fail(ErrorCode::NotFound, path.string(), VIGIE_TEXT("Errors", "The file cannot be read."),
                          VIGIE_TEXT("Errors", "Check that it exists and that you may read it."));
    if (size > kMaxBytes)
        return core::fail(ErrorCode::TooLarge, path.string(), VIGIE_TEXT("Errors", "The file is larger than 4 MiB."),
                          VIGIE_TEXT("Errors", "A profile is short text: check that this is the right file."));
    std::stringstream content;
    content << in.rdbuf();
    TomlFile out;
    out.m_name = path.filename().string();
    try {
        out.m_table = std::make_shared<const toml::table>(toml::parse(content.str(), path.string()));
    } catch (const toml::parse_error& e) {
        return core::fail(ErrorCode::InvalidInput,
                          path.filename().string() + ":" + std::to_string(e.source().begin.line),
                          {VIGIE_TEXT("Errors", "This is not valid TOML: %1."), {std::string{e.description()}}},
                          VIGIE_TEXT("Errors", "Mend the line; https://toml.io describes the format."));
    }
    return out;
}

} // namespace vigie::profile
