// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"
#include "report/monthreport.h"
#include "report/spans.h"

#include <map>
#include <string>
#include <vector>

namespace vigie::report {

/// Makes the reports of the months from the entries of a journal.
/// Order:  entries as they are in the journal, from the first on.
/// Cost:   what it keeps grows with months, kinds, rules and spans, not with entries. A microsecond or two an entry.
/// Thread: none of its own.
class MonthBook {
public:
    /// A hole of more months without any entry, such as a clock that leapt makes, is left out.
    static constexpr int kLargestHole = 12;

    /// The IANA name of the place's zone; UTC where nobody knows it.
    explicit MonthBook(const std::string& zone);

    void see(const journal::Entry& entry);

    /// The months that are over: those before the month of the last entry seen. The one in which the journal began counts,
    /// and says when that was; so do months without an entry between others.
    [[nodiscard]] std::vector<MonthReport> complete() const;

private:
    MonthReport& reportOf(core::Timestamp at);
    [[nodiscard]] MonthReport emptyReport(Month month) const;
    void count(MonthReport& report, const journal::Entry& entry) const;
    void countRule(MonthReport& report, const journal::Entry& entry) const;
    void countAside(MonthReport& report, const journal::Entry& entry) const;
    void followSpans(MonthReport& report, const journal::Entry& entry);

    alerts::LocalCalendar m_calendar;
    std::map<Month, MonthReport> m_months;
    SpanBook m_running; ///< Of one name: the program.
    SpanBook m_away;    ///< By feed.
    std::string m_version;
    core::Timestamp m_last = core::kNoTime;
};

} // namespace vigie::report
