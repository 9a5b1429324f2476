// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/judge.h"

#include <algorithm>
#include <cmath>

namespace vigie::alerts {

namespace {

struct Judge {
    const Unit* ruleUnit;
    const Judged& value;
    const Reference& reference;

    Verdict operator()(const ThresholdTest& test) const
    {
        const auto number = inUnitOf(ruleUnit, value);
        if (!number || std::isnan(*number))
            return Verdict::Unfit;
        const bool isAbove = test.side == ThresholdTest::Side::Above;
        return verdictOn(isAbove ? *number - test.limit : test.limit - *number, test.deadband);
    }

    Verdict operator()(const RateTest& test) const
    {
        const auto number = inUnitOf(ruleUnit, value);
        if (!number || std::isnan(*number))
            return Verdict::Unfit;
        if (reference.time == core::kNoTime)
            return Verdict::Normal;
        const double change = *number - reference.number;
        return verdictOn((test.way == RateTest::Way::Rises ? change : -change) - test.amount, test.deadband);
    }

    Verdict operator()(const StateTest& test) const
    {
        if (test.flag) {
            if (value.kind != core::ValueKind::Boolean)
                return Verdict::Unfit;
            return (value.number != 0.0) == *test.flag ? Verdict::Abnormal : Verdict::Normal;
        }
        if (value.kind != core::ValueKind::Text)
            return Verdict::Unfit;
        const bool hit = std::find(test.words.begin(), test.words.end(), value.text) != test.words.end();
        return hit ? Verdict::Abnormal : Verdict::Normal;
    }

    Verdict operator()(const NoDataTest&) const { return Verdict::Unfit; }

    Verdict operator()(const DeviationTest& test) const
    {
        const auto number = inUnitOf(ruleUnit, value);
        if (!number || std::isnan(*number))
            return Verdict::Unfit;
        if (reference.time == core::kNoTime)
            return Verdict::Normal;
        const double beyond = *number - reference.number;
        return verdictOn((test.side == ThresholdTest::Side::Above ? beyond : -beyond) - test.amount, test.deadband);
    }

    Verdict operator()(const CountTest& test) const
    {
        if (value.kind != core::ValueKind::Number)
            return Verdict::Unfit;
        return value.number >= test.atLeast ? Verdict::Abnormal : Verdict::Normal;
    }

    Verdict operator()(const CorrelationTest& test) const
    {
        if (value.kind != core::ValueKind::Text)
            return Verdict::Unfit;
        return static_cast<int>(idsIn(value.text).size()) >= test.atLeast ? Verdict::Abnormal : Verdict::Normal;
    }

    Verdict operator()(const GeofenceTest& test) const
    {
        if (value.text != kInside && value.text != kOutside)
            return Verdict::Unfit;
        return (value.text == kInside) == test.inside ? Verdict::Abnormal : Verdict::Normal;
    }

    /// What it says is there; whether it is valid is a matter of time.
    Verdict operator()(const ReportedTest&) const
    {
        return value.kind == core::ValueKind::Text ? Verdict::Abnormal : Verdict::Unfit;
    }

    static Verdict verdictOn(double beyond, double deadband)
    {
        if (beyond > 0.0)
            return Verdict::Abnormal;
        return beyond <= -deadband ? Verdict::Normal : Verdict::Between;
    }
};

} // namespace

std::vector<std::string_view> idsIn(std::string_view list)
{
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        out.push_back(list.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::optional<double> inUnitOf(const Unit* ruleUnit, const Judged& value)
{
    if (value.kind != core::ValueKind::Number || value.unitUnknown)
        return std::nullopt;
    if (value.unit == nullptr || ruleUnit == nullptr)
        return value.number;
    return convert(value.number, *value.unit, *ruleUnit);
}

Verdict judge(const Rule& rule, const Unit* ruleUnit, const Judged& value, const Reference& reference)
{
    return std::visit(Judge{ruleUnit, value, reference}, rule.test);
}

} // namespace vigie::alerts
