// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "town.h"

#include <QtTest>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

const std::string kFull =
    "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = 0.9\ndeadband = 0.1";
const std::string kDelayed = kFull + "\non_delay = \"60s\"\noff_delay = \"30s\"";
const std::string kSilent = "kind = \"no_data\"\nperiod = \"5m\"";

} // namespace

class TestAlertTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeCityFallsSilent();
    void delayCountsFromTheSource();
    void delayIsOverBeforeALateTick();
    void silenceRaisesAndReturns();
    void silenceOfOneAttribute();
    void silenceOfAnOldMessageAtStart();
    void clockGoesBack();
    void clockJumpsAhead();
    void clockChangeNights_data();
    void clockChangeNights();
    void linkThatFlaps_data();
    void linkThatFlaps();
    void allFallSilentTogether();
};

void TestAlertTime::delayCountsFromTheSource()
{
    Town town{rulesOf(ruleText("r", kDelayed))};
    const auto measured = town.clock.now() - 50s;
    town.number("bin-1", "Bin", "fillingLevel", 0.95, "", measured);
    town.pass(9s);
    QCOMPARE(town.state(), "0 alerts");
    town.pass(2s);
    QCOMPARE(town.only()->since, measured);
    QCOMPARE(town.only()->raisedAt, measured + 60s);
}

void TestAlertTime::delayIsOverBeforeALateTick()
{
    // A replay at high speed: no tick between the two values.
    Town town{rulesOf(ruleText("r", kDelayed))};
    town.clock.setSpeed(0.0);
    town.number("bin-1", "Bin", "fillingLevel", 0.95);
    town.clock.jump(town.clock.now() + 90s);
    town.number("bin-1", "Bin", "fillingLevel", 0.5);
    QCOMPARE(town.state(), "pending_off_unacked");
    town.clock.jump(town.clock.now() + 90s);
    town.number("bin-1", "Bin", "fillingLevel", 0.95);
    QCOMPARE(town.state(), "pending_on_unacked");
}

void TestAlertTime::silenceRaisesAndReturns()
{
    Town town{rulesOf(ruleText("silent", kSilent))};
    const auto last = town.clock.now();
    town.number("bin-1", "Bin", "fillingLevel", 0.1).number("tram-1", "Tram", "speed", 0.1);
    town.pass(4min + 59s);
    QCOMPARE(town.state(), "0 alerts");
    town.pass(3s);
    QCOMPARE(town.state(), "active_unacked");
    QCOMPARE(town.only()->since, last);
    town.pass(1h);
    QCOMPARE(town.state(), "active_unacked");
    town.number("bin-1", "Bin", "other", 0.1);
    QCOMPARE(town.state(), "returned_unacked");
    town.pass(4min);
    town.number("bin-1", "Bin", "fillingLevel", 0.1);
    town.pass(4min);
    QCOMPARE(town.state(), "returned_unacked");
    town.pass(2min);
    QCOMPARE(town.state(), "active_unacked");
    QVERIFY(town.acknowledge(town.only()->id, 1).has_value());
    town.number("bin-1", "Bin", "fillingLevel", 0.1);
    QCOMPARE(town.state(), "0 alerts");
    town.pass(6min);
    QCOMPARE(town.state(), "active_unacked");
    QCOMPARE(town.engine->counters().raised, 3U);
}

void TestAlertTime::silenceOfOneAttribute()
{
    Town town{rulesOf(ruleText("silent", kSilent + "\nattribute = \"intensity\""))};
    town.number("bin-1", "Bin", "battery", 0.1);
    town.pass(10min);
    QCOMPARE(town.state(), "0 alerts"); // It never had the attribute.
    town.number("bin-1", "Bin", "intensity", 12.0);
    for (int i = 0; i < 6; ++i)
        town.pass(1min).number("bin-1", "Bin", "battery", 0.1 * i);
    QCOMPARE(town.state(), "active_unacked");
    QCOMPARE(town.only()->latest.number, 12.0);
    town.number("bin-1", "Bin", "intensity", 12.0);
    QCOMPARE(town.state(), "returned_unacked");
}

void TestAlertTime::silenceOfAnOldMessageAtStart()
{
    Town town{rulesOf(ruleText("silent", kSilent))};
    const auto heard = town.clock.now() - 3h;
    town.number("bin-1", "Bin", "fillingLevel", 0.1, "", heard); // retained by the broker
    town.pass(2s);
    QCOMPARE(town.state(), "active_unacked");
    QCOMPARE(town.only()->since, heard);
}

void TestAlertTime::clockGoesBack()
{
    Town town{rulesOf(ruleText("full", kDelayed) + ruleText("silent", kSilent))};
    town.number("bin-1", "Bin", "fillingLevel", 0.95).pass(20s);
    town.clock.jump(town.clock.now() - 1h);
    town.tick();
    town.pass(59s);
    QCOMPARE(town.state(), "0 alerts");
    town.pass(2s);
    QCOMPARE(town.state(), "active_unacked"); // not an hour late
    QCOMPARE(town.engine->counters().interrupted, 1U);
    town.pass(5min);
    QCOMPARE(town.engine->alerts()->size(), 2U); // the silence counted from the change on
}

