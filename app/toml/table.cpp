// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toml/table.h"

#include "core/shown.h"
#include "toml/duration.h"
#include "toml/spelling.h"
#include "toml/value.h"
#include "toml/wanted.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace vigie::toml {

namespace {

using core::ErrorCode;
using core::Message;

const Value* memberOf(const Value& table, std::string_view key)
{
    const auto& members = std::get<Members>(table.content);
    const auto found = std::lower_bound(members.begin(), members.end(), key,
                                        [](const Member& member, std::string_view k) { return member.key < k; });
    return found != members.end() && found->key == key ? &found->value : nullptr;
}

bool holdsTables(const List& list)
{
    return !list.empty() && std::all_of(list.begin(), list.end(), [](const Value& one) {
        return std::holds_alternative<Members>(one.content);
    });
}

struct KindOf {
    Kind operator()(const std::string&) const { return Kind::Text; }
    Kind operator()(std::int64_t) const { return Kind::Number; }
    Kind operator()(double) const { return Kind::Number; }
    Kind operator()(bool) const { return Kind::Flag; }
    Kind operator()(const DateText&) const { return Kind::Date; }
    Kind operator()(const List& list) const { return holdsTables(list) ? Kind::Tables : Kind::List; }
    Kind operator()(const Members&) const { return Kind::Table; }
};

std::optional<double> finiteNumber(const Value& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value.content))
        return static_cast<double>(*whole);
    const auto* number = std::get_if<double>(&value.content);
    return number != nullptr && std::isfinite(*number) ? std::optional{*number} : std::nullopt;
}

const std::string* writtenDate(const Value& value)
{
    if (const auto* date = std::get_if<DateText>(&value.content))
        return &date->text;
    return std::get_if<std::string>(&value.content);
}

std::string plain(double number)
{
    std::array<char, 400> out{};
    const auto end = std::to_chars(out.data(), out.data() + out.size(), number, std::chars_format::fixed).ptr;
    return {out.data(), end};
}

} // namespace

Table::Table(const Value& table, const Content& content, std::string path, Problems& problems)
    : m_table(&table)
    , m_content(&content)
    , m_path(std::move(path))
    , m_problems(&problems)
{
}

const Value* Table::find(std::string_view key)
{
    m_known.emplace(key);
    return memberOf(*m_table, key);
}

template <typename T> const T* Table::valueOf(std::string_view key, Wanted wanted)
{
    const Value* value = find(key);
    const T* out = value == nullptr ? nullptr : std::get_if<T>(&value->content);
    if (value != nullptr && out == nullptr)
        wrongType(key, wanted);
    return out;
}

Kind Table::kind(std::string_view key)
{
    const Value* value = find(key);
    return value == nullptr ? Kind::Missing : std::visit(KindOf{}, value->content);
}

bool Table::require(std::string_view key)
{
    const bool there = has(key);
    if (!there)
        problem(key, {VIGIE_TEXT("Errors", "The key \"%1\" is missing."), {core::shown(key)}},
                {VIGIE_TEXT("Errors", "Add it; %1 explains every key."), {m_content->manual}});
    return there;
}

std::vector<std::string> Table::keys() const
{
    std::vector<std::string> out;
    for (const Member& member : std::get<Members>(m_table->content))
        out.push_back(member.key);
    return out;
}

std::string Table::text(std::string_view key, std::string otherwise)
{
    const auto* value = valueOf<std::string>(key, Wanted::Text);
    if (value == nullptr)
        return otherwise;
    if (value->size() <= kMaxText)
        return *value;
    problem(key, VIGIE_TEXT("Errors", "The text is too long."),
            {VIGIE_TEXT("Errors", "Write at most %1 bytes."), {std::to_string(kMaxText)}});
    return otherwise;
}

std::string Table::requiredText(std::string_view key, std::size_t most)
{
    const auto* value = require(key) ? valueOf<std::string>(key, Wanted::Text) : nullptr;
    if (value == nullptr)
        return {};
    if (!value->empty() && value->size() <= most)
        return *value;
    problem(key, VIGIE_TEXT("Errors", "The text is empty or too long."),
            {VIGIE_TEXT("Errors", "Write 1 to %1 bytes."), {std::to_string(most)}});
    return {};
}

