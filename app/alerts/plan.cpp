// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/plan.h"

#include "alerts/localcalendar.h"

#include <algorithm>

namespace vigie::alerts {

namespace {

struct Span {
    core::Timestamp from;
    core::Timestamp to;
};

/// The hours around a moment: those that begin on the day before, and on the eight days from that day on. Cut to what
/// the plan lasts; in order.
std::vector<Span> hoursAround(const Plan& plan, const WeeklyHours& weekly, core::Timestamp at)
{
    const LocalCalendar calendar{plan.timeZone};
    const auto today = std::chrono::floor<std::chrono::days>(calendar.localOf(at));
    std::vector<Span> out;
    for (int offset = -1; offset <= 8; ++offset) {
        const std::chrono::local_days day = today + std::chrono::days{offset};
        if (std::ranges::find(weekly.days, std::chrono::weekday{day}) == weekly.days.end())
            continue;
        const bool isOverMidnight = weekly.to <= weekly.from;
        const core::Timestamp from = calendar.momentOf(day + weekly.from);
        const core::Timestamp to = calendar.momentOf(day + weekly.to + std::chrono::days{isOverMidnight ? 1 : 0});
        const Span span{std::max(from, plan.from), std::min(to, plan.to)};
        if (span.from < span.to)
            out.push_back(span);
    }
    return out;
}

} // namespace

bool Plan::concerns(const Rule& rule) const
{
    return std::ranges::find(rules, rule.id) != rules.end() ||
           std::ranges::find(domains, rule.domain) != domains.end();
}

bool Plan::covers(std::string_view asset, std::optional<core::GeoPosition> place) const
{
    if (everywhere || std::ranges::find(assets, asset) != assets.end())
        return true;
    return place && !area.empty() && GeofenceTest{true, area, {}}.contains(*place);
}

PlanState stateOf(const Plan& plan, core::Timestamp at)
{
    if (at >= plan.to)
        return {};
    if (!plan.weekly)
        return at < plan.from ? PlanState{false, plan.from} : PlanState{true, plan.to};
    // Before it begins, the first hours of it are looked for from there.
    for (const Span& span : hoursAround(plan, *plan.weekly, std::max(at, plan.from))) {
        if (at < span.from)
            return {false, span.from};
        if (at < span.to)
            return {true, span.to};
    }
    return {false, plan.to};
}

} // namespace vigie::alerts
