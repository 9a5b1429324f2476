// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/measuretext.h"

#include <cmath>

namespace vigie::models {

using alerts::Measure;
using alerts::MeasureTarget;
using alerts::MeasureUnit;
using alerts::MeasureVerdict;

QString MeasureText::name(Measure measure)
{
    switch (measure) {
    case Measure::PerHour:
        return tr("Alerts per hour");
    case Measure::PerTenMinutes:
        return tr("Alerts per 10 min");
    case Measure::BusyPeriods:
        return tr("10 min with more than 10");
    case Measure::MostInTenMinutes:
        return tr("Most in any 10 min");
    case Measure::InFlood:
        return tr("Time in flood");
    case Measure::NoisiestShare:
        return tr("The ten noisiest");
    case Measure::Chattering:
        return tr("Chattering");
    case Measure::MostStale:
        return tr("Stale, most on a day");
    case Measure::CriticalAndHigh:
        return tr("Critical and high");
    case Measure::Medium:
        return tr("Medium");
    case Measure::Low:
        return tr("Low");
    case Measure::Unauthorised:
        return tr("Set aside, no journal");
    case Measure::Median:
        return tr("To acknowledge, median");
    case Measure::P95:
        return tr("To acknowledge, 95 %");
    }
    return {};
}

QString MeasureText::meaning(Measure measure)
{
    switch (measure) {
    case Measure::PerHour:
    case Measure::PerTenMinutes:
        return tr("On average. In brackets the most that is said to be bearable.");
    case Measure::BusyPeriods:
        return tr("Of all periods of ten minutes: those in which more than ten alerts were raised.");
    case Measure::MostInTenMinutes:
        return tr("Of any ten minutes, to the second.");
    case Measure::InFlood:
        return tr("A flood begins with more than 10 new alerts in 10 min and ends with fewer than 5.");
    case Measure::NoisiestShare:
        return tr("What the ten conditions that were raised most often are of all that was raised.");
    case Measure::Chattering:
        return tr("Conditions that were raised three times or more in a minute.");
    case Measure::MostStale:
        return tr("Conditions that were active on the list for more than 24 h, by day of the city.");
    case Measure::CriticalAndHigh:
    case Measure::Medium:
    case Measure::Low:
        return tr("Of all that was raised.");
    case Measure::Unauthorised:
        return tr("What a person set aside according to the history, and no entry of the journal says so.");
    case Measure::Median:
        return tr("Half of the alerts were acknowledged sooner. No target is reported.");
    case Measure::P95:
        return tr("Of twenty alerts, nineteen were acknowledged sooner. No target is reported.");
    }
    return {};
}

QString MeasureText::share(double share, const Texts& texts)
{
    // A tenth of a per cent is as much as a person compares.
    const double percent = share * 100.0;
    const double rounded = percent > 0.0 && percent < 0.1 ? percent : std::round(percent * 10.0) / 10.0;
    return texts.number().withUnit(rounded, "P1");
}

QString MeasureText::value(const alerts::MeasureRow& row, const Texts& texts)
{
    if (!row.value)
        return QStringLiteral("–");
    switch (row.unit) {
    case MeasureUnit::Share:
        return share(*row.value, texts);
    case MeasureUnit::Seconds:
        return texts.time().duration(std::chrono::seconds{std::llround(*row.value)});
    case MeasureUnit::Rate:
    case MeasureUnit::Count:
        break;
    }
    return texts.number().value(*row.value);
}

QString MeasureText::target(const alerts::MeasureRow& row, const Texts& texts)
{
    if (!row.target)
        return {};
    const auto bound = [&](double value) {
        return row.unit == MeasureUnit::Share ? share(value, texts) : texts.number().value(value);
    };
    if (row.target->limit)
        return tr("at most %1 (%2)", "target (limit)").arg(bound(row.target->value), bound(*row.target->limit));
    switch (row.target->side) {
    case MeasureTarget::Side::AtMost:
        return row.target->value == 0.0 ? tr("none") : tr("at most %1").arg(bound(row.target->value));
    case MeasureTarget::Side::Below:
        return tr("below %1").arg(bound(row.target->value));
    case MeasureTarget::Side::AtLeast:
        break;
    }
    return tr("at least %1").arg(bound(row.target->value));
}

QString MeasureText::verdict(MeasureVerdict verdict)
{
    switch (verdict) {
    case MeasureVerdict::None:
        return {};
    case MeasureVerdict::Inside:
        return QStringLiteral("✓ ") + tr("inside");
    case MeasureVerdict::AtLimit:
        return QStringLiteral("▲ ") + tr("above, bearable");
    case MeasureVerdict::Outside:
        return QStringLiteral("✕ ") + tr("outside");
    case MeasureVerdict::TooEarly:
        return tr("too early to say");
    }
    return {};
}

QList<AlertText::Fact> MeasureText::ruleFacts(const alerts::Rule& rule, const Texts& texts)
{
    const auto delay = [&](core::Duration length) {
        return length.count() == 0 ? tr("none", "delay") : texts.time().duration(length);
    };
    return {{tr("Stands in"), QString::fromStdString(rule.source)},
            {tr("Rule"), QString::fromStdString(rule.id)},
            {tr("Limit"), AlertText::limit(rule, texts)},
            {tr("On-delay"), delay(rule.onDelay)},
            {tr("Off-delay"), delay(rule.offDelay)}};
}

QStringList MeasureText::proposals(const alerts::AlertMeasures::Rule& counted, const alerts::Rule* rule,
                                   const Texts& texts)
{
    if (rule == nullptr)
        return {tr("This rule is no longer in force.")};
    constexpr double kWorthOnDelay = 0.5;
    constexpr double kWorthOffDelay = 0.25;
    QStringList out;
    const auto part = [](std::uint64_t some, std::uint64_t all) {
        return all == 0 ? 0.0 : static_cast<double>(some) / static_cast<double>(all);
    };
    const auto& within = alerts::DelayTally::kWithin;
    const auto percent = [&](double share) { return texts.number().withUnit(std::round(share * 100.0), "P1"); };
    const auto length = [&](core::Duration duration) { return texts.time().duration(duration); };
    // An alert lasts for what was abnormal, less the on-delay, and the off-delay. A latched one lasts until a person
    // comes: that says nothing of delays.
    for (std::size_t i = 0; !rule->latching && i < within.size(); ++i) {
        const double share = part(counted.lasted.times[i], counted.lasted.all);
        if (share < kWorthOnDelay || within[i] <= rule->offDelay)
            continue;
        out.append(
            tr("%1 of those that are over were over within %2: with an on-delay of %3 they would not have come.")
                .arg(percent(share), length(within[i]), length(within[i] - rule->offDelay + rule->onDelay)));
        break;
    }
    for (std::size_t i = 0; !rule->latching && i < within.size(); ++i) {
        const double share = part(counted.again.times[i], counted.raised);
        if (share < kWorthOffDelay || within[i] <= rule->onDelay)
            continue;
        out.append(tr("%1 came again within %2 of being over: with an off-delay of %3 they would have been one with "
                      "those before.")
                       .arg(percent(share), length(within[i]), length(within[i] - rule->onDelay + rule->offDelay)));
        break;
    }
    if (out.isEmpty())
        out.append(rule->latching ? tr("It latches: how long it lasts says nothing of its delays. Look at its limit.")
                                  : tr("The history does not speak for another delay. Look at its limit, or at what "
                                       "it tells of."));
    else
        out.append(tr("A longer delay also tells later of what lasts. Somebody who knows the matter decides."));
    return out;
}

} // namespace vigie::models
