// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assetstore.h"
#include "core/rowchanges.h"
#include "support/batchwriter.h"

#include <QtTest>

#include <map>
#include <vector>

using namespace vigie::core;
using Writer = vigie::support::BatchWriter;
using namespace std::chrono_literals;

namespace {

const Timestamp kNoon = *parseIso8601("2026-06-21T12:00:00Z");

struct Log : StoreListener {
    int values = 0;
    int newAssets = 0;
    void onValue(AssetIndex, const AttributeValue&) override { ++values; }
    void onAsset(AssetIndex, bool isNew) override { newAssets += isNew ? 1 : 0; }
};

AssetStore makeStore(AssetStore::Limits limits = {})
{
    return {
        [](std::string_view model, FeedIndex) { return model == "Streetlight" ? Domain::Lighting : Domain::Other; },
        [](GeoPosition p) {
            return AssetStore::Local{static_cast<float>(p.longitude()), static_cast<float>(p.latitude())};
        },
        limits};
}

Reading readingOf(const AssetStore& store, std::string_view id, std::string_view attribute)
{
    for (const Reading& one : store.detail(store.find(id).value()).readings) {
        if (one.attribute == attribute)
            return one;
    }
    return {};
}

} // namespace

class TestAssetStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMessageMakesAnAsset();
    void theNewestSourceTimeWins();
    void aRepeatedMessageChangesNothing();
    void aTimeFromTheFutureIsDoubtful();
    void anAttributeMayChangeItsKind();
    void aPositionNeverGoesBackInTime();
    void publishedRowsDoNotChange();
    void onlyRowsThatDifferAreChanges();
    void limitsAreCounted();
    void textsAreFreed();
    void searchFindsIdAndName();
    void manyAssetsKeepTheirValues();
    void theRowKnowsWhereItIsHeading_data();
    void theRowKnowsWhereItIsHeading();
};

void TestAssetStore::aMessageMakesAnAsset()
{
    AssetStore store = makeStore();
    Log log;
    store.apply(Writer{kNoon}
                    .asset("lamp:1")
                    .at(46.5, 2.5)
                    .word("powerState", "on")
                    .number("power", 71.5, kNoon, "WTT")
                    .take(),
                log);
    QCOMPARE(store.size(), 1U);
    QCOMPARE(store.located(), 1U);
    QCOMPARE(log.values, 2);
    QCOMPARE(log.newAssets, 1);
    const AssetDetail detail = store.detail(AssetIndex{0});
    QCOMPARE(detail.id, std::string("lamp:1"));
    QCOMPARE(detail.model, std::string("Streetlight"));
    QVERIFY(detail.domain == Domain::Lighting);
    QCOMPARE(detail.position->latitude(), 46.5);
    QCOMPARE(detail.readings.size(), std::size_t{2});
    QCOMPARE(detail.readings[0].text, std::string("on"));
    QVERIFY(detail.readings[0].time == kNoon);
    QCOMPARE(detail.readings[1].number, 71.5);
    QCOMPARE(detail.readings[1].unit, std::string("WTT"));
    QVERIFY(store.lastSeen(AssetIndex{0}) == kNoon);
}

void TestAssetStore::theNewestSourceTimeWins()
{
    AssetStore store = makeStore();
    Log log;
    store.apply(Writer{kNoon}.asset("a").number("power", 2.0, kNoon - 1min).take(), log);
    store.apply(Writer{kNoon}.asset("a").number("power", 1.0, kNoon - 2min).take(), log);
    QCOMPARE(readingOf(store, "a", "power").number, 2.0);
    QCOMPARE(store.counters().superseded, 1U);
    store.apply(Writer{kNoon}.asset("a").number("power", 3.0, kNoon).take(), log);
    QCOMPARE(readingOf(store, "a", "power").number, 3.0);
}

void TestAssetStore::aRepeatedMessageChangesNothing()
{
    AssetStore store = makeStore();
    Log log;
    const Batch batch = Writer{kNoon}.asset("a").number("power", 2.0, kNoon).word("powerState", "on", kNoon).take();
    store.apply(batch, log);
    store.apply(batch, log);
    QCOMPARE(log.values, 2);
    QCOMPARE(store.counters().repeated, 2U);
}

