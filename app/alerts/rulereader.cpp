// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulereader.h"

#include "alerts/units.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace vigie::alerts {

namespace {

using core::ErrorCode;
using core::Message;
using namespace std::chrono_literals;

constexpr core::Duration kLongest = std::chrono::hours{24 * 366};
constexpr const char* kMissing = VIGIE_TEXT("Errors", "The key \"%1\" is missing.");
constexpr const char* kWrongType = VIGIE_TEXT("Errors", "The value is not %1.");
constexpr const char* kWriteSuch = VIGIE_TEXT("Errors", "Write %1 here.");

std::string lineOf(const toml::node& node)
{
    return std::to_string(std::max<unsigned>(node.source().begin.line, 1U));
}

/// An id goes into hashes, file names of exports and addresses: letters, digits and ". - _".
bool isId(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
               c == '_';
    });
}

} // namespace

std::optional<core::Duration> parseDuration(std::string_view text)
{
    std::int64_t count = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, count);
    if (error != std::errc{} || rest + 1 != end || std::abs(count) > 1'000'000'000)
        return std::nullopt;
    switch (*rest) {
    case 's':
        return std::chrono::seconds{count};
    case 'm':
        return std::chrono::minutes{count};
    case 'h':
        return std::chrono::hours{count};
    case 'd':
        return std::chrono::hours{24 * count};
    default:
        return std::nullopt;
    }
}

RuleReader::RuleReader(const toml::table& table, std::string file, std::vector<core::Error>& problems)
    : m_table(table)
    , m_file(std::move(file))
    , m_problems(problems)
{
}

std::shared_ptr<const Rule> RuleReader::read(const RuleDefaults& defaults)
{
    auto rule = std::make_shared<Rule>();
    rule->source = m_file + ":" + lineOf(m_table);
    rule->id = requiredText("id", kMaxWord);
    m_rule = rule->id;
    if (!rule->id.empty() && !isId(rule->id))
        problem("id", {VIGIE_TEXT("Errors", "\"%1\" cannot be the id of a rule."), {rule->id}},
                VIGIE_TEXT("Errors", "Use letters without accents, digits, points, hyphens and underscores."));
    readWhat(*rule);
    readTest(*rule);
    rule->onDelay = duration("on_delay", 0s);
    rule->offDelay = duration("off_delay", 0s);
    rule->latching = flag("latching");
    readWords(*rule);
    rule->author =
        find("author") != nullptr || defaults.author.empty() ? requiredText("author", kMaxWord) : defaults.author;
    rule->date = find("date") != nullptr || defaults.date.empty() ? date("date") : defaults.date;
    refuseUnknownKeys();
    if (!m_sound)
        return nullptr;
    rule->version = versionOf(*rule);
    return rule;
}

RuleDefaults RuleReader::readDefaults()
{
    find("rule");
    RuleDefaults out;
    out.author = text("author", kMaxWord);
    if (find("date") != nullptr)
        out.date = date("date");
    return out;
}

void RuleReader::readWhat(Rule& rule)
{
    const std::string domain = requiredText("domain", kMaxWord);
    if (const auto known = core::domainFromWord(domain))
        rule.domain = *known;
    else if (!domain.empty())
        problem("domain", {VIGIE_TEXT("Errors", "There is no domain \"%1\"."), {domain}},
                VIGIE_TEXT("Errors", "Write lighting, mobility, water, waste or other."));
    const std::string priority = requiredText("priority", kMaxWord);
    const auto known = core::priorityFromWord(priority);
    if (known && *known != core::Priority::None)
        rule.priority = *known;
    else if (!priority.empty())
        problem("priority", {VIGIE_TEXT("Errors", "There is no priority \"%1\"."), {priority}},
                VIGIE_TEXT("Errors", "Write critical, high, medium or low."));
    rule.model = requiredText("model", kMaxWord);
}

void RuleReader::readTest(Rule& rule)
{
    const std::string kind = requiredText("kind", kMaxWord);
    if (kind == "threshold")
        readThreshold(rule);
    else if (kind == "state")
        readState(rule);
    else if (kind == "no_data")
        readNoData(rule);
    else {
        if (!kind.empty())
            problem("kind", {VIGIE_TEXT("Errors", "There is no kind of rule called \"%1\"."), {kind}},
                    VIGIE_TEXT("Errors", "Write threshold, state or no_data."));
        // What belongs to a kind nobody knows is not an error of its own.
        for (const auto& [key, node] : m_table)
            m_asked.emplace(key.str());
    }
}

