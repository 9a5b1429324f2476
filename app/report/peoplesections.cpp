// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people did: in short, by role, by kind, by day, by hour.
#include "report/kindwords.h"
#include "report/sections.h"

#include <algorithm>
#include <array>

namespace vigie::report {

namespace {

constexpr std::size_t kMostKinds = 24;

constexpr std::array<Sentence, 7> kDays{{{"Sun", "dim."},
                                         {"Mon", "lun."},
                                         {"Tue", "mar."},
                                         {"Wed", "mer."},
                                         {"Thu", "jeu."},
                                         {"Fri", "ven."},
                                         {"Sat", "sam."}}};

std::vector<Told> exactly(const std::vector<std::uint64_t>& cells)
{
    std::vector<Told> out;
    out.reserve(cells.size());
    for (const std::uint64_t one : cells)
        out.push_back({Told::Kind::Exact, one});
    return out;
}

template <typename Range> std::vector<std::uint64_t> peopleOf(const Range& cells)
{
    std::vector<std::uint64_t> out;
    out.reserve(cells.size());
    for (const Doings& one : cells)
        out.push_back(one.people);
    return out;
}

void addNotTold(Document& document, const Voice& voice)
{
    document.blocks.emplace_back(Paragraph{
        voice.say({"So few actions of people are in it that any split of them would point at somebody: it is not "
                   "told here.",
                   "Les actions de personnes y sont si peu nombreuses que les détailler désignerait quelqu’un : "
                   "ce détail n’est pas donné ici."})});
}

/// "Mon 1"
std::string dayWords(const MonthReport& report, std::size_t day, const Voice& voice)
{
    const std::chrono::local_days date{report.month / std::chrono::day{static_cast<unsigned>(day + 1)}};
    return voice.say(kDays.at(std::chrono::weekday{date}.c_encoding())) + "\u00a0" + std::to_string(day + 1);
}

std::string hourWords(std::size_t hour, const Voice& voice)
{
    return voice.say({"%1:00 to %2:00", "%1 h à %2 h"}, {std::to_string(hour), std::to_string(hour + 1)});
}

BarChart::Bar bar(std::string label, bool isLabelShown, const Told& told, const Voice& voice)
{
    return {std::move(label), isLabelShown, told, voice.told(told)};
}

/// Where the number is the largest that is told.
std::size_t busiest(const std::vector<Told>& cells)
{
    return static_cast<std::size_t>(std::ranges::max_element(cells, {}, &Told::number) - cells.begin());
}

bool isAnyTold(const std::vector<Told>& cells)
{
    return std::ranges::any_of(cells, [](const Told& told) { return told.number > 0; });
}

} // namespace

void addInShort(Document& document, const MonthReport& report, const Voice& voice)
{
    document.blocks.emplace_back(Paragraph{voice.say(
        {"In the control room, people watch the city’s equipment: street lights, traffic, water, waste. The program "
         "they use, Vigie, writes every action of theirs into a journal before it takes effect. This report sums up "
         "what was written in the month. No person is named in it.",
         "Au poste de commandement, des personnes surveillent les équipements de la ville : éclairage, circulation, "
         "eau, déchets. Leur logiciel, Vigie, note chacune de leurs actions dans un journal avant qu’elle ne prenne "
         "effet. Ce rapport résume ce qui a été noté pendant le mois. Personne n’y est nommé."})});
    document.blocks.emplace_back(Heading{voice.say({"In short", "En bref"})});
    if (report.journalBegan)
        document.blocks.emplace_back(
            Paragraph{voice.say({"The journal began on %1: nothing before that was written down.",
                                 "Le journal a commencé le %1 : rien n’a été noté avant."},
                                {voice.moment(alerts::LocalCalendar{report.zone}.localOf(*report.journalBegan))})});
    if (!report.first) {
        document.blocks.emplace_back(
            Paragraph{voice.say({"Nothing was written down in this month.", "Rien n’a été noté pendant ce mois."})});
        return;
    }
    Figures figures;
    const auto add = [&](std::uint64_t number, const Sentence& one, const Sentence& several) {
        figures.figures.push_back({voice.number(number), voice.count(number, one, several)});
    };
    add(report.doings.people, {"action of people", "action de personnes"},
        {"actions of people", "actions de personnes"});
    add(report.ofKind("alert.acknowledge"), {"alert acknowledged", "alerte acquittée"},
        {"alerts acknowledged", "alertes acquittées"});
    add(report.doings.program, {"entry by the program itself", "entrée du logiciel lui-même"},
        {"entries by the program itself", "entrées du logiciel lui-même"});
    add(report.changes, {"automatic change of alerts", "changement automatique d’alertes"},
        {"automatic changes of alerts", "changements automatiques d’alertes"});
    figures.figures.push_back({voice.share(report.running, report.to - report.from),
                               voice.say({"of the month Vigie was running", "du mois, Vigie était en marche"})});
    add(report.ofKind("feed.lost"), {"loss of a data feed", "perte d’un flux de données"},
        {"losses of data feeds", "pertes de flux de données"});
    document.blocks.emplace_back(std::move(figures));
}

void addPeople(Document& document, const MonthReport& report, const Voice& voice)
{
    document.blocks.emplace_back(Heading{voice.say({"Who acted", "Qui a agi"})});
    if (report.doings.people == 0) {
        document.blocks.emplace_back(Paragraph{
            voice.say({"No action of a person was written down.", "Aucune action d’une personne n’a été notée."})});
        return;
    }
    std::vector<std::uint64_t> cells;
    cells.reserve(report.byRole.size());
    for (const auto& [role, number] : report.byRole)
        cells.push_back(number);
    const auto told = coarsened(cells);
    if (!told)
        return addNotTold(document, voice);
    Table table;
    table.caption = voice.say({"Actions of people, by role", "Actions de personnes, par rôle"});
    table.head = {voice.say({"Role", "Rôle"}), voice.say({"Actions", "Actions"})};
    std::size_t row = 0;
    for (const auto& [role, number] : report.byRole)
        table.rows.push_back({roleWords(voice, role), voice.told((*told)[row++])});
    table.rows.push_back({voice.say({"All", "Ensemble"}), voice.number(report.doings.people)});
    document.blocks.emplace_back(std::move(table));
    document.blocks.emplace_back(Paragraph{
        voice.say(
            {"Numbers from 1 to 4 of what people did by role, day or hour are told as “fewer than\u00a05”, so that "
             "they "
             "do "
             "not point at anybody. Where subtracting would give one away, a larger number is told as “5 or more”.",
             "Entre 1 et 4, le nombre d’actions de personnes par rôle, par jour ou par heure est indiqué « moins "
             "de\u00a0"
             "5 », pour ne désigner personne. Là où une soustraction le révélerait, un nombre plus grand est "
             "indiqué « 5 ou\u00a0plus »."}),
        true});
}

void addKinds(Document& document, const MonthReport& report, const Voice& voice)
{
    if (report.byKind.empty())
        return;
    document.blocks.emplace_back(Heading{voice.say({"What was written down", "Ce qui a été noté"})});
    std::vector<std::pair<std::string, Doings>> kinds{report.byKind.begin(), report.byKind.end()};
    std::ranges::stable_sort(kinds, std::ranges::greater{},
                             [](const auto& kind) { return std::pair{kind.second.people, kind.second.program}; });
    Table table;
    table.caption = voice.say({"Entries by kind, the most frequent actions of people first",
                               "Entrées par nature, les actions les plus fréquentes d’abord"});
    table.head = {voice.say({"What", "Quoi"}), voice.say({"By people", "Par des personnes"}),
                  voice.say({"By the program", "Par le logiciel"})};
    Doings others;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const auto& [act, doings] = kinds[i];
        if (i < kMostKinds) {
            table.rows.push_back({kindWords(voice, act), voice.number(doings.people), voice.number(doings.program)});
        } else {
            others.people += doings.people;
            others.program += doings.program;
        }
    }
    if (kinds.size() > kMostKinds)
        table.rows.push_back({voice.count(kinds.size() - kMostKinds, {"%1 other kind", "%1 autre nature"},
                                          {"%1 other kinds", "%1 autres natures"}),
                              voice.number(others.people), voice.number(others.program)});
    table.rows.push_back(
        {voice.say({"All", "Ensemble"}), voice.number(report.doings.people), voice.number(report.doings.program)});
    document.blocks.emplace_back(std::move(table));
}

