// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a desk had to bear, counted from histories that are short enough to count by hand.
#include "alerts/measuretargets.h"
#include "pages.h"

#include <QtTest>

#include <cmath>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;
using State = ConditionState;

namespace {

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

/// So many alerts of different assets, `gap` apart.
void many(Pages& pages, int count, Duration first, Duration gap)
{
    for (int i = 0; i < count; ++i)
        pages.blink(first + i * gap, "bin-" + std::to_string(first.count() + i));
}

MeasureRow rowOf(const AlertMeasures& measures, Measure measure)
{
    for (const MeasureRow& row : rowsOf(measures))
        if (row.measure == measure)
            return row;
    return {};
}

} // namespace

class TestAlertMeasures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingAtAll();
    void averagesAndHours();
    void exactlyTenInTenMinutes();
    void floodBeginsAboveTenAndEndsBelowFive();
    void floodOverTheBorders();
    void bordersOfTheRange();
    void whatIsNoRaising();
    void noisiest();
    void chatter();
    void chatterIsByTheSource();
    void staleByDay();
    void staleAcrossTheWholeRange();
    void staleOnTheListOnly();
    void daysOfAZone();
    void timeToAcknowledge();
    void suppressionWithoutTheJournal();
    void delaysThatWouldHaveSparedAlerts();
    void conditionsBeyondTheLimit();
    void someOfTheLines();
};

void TestAlertMeasures::nothingAtAll()
{
    const AlertMeasures none = Pages{}.measured(0s, 24h);
    QCOMPARE(none.raised, 0U);
    QCOMPARE(none.perHour, 0.0);
    QCOMPARE(none.hours.size(), 24U);
    QCOMPARE(none.days.size(), 1U);
    QVERIFY(!none.noisiestShare && !none.medianToAcknowledge && none.noisiest.empty());
    QCOMPARE(rowOf(none, Measure::PerHour).verdict, MeasureVerdict::None); // nothing is known
    QCOMPARE(rowOf(none, Measure::NoisiestShare).verdict, MeasureVerdict::None);
    QCOMPARE(rowOf(none, Measure::Low).verdict, MeasureVerdict::None);
    QCOMPARE(Pages{}.measured(1h, 1h).hours.size(), 0U);
}

void TestAlertMeasures::averagesAndHours()
{
    Pages pages;
    many(pages, 9, 0h, 6min);   // the first hour
    many(pages, 3, 23h, 20min); // the last
    const AlertMeasures day = pages.measured(0h, 24h);
    QCOMPARE(day.raised, 12U);
    QVERIFY(near(day.perHour, 0.5));
    QVERIFY(near(day.perTenMinutes, 12.0 / 144.0));
    QCOMPARE(day.mostPerHour, 9U);
    QCOMPARE(day.hours.front().raised, 9U);
    QCOMPARE(day.hours.back().raised, 3U);
    QCOMPARE(day.hours[12].raised, 0U);
    QCOMPARE(day.days.front().raised, 12U);
    QCOMPARE(day.mostInTenMinutes, 2U); // a minute short of two of them
    QCOMPARE(day.busyPeriods, 0.0);
}

void TestAlertMeasures::exactlyTenInTenMinutes()
{
    Pages ten;
    many(ten, 10, 0min, 1min);
    QCOMPARE(ten.measured(0h, 1h).mostInTenMinutes, 10U);
    QCOMPARE(ten.measured(0h, 1h).busyPeriods, 0.0);
    QCOMPARE(ten.measured(0h, 1h).inFlood, 0.0);
    // The eleventh comes when the first is ten minutes ago: still ten in any ten minutes.
    many(ten, 1, 10min, 0s);
    QCOMPARE(ten.measured(0h, 1h).mostInTenMinutes, 10U);
    QCOMPARE(ten.measured(0h, 1h).inFlood, 0.0);

    Pages eleven;
    many(eleven, 11, 0min, 54s);
    QCOMPARE(eleven.measured(0h, 1h).mostInTenMinutes, 11U);
    QVERIFY(near(eleven.measured(0h, 1h).busyPeriods, 1.0 / 6.0));
    QCOMPARE(eleven.measured(0h, 1h).tenMinutes.size(), 6U);
    QCOMPARE(eleven.measured(0h, 1h).tenMinutes[0].raised, 11U);
    QCOMPARE(eleven.measured(0h, 49h).tenMinutes.size(), 0U);
    // Half of a period begun counts as one.
    QVERIFY(near(eleven.measured(0h, 15min).busyPeriods, 0.5));
}