void TestAlertTime::clockJumpsAhead()
{
    Town town{rulesOf(ruleText("full", kDelayed) + ruleText("silent", kSilent))};
    town.number("bin-1", "Bin", "fillingLevel", 0.95).pass(20s);
    town.clock.jump(town.clock.now() + 24h * 365);
    town.tick();
    QCOMPARE(town.state(), "0 alerts"); // nobody looked meanwhile
    town.number("bin-1", "Bin", "fillingLevel", 0.5).pass(4min);
    QCOMPARE(town.state(), "0 alerts");
    town.pass(2min);
    QCOMPARE(town.state(), "active_unacked");
    QCOMPARE(town.only()->rule->id, "silent");
}

void TestAlertTime::clockChangeNights_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("Paris, spring") << QByteArray("2026-03-29T00:58:30Z");
    QTest::newRow("Paris, autumn") << QByteArray("2026-10-25T00:58:30Z");
}

void TestAlertTime::clockChangeNights()
{
    QFETCH(QByteArray, start);
    Town town{rulesOf(ruleText("full", kDelayed) + ruleText("silent", kSilent)), *parseIso8601(start.toStdString())};
    town.number("bin-1", "Bin", "fillingLevel", 0.95).pass(59s);
    QCOMPARE(town.state(), "0 alerts");
    town.pass(2s);
    QCOMPARE(town.state(), "active_unacked");
    for (int i = 0; i < 20; ++i)
        town.pass(1min).number("bin-1", "Bin", "fillingLevel", 0.95);
    QCOMPARE(town.state(), "active_unacked");
    QCOMPARE(town.engine->counters().interrupted, 0U);
}

void TestAlertTime::linkThatFlaps_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<int>("raised");
    QTest::newRow("every time") << QByteArray() << 1800;
    QTest::newRow("an off-delay makes it one alert") << QByteArray("\noff_delay = \"10s\"") << 1;
    QTest::newRow("an on-delay makes it none") << QByteArray("\non_delay = \"10s\"") << 0;
}

void TestAlertTime::linkThatFlaps()
{
    QFETCH(QByteArray, keys);
    QFETCH(int, raised);
    Town town{
        rulesOf(ruleText("link", "kind = \"state\"\nattribute = \"link\"\nequals = false" + keys.toStdString()))};
    for (int second = 0; second < 3600; ++second) {
        town.flag("bin-1", "Bin", "link", second % 2 != 0);
        QVERIFY(town.engine->alerts()->size() <= 1U);
        town.pass(1s);
    }
    QCOMPARE(town.engine->counters().raised, static_cast<std::uint64_t>(raised));
    QCOMPARE(town.engine->alerts()->size(), raised > 0 ? 1U : 0U);
}

void TestAlertTime::allFallSilentTogether()
{
    constexpr int kCount = 20'000;
    Town town{rulesOf(ruleText("silent", kSilent))};
    for (int i = 0; i < kCount; ++i)
        town.number("bin-" + std::to_string(i), "Bin", "fillingLevel", 0.1);
    town.pass(4min + 59s);
    QCOMPARE(town.engine->alerts()->size(), 0U);
    town.pass(6s); // in parts
    QCOMPARE(town.engine->alerts()->size(), static_cast<std::size_t>(kCount));
    QCOMPARE(town.store->row(AssetIndex{kCount - 1}).worst, Priority::High);
    for (int i = 0; i < kCount; ++i)
        town.number("bin-" + std::to_string(i), "Bin", "fillingLevel", 0.1);
    for (const Alert& one : *town.engine->alerts())
        QCOMPARE(one.state, ConditionState::ReturnedUnacked);
    QCOMPARE(town.engine->alerts()->size(), static_cast<std::size_t>(kCount));
}

/// More assets than one tick looks at fall silent together: all are told, a few ticks later, with the right times.
void TestAlertTime::aWholeCityFallsSilent()
{
    constexpr auto kMany = static_cast<int>(2.5 * AlertEngine::kAtOnce);
    Town town{rulesOf(ruleText("silent", "kind = \"no_data\"\nperiod = \"10m\""))};
    const auto heard = town.clock.now();
    vigie::core::Batch batch;
    batch.arrivedAt = heard;
    for (int i = 0; i < kMany; ++i) {
        vigie::core::AssetUpdate update;
        update.id = batch.addText("bin-" + std::to_string(i));
        update.model = batch.addText("Bin");
        update.firstObservation = static_cast<std::uint32_t>(i);
        update.observationCount = 1;
        vigie::core::Observation one;
        one.attribute = batch.addText("fillingLevel");
        one.sourceTime = heard;
        batch.observations.push_back(one);
        batch.assets.push_back(update);
    }
    town.store->apply(batch, town);
    town.pass(10min, 5s).pass(1s);
    QCOMPARE(town.engine->alerts()->size(), AlertEngine::kAtOnce);
    town.restart(); // between the parts: what was not told yet is not lost
    town.store->apply(batch, town);
    for (int i = 0; i < 3; ++i)
        town.tick();
    town.pass(11min, 1s);
    QCOMPARE(town.engine->alerts()->size(), static_cast<std::size_t>(kMany));
    for (const Alert& one : *town.engine->alerts())
        QVERIFY(one.since == heard);
}

QTEST_APPLESS_MAIN(TestAlertTime)
#include "tst_alerttime.moc"
