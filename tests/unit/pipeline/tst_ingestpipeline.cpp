// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert.h"
#include "alerts/ruleloader.h"
#include "pipeline/ingestpipeline.h"
#include "support/batchwriter.h"
#include "support/waitfor.h"

#include <QtTest>

#include <atomic>

using namespace vigie;
using namespace vigie::core;
using support::waitFor;
using namespace std::chrono_literals;

namespace {

const Timestamp kNoon = *parseIso8601("2026-06-21T12:00:00Z");

const char* kRule = R"(
[[rule]]
id = "waste.full"
kind = "threshold"
domain = "waste"
model = "WasteContainer"
attribute = "fillingLevel"
unit = "C62"
above = 0.9
deadband = 0.05
priority = "low"
author = "test"
date = "2026-06-01"
label = {fr = "Remplissage", en = "Filling"}
title = {fr = "Conteneur plein", en = "Container full"}
residents = {fr = "Rien", en = "Nothing"}
procedure = {id = "W-1", fr = "Vider", en = "Empty it"}
)";

struct Counter : StoreListener {
    std::atomic<int> values{0};
    void onValue(AssetIndex, const AttributeValue&) override { ++values; }
    void onAsset(AssetIndex, bool) override {}
};

struct KeptBatches : BatchSink {
    std::atomic<int> batches{0};
    bool put(BatchPtr) override
    {
        ++batches;
        return true;
    }
};

/// A pipeline with one rule, under a clock that stands still.
struct Desk {
    SteeredClock clock{kNoon};
    Counter counter;
    std::atomic<int> published{0};
    std::atomic<int> transitions{0};
    std::unique_ptr<pipeline::IngestPipeline> pipeline;

    Desk()
    {
        pipeline::PipelineOutlets outlets;
        outlets.listeners = {&counter};
        outlets.onPublished = [this] { ++published; };
        outlets.onTransitions = [this](const std::vector<alerts::Transition>& all) {
            transitions += static_cast<int>(all.size());
        };
        pipeline = std::make_unique<pipeline::IngestPipeline>(
            makeStore(), makeEngine(), [](const AssetRow&) { return 60s; }, clock, std::move(outlets));
        pipeline->start();
    }

    static std::unique_ptr<AssetStore> makeStore()
    {
        return std::make_unique<AssetStore>([](std::string_view, FeedIndex) { return Domain::Waste; },
                                            [](GeoPosition p) {
                                                return AssetStore::Local{static_cast<float>(p.longitude()),
                                                                         static_cast<float>(p.latitude())};
                                            });
    }
    [[nodiscard]] std::unique_ptr<alerts::AlertEngine> makeEngine() const
    {
        auto loaded = alerts::parseRules(kRule, "test.toml");
        for (const Error& problem : loaded.problems)
            qWarning("%s", problem.english().c_str());
        return std::make_unique<alerts::AlertEngine>(loaded.set, clock);
    }
    void hear(const std::string& id, double filling) const
    {
        support::BatchWriter writer{clock.now()};
        QVERIFY(pipeline->put(writer.asset(id, "WasteContainer").at(46, 2).number("fillingLevel", filling).share()));
    }
};

} // namespace

class TestIngestPipeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBatchShowsInASnapshot();
    void nothingNewPublishesNothing();
    void anAlertShowsAndIsAcknowledged();
    void whatIsWatchedComesWithItsValues();
    void aFloodLosesNothing();
    void theRecorderGetsEveryBatch();
    void aRecordingBeginsWithWhatIsKnown();
    void aResetForgetsEverything();
    void stopTakesInWhatWasQueued();
};

void TestIngestPipeline::aBatchShowsInASnapshot()
{
    const Desk desk;
    desk.hear("c1", 0.5);
    QVERIFY(waitFor([&] { return desk.pipeline->latest()->rows.size == 1; }));
    const auto snapshot = desk.pipeline->latest();
    QCOMPARE(snapshot->ids->id(AssetIndex{0}), std::string_view("c1"));
    QCOMPARE(snapshot->models->at(0), std::string("WasteContainer"));
    QCOMPARE(snapshot->located, 1U);
    QCOMPARE(snapshot->assetsByDomain[static_cast<std::size_t>(Domain::Waste)], 1U);
    QCOMPARE(snapshot->store.applied, 1U);
    QVERIFY(snapshot->alerts->empty());
}

void TestIngestPipeline::nothingNewPublishesNothing()
{
    const Desk desk;
    desk.hear("c1", 0.5);
    QVERIFY(waitFor([&] { return desk.pipeline->latest()->rows.size == 1; }));
    const auto revision = desk.pipeline->latest()->revision;
    // Five rounds of the timers, seen through questions, which mark nothing as changed by themselves but a later
    // snapshot.
    std::atomic<int> rounds{0};
    desk.pipeline->ask([&](AssetStore&, alerts::AlertEngine&) { ++rounds; });
    QVERIFY(waitFor([&] { return rounds == 1 && desk.pipeline->latest()->revision > revision; }));
    const int before = desk.published;
    QTest::qWait(300);
    QCOMPARE(desk.published.load(), before);
}

