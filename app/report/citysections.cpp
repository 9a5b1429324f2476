// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happened to alerts, rules and feeds.
#include "report/kindwords.h"
#include "report/sections.h"

#include <algorithm>

namespace vigie::report {

namespace {

/// More are told as one line.
constexpr std::size_t kMostRows = 40;

std::string othersWords(std::size_t number, const Voice& voice)
{
    return voice.count(number, {"%1 other", "%1 autre"}, {"%1 others", "%1 autres"});
}

} // namespace

void addAside(Document& document, const MonthReport& report, const Voice& voice)
{
    document.blocks.emplace_back(
        Heading{voice.say({"Alerts set aside, and why", "Alertes mises de côté, et pourquoi"})});
    document.blocks.emplace_back(Paragraph{voice.say(
        {"A person may set an alert aside for a stated time, and must say why. The alert goes on being watched.",
         "Une personne peut mettre une alerte de côté pour un temps donné, et doit dire pourquoi. L’alerte reste "
         "surveillée."})});
    if (report.byReason.empty()) {
        document.blocks.emplace_back(
            Paragraph{voice.say({"None was in this month.", "Aucune ne l’a été ce mois-ci."})});
        return;
    }
    Table table;
    table.caption = voice.say({"Alerts set aside, by reason", "Alertes mises de côté, par raison"});
    table.head = {voice.say({"Reason", "Raison"}), voice.say({"Shelved", "En attente"}),
                  voice.say({"Suppressed", "Inhibées"}), voice.say({"Out of service", "Hors service"})};
    const auto add = [&](std::string name, const AsideCounts& counts) {
        table.rows.push_back({std::move(name), voice.number(counts.shelved), voice.number(counts.suppressed),
                              voice.number(counts.outOfService)});
    };
    AsideCounts others;
    for (const auto& [reason, counts] : report.byReason) {
        if (table.rows.size() < kMostRows) {
            add(reasonWords(voice, reason), counts);
        } else {
            others.shelved += counts.shelved;
            others.suppressed += counts.suppressed;
            others.outOfService += counts.outOfService;
        }
    }
    if (report.byReason.size() > kMostRows)
        add(othersWords(report.byReason.size() - kMostRows, voice), others);
    document.blocks.emplace_back(std::move(table));
}

void addRules(Document& document, const MonthReport& report, const Voice& voice)
{
    document.blocks.emplace_back(Heading{voice.say({"Changes of the rules", "Changements des règles"})});
    document.blocks.emplace_back(Paragraph{
        voice.say({"Rules say when the program raises an alert. The entries tell each value before and after.",
                   "Les règles disent quand le logiciel lève une alerte. Les entrées donnent chaque valeur, avant et "
                   "après."})});
    if (report.rules.empty()) {
        document.blocks.emplace_back(
            Paragraph{voice.say({"No rule was changed in this month.", "Aucune règle n’a été changée ce mois-ci."})});
        return;
    }
    Table table;
    table.caption = voice.say({"Rules that were changed", "Règles qui ont été changées"});
    table.head = {voice.say({"Rule", "Règle"}), voice.say({"Changed", "Modifiée"}),
                  voice.say({"Switched off", "Désactivée"}), voice.say({"Put back", "Rétablie"})};
    const auto add = [&](std::string name, const RuleCounts& counts) {
        table.rows.push_back({std::move(name), voice.number(counts.changed), voice.number(counts.switchedOff),
                              voice.number(counts.restored)});
    };
    RuleCounts others;
    for (const auto& [rule, counts] : report.rules) {
        if (table.rows.size() < kMostRows) {
            add(rule, counts);
        } else {
            others.changed += counts.changed;
            others.switchedOff += counts.switchedOff;
            others.restored += counts.restored;
        }
    }
    if (report.rules.size() > kMostRows)
        add(othersWords(report.rules.size() - kMostRows, voice), others);
    document.blocks.emplace_back(std::move(table));
}

void addFeeds(Document& document, const MonthReport& report, const Voice& voice)
{
    document.blocks.emplace_back(
        Heading{voice.say({"Data feeds lost and back", "Flux de données perdus et revenus"})});
    if (report.feeds.empty()) {
        document.blocks.emplace_back(
            Paragraph{voice.say({"No feed was lost while Vigie was running.",
                                 "Aucun flux n’a été perdu pendant que Vigie était en marche."})});
        return;
    }
    Table table;
    table.caption = voice.say({"How often and how long, while Vigie was running",
                               "Combien de fois et combien de temps, Vigie étant en marche"});
    table.head = {voice.say({"Feed", "Flux"}), voice.say({"Losses", "Pertes"}), voice.say({"In all", "Durée totale"}),
                  voice.say({"The longest", "La plus longue"})};
    const auto add = [&](std::string name, const FeedAbsences& absences) {
        table.rows.push_back({std::move(name), voice.number(absences.losses), voice.duration(absences.total),
                              voice.duration(absences.longest)});
    };
    FeedAbsences others;
    for (const auto& [feed, absences] : report.feeds) {
        if (table.rows.size() < kMostRows) {
            add(feed + (absences.isAwayAtEnd
                            ? voice.say({" (still lost at the end of the month)", " (encore perdu à la fin du mois)"})
                            : std::string{}),
                absences);
        } else {
            others.losses += absences.losses;
            others.total += absences.total;
            others.longest = std::max(others.longest, absences.longest);
        }
    }
    if (report.feeds.size() > kMostRows)
        add(othersWords(report.feeds.size() - kMostRows, voice), others);
    document.blocks.emplace_back(std::move(table));
    document.blocks.emplace_back(Paragraph{
        voice.say(
            {"While a feed is lost, Vigie does not know how its equipment is, and shows so. A loss is counted until "
             "the "
             "feed is back or Vigie stops.",
             "Tant qu’un flux est perdu, Vigie ne sait pas comment va son équipement, et le montre. Une perte compte "
             "jusqu’au retour du flux ou à l’arrêt de Vigie."}),
        true});
}

} // namespace vigie::report
