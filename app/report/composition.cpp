// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/composition.h"

#include "report/sections.h"

namespace vigie::report {

Document compose(const MonthReport& report, const ReportFacts& facts, Language language)
{
    const Voice voice{language};
    Document out;
    out.language = language;
    out.title = voice.say({"The control room’s journal: %1", "Le journal du poste de commandement : %1"},
                          {voice.month(report.month)});
    out.subtitle = facts.city;
    out.footer = voice.say({"%1 · journal of %2", "%1 · journal de %2"}, {facts.city, voice.month(report.month)});
    out.page = voice.say({"page %1 of %2", "page %1 sur %2"});
    addInShort(out, report, voice);
    addPeople(out, report, voice);
    addKinds(out, report, voice);
    addDays(out, report, voice);
    addHours(out, report, voice);
    addAside(out, report, voice);
    addRules(out, report, voice);
    addFeeds(out, report, voice);
    addPersonalData(out, report, voice);
    addProgram(out, report, voice);
    addLimits(out, voice);
    addGlossary(out, voice);
    addChecking(out, report, facts, voice);
    return out;
}

} // namespace vigie::report