void TestAlertMeasures::floodBeginsAboveTenAndEndsBelowFive()
{
    // Eleven in ten seconds, the eleventh at 0:00:10. They leave from 0:10:00 on, one a second; with the seventh, at
    // 0:10:06, four are left.
    Pages pages;
    many(pages, 11, 0s, 1s);
    QVERIFY(near(pages.measured(0h, 1h).inFlood, 596.0 / 3600.0));
    // Five more meanwhile keep it going until one of those leaves too, at 0:15:00.
    many(pages, 5, 5min, 0s);
    QVERIFY(near(pages.measured(0h, 1h).inFlood, (15.0 * 60 - 10) / 3600.0));
    // Ten at once after its end are none.
    many(pages, 10, 30min, 0s);
    QVERIFY(near(pages.measured(0h, 1h).inFlood, (15.0 * 60 - 10) / 3600.0));
}

void TestAlertMeasures::floodOverTheBorders()
{
    Pages pages;
    many(pages, 20, -5min, 0s); // until five minutes after the hour
    many(pages, 20, 55min, 0s); // until five minutes after the next
    QVERIFY(near(pages.measured(0h, 1h).inFlood, 10.0 / 60.0));
    QCOMPARE(pages.measured(0h, 1h).mostInTenMinutes, 20U);
    QCOMPARE(pages.measured(0h, 30min).mostInTenMinutes, 0U);
    QCOMPARE(pages.measured(0h, 30min).raised, 0U);
}

void TestAlertMeasures::bordersOfTheRange()
{
    Pages pages;
    pages.blink(1h - 1us, "bin-1").blink(1h, "bin-2").blink(2h - 1us, "bin-3").blink(2h, "bin-4");
    const AlertMeasures hour = pages.measured(1h, 2h);
    QCOMPARE(hour.raised, 2U);
    QCOMPARE(hour.noisiest.size(), 2U);
    QCOMPARE(hour.noisiest.front().assetId, "bin-2");
    QCOMPARE(hour.hours.size(), 1U);
    QCOMPARE(hour.acknowledged, 2U); // of bin-1 just after it began; of bin-3 after it
}

void TestAlertMeasures::whatIsNoRaising()
{
    Pages pages;
    pages.raise(0h, "bin-1").acknowledge(1min, "bin-1");
    pages.line(2min, "bin-1", "full", State::ActiveAcked, State::ActiveUnacked, Cause::Withdrawn).byPerson();
    pages.acknowledge(3min, "bin-1");
    QCOMPARE(pages.measured(0h, 1h).raised, 1U);
    // The rule asks again: that is one more.
    pages.line(4min, "bin-1", "full", State::ActiveAcked, State::ActiveUnacked, Cause::Reminded);
    QCOMPARE(pages.measured(0h, 1h).raised, 2U);
    // The return of a latched one asks nothing new, and a plan that hides and shows does.
    pages.line(5min, "bin-1", "full", State::ActiveUnacked, State::Latched, Cause::Value);
    QCOMPARE(pages.measured(0h, 1h).raised, 2U);
    pages.line(6min, "bin-2", "full", State::Normal, State::ActiveUnacked, Cause::Value)
        .places(Pages::Place::Nowhere, Pages::Place::Suppressed);
    QCOMPARE(pages.measured(0h, 1h).raised, 2U);
    pages.line(7min, "bin-2", "full", State::ActiveUnacked, State::ActiveUnacked, Cause::Unsuppressed)
        .places(Pages::Place::Suppressed, Pages::Place::List);
    QCOMPARE(pages.measured(0h, 1h).raised, 3U);
    // Back on the list by a person, who knows of it.
    pages.line(8min, "bin-3", "full", State::ActiveUnacked, State::ActiveUnacked, Cause::PutBack)
        .places(Pages::Place::Shelved, Pages::Place::List)
        .byPerson();
    QCOMPARE(pages.measured(0h, 1h).raised, 3U);
}

void TestAlertMeasures::noisiest()
{
    Pages pages;
    for (int asset = 0; asset < 12; ++asset)
        for (int i = 0; i <= asset; ++i)
            pages.blink(asset * 1h + i * 2min, "bin-" + std::to_string(10 + asset), asset < 11 ? "full" : "hot");
    const AlertMeasures day = pages.measured(0h, 24h);
    QCOMPARE(day.raised, 78U);
    QCOMPARE(day.noisiest.size(), 10U);
    QCOMPARE(day.noisiest.front().assetId, "bin-21");
    QCOMPARE(day.noisiest.front().raised, 12U);
    QVERIFY(near(*day.noisiestShare, 75.0 / 78.0));
    QCOMPARE(day.rules.size(), 2U);
    QCOMPARE(day.rules.front().id, "full");
    QCOMPARE(day.rules.front().raised, 66U);
    QCOMPARE(day.rules.back().raised, 12U);
}

