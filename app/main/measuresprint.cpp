// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/measuresprint.h"

#include "alerts/measuretargets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace vigie::app {

namespace {

using alerts::Measure;
using alerts::MeasureTarget;
using alerts::MeasureUnit;

constexpr std::size_t kRulesPrinted = 10;

const char* nameOf(Measure measure)
{
    switch (measure) {
    case Measure::PerHour:
        return "Alerts per hour, average";
    case Measure::PerTenMinutes:
        return "Alerts per 10 min, average";
    case Measure::BusyPeriods:
        return "10-minute periods with more than 10";
    case Measure::MostInTenMinutes:
        return "Most in any 10 min";
    case Measure::InFlood:
        return "Time in flood";
    case Measure::NoisiestShare:
        return "Share of the ten noisiest conditions";
    case Measure::Chattering:
        return "Chattering conditions";
    case Measure::MostStale:
        return "Stale conditions, most on a day";
    case Measure::CriticalAndHigh:
        return "Critical and high";
    case Measure::Medium:
        return "Medium";
    case Measure::Low:
        return "Low";
    case Measure::Unauthorised:
        return "Set aside without the journal";
    case Measure::Median:
        return "Time to acknowledge, median";
    case Measure::P95:
        return "Time to acknowledge, 95 %";
    }
    return "";
}

std::string written(MeasureUnit unit, double value)
{
    char text[32];
    switch (unit) {
    case MeasureUnit::Rate:
        std::snprintf(text, sizeof text, "%.2f", value);
        break;
    case MeasureUnit::Share:
        std::snprintf(text, sizeof text, "%.1f %%", value * 100.0);
        break;
    case MeasureUnit::Count:
        std::snprintf(text, sizeof text, "%.0f", value);
        break;
    case MeasureUnit::Seconds:
        std::snprintf(text, sizeof text, "%.0f s", value);
        break;
    }
    return text;
}

std::string written(MeasureUnit unit, const MeasureTarget& target)
{
    const auto bound = [unit](double value) {
        char text[32];
        std::snprintf(text, sizeof text, unit == MeasureUnit::Share ? "%g %%" : "%g",
                      unit == MeasureUnit::Share ? value * 100.0 : value);
        return std::string{text};
    };
    const char* side = "at most ";
    if (target.side == MeasureTarget::Side::Below)
        side = "below ";
    else if (target.side == MeasureTarget::Side::AtLeast)
        side = "at least ";
    std::string out = side + bound(target.value);
    if (target.limit)
        out += " (" + bound(*target.limit) + ")";
    return out;
}

const char* said(alerts::MeasureVerdict verdict)
{
    switch (verdict) {
    case alerts::MeasureVerdict::None:
        return "";
    case alerts::MeasureVerdict::Inside:
        return "inside";
    case alerts::MeasureVerdict::AtLimit:
        return "outside, within the limit";
    case alerts::MeasureVerdict::TooEarly:
        return "too early to say";
    case alerts::MeasureVerdict::Outside:
        return "OUTSIDE";
    }
    return "";
}

QString text(core::Timestamp time)
{
    return QString::fromStdString(core::toIso8601(time));
}

double number(std::uint64_t count)
{
    return static_cast<double>(count);
}

QJsonObject toJson(const alerts::MeasureRow& row)
{
    QJsonObject out{{QStringLiteral("value"), row.value ? QJsonValue{*row.value} : QJsonValue{}},
                    {QStringLiteral("verdict"), QString::fromUtf8(alerts::toWord(row.verdict))}};
    if (row.target) {
        constexpr const char* kSides[] = {"at-most", "below", "at-least"};
        out[QStringLiteral("target")] = row.target->value;
        out[QStringLiteral("side")] = QString::fromLatin1(kSides[static_cast<int>(row.target->side)]);
        if (row.target->limit)
            out[QStringLiteral("limit")] = *row.target->limit;
    }
    return out;
}

QJsonArray toJson(const std::vector<alerts::AlertMeasures::Count>& counts, bool hasStale)
{
    QJsonArray out;
    for (const alerts::AlertMeasures::Count& one : counts) {
        QJsonObject object{{QStringLiteral("start"), text(one.start)},
                           {QStringLiteral("raised"), number(one.raised)}};
        if (hasStale)
            object[QStringLiteral("stale")] = number(one.stale);
        out.append(object);
    }
    return out;
}

} // namespace

