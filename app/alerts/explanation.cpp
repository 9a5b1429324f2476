// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/explanation.h"

#include "alerts/alertvalues.h"
#include "alerts/canonicaltext.h"
#include "alerts/judge.h"

#include <array>
#include <cmath>
#include <utility>

namespace vigie::alerts {

namespace {

constexpr std::array<std::string_view, 6> kComparisonWords{"above", "below", "state", "silent", "rises", "falls"};
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
};

/// A difference of two numbers as people wrote them: 4.2 - 2.8 is 1.4.
double rounded(double difference)
{
    constexpr double kDigits = 1e9;
    return std::round(difference * kDigits) / kDigits;
}

Standing standingOf(const Alert& alert, Verdict verdict)
{
    if (verdict == Verdict::Between)
        return Standing::InDeadband;
    return isAbnormal(alert.state) ? Standing::Abnormal : Standing::Returned;
}

/// Fills the places of the sentences.
class Filler {
public:
    Filler(const Explanation& explanation, const Wording& wording)
        : m_explanation(explanation)
        , m_wording(wording)
    {
    }

    [[nodiscard]] std::string label() const { return m_explanation.label.in(m_wording.language); }
    [[nodiscard]] std::string since() const { return time(m_explanation.since); }
    [[nodiscard]] std::string measuredAt() const { return time(m_explanation.measuredAt); }
    [[nodiscard]] std::string feed() const { return m_explanation.feed; }

    [[nodiscard]] std::string quality() const
    {
        return m_wording.quality ? m_wording.quality(m_explanation.quality)
                                 : std::string{core::toWord(m_explanation.quality)};
    }
    [[nodiscard]] std::string amount(double number, const std::string& code) const
    {
        std::string out = m_wording.number ? m_wording.number(number) : shortest(number);
        const Unit* unit = findUnit(code);
        if (unit != nullptr && !unit->symbol.empty())
            out += " " + std::string{unit->symbol};
        return out;
    }
    [[nodiscard]] std::string value(const AlertValue& value) const
    {
        switch (value.kind) {
        case core::ValueKind::Text:
            return m_wording.state ? m_wording.state(value.text) : value.text;
        case core::ValueKind::Boolean:
            return yesNo(value.number != 0.0);
        case core::ValueKind::Number:
            break;
        }
        return amount(value.number, value.unit.empty() ? m_explanation.unit : value.unit);
    }
    [[nodiscard]] std::string duration(core::Duration length) const
    {
        const auto seconds = std::chrono::duration<double>(length).count();
        const double hours = seconds / 3600.0;
        const double minutes = seconds / 60.0;
        if (hours == std::floor(hours))
            return amount(hours, "HUR");
        return minutes == std::floor(minutes) ? amount(minutes, "MIN") : amount(seconds, "SEC");
    }

    [[nodiscard]] std::string time(core::Timestamp moment) const
    {
        if (m_wording.time)
            return m_wording.time(moment);
        const std::string iso = core::toIso8601(moment);
        return iso.empty() ? "?" : iso.substr(0, 10) + " " + iso.substr(11, 5) + " UTC";
    }

private:
    [[nodiscard]] std::string yesNo(bool value) const
    {
        if (m_wording.yesNo)
            return m_wording.yesNo(value);
        return value ? "yes" : "no";
    }

