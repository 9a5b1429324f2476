// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/composition.h"
#include "report/voice.h"

namespace vigie::report {

/// The parts of the report, in their order. Each is one heading and what it says.
void addInShort(Document& document, const MonthReport& report, const Voice& voice);
void addPeople(Document& document, const MonthReport& report, const Voice& voice);
void addKinds(Document& document, const MonthReport& report, const Voice& voice);
void addDays(Document& document, const MonthReport& report, const Voice& voice);
void addHours(Document& document, const MonthReport& report, const Voice& voice);
void addAside(Document& document, const MonthReport& report, const Voice& voice);
void addRules(Document& document, const MonthReport& report, const Voice& voice);
void addFeeds(Document& document, const MonthReport& report, const Voice& voice);
void addPersonalData(Document& document, const MonthReport& report, const Voice& voice);
void addProgram(Document& document, const MonthReport& report, const Voice& voice);
void addLimits(Document& document, const Voice& voice);
void addGlossary(Document& document, const Voice& voice);
void addChecking(Document& document, const MonthReport& report, const ReportFacts& facts, const Voice& voice);

} // namespace vigie::report