std::optional<double> Table::number(std::string_view key)
{
    const Value* value = find(key);
    const auto out = value == nullptr ? std::nullopt : finiteNumber(*value);
    if (value != nullptr && !out)
        wrongType(key, Wanted::Number);
    return out;
}

std::optional<double> Table::number(std::string_view key, double low, double high)
{
    const auto out = number(key);
    if (!out || (*out >= low && *out <= high))
        return out;
    outOfRange(key, plain(low), plain(high));
    return std::nullopt;
}

std::optional<std::int64_t> Table::integer(std::string_view key, std::int64_t low, std::int64_t high)
{
    const auto* value = valueOf<std::int64_t>(key, Wanted::WholeNumber);
    if (value == nullptr)
        return std::nullopt;
    if (*value >= low && *value <= high)
        return *value;
    outOfRange(key, std::to_string(low), std::to_string(high));
    return std::nullopt;
}

bool Table::flag(std::string_view key, bool otherwise)
{
    const auto* value = valueOf<bool>(key, Wanted::Flag);
    return value == nullptr ? otherwise : *value;
}

std::optional<std::chrono::seconds> Table::duration(std::string_view key, std::chrono::seconds least,
                                                    std::chrono::seconds most)
{
    const auto* written = valueOf<std::string>(key, Wanted::Duration);
    if (written == nullptr)
        return std::nullopt;
    const auto out = parseDuration(*written);
    if (!out) {
        wrongType(key, Wanted::Duration);
        return std::nullopt;
    }
    if (*out >= least && *out <= most)
        return out;
    problem(
        key,
        *out < std::chrono::seconds{0} ? VIGIE_TEXT("Errors", "A duration cannot be negative.")
                                       : VIGIE_TEXT("Errors", "The duration is out of range."),
        {VIGIE_TEXT("Errors", "Write a duration from \"%1\" to \"%2\"."), {durationText(least), durationText(most)}});
    return std::nullopt;
}

std::optional<std::string> Table::date(std::string_view key)
{
    const Value* value = find(key);
    const std::string* written = value == nullptr ? nullptr : writtenDate(*value);
    if (written != nullptr && written->size() == 10 && core::parseIso8601(*written))
        return *written;
    if (value != nullptr)
        wrongType(key, Wanted::Date);
    return std::nullopt;
}

std::optional<core::Timestamp> Table::moment(std::string_view key)
{
    const Value* value = find(key);
    const std::string* written = value == nullptr ? nullptr : writtenDate(*value);
    const auto out = written == nullptr ? std::nullopt : core::parseIso8601(*written);
    if (value != nullptr && !out)
        wrongType(key, Wanted::Moment);
    return out;
}

const List* Table::listOf(std::string_view key, Wanted wanted)
{
    const List* list = valueOf<List>(key, wanted);
    const auto fits = [wanted](const Value& one) {
        return wanted == Wanted::Texts     ? std::holds_alternative<std::string>(one.content)
               : wanted == Wanted::Numbers ? finiteNumber(one).has_value()
                                           : std::holds_alternative<Members>(one.content);
    };
    if (list == nullptr || std::all_of(list->begin(), list->end(), fits))
        return list;
    wrongType(key, wanted);
    return nullptr;
}

std::vector<std::string> Table::texts(std::string_view key, std::size_t least, std::size_t most,
                                      std::size_t mostBytes)
{
    const List* list = listOf(key, Wanted::Texts);
    if (list == nullptr)
        return {};
    std::vector<std::string> out;
    for (const Value& one : *list)
        out.push_back(std::get<std::string>(one.content));
    if (out.size() < least || out.size() > most) {
        problem(key, VIGIE_TEXT("Errors", "The list is too short or too long."),
                {VIGIE_TEXT("Errors", "Write %1 to %2 texts."), {std::to_string(least), std::to_string(most)}});
        return {};
    }
    if (std::any_of(out.begin(), out.end(), [&](const auto& one) { return one.empty() || one.size() > mostBytes; })) {
        problem(key, VIGIE_TEXT("Errors", "A text of the list is empty or too long."),
                {VIGIE_TEXT("Errors", "Write 1 to %1 bytes."), {std::to_string(mostBytes)}});
        return {};
    }
    return out;
}

