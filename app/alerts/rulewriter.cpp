// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulewriter.h"

#include "alerts/rulereader.h"
#include "toml/duration.h"
#include "toml/written.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace vigie::alerts {

namespace {

std::string numberText(double number)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

std::string durationText(core::Duration duration)
{
    return toml::written(toml::durationText(std::chrono::duration_cast<std::chrono::seconds>(duration)));
}

std::string listText(std::span<const std::string> texts)
{
    std::string out = "[";
    for (const std::string& one : texts)
        out += (out.size() > 1 ? ", " : "") + toml::written(one);
    return out + "]";
}

std::string wordsText(const Words& words)
{
    return "{ fr = " + toml::written(words.fr) + ", en = " + toml::written(words.en) + " }";
}

class Keys {
public:
    void add(const char* name, std::string value) { m_keys.push_back({name, std::move(value)}); }
    void text(const char* name, std::string_view text) { add(name, toml::written(text)); }
    void textIfAny(const char* name, std::string_view one)
    {
        if (!one.empty())
            text(name, one);
    }
    void number(const char* name, double number) { add(name, numberText(number)); }
    void numberIfAny(const char* name, double one)
    {
        if (one != 0.0)
            number(name, one);
    }
    void durationIfAny(const char* name, core::Duration duration)
    {
        if (duration != core::Duration{})
            add(name, durationText(duration));
    }
    [[nodiscard]] std::vector<RuleKey> take() { return std::move(m_keys); }

private:
    std::vector<RuleKey> m_keys;
};

/// What belongs to a kind of rule.
struct WriteTest {
    Keys& out;
    const Rule& rule;

    void watched() const
    {
        out.text("attribute", rule.attribute);
        out.text("unit", rule.unit);
    }
    void operator()(const ThresholdTest& test) const
    {
        watched();
        out.number(test.side == ThresholdTest::Side::Above ? "above" : "below", test.limit);
        out.numberIfAny("deadband", test.deadband);
    }
    void operator()(const StateTest& test) const
    {
        out.text("attribute", rule.attribute);
        if (test.flag)
            out.add("equals", *test.flag ? "true" : "false");
        else if (test.words.size() == 1)
            out.text("equals", test.words.front());
        else
            out.add("one_of", listText(test.words));
    }
    void operator()(const NoDataTest& test) const
    {
        out.textIfAny("feed", test.feed);
        if (test.feed.empty())
            out.textIfAny("attribute", rule.attribute);
        out.add("period", durationText(test.period));
    }
    void operator()(const RateTest& test) const
    {
        watched();
        out.number(test.way == RateTest::Way::Rises ? "rises_by" : "falls_by", test.amount);
        out.add("within", durationText(test.within));
        out.numberIfAny("deadband", test.deadband);
    }
    void operator()(const DeviationTest& test) const
    {
        watched();
        out.number(test.side == ThresholdTest::Side::Above ? "above_usual_by" : "below_usual_by", test.amount);
        out.number("weeks", test.weeks);
        out.numberIfAny("deadband", test.deadband);
    }
    void operator()(const CountTest& test) const
    {
        out.add("of", listText(rule.explains.rules));
        out.number("at_least", test.atLeast);
        out.textIfAny("group_by", test.groupBy);
        out.numberIfAny("radius", test.radius);
    }
    void operator()(const CorrelationTest& test) const
    {
        std::vector<std::string> with = rule.explains.rules;
        std::erase_if(with, [&](const std::string& id) {
            return std::ranges::find(test.startsWith, id) != test.startsWith.end();
        });
        out.add("starts_with", listText(test.startsWith));
        out.add("with", listText(with));
        out.number("at_least", test.atLeast);
        out.number("radius", test.radius);
        out.add("within", durationText(test.within));
    }
    void operator()(const GeofenceTest& test) const
    {
        std::string corners = "[";
        for (const core::GeoPosition& corner : test.area)
            corners += (corners.size() > 1 ? ", " : "") + numberText(corner.longitude()) + ", " +
                       numberText(corner.latitude());
        out.text("alert_when", test.inside ? "inside" : "outside");
        out.add("area", corners + "]");
        out.add("area_name", wordsText(test.areaName));
    }
    void operator()(const ReportedTest& test) const
    {
        out.text("severity", test.severity);
        out.text("words", test.words);
        out.text("begins_by", test.begins);
        out.text("ends_by", test.ends);
        out.add("longest", durationText(test.longest));
    }
};

void writeExplains(Keys& out, const Rule& rule)
{
    if (!countsAlerts(rule.test) && !rule.explains.rules.empty()) {
        out.add("explains", listText(rule.explains.rules));
        out.textIfAny("explains_by", rule.explains.by);
    }
    if (rule.explains.suppresses)
        out.add("suppresses", "true");
}

} // namespace

std::vector<RuleKey> keysOf(const Rule& rule)
{
    Keys out;
    out.text("id", rule.id);
    out.text("kind", kindWord(rule.test));
    out.text("domain", core::toWord(rule.domain));
    if (!watchesFeed(rule))
        out.text("model", rule.model);
    std::visit(WriteTest{out, rule}, rule.test);
    out.durationIfAny("on_delay", rule.onDelay);
    out.durationIfAny("off_delay", rule.offDelay);
    out.text("priority", core::toWord(rule.priority));
    if (rule.latching)
        out.add("latching", "true");
    out.durationIfAny("re_alarm", rule.reAlarm);
    if (rule.longestShelving != usualShelving(rule.priority))
        out.add("longest_shelving", durationText(rule.longestShelving));
    writeExplains(out, rule);
    out.add("title", wordsText(rule.title));
    if (rule.label != Words{rule.attribute, rule.attribute})
        out.add("label", wordsText(rule.label));
    out.add("residents", wordsText(rule.residents));
    out.add("procedure", "{ id = " + toml::written(rule.procedure.id) +
                             ", fr = " + toml::written(rule.procedure.text.fr) +
                             ", en = " + toml::written(rule.procedure.text.en) + " }");
    out.text("author", rule.author);
    out.add("date", rule.date);
    return out.take();
}

std::vector<KeyDifference> differencesOf(const Rule* before, const Rule* after)
{
    const auto old = before == nullptr ? std::vector<RuleKey>{} : keysOf(*before);
    const auto now = after == nullptr ? std::vector<RuleKey>{} : keysOf(*after);
    const auto valueIn = [](const std::vector<RuleKey>& keys, const std::string& name) {
        const auto found = std::ranges::find(keys, name, &RuleKey::name);
        return found == keys.end() ? std::nullopt : std::optional{found->value};
    };
    std::vector<KeyDifference> out;
    for (const RuleKey& key : old) {
        if (const auto is = valueIn(now, key.name); is != key.value)
            out.push_back({key.name, key.value, is});
    }
    for (const RuleKey& key : now) {
        if (!valueIn(old, key.name))
            out.push_back({key.name, std::nullopt, key.value});
    }
    return out;
}

std::string ruleText(std::span<const RuleKey> keys)
{
    std::string out = "[[rule]]\n";
    for (const RuleKey& key : keys)
        out += key.name + " = " + key.value + '\n';
    return out;
}

std::string ruleText(const Rule& rule)
{
    return ruleText(keysOf(rule));
}

} // namespace vigie::alerts
