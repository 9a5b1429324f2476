// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/trend.h"

#include <QtTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace vigie;
using namespace vigie::history;
using namespace std::chrono_literals;

namespace {

const core::Timestamp kNoon = *core::parseIso8601("2026-06-21T12:00:00Z");

std::vector<Point> hourly(core::Timestamp from, int count)
{
    std::vector<Point> out;
    for (int i = 0; i < count; ++i)
        out.push_back({from + std::chrono::hours{i}, static_cast<double>(i)});
    return out;
}

} // namespace

class TestTrend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewSamplesStayAsTheyAre();
    void aPeakOfOneSecondIsNotLost();
    void extremesAndLastAreKept();
    void theLeastTrustedQualityShows();
    void gaps_data();
    void gaps();
    void clockChangeNights_data();
    void clockChangeNights();
    void theLaterOfTwoEqualTimesWins();
};

void TestTrend::fewSamplesStayAsTheyAre()
{
    const std::vector<Point> points = hourly(kNoon, 5);
    const Trend trend = makeTrend(points, {kNoon, kNoon + 4h, 5, {}});
    QCOMPARE(trend.points.size(), std::size_t{5});
    for (std::size_t i = 0; i < 5; ++i)
        QCOMPARE(trend.points[i], (TrendPoint{points[i].time, points[i].value, points[i].value, points[i].value,
                                              core::Quality::Measured, 1}));
    QVERIFY(makeTrend({}, {kNoon, kNoon + 4h, 5, {}}).points.empty());
    QVERIFY(makeTrend(points, {kNoon + 4h, kNoon, 5, {}}).points.empty());
    QCOMPARE(makeTrend(points, {kNoon + 1h, kNoon + 3h, 5, {}}).points.size(), std::size_t{3});
}

