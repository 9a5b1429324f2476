// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which side of a reported target a measure is on.
#include "alerts/measuretargets.h"
#include "pages.h"

#include <QtTest>

#include <cmath>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

MeasureRow rowOf(const AlertMeasures& measures, Measure measure)
{
    for (const MeasureRow& row : rowsOf(measures))
        if (row.measure == measure)
            return row;
    return {};
}

} // namespace

class TestMeasureTargets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void priorities();
    void verdicts();
    void nothingIsJudgedTooEarly();
};

void TestMeasureTargets::priorities()
{
    Pages pages;
    pages.blink(0h, "a", "r", Priority::Critical).blink(1h, "b", "r", Priority::High);
    pages.blink(2h, "c", "r", Priority::Medium);
    for (int i = 0; i < 17; ++i)
        pages.blink(3h + i * 10min, "d", "r", Priority::Low);
    const AlertMeasures day = pages.measured(0h, 24h);
    QVERIFY(near(*rowOf(day, Measure::CriticalAndHigh).value, 0.10));
    QCOMPARE(rowOf(day, Measure::CriticalAndHigh).verdict, MeasureVerdict::Outside);
    QVERIFY(near(*rowOf(day, Measure::Medium).value, 0.05));
    QCOMPARE(rowOf(day, Measure::Medium).verdict, MeasureVerdict::Inside);
    QVERIFY(near(*rowOf(day, Measure::Low).value, 0.85));
    QCOMPARE(rowOf(day, Measure::Low).verdict, MeasureVerdict::Inside);
}

void TestMeasureTargets::verdicts()
{
    const auto perHour = [](int count) {
        Pages pages;
        for (int i = 0; i < count; ++i)
            pages.blink(i * 30s, "bin-" + std::to_string(i));
        return rowOf(pages.measured(0h, 1h), Measure::PerHour).verdict;
    };
    QCOMPARE(perHour(6), MeasureVerdict::Inside);
    QCOMPARE(perHour(7), MeasureVerdict::AtLimit);
    QCOMPARE(perHour(12), MeasureVerdict::AtLimit);
    QCOMPARE(perHour(13), MeasureVerdict::Outside);
    AlertMeasures measures; // of a day, and all of it known
    measures.from = vigie::core::Timestamp{};
    measures.to = measures.from + 24h;
    measures.knownFrom = measures.from;
    measures.mostStale = 4;
    QCOMPARE(rowOf(measures, Measure::MostStale).verdict, MeasureVerdict::Inside);
    measures.mostStale = 5;
    QCOMPARE(rowOf(measures, Measure::MostStale).verdict, MeasureVerdict::Outside);
    QCOMPARE(rowOf(measures, Measure::PerHour).verdict, MeasureVerdict::Inside);
    measures.busyPeriods = 0.01;
    QCOMPARE(rowOf(measures, Measure::BusyPeriods).verdict, MeasureVerdict::Outside);
    QCOMPARE(rowOf(measures, Measure::Median).verdict, MeasureVerdict::None);
    for (const MeasureRow& row : rowsOf(measures))
        QVERIFY(!toWord(row.measure).empty() && !toWord(row.verdict).empty());
}

void TestMeasureTargets::nothingIsJudgedTooEarly()
{
    // Of a time of which nothing is known, nothing is said; nor by the hour before an hour is.
    AlertMeasures measures;
    QCOMPARE(rowOf(measures, Measure::BusyPeriods).verdict, MeasureVerdict::None);
    measures.from = vigie::core::Timestamp{};
    measures.to = measures.from + 30 * 24h;
    measures.knownFrom = measures.to - 59min;
    measures.perHour = 40.0;
    measures.mostInTenMinutes = 51;
    QVERIFY(!rowOf(measures, Measure::PerHour).value);
    QCOMPARE(rowOf(measures, Measure::MostInTenMinutes).value, std::optional{51.0});
    QCOMPARE(rowOf(measures, Measure::MostInTenMinutes).verdict, MeasureVerdict::TooEarly);
    measures.knownFrom = measures.to - 23h;
    QCOMPARE(rowOf(measures, Measure::PerHour).value, std::optional{40.0});
    QCOMPARE(rowOf(measures, Measure::PerHour).verdict, MeasureVerdict::TooEarly);
    QCOMPARE(rowOf(measures, Measure::Chattering).verdict, MeasureVerdict::TooEarly);
    measures.chattering = 1; // what must never be has been
    QCOMPARE(rowOf(measures, Measure::Chattering).verdict, MeasureVerdict::Outside);
    measures.knownFrom = measures.to - 24h;
    QCOMPARE(rowOf(measures, Measure::PerHour).verdict, MeasureVerdict::Outside);
    measures.from = measures.to - 1h; // an hour was asked for, and all of it is known
    QCOMPARE(rowOf(measures, Measure::PerHour).verdict, MeasureVerdict::Outside);
}

QTEST_APPLESS_MAIN(TestMeasureTargets)
#include "tst_measuretargets.moc"
