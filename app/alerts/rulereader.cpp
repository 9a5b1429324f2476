// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulereader.h"

#include "alerts/units.h"
#include "toml/domainword.h"

#include <algorithm>
#include <chrono>

namespace vigie::alerts {

namespace {

using namespace std::chrono_literals;
using toml::Table;

constexpr std::size_t kMaxWord = 200; ///< Bytes of an id, a model, an attribute, a state.
constexpr std::size_t kMaxStates = 64;
constexpr std::size_t kMaxExplained = 64;
constexpr std::chrono::seconds kLongest = std::chrono::days{366};
constexpr std::chrono::seconds kLongestWindow = std::chrono::days{7};
constexpr std::chrono::seconds kShortestShelving = 1min;
constexpr std::chrono::seconds kLongestShelving = std::chrono::days{7};

/// The worse it is, the sooner somebody looks again.
std::chrono::seconds usualShelving(core::Priority priority)
{
    switch (priority) {
    case core::Priority::Critical:
        return 1h;
    case core::Priority::High:
        return 4h;
    case core::Priority::Medium:
        return 12h;
    case core::Priority::Low:
    case core::Priority::None:
        break;
    }
    return 24h;
}

/// An id goes into hashes, file names of exports and addresses: letters, digits and ". - _".
bool isId(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
               c == '_';
    });
}

/// What may be left out, but not left empty.
std::string wordIfAny(Table& table, std::string_view key)
{
    return table.has(key) ? table.requiredText(key, kMaxWord) : std::string{};
}

std::string requiredDate(Table& table)
{
    return table.require("date") ? table.date("date").value_or("") : std::string{};
}

void readWhat(Table& table, Rule& rule)
{
    if (table.require("domain"))
        rule.domain = toml::readDomain(table).value_or(rule.domain);
    const std::string priority = table.requiredText("priority", kMaxWord);
    const auto known = core::priorityFromWord(priority);
    if (known && *known != core::Priority::None)
        rule.priority = *known;
    else if (!priority.empty())
        table.problem("priority", {VIGIE_TEXT("Errors", "There is no priority \"%1\"."), {priority}},
                      VIGIE_TEXT("Errors", "Write critical, high, medium or low."));
    rule.model = table.requiredText("model", kMaxWord);
}

void readUnit(Table& table, Rule& rule)
{
    rule.unit = table.requiredText("unit", kMaxWord);
    if (!rule.unit.empty() && findUnit(rule.unit) == nullptr)
        table.problem(
            "unit", {VIGIE_TEXT("Errors", "The unit \"%1\" is not known."), {rule.unit}},
            VIGIE_TEXT("Errors",
                       "Write a UN/CEFACT common code of the table in docs/alerts.md: P1 for %, CEL for °C, "
                       "C62 for a plain number."));
}

double readDeadband(Table& table)
{
    const double out = table.number("deadband").value_or(0.0);
    if (out < 0.0)
        table.problem(
            "deadband", VIGIE_TEXT("Errors", "The deadband is negative."),
            VIGIE_TEXT("Errors",
                       "Write how far back beyond the limit a value must come to be normal again: 0 or more."));
    return out;
}

/// The number of the one of two keys that is there; a problem where it is both or none.
struct OneOfTwo {
    bool isFirst = true;
    double number = 0.0;
};
OneOfTwo readOneOf(Table& table, const char* first, const char* second, const char* what, const char* remedy)
{
    if (table.has(first) == table.has(second))
        table.problem(table.has(second) ? second : "kind", what, remedy);
    const auto one = table.number(first);
    const auto other = table.number(second);
    return {one.has_value() || !other, one.value_or(other.value_or(0.0))};
}

void readThreshold(Table& table, Rule& rule)
{
    rule.attribute = table.requiredText("attribute", kMaxWord);
    readUnit(table, rule);
    ThresholdTest test;
    const OneOfTwo limit =
        readOneOf(table, "above", "below", VIGIE_TEXT("Errors", "A threshold has one limit: above or below."),
                  VIGIE_TEXT("Errors", "Keep one of the two keys; a second limit is a second rule."));
    test.side = limit.isFirst ? ThresholdTest::Side::Above : ThresholdTest::Side::Below;
    test.limit = limit.number;
    test.deadband = readDeadband(table);
    rule.test = test;
}

void readState(Table& table, Rule& rule)
{
    rule.attribute = table.requiredText("attribute", kMaxWord);
    StateTest test;
    const bool one = table.has("equals");
    const bool several = table.has("one_of");
    if (one == several)
        table.problem(
            one ? "one_of" : "kind", VIGIE_TEXT("Errors", "A state rule says which state means trouble."),
            VIGIE_TEXT("Errors",
                       "Write equals with one text or with true or false, or one_of with a list of texts."));
    else if (several)
        test.words = table.texts("one_of", 1, kMaxStates, kMaxWord);
    else if (table.kind("equals") == toml::Kind::Flag)
        test.flag = table.flag("equals", false);
    else
        test.words.push_back(table.requiredText("equals", kMaxWord));
    rule.test = std::move(test);
}

