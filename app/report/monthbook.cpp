// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/monthbook.h"

#include "journal/commitment.h"

#include <algorithm>

namespace vigie::report {

namespace {

using std::chrono::months;

const std::string kProgram = "program";

/// What comes after "rule:" or "feed:".
std::string nameIn(const journal::Entry& entry)
{
    const auto colon = entry.obj.find(':');
    return colon == std::string::npos ? entry.obj : entry.obj.substr(colon + 1);
}

std::string reasonIn(const journal::Entry& entry)
{
    return journal::Commitment::fromWord(entry.why) ? std::string{} : entry.why;
}

std::uint64_t numberIn(const journal::Json& object, std::string_view name)
{
    const journal::Json* value = object.find(name);
    const std::int64_t* number = value == nullptr ? nullptr : value->integer();
    return number == nullptr || *number < 0 ? 0 : static_cast<std::uint64_t>(*number);
}

core::Duration overlap(const Span& span, const MonthReport& report)
{
    const auto from = std::max(span.from, report.from);
    const auto to = std::min(span.to, report.to);
    return to > from ? to - from : core::Duration{};
}

void addAbsences(MonthReport& report, const std::string& feed, const std::vector<Span>& spans)
{
    FeedAbsences absences;
    for (const Span& span : spans) {
        const core::Duration part = overlap(span, report);
        absences.losses += span.from >= report.from && span.from < report.to ? 1U : 0U;
        absences.total += part;
        absences.longest = std::max(absences.longest, part);
        absences.isAwayAtEnd |= span.from < report.to && span.to >= report.to;
    }
    if (absences != FeedAbsences{})
        report.feeds[feed] = absences;
}

} // namespace

MonthBook::MonthBook(const std::string& zone)
    : m_calendar(zone)
{
}

MonthReport MonthBook::emptyReport(Month month) const
{
    MonthReport out;
    out.month = month;
    out.zone = m_calendar.zone();
    out.from = startOf(m_calendar, month);
    out.to = endOf(m_calendar, month);
    out.byDay.resize(daysIn(month));
    out.changesByDay.resize(daysIn(month));
    return out;
}

MonthReport& MonthBook::reportOf(core::Timestamp at)
{
    const Month month = monthOf(m_calendar, at);
    const auto found = m_months.find(month);
    return found != m_months.end() ? found->second : m_months.emplace(month, emptyReport(month)).first->second;
}

void MonthBook::see(const journal::Entry& entry)
{
    MonthReport& report = reportOf(entry.at);
    count(report, entry);
    countRule(report, entry);
    countAside(report, entry);
    followSpans(report, entry);
    m_last = entry.at;
}

void MonthBook::count(MonthReport& report, const journal::Entry& entry) const
{
    const bool byPerson = entry.role != "system";
    const auto add = [byPerson](Doings& doings) { ++(byPerson ? doings.people : doings.program); };
    const auto shown = m_calendar.localOf(entry.at);
    const auto midnight = std::chrono::floor<std::chrono::days>(shown);
    const auto day = unsigned{std::chrono::year_month_day{midnight}.day()} - 1;
    const auto hour = std::chrono::floor<std::chrono::hours>(shown - midnight).count();

    report.first = std::min(report.first.value_or(entry.seq), entry.seq);
    report.last = std::max(report.last, entry.seq);
    add(report.doings);
    add(report.byDay[day]);
    add(report.byHour[static_cast<std::size_t>(hour)]);
    add(report.byKind[entry.act]);
    if (byPerson)
        ++report.byRole[entry.role];
    if (entry.act == "journal.begin")
        report.journalBegan = entry.at;
    if (entry.act == "alert.digest") {
        const std::uint64_t changes = numberIn(entry.op, "changes");
        report.changes += changes;
        report.changesByDay[day] += changes;
    }
    if (entry.act == "pii.erased")
        ++report.erasures[reasonIn(entry)];
    if (entry.machine.clock != journal::ClockState::Synchronised)
        ++report.clockNotKept;
}

void MonthBook::countRule(MonthReport& report, const journal::Entry& entry) const
{
    if (entry.act == "rule.change")
        ++report.rules[nameIn(entry)].changed;
    else if (entry.act == "rule.off")
        ++report.rules[nameIn(entry)].switchedOff;
    else if (entry.act == "rule.restore")
        ++report.rules[nameIn(entry)].restored;
}

void MonthBook::countAside(MonthReport& report, const journal::Entry& entry) const
{
    if (entry.act == "alert.shelve")
        ++report.byReason[reasonIn(entry)].shelved;
    else if (entry.act == "alert.suppress")
        ++report.byReason[reasonIn(entry)].suppressed;
    else if (entry.act == "alert.out-of-service")
        ++report.byReason[reasonIn(entry)].outOfService;
}

void MonthBook::followSpans(MonthReport& report, const journal::Entry& entry)
{
    if (entry.act == "session.start") {
        // Without a stop, it went on at least until the last that was written down.
        report.brokenOff += m_running.isOpen(kProgram) ? 1U : 0U;
        m_running.endAll(m_last);
        m_away.endAll(m_last);
        m_running.begin(kProgram, entry.at);
        const journal::Json* version = entry.op.find("version");
        if (version != nullptr && version->text() != nullptr && *version->text() != m_version) {
            m_version = *version->text();
            report.versions.push_back(m_version);
        }
    } else if (entry.act == "session.stop") {
        m_running.endAll(entry.at);
        m_away.endAll(entry.at);
    } else if (entry.act == "feed.lost") {
        m_away.begin(nameIn(entry), entry.at);
    } else if (entry.act == "feed.back") {
        m_away.end(nameIn(entry), entry.at);
    }
}

std::vector<MonthReport> MonthBook::complete() const
{
    std::vector<MonthReport> out;
    if (m_months.empty())
        return out;
    const Month open = monthOf(m_calendar, m_last);
    for (const auto& [month, report] : m_months) {
        if (month >= open)
            break;
        if (!out.empty() && month - out.back().month <= months{kLargestHole + 1}) {
            while (out.back().month + months{1} < month)
                out.push_back(emptyReport(out.back().month + months{1}));
        }
        out.push_back(report);
    }
    if (!out.empty() && open - out.back().month <= months{kLargestHole + 1}) {
        while (out.back().month + months{1} < open)
            out.push_back(emptyReport(out.back().month + months{1}));
    }
    const auto running = m_running.until(m_last);
    const auto away = m_away.until(m_last);
    for (MonthReport& report : out) {
        for (const auto& [name, spans] : running)
            for (const Span& span : spans)
                report.running += overlap(span, report);
        for (const auto& [feed, spans] : away)
            addAbsences(report, feed, spans);
    }
    return out;
}

} // namespace vigie::report
