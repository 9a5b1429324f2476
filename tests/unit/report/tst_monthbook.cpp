// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/monthbook.h"
#include "support/busymonth.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::report;
using namespace vigie::support;
using namespace std::chrono;

namespace {

core::Timestamp at(const char* iso)
{
    return core::parseIso8601(iso).value();
}

std::vector<MonthReport> reports(const std::vector<journal::Entry>& entries, const char* zone = "Europe/Paris")
{
    MonthBook book{zone};
    for (const journal::Entry& entry : entries)
        book.see(entry);
    return book.complete();
}

} // namespace

class TestMonthBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsComplete();
    void monthsEndAtMidnightOfThePlace_data();
    void monthsEndAtMidnightOfThePlace();
    void hoursAreThoseOfTheClocks();
    void countsPeopleAndTheProgram();
    void tellsWhyAlertsWereSetAside();
    void tellsChangedRules();
    void feedsOverTheEndOfTheMonth();
    void aStopEndsALoss();
    void runningTime();
    void aMonthWithoutEntries();
    void aClockThatLeapt();
    void aBusyMonth();

private:
    std::vector<journal::Entry> m_entries;
    void add(const char* iso, const char* act, const char* role = "operator")
    {
        addEntry(m_entries, at(iso), act, role);
    }
};

void TestMonthBook::nothingIsComplete()
{
    QVERIFY(reports({}).empty());
    m_entries.clear();
    add("2026-06-01T00:00:00Z", "journal.begin", "system");
    add("2026-06-30T21:59:59.999Z", "alert.note");
    QVERIFY(reports(m_entries).empty()); // a millisecond before midnight in Paris
    add("2026-06-30T22:00:00Z", "alert.note");
    QCOMPARE(reports(m_entries).size(), 1U);
}

void TestMonthBook::monthsEndAtMidnightOfThePlace_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("end");
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("hours");
    const auto row = [](const char* name, const char* first, const char* end, int month, int hours) {
        QTest::newRow(name) << first << end << 2026 << month << hours;
    };
    row("March: the clocks go forward", "2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z", 3, 31 * 24 - 1);
    row("June", "2026-05-31T22:00:00Z", "2026-06-30T22:00:00Z", 6, 30 * 24);
    row("October: the clocks go back", "2026-09-30T22:00:00Z", "2026-10-31T23:00:00Z", 10, 31 * 24 + 1);
    row("December", "2026-11-30T23:00:00Z", "2026-12-31T23:00:00Z", 12, 31 * 24);
}

void TestMonthBook::monthsEndAtMidnightOfThePlace()
{
    QFETCH(QString, first);
    QFETCH(QString, end);
    QFETCH(int, month);
    QFETCH(int, hours);
    const auto from = at(first.toUtf8().constData());
    const auto to = at(end.toUtf8().constData());
    std::vector<journal::Entry> entries;
    addEntry(entries, from - 1ms, "alert.note");
    addEntry(entries, from, "alert.note");
    addEntry(entries, to - 1ms, "alert.note");
    addEntry(entries, to, "alert.note");
    const auto all = reports(entries);
    QCOMPARE(all.size(), 2U); // the month before, and this one
    const MonthReport& report = all[1];
    QCOMPARE(int(unsigned{report.month.month()}), month);
    QCOMPARE(report.from, from);
    QCOMPARE(report.to, to);
    QCOMPARE(floor<std::chrono::hours>(report.to - report.from).count(), hours);
    QCOMPARE(report.doings.people, 2U);
    QCOMPARE(report.byDay.front().people, 1U);
    QCOMPARE(report.byDay.back().people, 1U);
    QCOMPARE(report.byHour[0].people, 1U);
    QCOMPARE(report.byHour[23].people, 1U);
    QCOMPARE(*report.first, 1U);
    QCOMPARE(report.last, 2U);
}

void TestMonthBook::hoursAreThoseOfTheClocks()
{
    m_entries.clear();
    add("2026-03-29T00:30:00Z", "alert.note"); // 01:30
    add("2026-03-29T01:30:00Z", "alert.note"); // 03:30: there is no 02:30
    add("2026-10-25T00:30:00Z", "alert.note"); // 02:30
    add("2026-10-25T01:30:00Z", "alert.note"); // 02:30 again
    add("2026-11-01T12:00:00Z", "alert.note");
    const auto all = reports(m_entries);
    QCOMPARE(all.front().byHour[1].people, 1U);
    QCOMPARE(all.front().byHour[2].people, 0U);
    QCOMPARE(all.front().byHour[3].people, 1U);
    QCOMPARE(all.back().byHour[2].people, 2U);
    QCOMPARE(all.back().byDay[24].people, 2U);
}

