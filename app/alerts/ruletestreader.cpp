// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/ruletestreader.h"

#include "alerts/units.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <utility>

namespace vigie::alerts {

namespace {

using namespace std::chrono_literals;
using toml::Table;

constexpr std::size_t kMaxStates = 64;
constexpr std::chrono::seconds kLongest = std::chrono::days{366};
constexpr std::chrono::seconds kLongestWindow = std::chrono::days{7};
constexpr int kFewestWeeks = 2;
constexpr int kMostWeeks = 8;
constexpr int kMostTogether = 10'000;
constexpr double kSmallestRadius = 1.0;
constexpr double kLargestRadius = 50'000.0;
constexpr std::size_t kMostCorners = 1'000;

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
    NoDataTest test;
    test.feed = wordIfAny(table, "feed");
    if (test.feed.empty())
        rule.attribute = wordIfAny(table, "attribute");
    if (table.require("period"))
        test.period = table.duration("period", 1s, kLongest).value_or(0s);
    rule.test = std::move(test);
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

void readDeviation(Table& table, Rule& rule)
{
    rule.attribute = table.requiredText("attribute", kMaxWord);
    readUnit(table, rule);
    DeviationTest test;
    const OneOfTwo far =
        readOneOf(table, "above_usual_by", "below_usual_by",
                  VIGIE_TEXT("Errors", "A rule of deviation has one side: above_usual_by or below_usual_by."),
                  VIGIE_TEXT("Errors", "Keep one of the two keys; the other side is a second rule."));
    const char* key = far.isFirst ? "above_usual_by" : "below_usual_by";
    test.side = far.isFirst ? ThresholdTest::Side::Above : ThresholdTest::Side::Below;
    test.amount = far.number;
    if (table.kind(key) == toml::Kind::Number && test.amount <= 0.0)
        table.problem(key, VIGIE_TEXT("Errors", "The amount of a deviation is above 0."),
                      VIGIE_TEXT("Errors", "Write how far from the usual it may be; the key says on which side."));
    test.weeks = static_cast<int>(table.integer("weeks", kFewestWeeks, kMostWeeks).value_or(test.weeks));
    test.deadband = readDeadband(table);
    rule.test = test;
}

double readRadius(Table& table)
{
    return table.number("radius", kSmallestRadius, kLargestRadius).value_or(0.0);
}

int readAtLeast(Table& table, int least)
{
    return static_cast<int>(table.integer("at_least", least, kMostTogether).value_or(least));
}

void readCount(Table& table, Rule& rule)
{
    CountTest test;
    if (table.require("of"))
        rule.explains.rules = table.texts("of", 1, kMaxRules, kMaxWord);
    if (table.require("at_least"))
        test.atLeast = readAtLeast(table, 2);
    const bool byGroup = table.has("group_by");
    if (byGroup == table.has("radius"))
        table.problem(
            byGroup ? "radius" : "kind", VIGIE_TEXT("Errors", "A rule that counts says where: group_by or radius."),
            VIGIE_TEXT("Errors", "Write in group_by which attribute names the asset they have in common, or "
                                 "in radius how many metres they lie around the first."));
    test.groupBy = wordIfAny(table, "group_by");
    test.radius = readRadius(table);
    rule.test = std::move(test);
}

void readCorrelation(Table& table, Rule& rule)
{
    CorrelationTest test;
    if (table.require("starts_with"))
        test.startsWith = table.texts("starts_with", 1, kMaxRules, kMaxWord);
    rule.explains.rules = test.startsWith;
    if (table.require("with")) {
        for (std::string& one : table.texts("with", 1, kMaxRules, kMaxWord)) {
            if (std::ranges::find(test.startsWith, one) == test.startsWith.end())
                rule.explains.rules.push_back(std::move(one));
            else
                table.problem("with", {VIGIE_TEXT("Errors", "\"%1\" stands in starts_with too."), {one}},
                              VIGIE_TEXT("Errors", "Keep it in one of the two lists."));
        }
    }
    if (table.has("at_least"))
        test.atLeast = readAtLeast(table, 1);
    if (table.require("radius"))
        test.radius = readRadius(table);
    if (table.require("within"))
        test.within = table.duration("within", 1s, kLongestWindow).value_or(1s);
    rule.test = std::move(test);
}

void readGeofence(Table& table, Rule& rule)
{
    GeofenceTest test;
    const std::string when = table.requiredText("alert_when", kMaxWord);
    test.inside = when == "inside";
    if (!when.empty() && when != "inside" && when != "outside")
        table.problem("alert_when", {VIGIE_TEXT("Errors", "\"%1\" says no place."), {when}},
                      VIGIE_TEXT("Errors", "Write inside or outside: where it should not be."));
    if (table.require("area"))
        test.area = readArea(table, "area");
    test.areaName = readWords(table, "area_name");
    rule.test = std::move(test);
}

void readReported(Table& table, Rule& rule)
{
    const auto named = [&](const char* key, const char* usual) {
        return table.has(key) ? table.requiredText(key, kMaxWord) : std::string{usual};
    };
    ReportedTest test;
    test.severity = named("severity", "severity");
    test.words = named("words", "description");
    test.begins = named("begins_by", "validFrom");
    test.ends = named("ends_by", "validTo");
    test.longest = table.duration("longest", 1min, kLongest).value_or(24h);
    rule.test = std::move(test);
}

struct KindReader {
    std::string_view word;
    void (*read)(Table&, Rule&);
};
constexpr std::array kKinds{KindReader{"threshold", readThreshold},
                            KindReader{"rate", readRate},
                            KindReader{"state", readState},
                            KindReader{"no_data", readNoData},
                            KindReader{"deviation", readDeviation},
                            KindReader{"count", readCount},
                            KindReader{"correlation", readCorrelation},
                            KindReader{"geofence", readGeofence},
                            KindReader{"reported", readReported}};

} // namespace

std::string wordIfAny(Table& table, std::string_view key)
{
    return table.has(key) ? table.requiredText(key, kMaxWord) : std::string{};
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

std::vector<core::GeoPosition> readArea(Table& table, std::string_view key)
{
    std::vector<core::GeoPosition> area;
    const std::vector<double> numbers = table.numbers(key);
    bool isOnEarth = numbers.size() % 2 == 0;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
        const auto corner = core::GeoPosition::fromDegrees(numbers[i + 1], numbers[i]);
        isOnEarth = isOnEarth && corner.has_value();
        area.push_back(corner.value_or(core::GeoPosition{}));
    }
    const bool isArea = area.size() >= 3 && area.size() <= kMostCorners;
    if (table.kind(key) == toml::Kind::List && (!isArea || !isOnEarth))
        table.problem(
            key, VIGIE_TEXT("Errors", "This is no area."),
            {VIGIE_TEXT("Errors", "Write the corners one after the other, longitude and latitude in degrees: "
                                  "three corners to %1."),
             {std::to_string(kMostCorners)}});
    return area;
}

void readTest(Table& table, Rule& rule)
{
    const std::string kind = table.requiredText("kind", kMaxWord);
    const auto* const reader = std::ranges::find(kKinds, kind, &KindReader::word);
    if (reader != kKinds.end()) {
        reader->read(table, rule);
        return;
    }
    if (!kind.empty())
        table.problem("kind", {VIGIE_TEXT("Errors", "There is no kind of rule called \"%1\"."), {kind}},
                      VIGIE_TEXT("Errors", "Write threshold, rate, state, no_data, deviation, geofence, count, "
                                           "correlation or reported."));
    // What belongs to a kind nobody knows is not an error of its own.
    table.acceptRest();
}

} // namespace vigie::alerts