void RuleReader::readThreshold(Rule& rule)
{
    rule.attribute = requiredText("attribute", kMaxWord);
    rule.unit = requiredText("unit", kMaxWord);
    if (!rule.unit.empty() && findUnit(rule.unit) == nullptr)
        problem("unit", {VIGIE_TEXT("Errors", "The unit \"%1\" is not known."), {rule.unit}},
                VIGIE_TEXT("Errors",
                           "Write a UN/CEFACT common code of the table in docs/alerts.md: P1 for %, CEL for °C, C62 "
                           "for a plain number."));
    ThresholdTest test;
    const auto above = number("above");
    const auto below = number("below");
    const bool both = find("above") != nullptr && find("below") != nullptr;
    const bool neither = find("above") == nullptr && find("below") == nullptr;
    if (both || neither)
        problem(both ? "below" : "kind", VIGIE_TEXT("Errors", "A threshold has one limit: above or below."),
                VIGIE_TEXT("Errors", "Keep one of the two keys; a second limit is a second rule."));
    test.side = above ? ThresholdTest::Side::Above : ThresholdTest::Side::Below;
    test.limit = above.value_or(below.value_or(0.0));
    test.deadband = number("deadband").value_or(0.0);
    if (test.deadband < 0.0)
        problem("deadband", VIGIE_TEXT("Errors", "The deadband is negative."),
                VIGIE_TEXT("Errors",
                           "Write how far back beyond the limit a value must come to be normal again: 0 or more."));
    rule.test = test;
}

void RuleReader::readState(Rule& rule)
{
    rule.attribute = requiredText("attribute", kMaxWord);
    StateTest test;
    const toml::node* equals = find("equals");
    const toml::node* oneOf = find("one_of");
    if ((equals == nullptr) == (oneOf == nullptr))
        problem(equals == nullptr ? "kind" : "one_of",
                VIGIE_TEXT("Errors", "A state rule says which state means trouble."),
                VIGIE_TEXT("Errors",
                           "Write equals with one text or with true or false, or one_of with a list of texts."));
    else if (equals != nullptr && equals->is_boolean())
        test.flag = equals->value<bool>();
    else if (equals != nullptr)
        test.words.push_back(requiredText("equals", kMaxWord));
    else {
        const toml::array* list = oneOf->as_array();
        const bool sound = list != nullptr && !list->empty() && list->size() <= kMaxStates &&
                           std::all_of(list->begin(), list->end(), [](const toml::node& one) {
                               const auto* text = one.as_string();
                               return text != nullptr && !text->get().empty() && text->get().size() <= kMaxWord;
                           });
        if (!sound)
            problem("one_of", {kWrongType, {"a list of 1 to 64 texts"}}, {kWriteSuch, {"[\"one\", \"another\"]"}});
        else
            for (const toml::node& one : *list)
                test.words.push_back(one.value_or(std::string{}));
    }
    rule.test = std::move(test);
}

void RuleReader::readNoData(Rule& rule)
{
    rule.attribute = text("attribute", kMaxWord);
    NoDataTest test;
    if (require("period") != nullptr)
        test.period = duration("period", 1s);
    rule.test = test;
}

void RuleReader::readWords(Rule& rule)
{
    rule.title = words("title");
    rule.residents = words("residents");
    if (find("label") != nullptr)
        rule.label = words("label");
    else
        rule.label = {rule.attribute, rule.attribute};
    const toml::node* node = require("procedure");
    const toml::table* procedure = node == nullptr ? nullptr : node->as_table();
    if (procedure == nullptr) {
        if (node != nullptr)
            problem("procedure", {kWrongType, {"a table"}},
                    {kWriteSuch, {"{ id = \"...\", fr = \"...\", en = \"...\" }"}});
        return;
    }
    rule.procedure.id = languageText(*procedure, "procedure", "id");
    rule.procedure.text = {languageText(*procedure, "procedure", "fr"), languageText(*procedure, "procedure", "en")};
}

const toml::node* RuleReader::find(std::string_view key)
{
    m_asked.emplace(key);
    return m_table.get(key);
}

const toml::node* RuleReader::require(std::string_view key)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        problem(key, {kMissing, {std::string{key}}},
                VIGIE_TEXT("Errors", "Add it; docs/alerts.md explains every key."));
    return node;
}

std::string RuleReader::text(std::string_view key, std::size_t most)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return {};
    const auto value = node->value_exact<std::string>();
    if (!value) {
        problem(key, {kWrongType, {"a text"}}, {kWriteSuch, {"a text between quotes"}});
        return {};
    }
    if (value->empty() || value->size() > most) {
        problem(key, VIGIE_TEXT("Errors", "The text is empty or too long."),
                {VIGIE_TEXT("Errors", "Write 1 to %1 bytes."), {std::to_string(most)}});
        return {};
    }
    return *value;
}