void printTable(const alerts::AlertMeasures& measures, const std::string& zone)
{
    std::printf("From     %s\nTo       %s\nDays of  %s\nRaised   %llu\n\n", core::toIso8601(measures.from).c_str(),
                core::toIso8601(measures.to).c_str(), zone.c_str(), static_cast<unsigned long long>(measures.raised));
    std::printf("%-38s %12s   %-18s %s\n", "MEASURE", "VALUE", "TARGET AS REPORTED", "");
    for (const alerts::MeasureRow& row : alerts::rowsOf(measures))
        std::printf("%-38s %12s   %-18s %s\n", nameOf(row.measure),
                    row.value ? written(row.unit, *row.value).c_str() : "-",
                    row.target ? written(row.unit, *row.target).c_str() : "", said(row.verdict));
    if (!measures.noisiest.empty())
        std::printf("\nNOISIEST CONDITIONS\n");
    for (const auto& one : measures.noisiest)
        std::printf("%8llu  %s  %s\n", static_cast<unsigned long long>(one.raised), one.assetId.c_str(),
                    one.ruleId.c_str());
    if (!measures.rules.empty())
        std::printf("\nNOISIEST RULES\n");
    for (std::size_t i = 0; i < std::min(kRulesPrinted, measures.rules.size()); ++i)
        std::printf("%8llu  %s\n", static_cast<unsigned long long>(measures.rules[i].raised),
                    measures.rules[i].id.c_str());
    if (measures.knownFrom == core::kNoTime)
        std::printf("\nThe alert history is empty: nothing is known of this time.\n");
    else if (measures.knownFrom > measures.from)
        std::printf("\nThe alert history begins at %s: of the time before, nothing is known.\n",
                    core::toIso8601(measures.knownFrom).c_str());
    if (measures.leftOut > 0)
        std::printf("\n%llu lines are of more conditions than are told apart; they are in the counts alone.\n",
                    static_cast<unsigned long long>(measures.leftOut));
}

void printJson(const alerts::AlertMeasures& measures, const std::string& zone)
{
    QJsonObject rows;
    for (const alerts::MeasureRow& row : alerts::rowsOf(measures))
        rows[QString::fromUtf8(alerts::toWord(row.measure))] = toJson(row);
    QJsonArray noisiest;
    for (const auto& one : measures.noisiest)
        noisiest.append(QJsonObject{{QStringLiteral("asset"), QString::fromStdString(one.assetId)},
                                    {QStringLiteral("rule"), QString::fromStdString(one.ruleId)},
                                    {QStringLiteral("raised"), number(one.raised)}});
    QJsonArray rules;
    for (const auto& one : measures.rules)
        rules.append(QJsonObject{{QStringLiteral("rule"), QString::fromStdString(one.id)},
                                 {QStringLiteral("raised"), number(one.raised)}});
    const QJsonObject all{
        {QStringLiteral("from"), text(measures.from)},
        {QStringLiteral("to"), text(measures.to)},
        {QStringLiteral("known_from"), text(measures.knownFrom)},
        {QStringLiteral("zone"), QString::fromStdString(zone)},
        {QStringLiteral("raised"), number(measures.raised)},
        {QStringLiteral("acknowledged"), number(measures.acknowledged)},
        {QStringLiteral("most_per_hour"), number(measures.mostPerHour)},
        {QStringLiteral("lines_left_out"), number(measures.leftOut)},
        {QStringLiteral("measures"), rows},
        {QStringLiteral("noisiest_conditions"), noisiest},
        {QStringLiteral("noisiest_rules"), rules},
        {QStringLiteral("hours"), toJson(measures.hours, false)},
        {QStringLiteral("days"), toJson(measures.days, true)},
    };
    std::fputs(QJsonDocument{all}.toJson().constData(), stdout);
}

} // namespace vigie::app