std::vector<double> Table::numbers(std::string_view key)
{
    std::vector<double> out;
    if (const List* list = listOf(key, Wanted::Numbers)) {
        for (const Value& one : *list)
            out.push_back(finiteNumber(one).value_or(0.0));
    }
    return out;
}

std::optional<Table> Table::inner(std::string_view key, Wanted wanted)
{
    if (valueOf<Members>(key, wanted) == nullptr)
        return std::nullopt;
    return Table{*memberOf(*m_table, key), *m_content, pathOf(key), *m_problems};
}

std::optional<Table> Table::table(std::string_view key)
{
    return inner(key, Wanted::Table);
}

std::optional<Table> Table::languages(std::string_view key)
{
    return inner(key, Wanted::Languages);
}

std::vector<Table> Table::tables(std::string_view key)
{
    std::vector<Table> out;
    if (const List* list = listOf(key, Wanted::Tables)) {
        for (const Value& one : *list)
            out.emplace_back(one, *m_content, pathOf(key), *m_problems);
    }
    return out;
}

std::vector<std::pair<std::string, Table>> Table::namedTables(std::string_view key)
{
    std::vector<std::pair<std::string, Table>> out;
    auto outer = inner(key, Wanted::NamedTables);
    if (!outer)
        return out;
    for (const std::string& name : outer->keys()) {
        if (auto one = outer->inner(name, Wanted::Table))
            out.emplace_back(name, *std::move(one));
    }
    return out;
}

void Table::finish()
{
    for (const Member& member : std::get<Members>(m_table->content)) {
        if (m_known.contains(member.key))
            continue;
        const std::string meant = nearest(member.key, m_known);
        problem(member.key, {VIGIE_TEXT("Errors", "The key \"%1\" is not known here."), {core::shown(member.key)}},
                meant.empty()
                    ? Message{VIGIE_TEXT("Errors", "Look up its spelling in %1, or remove it."), {m_content->manual}}
                    : Message{VIGIE_TEXT("Errors", "Did you mean \"%1\"?"), {meant}});
    }
}

void Table::acceptRest()
{
    for (const Member& member : std::get<Members>(m_table->content))
        m_known.insert(member.key);
}

void Table::problem(std::string_view key, Message what, Message remedy)
{
    const Value* value = key.empty() ? nullptr : memberOf(*m_table, key);
    std::string where = m_content->name + ":" + std::to_string(value == nullptr ? m_table->line : value->line);
    if (const std::string path = pathOf(key); !path.empty())
        where += ": " + path;
    m_problems->push_back({ErrorCode::InvalidInput, std::move(where), std::move(what), std::move(remedy)});
}

void Table::wrongType(std::string_view key, Wanted wanted)
{
    const WantedSentences& say = sentencesOf(wanted);
    problem(key, say.what, {say.remedy, {m_content->manual}});
}

void Table::outOfRange(std::string_view key, std::string low, std::string high)
{
    problem(key, VIGIE_TEXT("Errors", "The number is out of range."),
            {VIGIE_TEXT("Errors", "Write a number from %1 to %2."), {std::move(low), std::move(high)}});
}

std::string Table::pathOf(std::string_view key) const
{
    return m_path + (m_path.empty() || key.empty() ? "" : ".") + core::shown(key);
}

std::string Table::place() const
{
    return m_content->name + ":" + std::to_string(m_table->line);
}

void keepFirst(Problems& problems, std::size_t most)
{
    if (most == 0 || problems.size() <= most)
        return;
    const std::size_t more = problems.size() - most;
    problems.resize(most);
    problems.push_back({ErrorCode::TooLarge,
                        problems.back().where,
                        {VIGIE_TEXT("Errors", "%1 further problems are not listed."), {std::to_string(more)}},
                        VIGIE_TEXT("Errors", "Mend the first ones and load the file again.")});
}

} // namespace vigie::toml