std::string RuleReader::requiredText(std::string_view key, std::size_t most)
{
    return require(key) == nullptr ? std::string{} : text(key, most);
}

std::optional<double> RuleReader::number(std::string_view key)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value || !std::isfinite(*value)) {
        problem(key, {kWrongType, {"a number"}}, {kWriteSuch, {"a number without quotes"}});
        return std::nullopt;
    }
    return value;
}

core::Duration RuleReader::duration(std::string_view key, core::Duration least)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return {};
    const auto written = node->value_exact<std::string>();
    const auto value = written ? parseDuration(*written) : std::nullopt;
    if (!value) {
        problem(key, {kWrongType, {"a duration"}},
                {kWriteSuch, {"a number and its unit: \"90s\", \"15m\", \"2h\", \"30d\""}});
        return {};
    }
    if (*value < least || *value > kLongest) {
        problem(key,
                *value < core::Duration{} ? VIGIE_TEXT("Errors", "A delay cannot be negative.")
                                          : VIGIE_TEXT("Errors", "The duration is out of range."),
                {VIGIE_TEXT("Errors", "Write a duration from %1 s to 366 days."),
                 {std::to_string(std::chrono::duration_cast<std::chrono::seconds>(least).count())}});
        return {};
    }
    return *value;
}

bool RuleReader::flag(std::string_view key)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return false;
    const auto value = node->value_exact<bool>();
    if (!value)
        problem(key, {kWrongType, {"true or false"}}, {kWriteSuch, {"true or false, without quotes"}});
    return value.value_or(false);
}

Words RuleReader::words(std::string_view key)
{
    const toml::node* node = require(key);
    if (node == nullptr)
        return {};
    const toml::table* languages = node->as_table();
    if (languages == nullptr) {
        problem(key, {kWrongType, {"a text in each language"}}, {kWriteSuch, {"{ fr = \"...\", en = \"...\" }"}});
        return {};
    }
    for (const auto& [language, unused] : *languages) {
        if (language != "fr" && language != "en")
            problemAt(unused, std::string{key} + "." + std::string{language.str()},
                      VIGIE_TEXT("Errors", "This key is not known."),
                      VIGIE_TEXT("Errors", "Write the keys fr and en."));
    }
    return {languageText(*languages, key, "fr"), languageText(*languages, key, "en")};
}

std::string RuleReader::languageText(const toml::table& table, std::string_view key, std::string_view language)
{
    const std::string name = std::string{key} + "." + std::string{language};
    const toml::node* node = table.get(language);
    if (node == nullptr) {
        problemAt(table, name, {kMissing, {name}},
                  VIGIE_TEXT("Errors", "Write it: both languages are always there."));
        return {};
    }
    const auto value = node->value_exact<std::string>();
    if (!value || value->empty() || value->size() > kMaxText) {
        problemAt(*node, name, {kWrongType, {"a text of 1 to 4000 bytes"}}, {kWriteSuch, {"a text between quotes"}});
        return {};
    }
    return *value;
}

std::string RuleReader::date(std::string_view key)
{
    const toml::node* node = require(key);
    if (node == nullptr)
        return {};
    std::string written = node->value_or(std::string{});
    if (const auto* value = node->as_date()) {
        std::ostringstream out;
        out << value->get();
        written = out.str();
    }
    if (written.size() != 10 || !core::parseIso8601(written)) {
        problem(key, {kWrongType, {"a date"}}, {kWriteSuch, {"a date: 2026-03-02"}});
        return {};
    }
    return written;
}

void RuleReader::refuseUnknownKeys()
{
    for (const auto& [key, node] : m_table) {
        if (!m_asked.contains(key.str()))
            problem(key.str(), {VIGIE_TEXT("Errors", "The key \"%1\" is not known here."), {std::string{key.str()}}},
                    VIGIE_TEXT("Errors", "Look up its spelling in docs/alerts.md, or remove it."));
    }
}

void RuleReader::problem(std::string_view key, Message what, Message remedy)
{
    const toml::node* node = m_table.get(key);
    problemAt(node == nullptr ? m_table : *node, key, std::move(what), std::move(remedy));
}

void RuleReader::problemAt(const toml::node& node, std::string_view key, Message what, Message remedy)
{
    m_sound = false;
    std::string where = m_file + ":" + lineOf(node) + ": " + m_rule + (m_rule.empty() ? "" : ".") + std::string{key};
    m_problems.push_back({ErrorCode::InvalidInput, std::move(where), std::move(what), std::move(remedy)});
}

} // namespace vigie::alerts