void TestTrend::aPeakOfOneSecondIsNotLost()
{
    std::vector<Point> points;
    for (int second = 0; second < 86'400; ++second)
        points.push_back({kNoon + std::chrono::seconds{second}, second == 40'000   ? 95.0
                                                                : second == 40'001 ? -20.0
                                                                                   : 3.0});
    const Trend trend = makeTrend(points, {kNoon, kNoon + 24h, 500, {}});
    QVERIFY(trend.points.size() <= 500);
    QCOMPARE(trend.samples, std::uint64_t{86'400});
    const auto at = std::ranges::find_if(trend.points, [](const TrendPoint& point) { return point.max == 95.0; });
    QVERIFY(at != trend.points.end());
    QCOMPARE(at->min, -20.0);
    QCOMPARE(at->last, 3.0);
}

void TestTrend::extremesAndLastAreKept()
{
    QVERIFY(rc::check("any samples", [] {
        auto seconds = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 10'000));
        std::ranges::sort(seconds);
        seconds.erase(std::unique(seconds.begin(), seconds.end()), seconds.end());
        std::vector<Point> points;
        for (const int second : seconds)
            points.push_back({kNoon + std::chrono::seconds{second}, *rc::gen::inRange(-500, 500) / 10.0});
        const auto most = *rc::gen::inRange<std::size_t>(1, 20);
        const Trend trend = makeTrend(points, {kNoon, kNoon + 10'000s, most, {}});
        RC_ASSERT(trend.points.size() <= most);
        RC_ASSERT(trend.samples == points.size());
        RC_ASSERT(std::ranges::is_sorted(trend.points, {}, &TrendPoint::time));
        std::uint64_t samples = 0;
        std::size_t next = 0;
        for (const TrendPoint& point : trend.points) {
            RC_ASSERT(point.samples > 0U);
            const auto some = std::span{points}.subspan(next, point.samples);
            const auto [low, high] = std::ranges::minmax_element(some, {}, &Point::value);
            RC_ASSERT(point.min == low->value);
            RC_ASSERT(point.max == high->value);
            RC_ASSERT(point.last == some.back().value);
            RC_ASSERT(point.time == some.back().time);
            next += point.samples;
            samples += point.samples;
        }
        RC_ASSERT(samples == points.size());
    }));
}

void TestTrend::theLeastTrustedQualityShows()
{
    const std::vector<Point> points{{kNoon, 1.0, core::Quality::Measured},
                                    {kNoon + 1s, 2.0, core::Quality::Doubtful},
                                    {kNoon + 2s, 3.0, core::Quality::Estimated}};
    QCOMPARE(makeTrend(points, {kNoon, kNoon + 2s, 1, {}}).points.front().quality, core::Quality::Doubtful);
}

void TestTrend::gaps_data()
{
    QTest::addColumn<QList<int>>("minutes"); // of the samples
    QTest::addColumn<QList<int>>("edges");   // begin and end of each gap
    QTest::newRow("regular") << QList{0, 5, 10, 15, 20} << QList<int>{};
    QTest::newRow("ten minutes are not longer than ten") << QList{0, 10, 20} << QList<int>{};
    QTest::newRow("the source was away") << QList{0, 5, 17, 20} << QList{5, 17};
    QTest::newRow("it came late") << QList{12, 20} << QList{0, 12};
    QTest::newRow("it never came back") << QList{0, 5} << QList{5, 20};
    QTest::newRow("nothing at all") << QList<int>{} << QList{0, 20};
}

void TestTrend::gaps()
{
    QFETCH(QList<int>, minutes);
    QFETCH(QList<int>, edges);
    std::vector<Point> points;
    for (const int minute : minutes)
        points.push_back({kNoon + std::chrono::minutes{minute}, 1.0});
    const Trend trend = makeTrend(points, {kNoon, kNoon + 20min, 100, 10min});
    QCOMPARE(trend.gaps.size(), static_cast<std::size_t>(edges.size() / 2));
    for (qsizetype i = 0; i < edges.size() / 2; ++i) {
        const TrendGap expected{kNoon + std::chrono::minutes{edges[2 * i]},
                                kNoon + std::chrono::minutes{edges[2 * i + 1]}};
        QCOMPARE(trend.gaps[static_cast<std::size_t>(i)], expected);
    }
    QVERIFY(makeTrend(points, {kNoon, kNoon + 20min, 100, {}}).gaps.empty());
}

void TestTrend::clockChangeNights_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("hours");
    // Midnight to midnight in Paris.
    QTest::newRow("the long day of autumn")
        << QByteArray{"2026-10-25T00:00:00+02:00"} << QByteArray{"2026-10-26T00:00:00+01:00"} << 25;
    QTest::newRow("the short day of spring")
        << QByteArray{"2026-03-29T00:00:00+01:00"} << QByteArray{"2026-03-30T00:00:00+02:00"} << 23;
    QTest::newRow("any other") << QByteArray{"2026-06-21T00:00:00+02:00"} << QByteArray{"2026-06-22T00:00:00+02:00"}
                               << 24;
}

void TestTrend::clockChangeNights()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, hours);
    const core::Timestamp begin = *core::parseIso8601(from.toStdString());
    const core::Timestamp end = *core::parseIso8601(to.toStdString()) - 1us;
    // A sample a minute: each hour of the day gets its own point, and no hour is met twice or missed.
    std::vector<Point> points;
    for (core::Timestamp time = begin; time <= end; time += 1min)
        points.push_back({time, 1.0});
    const Trend trend = makeTrend(points, {begin, end, static_cast<std::size_t>(hours), 2min});
    QCOMPARE(trend.points.size(), static_cast<std::size_t>(hours));
    for (const TrendPoint& point : trend.points)
        QCOMPARE(point.samples, 60U);
    QVERIFY(trend.gaps.empty());
}

void TestTrend::theLaterOfTwoEqualTimesWins()
{
    std::vector<Point> points{{kNoon + 1s, 5.0}, {kNoon, 1.0}, {kNoon + 1s, 6.0}, {kNoon, 2.0}};
    orderAndKeepLast(points);
    QCOMPARE(points, (std::vector<Point>{{kNoon, 2.0}, {kNoon + 1s, 6.0}}));
}

QTEST_APPLESS_MAIN(TestTrend)
#include "tst_trend.moc"
