// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/explanation.h"

#include "alerts/alertvalues.h"
#include "alerts/canonicaltext.h"
#include "alerts/judge.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vigie::alerts {

namespace {

constexpr std::array<std::string_view, 13> kComparisonWords{
    "above",       "below",    "state", "silent", "rises",   "falls",   "above_usual",
    "below_usual", "together", "story", "inside", "outside", "reported"};
constexpr std::array<std::string_view, 3> kStandingWords{"abnormal", "in_deadband", "returned"};

struct ReadTest {
    Explanation& out;

    void operator()(const ThresholdTest& test) const
    {
        out.comparison = test.side == ThresholdTest::Side::Above ? Comparison::Above : Comparison::Below;
        out.threshold = test.limit;
        out.deadband = test.deadband;
    }
    void operator()(const StateTest& test) const
    {
        out.comparison = Comparison::IsState;
        out.states = test.words;
        if (test.flag)
            out.states.emplace_back(*test.flag ? "true" : "false");
    }
    void operator()(const NoDataTest& test) const
    {
        out.comparison = Comparison::Silent;
        out.longestSilence = test.period;
    }
    void operator()(const RateTest& test) const
    {
        out.comparison = test.way == RateTest::Way::Rises ? Comparison::Rises : Comparison::Falls;
        out.threshold = test.amount;
        out.deadband = test.deadband;
        out.within = test.within;
    }
    void operator()(const DeviationTest& test) const
    {
        out.comparison = test.side == ThresholdTest::Side::Above ? Comparison::AboveUsual : Comparison::BelowUsual;
        out.threshold = test.amount;
        out.deadband = test.deadband;
    }
    void operator()(const CountTest& test) const
    {
        out.comparison = Comparison::Together;
        out.threshold = test.atLeast;
        out.radius = test.radius;
    }
    void operator()(const CorrelationTest& test) const
    {
        out.comparison = Comparison::Story;
        out.threshold = test.atLeast;
        out.radius = test.radius;
        out.within = test.within;
    }
    void operator()(const GeofenceTest& test) const
    {
        out.comparison = test.inside ? Comparison::Inside : Comparison::Outside;
        out.area = test.areaName;
    }
    void operator()(const ReportedTest&) const { out.comparison = Comparison::Reported; }
};

/// The titles of what counts, or of what of it is there.
std::vector<Words> kindsOf(const Alert& alert)
{
    const Rule& rule = *alert.rule;
    if (std::holds_alternative<CountTest>(rule.test))
        return rule.explainedTitles;
    std::vector<Words> out;
    if (!std::holds_alternative<CorrelationTest>(rule.test))
        return out;
    for (const std::string_view id : idsIn(alert.latest.text)) {
        const auto found = std::ranges::find(rule.explains.rules, id);
        const auto place = static_cast<std::size_t>(found - rule.explains.rules.begin());
        if (place < rule.explainedTitles.size())
            out.push_back(rule.explainedTitles[place]);
    }
    return out;
}

Standing standingOf(const Alert& alert, Verdict verdict)
{
    if (verdict == Verdict::Between)
        return Standing::InDeadband;
    return isAbnormal(alert.state) ? Standing::Abnormal : Standing::Returned;
}

} // namespace

Explanation explain(const Alert& alert)
{
    const Rule& rule = *alert.rule;
    const Unit* unit = findUnit(rule.unit);
    const Judged judged = judgedOf(alert.latest);
    Explanation out{.condition = alert.id,
                    .assetId = alert.assetId,
                    .ruleId = rule.id,
                    .ruleVersion = rule.version,
                    .attribute = rule.attribute,
                    .label = rule.label,
                    .value = alert.latest,
                    .inRuleUnit = inUnitOf(unit, judged),
                    .raisedWith = alert.raisedWith,
                    .comparison = Comparison::Above,
                    .standing = standingOf(alert, judge(rule, unit, judged, alert.reference)),
                    .threshold = 0.0,
                    .deadband = 0.0,
                    .unit = rule.unit,
                    .states = {},
                    .longestSilence = {},
                    .since = alert.since,
                    .measuredAt = alert.latest.time,
                    .quality = alert.latest.quality,
                    .feed = alert.feed,
                    .priority = alert.priority,
                    .state = alert.state,
                    .reference = alert.reference};
    std::visit(ReadTest{out}, rule.test);
    out.kinds = kindsOf(alert);
    out.validUntil = alert.validUntil;
    return out;
}

std::string canonicalText(const Explanation& e)
{
    CanonicalText out{"vigie/alert-explanation/v1"};
    out.add("condition", toText(e.condition));
    out.add("asset", e.assetId);
    out.add("rule", e.ruleId);
    out.add("rule_version", e.ruleVersion);
    out.add("priority", core::toWord(e.priority));
    out.add("state", toWord(e.state));
    out.add("attribute", e.attribute);
    out.add("comparison", kComparisonWords[static_cast<std::size_t>(e.comparison)]);
    out.add("standing", kStandingWords[static_cast<std::size_t>(e.standing)]);
    out.add("threshold", e.threshold);
    out.add("deadband", e.deadband);
    out.add("unit", e.unit);
    for (const std::string& state : e.states)
        out.add("abnormal", state);
    out.add("longest_silence", e.longestSilence);
    if (e.comparison == Comparison::Rises || e.comparison == Comparison::Falls) {
        out.add("within", e.within);
        out.add("reference", e.reference.number);
        out.add("reference_time", e.reference.time);
    }
    if (e.comparison == Comparison::Reported)
        out.add("valid_until", e.validUntil);
    if (e.comparison == Comparison::AboveUsual || e.comparison == Comparison::BelowUsual)
        out.add("usual", e.reference.number);
    if (e.comparison == Comparison::Together || e.comparison == Comparison::Story) {
        out.add("within", e.within);
        out.add("radius", e.radius);
    }
    out.add("since", e.since);
    addValue(out, "value", e.value);
    addValue(out, "raised_with", e.raisedWith);
    out.add("feed", e.feed);
    return out.text();
}

} // namespace vigie::alerts