void TestAssetStore::aTimeFromTheFutureIsDoubtful()
{
    AssetStore store = makeStore();
    Log log;
    store.apply(Writer{kNoon}.asset("a").number("power", 2.0, kNoon + 24h).take(), log);
    QVERIFY(readingOf(store, "a", "power").quality == Quality::Doubtful);
    QCOMPARE(store.counters().fromFuture, 1U);
    store.apply(Writer{kNoon}.asset("a").number("power", 5.0, kNoon + 1s).take(kNoon + 1s), log);
    QCOMPARE(readingOf(store, "a", "power").number, 5.0);
}

void TestAssetStore::anAttributeMayChangeItsKind()
{
    AssetStore store = makeStore();
    Log log;
    store.apply(Writer{kNoon}.asset("a").word("status", "ok", kNoon).take(), log);
    store.apply(Writer{kNoon}.asset("a").number("status", 4.0, kNoon + 1s).take(), log);
    store.apply(Writer{kNoon}.asset("a").word("status", "ok again", kNoon + 2s).take(), log);
    QCOMPARE(readingOf(store, "a", "status").text, std::string("ok again"));
}

void TestAssetStore::aPositionNeverGoesBackInTime()
{
    AssetStore store = makeStore();
    Log log;
    store.apply(Writer{kNoon}.asset("bus", "Vehicle").at(1.0, 1.0, kNoon - 10s).take(), log);
    store.apply(Writer{kNoon}.asset("bus", "Vehicle").at(2.0, 2.0, kNoon - 20s).take(), log);
    QCOMPARE(store.position(AssetIndex{0})->latitude(), 1.0);
    store.apply(Writer{kNoon}.asset("bus", "Vehicle").at(3.0, 3.0, kNoon - 5s).take(), log);
    QCOMPARE(store.position(AssetIndex{0})->latitude(), 3.0);
    QVERIFY(store.lastSeen(AssetIndex{0}) == kNoon - 5s);
}

void TestAssetStore::publishedRowsDoNotChange()
{
    AssetStore store = makeStore();
    Log log;
    for (int i = 0; i < 1500; ++i)
        store.apply(Writer{kNoon}.asset("lamp:" + std::to_string(i)).at(1.0, 1.0).take(), log);
    const RowsView before = store.publish();
    const RowsView same = store.publish();
    QVERIFY(before.chunks == same.chunks);
    store.setWorst(AssetIndex{700}, Priority::Critical);
    const RowsView after = store.publish();
    QVERIFY(before[AssetIndex{700}].worst == Priority::None);
    QVERIFY(after[AssetIndex{700}].worst == Priority::Critical);
    QVERIFY(before.chunks[0] == after.chunks[0]);
    QVERIFY(before.chunks[1] != after.chunks[1]);
    QVERIFY(before.chunks[2] == after.chunks[2]);
}

void TestAssetStore::onlyRowsThatDifferAreChanges()
{
    AssetStore store = makeStore();
    Log log;
    const auto add = [&](int from, int to) {
        for (int i = from; i < to; ++i)
            store.apply(Writer{kNoon}.asset("lamp:" + std::to_string(i)).at(1.0, 1.0).take(), log);
    };
    std::vector<std::uint32_t> fresh;
    std::vector<std::uint32_t> changed;
    const auto compare = [&](const RowsView& before, const RowsView& after) {
        fresh.clear();
        changed.clear();
        forEachChange(before, after, [&](std::uint32_t row, const AssetRow* was, const AssetRow& now) {
            QVERIFY(now == after[AssetIndex{row}]);
            (was == nullptr ? fresh : changed).push_back(row);
        });
    };
    add(0, 600);
    const RowsView first = store.publish();
    compare({}, first);
    QCOMPARE(fresh.size(), std::size_t{600});
    compare(first, store.publish());
    QVERIFY(fresh.empty() && changed.empty());
    store.setWorst(AssetIndex{3}, Priority::High);
    add(600, 1100); // into a chunk that was begun, and a new one
    compare(first, store.publish());
    QCOMPARE(changed, std::vector<std::uint32_t>{3});
    QCOMPARE(fresh.size(), std::size_t{500});
    QCOMPARE(fresh.front(), 600U);
    QCOMPARE(fresh.back(), 1099U);
}