void TestAlertMeasures::chatter()
{
    Pages pages;
    for (int i = 0; i < 3; ++i)
        pages.blink(i * 30s, "bin-1").blink(i * 31s, "bin-2").blink(i * 1s, "bin-3");
    pages.blink(1s, "bin-3"); // the same one again
    QCOMPARE(pages.measured(0h, 1h).chattering, 2U);
    QCOMPARE(pages.measured(30s, 1h).chattering, 1U); // the third of bin-1 is in it, that of bin-3 is not
}

void TestAlertMeasures::chatterIsByTheSource()
{
    Pages pages; // An hour of values at once.
    for (int i = 0; i < 5; ++i) {
        pages.raise(i * 1s, "bin-1");
        pages.lines.back().value.time = Pages::start() - 1h + i * 2min;
        pages.end(i * 1s + 1ms, "bin-1");
    }
    QCOMPARE(pages.measured(0h, 1h).raised, 5U);
    QCOMPARE(pages.measured(0h, 1h).chattering, 0U);
}

void TestAlertMeasures::staleByDay()
{
    Pages pages;
    pages.raise(12h, "bin-1").end(36h, "bin-1"); // a day, and no more
    pages.raise(12h, "bin-2").end(36h + 1s, "bin-2");
    pages.raise(13h, "bin-3").acknowledge(14h, "bin-3").end(75h, "bin-3", "full", State::ActiveAcked);
    const AlertMeasures days = pages.measured(0h, 96h);
    QCOMPARE(days.days.size(), 4U);
    QCOMPARE(days.days[0].stale, 0U);
    QCOMPARE(days.days[1].stale, 2U);
    QCOMPARE(days.days[2].stale, 1U);
    QCOMPARE(days.days[3].stale, 1U);
    QCOMPARE(days.mostStale, 2U);
    QCOMPARE(pages.measured(48h, 72h).mostStale, 1U);
    QCOMPARE(pages.measured(75h, 96h).mostStale, 0U);
    // Stale twice in a day is one condition.
    pages.raise(76h, "bin-3").end(101h, "bin-3").raise(78h, "bin-4").end(102h + 1s, "bin-4");
    QCOMPARE(pages.measured(96h, 120h).mostStale, 2U);
}

void TestAlertMeasures::staleAcrossTheWholeRange()
{
    Pages pages;
    pages.raise(0h, "bin-1");
    pages.line(1h, "bin-2", "full", State::ActiveAcked, State::ActiveAcked,
               Cause::Explained); // from before the first
    for (const Duration from : {48h, 240h}) {
        const AlertMeasures measures = pages.measured(from, from + 72h);
        QCOMPARE(measures.raised, 0U);
        QCOMPARE(measures.days.size(), 3U);
        for (const AlertMeasures::Count& day : measures.days)
            QCOMPARE(day.stale, 2U);
    }
    QCOMPARE(pages.measured(0h, 24h).mostStale, 0U);
    QCOMPARE(pages.measured(0h, 24h + 1us).mostStale, 2U);
}

void TestAlertMeasures::staleOnTheListOnly()
{
    Pages pages;
    pages.raise(0h, "bin-1");
    pages.line(20h, "bin-1", "full", State::ActiveUnacked, State::ActiveUnacked, Cause::SetAside)
        .places(Pages::Place::List, Pages::Place::Shelved)
        .byPerson();
    QCOMPARE(pages.measured(0h, 96h).mostStale, 0U);
    pages.line(72h, "bin-1", "full", State::ActiveUnacked, State::ActiveUnacked, Cause::AsideOver)
        .places(Pages::Place::Shelved, Pages::Place::List);
    const AlertMeasures days = pages.measured(0h, 96h); // back, and still the old matter
    QCOMPARE(days.days[2].stale, 0U);
    QCOMPARE(days.days[3].stale, 1U);
}

void TestAlertMeasures::daysOfAZone()
{
    Pages pages;
    pages.blink(21h + 59min, "bin-1").blink(22h, "bin-2");
    const AlertMeasures paris = pages.measured(0h, 46h, "Europe/Paris"); // two hours ahead in June
    QCOMPARE(paris.days.size(), 2U);
    QCOMPARE(paris.days[0].start, Pages::start() - 2h);
    QCOMPARE(paris.days[0].raised, 1U);
    QCOMPARE(paris.days[1].raised, 1U);
    const auto change = *parseIso8601("2026-10-25T00:00:00Z") - Pages::start(); // summer time ends
    const AlertMeasures long1 = Pages{}.measured(change - 2h, change + 23h, "Europe/Paris");
    QCOMPARE(long1.days.size(), 1U);
    QCOMPARE(long1.hours.size(), 25U);
    QCOMPARE(Pages{}.measured(0h, 24h, "Asia/Kolkata").hours.size(), 25U); // half an hour at both ends
    QCOMPARE(Pages{}.measured(0h, 24h, "Nowhere/Atall").hours.size(), 24U);
}

