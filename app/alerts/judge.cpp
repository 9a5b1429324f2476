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

    Verdict operator()(const ThresholdTest& test) const
    {
        const auto number = inUnitOf(ruleUnit, value);
        if (!number || std::isnan(*number))
            return Verdict::Unfit;
        const bool isAbove = test.side == ThresholdTest::Side::Above;
        const double beyond = isAbove ? *number - test.limit : test.limit - *number;
        if (beyond > 0.0)
            return Verdict::Abnormal;
        return beyond <= -test.deadband ? Verdict::Normal : Verdict::Between;
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
};

} // namespace

std::optional<double> inUnitOf(const Unit* ruleUnit, const Judged& value)
{
    if (value.kind != core::ValueKind::Number || value.unitUnknown)
        return std::nullopt;
    if (value.unit == nullptr || ruleUnit == nullptr)
        return value.number;
    return convert(value.number, *value.unit, *ruleUnit);
}

Verdict judge(const Rule& rule, const Unit* ruleUnit, const Judged& value)
{
    return std::visit(Judge{ruleUnit, value}, rule.test);
}

} // namespace vigie::alerts