void readNoData(Table& table, Rule& rule)
{
    rule.attribute = wordIfAny(table, "attribute");
    NoDataTest test;
    if (table.require("period"))
        test.period = table.duration("period", 1s, kLongest).value_or(0s);
    rule.test = test;
}

void readRate(Table& table, Rule& rule)
{
    rule.attribute = table.requiredText("attribute", kMaxWord);
    readUnit(table, rule);
    RateTest test;
    const OneOfTwo change = readOneOf(
        table, "rises_by", "falls_by", VIGIE_TEXT("Errors", "A rule of change has one way: rises_by or falls_by."),
        VIGIE_TEXT("Errors", "Keep one of the two keys; the other way is a second rule."));
    const char* key = change.isFirst ? "rises_by" : "falls_by";
    test.way = change.isFirst ? RateTest::Way::Rises : RateTest::Way::Falls;
    test.amount = change.number;
    if (table.kind(key) == toml::Kind::Number && test.amount <= 0.0)
        table.problem(key, VIGIE_TEXT("Errors", "The amount of a change is above 0."),
                      VIGIE_TEXT("Errors", "Write by how much it may change; the key says which way."));
    if (table.require("within"))
        test.within = table.duration("within", 1s, kLongestWindow).value_or(1s);
    test.deadband = readDeadband(table);
    rule.test = test;
}

void readTest(Table& table, Rule& rule)
{
    const std::string kind = table.requiredText("kind", kMaxWord);
    if (kind == "threshold")
        readThreshold(table, rule);
    else if (kind == "rate")
        readRate(table, rule);
    else if (kind == "state")
        readState(table, rule);
    else if (kind == "no_data")
        readNoData(table, rule);
    else {
        if (!kind.empty())
            table.problem("kind", {VIGIE_TEXT("Errors", "There is no kind of rule called \"%1\"."), {kind}},
                          VIGIE_TEXT("Errors", "Write threshold, rate, state or no_data."));
        // What belongs to a kind nobody knows is not an error of its own.
        table.acceptRest();
    }
}

Words readWords(Table& table, std::string_view key)
{
    Words out;
    if (!table.require(key))
        return out;
    if (auto languages = table.languages(key)) {
        out = {languages->requiredText("fr"), languages->requiredText("en")};
        languages->finish();
    }
    return out;
}

void readExplains(Table& table, Rule& rule)
{
    if (!table.has("explains")) {
        for (const char* key : {"explains_by", "suppresses"}) {
            if (table.has(key))
                table.problem(
                    key, VIGIE_TEXT("Errors", "This rule explains no other, so this says nothing."),
                    VIGIE_TEXT("Errors", "Write in explains which rules' alerts it explains, or remove the key."));
        }
    }
    rule.explains.rules = table.texts("explains", 0, kMaxExplained, kMaxWord);
    rule.explains.by = wordIfAny(table, "explains_by");
    rule.explains.suppresses = table.flag("suppresses", false);
}

void readProcedure(Table& table, RuleProcedure& out)
{
    if (!table.require("procedure"))
        return;
    if (auto procedure = table.table("procedure")) {
        out.id = procedure->requiredText("id");
        out.text = {procedure->requiredText("fr"), procedure->requiredText("en")};
        procedure->finish();
    }
}

} // namespace

RuleDefaults readDefaults(Table& file)
{
    RuleDefaults out;
    out.author = wordIfAny(file, "author");
    out.date = file.date("date").value_or("");
    return out;
}

std::shared_ptr<const Rule> readRule(Table& table, const RuleDefaults& defaults, const toml::Problems& problems)
{
    const std::size_t before = problems.size();
    auto rule = std::make_shared<Rule>();
    rule->source = table.place();
    table.setPath("");
    rule->id = table.requiredText("id", kMaxWord);
    table.setPath(rule->id);
    if (!rule->id.empty() && !isId(rule->id))
        table.problem("id", {VIGIE_TEXT("Errors", "\"%1\" cannot be the id of a rule."), {rule->id}},
                      VIGIE_TEXT("Errors", "Use letters without accents, digits, points, hyphens and underscores."));
    readWhat(table, *rule);
    readTest(table, *rule);
    rule->onDelay = table.duration("on_delay", 0s, kLongest).value_or(0s);
    rule->offDelay = table.duration("off_delay", 0s, kLongest).value_or(0s);
    rule->reAlarm = table.duration("re_alarm", 0s, kLongest).value_or(0s);
    rule->longestShelving = table.duration("longest_shelving", kShortestShelving, kLongestShelving)
                                .value_or(usualShelving(rule->priority));
    rule->latching = table.flag("latching", false);
    readExplains(table, *rule);
    rule->title = readWords(table, "title");
    rule->residents = readWords(table, "residents");
    rule->label = table.has("label") ? readWords(table, "label") : Words{rule->attribute, rule->attribute};
    readProcedure(table, rule->procedure);
    rule->author =
        table.has("author") || defaults.author.empty() ? table.requiredText("author", kMaxWord) : defaults.author;
    rule->date = table.has("date") || defaults.date.empty() ? requiredDate(table) : defaults.date;
    table.finish();
    if (problems.size() != before)
        return nullptr;
    rule->version = versionOf(*rule);
    return rule;
}

} // namespace vigie::alerts