void TestAlertMeasures::timeToAcknowledge()
{
    Pages pages;
    for (int i = 1; i <= 20; ++i)
        pages.raise(i * 1h, std::to_string(i)).acknowledge(i * 1h + i * 10s, std::to_string(i));
    // Raised three times before anybody answers: it has asked since the first.
    pages.raise(22h, "x").end(22h + 1min, "x").raise(22h + 5min, "x").acknowledge(22h + 500s, "x");
    const AlertMeasures day = pages.measured(0h, 24h);
    QCOMPARE(day.acknowledged, 21U);
    QCOMPARE(*day.medianToAcknowledge, 110s);
    QCOMPARE(*day.p95ToAcknowledge, 200s);
    QCOMPARE(*pages.measured(21h, 24h).medianToAcknowledge, 500s);
}

void TestAlertMeasures::suppressionWithoutTheJournal()
{
    Pages pages;
    pages.raise(0h, "bin-1");
    pages.line(1h, "bin-1", "full", State::ActiveUnacked, State::ActiveUnacked, Cause::SetAside)
        .places(Pages::Place::List, Pages::Place::Shelved)
        .byPerson();
    QCOMPARE(pages.measured(0h, 24h).unauthorised, 0U);
    pages.lines.back().journalIndex.reset();
    QCOMPARE(pages.measured(0h, 24h).unauthorised, 1U);
    QCOMPARE(rowOf(pages.measured(0h, 24h), Measure::Unauthorised).verdict, MeasureVerdict::Outside);
    QCOMPARE(pages.measured(2h, 24h).unauthorised, 0U);
    // By design, or what goes on beneath: nobody set anything aside.
    pages.line(3h, "bin-1", "full", State::ActiveUnacked, State::ReturnedUnacked, Cause::Value)
        .places(Pages::Place::Shelved, Pages::Place::Shelved);
    pages.line(4h, "bin-2", "full", State::Normal, State::ActiveUnacked, Cause::Suppressed)
        .places(Pages::Place::Nowhere, Pages::Place::Suppressed);
    QCOMPARE(pages.measured(2h, 24h).unauthorised, 0U);
}

void TestAlertMeasures::delaysThatWouldHaveSparedAlerts()
{
    Pages pages;
    pages.raise(0h, "bin-1").end(90s, "bin-1");
    pages.raise(150s, "bin-1").end(150s + 8min, "bin-1");
    pages.raise(5h, "bin-2"); // still there
    const AlertMeasures::Rule rule = pages.measured(0h, 24h).rules.front();
    QCOMPARE(rule.raised, 3U);
    QCOMPARE(rule.lasted.all, 2U);
    QCOMPARE(rule.lasted.times, (std::array<std::uint64_t, 8>{0, 0, 0, 1, 1, 2, 2, 2}));
    QCOMPARE(rule.again.all, 1U);
    QCOMPARE(rule.again.times, (std::array<std::uint64_t, 8>{0, 0, 0, 1, 1, 1, 1, 1}));
}

void TestAlertMeasures::conditionsBeyondTheLimit()
{
    Pages pages;
    many(pages, 30, 0s, 1s);
    MeasureCounter counter{
        {.from = Pages::start(), .to = Pages::start() + 1h, .zone = {}, .counts = {}, .conditions = 20}};
    for (const HistoryEntry& line : pages.lines)
        counter.add(line);
    const AlertMeasures measures = counter.measures();
    QCOMPARE(measures.raised, 30U);
    QCOMPARE(measures.mostInTenMinutes, 30U);
    QCOMPARE(measures.rules.front().raised, 20U);
    QCOMPARE(measures.leftOut, 30U); // three lines of each of the ten
}

void TestAlertMeasures::someOfTheLines()
{
    Pages pages;
    pages.blink(0h, "a", "waste.full").blink(1h, "b", "water.low").blink(2h, "c", "water.low");
    MeasureCounter counter{
        {.from = Pages::start(), .to = Pages::start() + 24h, .zone = {}, .counts = [](const HistoryEntry& line) {
             return line.ruleId.starts_with("water");
         }}};
    for (const HistoryEntry& line : pages.lines)
        counter.add(line);
    QCOMPARE(counter.measures().raised, 2U);
    QCOMPARE(counter.measures().rules.size(), 1U);
}

QTEST_APPLESS_MAIN(TestAlertMeasures)
#include "tst_alertmeasures.moc"
