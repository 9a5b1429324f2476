// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rule.h"

#include "alerts/canonicaltext.h"
#include "storage/sha256.h"

#include <algorithm>

namespace vigie::alerts {

namespace {

struct KindWord {
    std::string_view operator()(const ThresholdTest&) const { return "threshold"; }
    std::string_view operator()(const StateTest&) const { return "state"; }
    std::string_view operator()(const NoDataTest&) const { return "no_data"; }
    std::string_view operator()(const RateTest&) const { return "rate"; }
    std::string_view operator()(const DeviationTest&) const { return "deviation"; }
    std::string_view operator()(const CountTest&) const { return "count"; }
    std::string_view operator()(const CorrelationTest&) const { return "correlation"; }
    std::string_view operator()(const GeofenceTest&) const { return "geofence"; }
    std::string_view operator()(const ReportedTest&) const { return "reported"; }
};

struct WriteTest {
    CanonicalText& out;

    void operator()(const ThresholdTest& test) const
    {
        out.add(test.side == ThresholdTest::Side::Above ? "above" : "below", test.limit);
        out.add("deadband", test.deadband);
    }
    void operator()(const StateTest& test) const
    {
        for (const std::string& word : test.words)
            out.add("word", word);
        if (test.flag)
            out.add("flag", *test.flag ? "true" : "false");
    }
    void operator()(const NoDataTest& test) const
    {
        out.add("period", test.period);
        if (!test.feed.empty())
            out.add("feed", test.feed);
    }
    void operator()(const RateTest& test) const
    {
        out.add(test.way == RateTest::Way::Rises ? "rises_by" : "falls_by", test.amount);
        out.add("within", test.within);
        out.add("deadband", test.deadband);
    }
    void operator()(const DeviationTest& test) const
    {
        out.add(test.side == ThresholdTest::Side::Above ? "above_usual_by" : "below_usual_by", test.amount);
        out.add("deadband", test.deadband);
        out.add("weeks", static_cast<double>(test.weeks));
    }
    void operator()(const CountTest& test) const
    {
        out.add("at_least", static_cast<double>(test.atLeast));
        out.add("group_by", test.groupBy);
        out.add("radius", test.radius);
    }
    void operator()(const CorrelationTest& test) const
    {
        for (const std::string& one : test.startsWith)
            out.add("starts_with", one);
        out.add("at_least", static_cast<double>(test.atLeast));
        out.add("radius", test.radius);
        out.add("within", test.within);
    }
    void operator()(const GeofenceTest& test) const
    {
        out.add("alert_when", test.inside ? "inside" : "outside");
        for (const core::GeoPosition& corner : test.area) {
            out.add("longitude", corner.longitude());
            out.add("latitude", corner.latitude());
        }
        out.add("area_name", test.areaName.fr);
        out.add("area_name", test.areaName.en);
    }
    void operator()(const ReportedTest& test) const
    {
        out.add("severity", test.severity);
        out.add("words", test.words);
        out.add("begins_by", test.begins);
        out.add("ends_by", test.ends);
        out.add("longest", test.longest);
    }
};

} // namespace

std::string_view kindWord(const RuleTest& test)
{
    return std::visit(KindWord{}, test);
}

bool countsAlerts(const RuleTest& test)
{
    return std::holds_alternative<CountTest>(test) || std::holds_alternative<CorrelationTest>(test);
}

bool watchesFeed(const Rule& rule)
{
    const auto* test = std::get_if<NoDataTest>(&rule.test);
    return test != nullptr && !test->feed.empty();
}

/// Even-odd, by a ray to the east.
bool GeofenceTest::contains(core::GeoPosition place) const
{
    bool isInside = false;
    const core::GeoPosition* before = area.empty() ? nullptr : &area.back();
    for (const core::GeoPosition& corner : area) {
        const bool crosses = (corner.latitude() > place.latitude()) != (before->latitude() > place.latitude());
        if (crosses && place.longitude() < corner.longitude() + (before->longitude() - corner.longitude()) *
                                                                    (place.latitude() - corner.latitude()) /
                                                                    (before->latitude() - corner.latitude()))
            isInside = !isInside;
        before = &corner;
    }
    return isInside;
}

std::string versionOf(const Rule& rule)
{
    CanonicalText out{"vigie/alert-rule/v1"};
    out.add("id", rule.id);
    out.add("kind", kindWord(rule.test));
    out.add("domain", core::toWord(rule.domain));
    out.add("model", rule.model);
    out.add("attribute", rule.attribute);
    out.add("unit", rule.unit);
    std::visit(WriteTest{out}, rule.test);
    out.add("on_delay", rule.onDelay);
    out.add("off_delay", rule.offDelay);
    out.add("re_alarm", rule.reAlarm);
    out.add("longest_shelving", rule.longestShelving);
    out.add("latching", rule.latching ? "true" : "false");
    for (const std::string& explained : rule.explains.rules)
        out.add("explains", explained);
    out.add("explains_by", rule.explains.by);
    out.add("suppresses", rule.explains.suppresses ? "true" : "false");
    out.add("priority", core::toWord(rule.priority));
    for (const auto& [name, words] :
         {std::pair{"title", &rule.title}, std::pair{"label", &rule.label}, std::pair{"residents", &rule.residents},
          std::pair{"procedure", &rule.procedure.text}}) {
        out.add(name, words->fr);
        out.add(name, words->en);
    }
    out.add("procedure_id", rule.procedure.id);
    out.add("author", rule.author);
    out.add("date", rule.date);
    return storage::toHex(storage::sha256(storage::asBytes(out.text())));
}

std::shared_ptr<const Rule> RuleSet::find(std::string_view id) const
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule->id == id; });
    return found == rules.end() ? nullptr : *found;
}

std::vector<std::string> RuleSet::watching(std::string_view model) const
{
    std::vector<std::string> out;
    for (const auto& rule : rules) {
        if (rule->model == model)
            out.push_back(rule->id);
    }
    return out;
}

} // namespace vigie::alerts