void addDays(Document& document, const MonthReport& report, const Voice& voice)
{
    if (!report.first)
        return;
    document.blocks.emplace_back(Heading{voice.say({"Day by day", "Jour par jour"})});
    const auto told = coarsened(peopleOf(report.byDay));
    const auto chart = [&](std::string title, const std::vector<Told>& cells) {
        BarChart out;
        out.title = std::move(title);
        if (isAnyTold(cells))
            out.description =
                voice.say({"The most, %1, on day %2.", "Le plus, %1, le jour %2."},
                          {voice.number(cells[busiest(cells)].number), std::to_string(busiest(cells) + 1)});
        out.across = voice.say({"Day of the month", "Jour du mois"});
        for (std::size_t day = 0; day < cells.size(); ++day)
            out.bars.push_back(bar(std::to_string(day + 1), day == 0 || (day + 1) % 5 == 0, cells[day], voice));
        document.blocks.emplace_back(std::move(out));
    };
    if (told && report.doings.people > 0)
        chart(voice.say({"Actions of people by day", "Actions de personnes par jour"}), *told);
    if (report.changes > 0)
        chart(voice.say({"Automatic changes of alerts by day", "Changements automatiques d’alertes par jour"}),
              exactly(report.changesByDay));
    if (!told)
        addNotTold(document, voice);
    Table table;
    table.caption = voice.say({"By day, as the clocks of %1 have it", "Par jour, à l’heure de %1"}, {report.zone});
    table.head = {voice.say({"Day", "Jour"})};
    if (told)
        table.head.push_back(voice.say({"Actions of people", "Actions de personnes"}));
    table.head.push_back(voice.say({"Entries by the program", "Entrées du logiciel"}));
    table.head.push_back(voice.say({"Automatic changes of alerts", "Changements automatiques d’alertes"}));
    for (std::size_t day = 0; day < report.byDay.size(); ++day) {
        std::vector<std::string> row{dayWords(report, day, voice)};
        if (told)
            row.push_back(voice.told((*told)[day]));
        row.push_back(voice.number(report.byDay[day].program));
        row.push_back(voice.number(report.changesByDay[day]));
        table.rows.push_back(std::move(row));
    }
    document.blocks.emplace_back(std::move(table));
}

