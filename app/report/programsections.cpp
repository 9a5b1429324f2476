// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Personal data, and the program itself.
#include "report/kindwords.h"
#include "report/sections.h"

namespace vigie::report {

namespace {

constexpr std::size_t kMostNamed = 20;

std::string listed(const std::vector<std::string>& words, const Voice& voice)
{
    std::string out;
    for (std::size_t i = 0; i < words.size() && i < kMostNamed; ++i)
        out += (i == 0 ? "" : ", ") + words[i];
    if (words.size() > kMostNamed)
        out += voice.count(words.size() - kMostNamed, {" and %1 other", " et %1 autre"},
                           {" and %1 others", " et %1 autres"});
    return out;
}

} // namespace

void addPersonalData(Document& document, const MonthReport& report, const Voice& voice)
{
    document.blocks.emplace_back(Heading{
        voice.say({"Personal data, and what left the room", "Données personnelles, et ce qui est sorti du poste"})});
    Table table;
    table.caption = voice.say({"In the whole month", "Sur tout le mois"});
    table.head = {voice.say({"What", "Quoi"}), voice.say({"Times", "Fois"})};
    for (const char* act : {"pii.view", "pii.erased", "data.export", "journal.export", "journal.publish",
                            "backup.make", "backup.restore"})
        table.rows.push_back({kindWords(voice, act), voice.number(report.ofKind(act))});
    document.blocks.emplace_back(std::move(table));
    std::vector<std::string> bases;
    bases.reserve(report.erasures.size());
    for (const auto& [basis, number] : report.erasures)
        bases.push_back((basis.empty() ? voice.say({"a reason in own words", "une raison rédigée"}) : basis) + " (" +
                        voice.number(number) + ')');
    if (!bases.empty())
        document.blocks.emplace_back(Paragraph{voice.say(
            {"Legal basis of the erasures: %1.", "Base légale des effacements : %1."}, {listed(bases, voice)})});
}

void addProgram(Document& document, const MonthReport& report, const Voice& voice)
{
    document.blocks.emplace_back(Heading{voice.say({"The program itself", "Le logiciel lui-même"})});
    Bullets list;
    list.items.push_back(voice.say({"Vigie was running for %1 of %2.", "Vigie était en marche pendant %1 sur %2."},
                                   {voice.duration(report.running), voice.duration(report.to - report.from)}));
    list.items.push_back(voice.count(report.ofKind("session.start"),
                                     {"It was started once.", "Il a été démarré %1 fois."},
                                     {"It was started %1 times.", "Il a été démarré %1 fois."}));
    if (report.brokenOff > 0)
        list.items.push_back(voice.count(report.brokenOff,
                                         {"Once, no stop was written down before: a power cut or a crash, for "
                                          "instance. The time until the last entry "
                                          "before it counts as running.",
                                          "Une fois, aucun arrêt n’avait été noté avant : coupure de courant ou "
                                          "panne, par exemple. Le temps jusqu’à "
                                          "la dernière entrée compte comme temps de marche."},
                                         {"%1 times, no stop was written down before: a power cut or a crash, for "
                                          "instance. The time until the last "
                                          "entry before it counts as running.",
                                          "%1 fois, aucun arrêt n’avait été noté avant : coupure de courant ou "
                                          "panne, par exemple. Le temps jusqu’à "
                                          "la dernière entrée compte comme temps de marche."}));
    if (!report.versions.empty())
        list.items.push_back(voice.say(
            {"Versions of the software put into service: %1.", "Versions du logiciel mises en service : %1."},
            {listed(report.versions, voice)}));
    if (const auto steps = report.ofKind("clock.step"); steps > 0)
        list.items.push_back(
            voice.count(steps,
                        {"The computer’s clock was moved once by more than two seconds.",
                         "L’horloge de l’ordinateur a été déplacée %1 fois de plus de deux secondes."},
                        {"The computer’s clock was moved %1 times by more than two seconds.",
                         "L’horloge de l’ordinateur a été déplacée %1 fois de plus de deux secondes."}));
    if (report.clockNotKept > 0)
        list.items.push_back(voice.count(report.clockNotKept,
                                         {"One entry was written while it is not known that the clock was right.",
                                          "%1 entrée a été écrite sans qu’on sache l’horloge à l’heure."},
                                         {"%1 entries were written while it is not known that the clock was right.",
                                          "%1 entrées ont été écrites sans qu’on sache l’horloge à l’heure."}));
    document.blocks.emplace_back(std::move(list));
}

} // namespace vigie::report