void TestAssetStore::limitsAreCounted()
{
    AssetStore store = makeStore({.assets = 2, .attributesPerAsset = 3});
    Log log;
    for (const char* id : {"a", "b", "c"})
        store.apply(Writer{kNoon}.asset(id).number("power", 1.0).take(), log);
    QCOMPARE(store.size(), 2U);
    QCOMPARE(store.counters().refusedAssets, 1U);
    store.apply(Writer{kNoon}.asset("a").number("x", 1).number("y", 1).number("z", 1).take(), log);
    QCOMPARE(store.detail(AssetIndex{0}).readings.size(), std::size_t{3});
    QCOMPARE(store.counters().refusedValues, 2U);
}

void TestAssetStore::textsAreFreed()
{
    TextPool pool;
    const auto a = pool.hold("on");
    QCOMPARE(pool.hold("on"), a);
    pool.release(a);
    QCOMPARE(pool.size(), std::size_t{1});
    pool.release(a);
    QCOMPARE(pool.size(), std::size_t{0});
    QCOMPARE(pool.hold("off"), a);
}

void TestAssetStore::searchFindsIdAndName()
{
    AssetStore store = makeStore();
    Log log;
    store.apply(Writer{kNoon}.asset("urn:lamp:007").word("name", "Quai des Tanneurs 7").take(), log);
    store.apply(Writer{kNoon}.asset("urn:lamp:008").word("status", "quai").take(), log);
    QCOMPARE(store.search("QUAI", 10).size(), std::size_t{1});
    QCOMPARE(store.search("urn:lamp", 10).size(), std::size_t{2});
    QCOMPARE(store.search("urn:lamp", 1).size(), std::size_t{1});
}

void TestAssetStore::manyAssetsKeepTheirValues()
{
    AssetStore store = makeStore();
    Log log;
    std::map<std::string, double> expected;
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 20'000; ++i) {
            const std::string id = "asset:" + std::to_string(i);
            Writer w{kNoon};
            w.asset(id);
            for (int k = 0; k <= (i + round) % 7; ++k)
                w.number("attribute" + std::to_string(k), i * 10.0 + k + round, kNoon + std::chrono::seconds{round});
            const Batch batch = w.take();
            // As the pipeline does, for assets that are new, known, and more than are looked ahead for.
            const std::vector<const Batch*> waiting(static_cast<std::size_t>(i) % 40, &batch);
            store.prefetch(waiting);
            store.apply(batch, log);
            expected[id] = i * 10.0 + round;
        }
    }
    QCOMPARE(store.size(), 20'000U);
    for (const auto& [id, value] : expected)
        QCOMPARE(readingOf(store, id, "attribute0").number, value);
}

void TestAssetStore::theRowKnowsWhereItIsHeading_data()
{
    QTest::addColumn<QByteArray>("attribute");
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("shown"); // -1: not known
    QTest::newRow("north") << QByteArray("heading") << 0.0 << 0.0;
    QTest::newRow("east, as older models say it") << QByteArray("bearing") << 90.0 << 90.0;
    QTest::newRow("to the nearest step") << QByteArray("heading") << 181.0 << 181.5;
    QTest::newRow("a whole turn is north") << QByteArray("heading") << 360.0 << 0.0;
    QTest::newRow("nearly a whole turn too") << QByteArray("heading") << 359.9 << 0.0;
    QTest::newRow("the source does not know") << QByteArray("heading") << -1.0 << -1.0;
    QTest::newRow("unknown in SAE J2735") << QByteArray("heading") << 511.0 << -1.0;
    QTest::newRow("another attribute") << QByteArray("speed") << 90.0 << -1.0;
}

void TestAssetStore::theRowKnowsWhereItIsHeading()
{
    QFETCH(QByteArray, attribute);
    QFETCH(double, degrees);
    QFETCH(double, shown);
    AssetStore store = makeStore();
    Log log;
    store.apply(Writer{kNoon}.asset("bus").number(attribute.constData(), degrees, kNoon).take(), log);
    QCOMPARE(store.row(AssetIndex{0}).heading.degrees().value_or(-1.0), shown);
}

QTEST_APPLESS_MAIN(TestAssetStore)
#include "tst_assetstore.moc"
