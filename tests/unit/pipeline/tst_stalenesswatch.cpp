// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/stalenesswatch.h"
#include "support/batchwriter.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

const Timestamp kStart = *parseIso8601("2026-03-29T00:30:00Z"); // half an hour before a clock change in Europe

struct City : StoreListener {
    AssetStore store{[](std::string_view, FeedIndex) { return Domain::Other; },
                     [](GeoPosition) { return AssetStore::Local{0, 0}; }};
    pipeline::StalenessWatch watch{[](const AssetRow& row) {
        return row.feed == FeedIndex{1} ? std::chrono::seconds{0} : std::chrono::seconds{60};
    }};
    Timestamp now = kStart;

    void hear(std::string_view id, Timestamp observedAt, FeedIndex feed = FeedIndex{0})
    {
        support::BatchWriter writer{now};
        writer.from(feed).asset(id).number("power", static_cast<double>(observedAt.time_since_epoch().count()),
                                           observedAt);
        store.apply(writer.take(), *this);
    }
    void onValue(AssetIndex, const AttributeValue&) override {}
    void onAsset(AssetIndex asset, bool isNew) override { watch.onAsset(store, asset, isNew, now); }
    void goTo(Timestamp time)
    {
        now = time;
        watch.onTime(store, now);
    }
    bool isStale(std::string_view id) { return store.row(store.find(id).value()).stale; }
};

} // namespace

class TestStalenessWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staleAfterThreePeriods();
    void freshAgainWithTheNextValue();
    void anOldRetainedValueIsStaleAtOnce();
    void aFeedWithoutPeriodIsNeverStale();
    void aLeapOfTheClockFindsAll();
    void aHundredThousandAtOnce();
    void longPeriodsGoRoundTheWheel();
};

void TestStalenessWatch::staleAfterThreePeriods()
{
    City city;
    city.hear("a", kStart);
    for (int second = 1; second < 180; ++second) {
        city.goTo(kStart + std::chrono::seconds{second});
        QVERIFY2(!city.isStale("a"), qPrintable(QString::number(second)));
    }
    city.goTo(kStart + 182s);
    QVERIFY(city.isStale("a"));
    QCOMPARE(city.watch.staleCount(), 1U);
}

void TestStalenessWatch::freshAgainWithTheNextValue()
{
    City city;
    city.hear("a", kStart);
    city.goTo(kStart + 100s);
    city.hear("a", kStart + 100s);
    city.goTo(kStart + 200s);
    QVERIFY(!city.isStale("a"));
    city.goTo(kStart + 300s);
    QVERIFY(city.isStale("a"));
    city.hear("a", kStart + 300s);
    QVERIFY(!city.isStale("a"));
    QCOMPARE(city.watch.staleCount(), 0U);
    city.goTo(kStart + 490s);
    QVERIFY(city.isStale("a"));
}

void TestStalenessWatch::anOldRetainedValueIsStaleAtOnce()
{
    City city;
    city.hear("a", kStart - 24h);
    QVERIFY(city.isStale("a"));
}

void TestStalenessWatch::aFeedWithoutPeriodIsNeverStale()
{
    City city;
    city.hear("a", kStart - 24h, FeedIndex{1});
    city.goTo(kStart + 24h);
    QVERIFY(!city.isStale("a"));
}

void TestStalenessWatch::aLeapOfTheClockFindsAll()
{
    City city;
    for (int i = 0; i < 500; ++i)
        city.hear("asset" + std::to_string(i), kStart + std::chrono::seconds{i % 60});
    city.goTo(kStart + 24h * 30);
    QCOMPARE(city.watch.staleCount(), 500U);
}

void TestStalenessWatch::aHundredThousandAtOnce()
{
    City city;
    for (int i = 0; i < 100'000; ++i)
        city.hear("asset" + std::to_string(i), kStart);
    city.goTo(kStart + 179s);
    QCOMPARE(city.watch.staleCount(), 0U);
    city.goTo(kStart + 182s);
    QCOMPARE(city.watch.staleCount(), 100'000U);
}

void TestStalenessWatch::longPeriodsGoRoundTheWheel()
{
    City city;
    city.watch = pipeline::StalenessWatch{[](const AssetRow&) { return std::chrono::seconds{3 * 3600}; }};
    city.hear("a", kStart);
    for (int minute = 1; minute < 9 * 60; ++minute)
        city.goTo(kStart + std::chrono::minutes{minute});
    QVERIFY(!city.isStale("a"));
    city.goTo(kStart + 9h + 2s);
    QVERIFY(city.isStale("a"));
}

QTEST_APPLESS_MAIN(TestStalenessWatch)
#include "tst_stalenesswatch.moc"