    const Explanation& m_explanation;
    const Wording& m_wording;
};

core::Message whyThreshold(const Explanation& e, const Filler& fill)
{
    const bool above = e.comparison == Comparison::Above;
    const std::string limit = fill.amount(e.threshold, e.unit);
    const std::string now = e.inRuleUnit ? fill.amount(*e.inRuleUnit, e.unit) : fill.value(e.value);
    if (e.standing == Standing::Abnormal)
        return {above ? VIGIE_TEXT("Errors", "%1 %2 is above %3 since %4 (%5 %6, feed %7).")
                      : VIGIE_TEXT("Errors", "%1 %2 is below %3 since %4 (%5 %6, feed %7)."),
                {fill.label(), now, limit, fill.since(), fill.quality(), fill.measuredAt(), fill.feed()}};
    if (e.standing == Standing::Returned)
        return {above ? VIGIE_TEXT("Errors", "%1 was above %2 from %3 and is now %4 (%5 %6, feed %7).")
                      : VIGIE_TEXT("Errors", "%1 was below %2 from %3 and is now %4 (%5 %6, feed %7)."),
                {fill.label(), limit, fill.since(), now, fill.quality(), fill.measuredAt(), fill.feed()}};
    const double back = above ? e.threshold - e.deadband : e.threshold + e.deadband;
    return {above
                ? VIGIE_TEXT("Errors", "%1 is above %2 since %3; now %4, it is normal again at %5 (%6 %7, feed %8).")
                : VIGIE_TEXT("Errors", "%1 is below %2 since %3; now %4, it is normal again at %5 (%6 %7, feed %8)."),
            {fill.label(), limit, fill.since(), now, fill.amount(back, e.unit), fill.quality(), fill.measuredAt(),
             fill.feed()}};
}

core::Message whyState(const Explanation& e, const Filler& fill)
{
    if (e.standing == Standing::Abnormal)
        return {VIGIE_TEXT("Errors", "%1 is \"%2\" since %3 (%4 %5, feed %6)."),
                {fill.label(), fill.value(e.value), fill.since(), fill.quality(), fill.measuredAt(), fill.feed()}};
    return {VIGIE_TEXT("Errors", "%1 was \"%2\" from %3 and is now \"%4\" (%5 %6, feed %7)."),
            {fill.label(), fill.value(e.raisedWith), fill.since(), fill.value(e.value), fill.quality(),
             fill.measuredAt(), fill.feed()}};
}

core::Message whyRate(const Explanation& e, const Filler& fill)
{
    const bool rises = e.comparison == Comparison::Rises;
    const std::string limit = fill.amount(e.threshold, e.unit);
    const double number = e.inRuleUnit.value_or(e.reference.number);
    const std::string now = fill.amount(number, e.unit);
    if (e.standing == Standing::Abnormal)
        return {rises ? VIGIE_TEXT("Errors", "%1 rose by %2, from %3 at %4 to %5 (%6 %7, feed %8): the limit is %9.")
                      : VIGIE_TEXT("Errors", "%1 fell by %2, from %3 at %4 to %5 (%6 %7, feed %8): the limit is %9."),
                {fill.label(), fill.amount(rounded(std::abs(number - e.reference.number)), e.unit),
                 fill.amount(e.reference.number, e.unit), fill.time(e.reference.time), now, fill.quality(),
                 fill.measuredAt(), fill.feed(), limit + " / " + fill.duration(e.within)}};
    return {rises ? VIGIE_TEXT("Errors", "%1 rose by more than %2 within %3 at %4 and is now %5 (%6 %7, feed %8).")
                  : VIGIE_TEXT("Errors", "%1 fell by more than %2 within %3 at %4 and is now %5 (%6 %7, feed %8)."),
            {fill.label(), limit, fill.duration(e.within), fill.since(), now, fill.quality(), fill.measuredAt(),
             fill.feed()}};
}

core::Message whySilent(const Explanation& e, const Filler& fill)
{
    if (e.standing == Standing::Abnormal)
        return {VIGIE_TEXT("Errors", "Nothing was heard since %1, longer than %2 (feed %3)."),
                {fill.since(), fill.duration(e.longestSilence), fill.feed()}};
    return {
        VIGIE_TEXT("Errors", "Nothing was heard from %1 on for longer than %2; there is news again of %3 (feed %4)."),
        {fill.since(), fill.duration(e.longestSilence), fill.measuredAt(), fill.feed()}};
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
    return out;
}

core::Message why(const Explanation& explanation, const Wording& wording)
{
    const Filler fill{explanation, wording};
    switch (explanation.comparison) {
    case Comparison::Above:
    case Comparison::Below:
        return whyThreshold(explanation, fill);
    case Comparison::IsState:
        return whyState(explanation, fill);
    case Comparison::Rises:
    case Comparison::Falls:
        return whyRate(explanation, fill);
    case Comparison::Silent:
        break;
    }
    return whySilent(explanation, fill);
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
    out.add("since", e.since);
    addValue(out, "value", e.value);
    addValue(out, "raised_with", e.raisedWith);
    out.add("feed", e.feed);
    return out.text();
}

} // namespace vigie::alerts