void addHours(Document& document, const MonthReport& report, const Voice& voice)
{
    if (report.doings.people == 0)
        return;
    document.blocks.emplace_back(Heading{voice.say({"Around the clock", "Au fil des heures"})});
    const auto told = coarsened(peopleOf(report.byHour));
    if (!told)
        return addNotTold(document, voice);
    BarChart chart;
    chart.title = voice.say({"Actions of people by hour of the day, over the whole month",
                             "Actions de personnes par heure de la journée, sur tout le mois"});
    if (isAnyTold(*told))
        chart.description =
            voice.say({"The most, %1, from %2.", "Le plus, %1, de %2."},
                      {voice.number((*told)[busiest(*told)].number), hourWords(busiest(*told), voice)});
    chart.across = voice.say({"Hour", "Heure"});
    Table table;
    table.caption = voice.say(
        {"Actions of people by hour, as the clocks of %1 have it", "Actions de personnes par heure, à l’heure de %1"},
        {report.zone});
    table.head = {voice.say({"Hour", "Heure"}), voice.say({"Actions", "Actions"})};
    for (std::size_t hour = 0; hour < told->size(); ++hour) {
        chart.bars.push_back(bar(std::to_string(hour), hour % 3 == 0, (*told)[hour], voice));
        table.rows.push_back({hourWords(hour, voice), voice.told((*told)[hour])});
    }
    document.blocks.emplace_back(std::move(chart));
    document.blocks.emplace_back(std::move(table));
}

} // namespace vigie::report
