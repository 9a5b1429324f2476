// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulereader.h"

#include "alerts/ruletestreader.h"
#include "toml/domainword.h"

#include <algorithm>
#include <chrono>

namespace vigie::alerts {

namespace {

using namespace std::chrono_literals;
using toml::Table;

constexpr std::chrono::seconds kLongest = std::chrono::days{366};
constexpr std::chrono::seconds kShortestShelving = 1min;
constexpr std::chrono::seconds kLongestShelving = std::chrono::days{7};

/// An id goes into hashes, names of files and folders, and addresses: letters, digits and ". - _", no point first.
bool isId(std::string_view text)
{
    return !text.empty() && text.front() != '.' && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
               c == '_';
    });
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
    if (!table.has("feed"))
        rule.model = table.requiredText("model", kMaxWord);
    else
        rule.model = kFeedModel;
}

void readExplains(Table& table, Rule& rule)
{
    rule.explains.suppresses = table.flag("suppresses", false);
    if (countsAlerts(rule.test)) {
        for (const char* key : {"explains", "explains_by"}) {
            if (table.has(key))
                table.problem(key, VIGIE_TEXT("Errors", "A rule that counts alerts explains those it counts."),
                              VIGIE_TEXT("Errors", "Remove the key."));
        }
        return;
    }
    if (!table.has("explains")) {
        for (const char* key : {"explains_by", "suppresses"}) {
            if (table.has(key))
                table.problem(
                    key, VIGIE_TEXT("Errors", "This rule explains no other, so this says nothing."),
                    VIGIE_TEXT("Errors", "Write in explains which rules' alerts it explains, or remove the key."));
        }
    }
    rule.explains.rules = table.texts("explains", 0, kMaxRules, kMaxWord);
    rule.explains.by = wordIfAny(table, "explains_by");
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