void TestMonthBook::countsPeopleAndTheProgram()
{
    m_entries.clear();
    add("2026-06-02T10:00:00Z", "journal.begin", "system");
    add("2026-06-02T10:00:00Z", "alert.acknowledge");
    add("2026-06-02T11:00:00Z", "alert.acknowledge", "supervisor");
    add("2026-06-03T11:00:00Z", "drone.launch"); // of a newer Vigie
    add("2026-06-03T11:00:00Z", "alert.digest", "system");
    m_entries.back().op = journal::Json::makeObject({{"changes", 40}});
    add("2026-06-03T12:00:00Z", "alert.digest", "system");
    m_entries.back().op = journal::Json::makeObject({{"changes", -1}}); // no such number
    m_entries.back().machine.clock = journal::ClockState::Free;
    add("2026-06-03T12:00:00Z", "pii.erased", "supervisor");
    m_entries.back().why = "gdpr-17";
    add("2026-07-01T12:00:00Z", "alert.note");
    const auto all = reports(m_entries);
    QCOMPARE(all.size(), 1U);
    const MonthReport& report = all[0];
    QCOMPARE(report.doings, (Doings{4, 3}));
    QCOMPARE(report.byDay[1], (Doings{2, 1}));
    QCOMPARE(report.byDay[2], (Doings{2, 2}));
    QCOMPARE(report.byRole, (std::map<std::string, std::uint64_t>{{"operator", 2}, {"supervisor", 2}}));
    QCOMPARE(report.ofKind("alert.acknowledge"), 2U);
    QCOMPARE(report.ofKind("drone.launch"), 1U);
    QCOMPARE(report.ofKind("alert.shelve"), 0U);
    QCOMPARE(report.changes, 40U);
    QCOMPARE(report.changesByDay[2], 40U);
    QCOMPARE(report.clockNotKept, 1U);
    QCOMPARE(report.erasures, (std::map<std::string, std::uint64_t>{{"gdpr-17", 1}}));
    QCOMPARE(*report.journalBegan, at("2026-06-02T10:00:00Z"));
}

void TestMonthBook::tellsWhyAlertsWereSetAside()
{
    m_entries.clear();
    for (const char* act : {"alert.shelve", "alert.shelve", "alert.out-of-service", "alert.suppress"}) {
        add("2026-06-02T10:00:00Z", act);
        m_entries.back().why = "planned-works";
    }
    add("2026-06-02T10:00:00Z", "alert.shelve");
    m_entries.back().why = "commit:" + std::string(64, 'a'); // what was typed is not told
    add("2026-07-02T10:00:00Z", "alert.shelve");
    const auto all = reports(m_entries);
    QCOMPARE(all[0].byReason, (std::map<std::string, AsideCounts>{{"planned-works", {2, 1, 1}}, {"", {1, 0, 0}}}));
}

void TestMonthBook::tellsChangedRules()
{
    m_entries.clear();
    for (const char* act : {"rule.change", "rule.off", "rule.restore", "rule.change"}) {
        add("2026-06-02T10:00:00Z", act, "supervisor");
        m_entries.back().obj = "rule:bin-full";
    }
    add("2026-07-02T10:00:00Z", "alert.note");
    QCOMPARE(reports(m_entries)[0].rules, (std::map<std::string, RuleCounts>{{"bin-full", {2, 1, 1}}}));
}

void TestMonthBook::feedsOverTheEndOfTheMonth()
{
    m_entries.clear();
    const auto feed = [this](const char* iso, const char* act, const char* name = "feed:water") {
        add(iso, act, "system");
        m_entries.back().obj = name;
    };
    feed("2026-06-10T10:00:00Z", "feed.lost");
    feed("2026-06-10T10:10:00Z", "feed.lost"); // stale first, lost then: one loss
    feed("2026-06-10T11:00:00Z", "feed.back");
    feed("2026-06-10T11:00:00Z", "feed.back", "feed:waste"); // nothing before it
    feed("2026-06-30T21:30:00Z", "feed.lost");
    feed("2026-07-01T10:00:00Z", "feed.back");
    feed("2026-08-02T10:00:00Z", "feed.lost");
    const auto all = reports(m_entries);
    QCOMPARE(all.size(), 2U);
    QCOMPARE(all[0].feeds, (std::map<std::string, FeedAbsences>{{"water", {2, 90min, 60min, true}}}));
    QCOMPARE(all[1].feeds, (std::map<std::string, FeedAbsences>{{"water", {0, 12h, 12h, false}}}));
}

