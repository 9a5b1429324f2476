// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/trialprint.h"

#include "alerts/explanation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace vigie::app {

namespace {

using session::TrialFiring;
using session::TrialOrder;
using session::TrialResult;
using session::TrialSide;

constexpr std::size_t kFiringsPrinted = 20;

unsigned long long plain(std::uint64_t count)
{
    return count;
}

double number(std::uint64_t count)
{
    return static_cast<double>(count);
}

double seconds(core::Duration time)
{
    return std::chrono::duration<double>{time}.count();
}

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

QJsonValue time(core::Timestamp at)
{
    return at == core::kNoTime ? QJsonValue{} : QJsonValue{text(core::toIso8601(at))};
}

/// "41 min"
std::string took(core::Duration time)
{
    const double all = seconds(time);
    char out[32];
    if (all < 120.0)
        std::snprintf(out, sizeof out, "%.0f s", all);
    else if (all < 7'200.0)
        std::snprintf(out, sizeof out, "%.0f min", all / 60.0);
    else
        std::snprintf(out, sizeof out, "%.1f h", all / 3'600.0);
    return out;
}

/// How often a rule fired in each set; nothing where the set does not have it.
struct Line {
    std::string id;
    const TrialSide::Rule* inForce = nullptr;
    const TrialSide::Rule* draft = nullptr;
};

/// Every rule of either set, in the order of the first, then the new ones.
std::vector<Line> linesOf(const TrialResult& result)
{
    std::vector<Line> out;
    std::map<std::string, std::size_t> places;
    for (const TrialSide::Rule& rule : result.inForce.rules) {
        places.emplace(rule.id, out.size());
        out.push_back({.id = rule.id, .inForce = &rule});
    }
    for (const TrialSide::Rule& rule : result.draft.rules) {
        if (const auto place = places.find(rule.id); place != places.end())
            out[place->second].draft = &rule;
        else
            out.push_back({.id = rule.id, .draft = &rule});
    }
    return out;
}

std::string counted(const TrialSide::Rule* rule)
{
    return rule == nullptr ? "-" : std::to_string(rule->raised);
}

void printSide(const char* name, const TrialSide& side)
{
    if (!side.hasRule) {
        std::printf("\n%s: no such rule.\n", name);
        return;
    }
    std::printf("\n%s: %llu times, %llu at the beginning; %llu assets; %s in all\n", name, plain(side.raised),
                plain(side.atBegin), plain(side.assets), took(side.lasted).c_str());
    for (std::size_t i = 0; i < std::min(kFiringsPrinted, side.firings.size()); ++i) {
        const TrialFiring& one = side.firings[i];
        const bool isOpen = one.endedAt == core::kNoTime;
        std::printf("  %s  %8s  %s: %s\n", core::toIso8601(one.alert.raisedAt).c_str(),
                    isOpen ? "to end" : took(one.endedAt - one.alert.raisedAt).c_str(), one.alert.assetId.c_str(),
                    alerts::why(one.alert).english().c_str());
    }
    if (side.raised > kFiringsPrinted)
        std::printf("  and %llu more\n", plain(side.raised - kFiringsPrinted));
}

QJsonObject toJson(const TrialFiring& firing)
{
    return {{QStringLiteral("asset"), text(firing.alert.assetId)},
            {QStringLiteral("raised"), time(firing.alert.raisedAt)},
            {QStringLiteral("ended"), time(firing.endedAt)},
            {QStringLiteral("priority"), text(std::string{core::toWord(firing.alert.priority)})},
            {QStringLiteral("why"), text(alerts::why(firing.alert).english())}};
}

QJsonObject toJson(const TrialSide& side, bool withRule)
{
    QJsonArray rules;
    for (const TrialSide::Rule& one : side.rules)
        rules.append(QJsonObject{{QStringLiteral("rule"), text(one.id)},
                                 {QStringLiteral("raised"), number(one.raised)},
                                 {QStringLiteral("at_beginning"), number(one.atBegin)}});
    QJsonObject out{{QStringLiteral("raised"), number(side.allRaised)},
                    {QStringLiteral("at_beginning"), number(side.allAtBegin)},
                    {QStringLiteral("most_in_ten_minutes"), number(side.mostInTenMinutes)},
                    {QStringLiteral("in_flood"), seconds(side.inFlood)},
                    {QStringLiteral("rules"), rules}};
    QJsonObject byPriority;
    for (const auto priority :
         {core::Priority::Critical, core::Priority::High, core::Priority::Medium, core::Priority::Low})
        byPriority[text(std::string{core::toWord(priority)})] =
            number(side.byPriority[static_cast<std::size_t>(priority)]);
    out[QStringLiteral("by_priority")] = byPriority;
    if (withRule && side.hasRule) {
        QJsonArray firings;
        for (const TrialFiring& one : side.firings)
            firings.append(toJson(one));
        out[QStringLiteral("rule")] = QJsonObject{{QStringLiteral("raised"), number(side.raised)},
                                                  {QStringLiteral("at_beginning"), number(side.atBegin)},
                                                  {QStringLiteral("assets"), number(side.assets)},
                                                  {QStringLiteral("lasted"), seconds(side.lasted)},
                                                  {QStringLiteral("firings"), firings}};
    }
    return out;
}

} // namespace

void printTable(const TrialOrder& order, const TrialResult& result)
{
    std::printf("Recording  %s\nFrom       %s\nTo         %s\nRead       %llu observations of %llu assets\n",
                order.recording.filename().c_str(), core::toIso8601(result.from).c_str(),
                core::toIso8601(result.to).c_str(), plain(result.observations), plain(result.assets));
    if (!result.closed)
        std::printf("It is still being written, or its program was stopped: tried is what was there.\n");
    if (result.damage > 0)
        std::printf("%llu places of it are damaged and were passed over.\n", plain(result.damage));
    if (result.lost > 0)
        std::printf("%llu observations were not recorded.\n", plain(result.lost));
    const bool hasDraft = order.draft.has_value();
    std::printf("\n%8s %8s  %s\n", hasDraft ? "IN FORCE" : "RAISED", hasDraft ? "DRAFT" : "", "RULE");
    for (const Line& line : linesOf(result)) {
        const std::uint64_t sum =
            (line.inForce != nullptr ? line.inForce->raised : 0) + (line.draft != nullptr ? line.draft->raised : 0);
        const bool isNews = hasDraft && (line.inForce == nullptr || line.draft == nullptr);
        if (sum > 0 || isNews || line.id == order.ruleId)
            std::printf("%8s %8s  %s%s\n", counted(line.inForce).c_str(), hasDraft ? counted(line.draft).c_str() : "",
                        line.id.c_str(),
                        !isNews                   ? ""
                        : line.inForce == nullptr ? " (new)"
                                                  : " (removed)");
    }
    const auto row = [&](const char* name, std::uint64_t inForce, std::uint64_t draft) {
        std::printf("%8llu %8s  %s\n", plain(inForce), hasDraft ? std::to_string(draft).c_str() : "", name);
    };
    std::printf("\n");
    row("in all", result.inForce.allRaised, result.draft.allRaised);
    row("of those at the beginning: so already", result.inForce.allAtBegin, result.draft.allAtBegin);
    row("most in any 10 min afterwards", result.inForce.mostInTenMinutes, result.draft.mostInTenMinutes);
    if (order.ruleId.empty())
        return;
    std::printf("\n%s\n", order.ruleId.c_str());
    printSide("In force", result.inForce);
    if (hasDraft)
        printSide("Draft", result.draft);
}

void printJson(const TrialOrder& order, const TrialResult& result)
{
    const bool withRule = !order.ruleId.empty();
    QJsonObject all{{QStringLiteral("recording"), text(order.recording.string())},
                    {QStringLiteral("from"), time(result.from)},
                    {QStringLiteral("to"), time(result.to)},
                    {QStringLiteral("observations"), number(result.observations)},
                    {QStringLiteral("assets"), number(result.assets)},
                    {QStringLiteral("closed"), result.closed},
                    {QStringLiteral("damage"), number(result.damage)},
                    {QStringLiteral("not_recorded"), number(result.lost)},
                    {QStringLiteral("in_force"), toJson(result.inForce, withRule)}};
    if (withRule)
        all[QStringLiteral("rule")] = text(order.ruleId);
    if (order.draft)
        all[QStringLiteral("draft")] = toJson(result.draft, withRule);
    std::fputs(QJsonDocument{all}.toJson().constData(), stdout);
}

} // namespace vigie::app