void TestIngestPipeline::anAlertShowsAndIsAcknowledged()
{
    const Desk desk;
    desk.hear("c1", 0.95);
    QVERIFY(waitFor([&] { return desk.pipeline->latest()->alerts->size() == 1; }));
    const alerts::Alert alert = desk.pipeline->latest()->alerts->front();
    QVERIFY(alert.active() && !alert.acknowledged());
    QVERIFY(desk.pipeline->latest()->rows[AssetIndex{0}].worst == Priority::Low);
    desk.pipeline->ask([&](AssetStore&, alerts::AlertEngine& engine) {
        static_cast<void>(engine.act(alert.id, alerts::Acknowledge{}, {"p-1", "desk-1", kNoon, 7}));
    });
    QVERIFY(waitFor([&] { return desk.pipeline->latest()->alerts->front().acknowledged(); }));
    desk.hear("c1", 0.2);
    QVERIFY(waitFor([&] { return desk.pipeline->latest()->alerts->empty(); }));
    QVERIFY(waitFor([&] { return desk.pipeline->latest()->rows[AssetIndex{0}].worst == Priority::None; }));
    QVERIFY(waitFor([&] { return desk.transitions >= 3; }));
}

void TestIngestPipeline::whatIsWatchedComesWithItsValues()
{
    const Desk desk;
    desk.pipeline->watch({"c1", "not there yet"});
    desk.hear("c1", 0.25);
    QVERIFY(waitFor([&] { return desk.pipeline->latest()->watched.size() == 1; }));
    QCOMPARE(desk.pipeline->latest()->watched[0].readings[0].number, 0.25);
}

void TestIngestPipeline::aFloodLosesNothing()
{
    const Desk desk;
    constexpr int kMany = 20'000;
    for (int i = 0; i < kMany; ++i)
        desk.hear("c" + std::to_string(i % 1'000), i % 89 / 100.0 + i * 1e-9);
    QVERIFY(waitFor([&] { return desk.pipeline->latest()->store.applied == kMany; }));
    QCOMPARE(desk.counter.values.load(), kMany);
}

void TestIngestPipeline::theRecorderGetsEveryBatch()
{
    const Desk desk;
    const auto recorder = std::make_shared<KeptBatches>();
    desk.pipeline->record(recorder);
    for (int i = 0; i < 50; ++i)
        desk.hear("c", i / 100.0);
    QVERIFY(waitFor([&] { return recorder->batches == 50; }));
    desk.pipeline->record(nullptr);
    desk.hear("c", 0.8);
    QVERIFY(waitFor([&] { return desk.counter.values == 51; }));
    QCOMPARE(recorder->batches.load(), 50);
}

void TestIngestPipeline::aRecordingBeginsWithWhatIsKnown()
{
    struct Again final : BatchSink {
        std::unique_ptr<AssetStore> store = Desk::makeStore();
        Counter counter;
        std::atomic<int> batches{0};
        bool put(BatchPtr batch) override
        {
            store->apply(*batch, counter);
            ++batches;
            return true;
        }
    };
    const Desk desk;
    support::BatchWriter writer{kNoon - 1h};
    writer.from(FeedIndex{1})
        .asset("p", "Pump")
        .word("status", "on", kNoon - 2h)
        .number("flow", 3.5, kNoon - 1h, "MQS");
    QVERIFY(desk.pipeline->put(writer.share()));
    for (int i = 0; i < 600; ++i)
        desk.hear("c" + std::to_string(i), 0.5);
    QVERIFY(waitFor([&] { return desk.counter.values == 602; }));
    const auto recorder = std::make_shared<Again>();
    desk.pipeline->record(recorder);
    QVERIFY(waitFor([&] { return recorder->batches == 3; })); // 500 and 100 of one feed, 1 of the other
    desk.pipeline->record(nullptr);
    desk.pipeline->stop();
    QCOMPARE(recorder->store->size(), 601U);
    const auto pump = recorder->store->detail(recorder->store->find("p").value());
    QCOMPARE(pump.model, "Pump");
    QCOMPARE(static_cast<int>(pump.feed), 1);
    QVERIFY(!pump.position);
    QCOMPARE(pump.readings.size(), 2U);
    QCOMPARE(pump.readings[0].text, "on");
    QVERIFY(pump.readings[0].time == kNoon - 2h);
    QCOMPARE(pump.readings[1].number, 3.5);
    QCOMPARE(pump.readings[1].unit, "MQS");
    const auto container = recorder->store->detail(recorder->store->find("c599").value());
    QCOMPARE(container.readings[0].number, 0.5);
    QVERIFY(container.position.has_value());
}

void TestIngestPipeline::aResetForgetsEverything()
{
    const Desk desk;
    desk.hear("c1", 0.95);
    QVERIFY(waitFor([&] { return desk.pipeline->latest()->alerts->size() == 1; }));
    desk.pipeline->reset(Desk::makeStore(), desk.makeEngine(), [](const AssetRow&) { return 60s; });
    QVERIFY(waitFor([&] { return desk.pipeline->latest()->rows.size == 0; }));
    QVERIFY(desk.pipeline->latest()->alerts->empty());
    desk.hear("c2", 0.1);
    QVERIFY(waitFor([&] { return desk.pipeline->latest()->rows.size == 1; }));
    QCOMPARE(desk.pipeline->latest()->ids->id(AssetIndex{0}), std::string_view("c2"));
}

void TestIngestPipeline::stopTakesInWhatWasQueued()
{
    const Desk desk;
    for (int i = 0; i < 500; ++i)
        desk.hear("c" + std::to_string(i), 0.1);
    desk.pipeline->stop();
    QCOMPARE(desk.pipeline->latest()->rows.size, 500U);
    QVERIFY(!desk.pipeline->put(std::make_shared<const Batch>()));
}

QTEST_GUILESS_MAIN(TestIngestPipeline)
#include "tst_ingestpipeline.moc"