void TestMonthBook::aStopEndsALoss()
{
    m_entries.clear();
    add("2026-06-10T08:00:00Z", "session.start", "system");
    add("2026-06-10T10:00:00Z", "feed.lost", "system");
    m_entries.back().obj = "feed:water";
    add("2026-06-10T10:20:00Z", "session.stop", "system");
    add("2026-07-10T10:20:00Z", "session.start", "system");
    QCOMPARE(reports(m_entries)[0].feeds, (std::map<std::string, FeedAbsences>{{"water", {1, 20min, 20min, false}}}));
}

void TestMonthBook::runningTime()
{
    m_entries.clear();
    const auto start = [this](const char* iso, const char* version) {
        add(iso, "session.start", "system");
        m_entries.back().op = journal::Json::makeObject({{"version", version}});
    };
    start("2026-06-10T08:00:00Z", "0.1.0");
    add("2026-06-10T09:00:00Z", "session.stop", "system");
    start("2026-06-11T08:00:00Z", "0.1.0");
    add("2026-06-11T08:30:00Z", "alert.note"); // then the power went
    start("2026-06-12T08:00:00Z", "0.2.0");
    add("2026-07-10T09:00:00Z", "session.stop", "system");
    const auto all = reports(m_entries);
    QCOMPARE(all[0].running, core::Duration{90min} + (at("2026-06-30T22:00:00Z") - at("2026-06-12T08:00:00Z")));
    QCOMPARE(all[0].brokenOff, 1U);
    QCOMPARE(all[0].versions, (std::vector<std::string>{"0.1.0", "0.2.0"}));
}

void TestMonthBook::aMonthWithoutEntries()
{
    m_entries.clear();
    add("2026-06-10T08:00:00Z", "alert.note");
    add("2026-09-10T08:00:00Z", "alert.note");
    const auto all = reports(m_entries);
    QCOMPARE(all.size(), 3U);
    QVERIFY(!all[1].first);
    QCOMPARE(all[1].month, 2026y / July);
    QCOMPARE(all[1].byDay.size(), 31U);
    QCOMPARE(all[1].doings, Doings{});
}

void TestMonthBook::aClockThatLeapt()
{
    m_entries.clear();
    add("2026-06-10T08:00:00Z", "alert.note");
    add("9999-06-10T08:00:00Z", "alert.note");
    add("9999-07-10T08:00:00Z", "alert.note");
    QCOMPARE(reports(m_entries).size(), 2U); // not eight thousand years of nothing
    // Back again: the time that was wrong is not over yet.
    add("2026-07-10T08:00:00Z", "alert.note");
    const auto all = reports(m_entries);
    QCOMPARE(all.size(), 1U);
    QCOMPARE(all[0].month, 2026y / June);
}

void TestMonthBook::aBusyMonth()
{
    const alerts::LocalCalendar calendar{"Europe/Paris"};
    const auto entries = busyMonth(2026y / October, calendar, 20'000);
    const auto all = reports(entries);
    QCOMPARE(all.size(), 2U);
    const MonthReport& report = all[1];
    QCOMPARE(report.doings.sum(), entries.size() - 3); // two before it, one after it
    std::uint64_t byDay = 0;
    std::uint64_t byHour = 0;
    std::uint64_t byKind = 0;
    std::uint64_t byRole = 0;
    for (const Doings& day : report.byDay)
        byDay += day.sum();
    for (const Doings& hour : report.byHour)
        byHour += hour.sum();
    for (const auto& [act, doings] : report.byKind)
        byKind += doings.sum();
    for (const auto& [role, number] : report.byRole)
        byRole += number;
    QCOMPARE(byDay, report.doings.sum());
    QCOMPARE(byHour, report.doings.sum());
    QCOMPARE(byKind, report.doings.sum());
    QCOMPARE(byRole, report.doings.people);
}

QTEST_APPLESS_MAIN(TestMonthBook)
#include "tst_monthbook.moc"
