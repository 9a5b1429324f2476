// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/measuretargets.h"

#include <algorithm>
#include <array>

namespace vigie::alerts {

namespace {

using Side = MeasureTarget::Side;

constexpr std::array<std::string_view, 14> kMeasures{"per-hour",
                                                     "per-ten-minutes",
                                                     "busy-periods",
                                                     "most-in-ten-minutes",
                                                     "in-flood",
                                                     "noisiest-share",
                                                     "chattering",
                                                     "most-stale",
                                                     "critical-and-high",
                                                     "medium",
                                                     "low",
                                                     "unauthorised",
                                                     "median-to-acknowledge",
                                                     "p95-to-acknowledge"};
constexpr std::array<std::string_view, 5> kVerdicts{"none", "inside", "at-limit", "outside", "too-early"};

bool holds(Side side, double value, double bound)
{
    switch (side) {
    case Side::AtMost:
        return value <= bound;
    case Side::Below:
        return value < bound;
    case Side::AtLeast:
        break;
    }
    return value >= bound;
}

MeasureVerdict judged(std::optional<double> value, const std::optional<MeasureTarget>& target)
{
    if (!value || !target)
        return MeasureVerdict::None;
    if (holds(target->side, *value, target->value))
        return MeasureVerdict::Inside;
    return target->limit && holds(target->side, *value, *target->limit) ? MeasureVerdict::AtLimit
                                                                        : MeasureVerdict::Outside;
}

/// Enough is known to judge by: a day, or what was asked for where that is less. (A minute is not looked at: what is asked
/// for ends now.)
bool isEnough(const AlertMeasures& measures)
{
    constexpr core::Duration kDay = std::chrono::hours{24};
    return measures.known() + std::chrono::minutes{1} >= std::min(kDay, measures.to - measures.from);
}

std::optional<double> secondsOf(std::optional<std::chrono::seconds> took)
{
    return took ? std::optional{static_cast<double>(took->count())} : std::nullopt;
}

} // namespace

std::string_view toWord(Measure measure)
{
    return kMeasures[static_cast<std::size_t>(measure)];
}

std::string_view toWord(MeasureVerdict verdict)
{
    return kVerdicts[static_cast<std::size_t>(verdict)];
}

std::vector<MeasureRow> rowsOf(const AlertMeasures& measures)
{
    std::vector<MeasureRow> out;
    const bool canJudge = isEnough(measures);
    const auto add = [&out, canJudge](Measure measure, MeasureUnit unit, std::optional<double> value,
                                      std::optional<MeasureTarget> target) {
        MeasureVerdict verdict = judged(value, target);
        // Of what must never be, once is enough.
        const bool isNever = target && target->side == Side::AtMost && target->value == 0.0;
        if (!canJudge && verdict != MeasureVerdict::None && !(isNever && verdict == MeasureVerdict::Outside))
            verdict = MeasureVerdict::TooEarly;
        out.push_back({measure, unit, value, target, verdict});
    };
    const auto count = [](std::uint64_t number) { return static_cast<double>(number); };
    const auto of = [&measures](core::Priority priority) -> std::optional<double> {
        if (measures.raised == 0)
            return std::nullopt;
        return static_cast<double>(measures.byPriority[static_cast<std::size_t>(priority)]) /
               static_cast<double>(measures.raised);
    };
    std::optional<double> urgent = of(core::Priority::High);
    if (urgent)
        *urgent += of(core::Priority::Critical).value_or(0.0);

    // An average over less than its own length says nothing yet.
    const auto over = [&measures](core::Duration least, double value) {
        return measures.known() < least ? std::nullopt : std::optional{value};
    };
    constexpr std::chrono::minutes kTen{10};
    constexpr std::chrono::hours kHour{1};

    using enum MeasureUnit;
    add(Measure::PerHour, Rate, over(kHour, measures.perHour), MeasureTarget{Side::AtMost, 6.0, 12.0});
    add(Measure::PerTenMinutes, Rate, over(kTen, measures.perTenMinutes), MeasureTarget{Side::AtMost, 1.0, 2.0});
    add(Measure::BusyPeriods, Share, over(kTen, measures.busyPeriods), MeasureTarget{Side::Below, 0.01});
    add(Measure::MostInTenMinutes, Count, count(measures.mostInTenMinutes), MeasureTarget{Side::AtMost, 10.0});
    add(Measure::InFlood, Share, over(kTen, measures.inFlood), MeasureTarget{Side::Below, 0.01});
    add(Measure::NoisiestShare, Share, measures.noisiestShare, MeasureTarget{Side::Below, 0.05});
    add(Measure::Chattering, Count, count(measures.chattering), MeasureTarget{Side::AtMost, 0.0});
    add(Measure::MostStale, Count, count(measures.mostStale), MeasureTarget{Side::Below, 5.0});
    add(Measure::CriticalAndHigh, Share, urgent, MeasureTarget{Side::AtMost, 0.05});
    add(Measure::Medium, Share, of(core::Priority::Medium), MeasureTarget{Side::AtMost, 0.15});
    add(Measure::Low, Share, of(core::Priority::Low), MeasureTarget{Side::AtLeast, 0.80});
    add(Measure::Unauthorised, Count, count(measures.unauthorised), MeasureTarget{Side::AtMost, 0.0});
    add(Measure::Median, Seconds, secondsOf(measures.medianToAcknowledge), std::nullopt);
    add(Measure::P95, Seconds, secondsOf(measures.p95ToAcknowledge), std::nullopt);
    return out;
}

} // namespace vigie::alerts
