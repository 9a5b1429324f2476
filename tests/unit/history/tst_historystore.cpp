// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyreader.h"
#include "history/historystore.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

#include <csignal>

using namespace vigie;
using namespace vigie::history;
using namespace std::chrono_literals;

namespace {

const core::Timestamp kNoon = *core::parseIso8601("2026-06-21T12:00:00Z");
constexpr core::AssetIndex kLamp{0};
constexpr core::AttributeIndex kLevel{0};

} // namespace

class TestHistoryStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsFlushedIsRead();
    void itWritesByItselfOnceInAWhile();
    void aFullQueueIsCountedAndKeepsNames();
    void aFullDiskIsWaitedFor();
    void theReserveIsKept();
    void anotherStoreIsRefused();
    void severalReadersSeeItGrow();

private:
    [[nodiscard]] HistorySettings settings() const
    {
        HistorySettings out;
        out.file = m_folder->filePath("history.db").toStdString();
        out.reserveBytes = 0;
        out.writeEvery = 1h; // only when asked
        return out;
    }
    [[nodiscard]] std::unique_ptr<HistoryStore> open(const HistorySettings& with) const
    {
        auto store = HistoryStore::open(with, m_clock);
        if (!store)
            qFatal("%s", store.error().english().c_str());
        (*store)->addAsset(kLamp, "lamp");
        (*store)->addAttribute(kLevel, "level");
        return std::move(*store);
    }
    static void put(HistoryStore& store, int second)
    {
        store.add({kLamp, kLevel, core::Quality::Measured, kNoon + std::chrono::seconds{second}, second * 0.5});
    }
    [[nodiscard]] std::size_t samplesRead() const
    {
        auto reader = HistoryReader::open(settings().file);
        if (!reader)
            qFatal("%s", reader.error().english().c_str());
        return (*reader)->points("lamp", "level", kNoon, kNoon + 1h)->size();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    core::SteeredClock m_clock{kNoon};
};

void TestHistoryStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestHistoryStore::whatIsFlushedIsRead()
{
    {
        auto store = open(settings());
        for (int i = 0; i < 100; ++i)
            put(*store, i);
        store->commit();
        store->flush();
        QCOMPARE(samplesRead(), std::size_t{100});
        QCOMPARE(store->counters().written, std::uint64_t{100});
        put(*store, 100);
        store->commit();
        // Stopping writes what waits.
    }
    QCOMPARE(samplesRead(), std::size_t{101});
    auto reader = HistoryReader::open(settings().file);
    const auto trend = (*reader)->read("lamp", "level", {kNoon, kNoon + 100s, 10, 1min});
    QVERIFY(trend.has_value());
    QCOMPARE(trend->points.size(), std::size_t{10});
    QCOMPARE(trend->points.front().min, 0.0);
    QCOMPARE(trend->points.back().max, 50.0);
    QVERIFY(trend->gaps.empty());
}

void TestHistoryStore::itWritesByItselfOnceInAWhile()
{
    HistorySettings often = settings();
    often.writeEvery = 10ms;
    auto store = open(often);
    put(*store, 1);
    store->commit();
    QVERIFY(QTest::qWaitFor([&] { return store->counters().written == 1; }, 20'000));
    QCOMPARE(store->counters().waiting, std::uint64_t{0});
}

void TestHistoryStore::aFullQueueIsCountedAndKeepsNames()
{
    HistorySettings tight = settings();
    tight.queueSamples = 10;
    auto store = open(tight);
    for (int i = 0; i < 11; ++i)
        put(*store, i);
    store->commit(); // the names, and too many samples
    QCOMPARE(store->counters().dropped, std::uint64_t{11});
    for (int i = 0; i < 10; ++i)
        put(*store, i);
    store->commit();
    put(*store, 10);
    store->commit();
    QCOMPARE(store->counters().dropped, std::uint64_t{12});
    store->flush();
    QCOMPARE(store->counters().written, std::uint64_t{10});
    QCOMPARE(store->counters().unknown, std::uint64_t{0});
    put(*store, 11);
    store->commit();
    store->flush();
    QCOMPARE(samplesRead(), std::size_t{11});
}

void TestHistoryStore::aFullDiskIsWaitedFor()
{
    auto store = open(settings());
    put(*store, 0);
    store->commit();
    store->flush();
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit none = before;
    none.rlim_cur = 4096;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &none), 0);
    put(*store, 1);
    store->commit();
    store->flush();
    const HistoryState full = store->state();
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(full.phase, HistoryPhase::Waiting);
    QVERIFY(full.why.has_value());
    QVERIFY2(full.why->code == core::ErrorCode::DiskFull, full.why->english().c_str());
    QVERIFY(!full.why->remedy.empty());

    // There is room again: what waited is written, and what comes.
    put(*store, 2);
    store->commit();
    store->flush();
    QCOMPARE(store->state().phase, HistoryPhase::Writing);
    QCOMPARE(samplesRead(), std::size_t{3});
    QCOMPARE(store->counters().dropped, std::uint64_t{0});
}

void TestHistoryStore::theReserveIsKept()
{
    HistorySettings greedy = settings();
    greedy.reserveBytes = ~std::uint64_t{0};
    auto store = open(greedy);
    put(*store, 0);
    store->commit();
    store->flush();
    QCOMPARE(store->state().phase, HistoryPhase::Waiting);
    QCOMPARE(store->state().why->code, core::ErrorCode::DiskFull);
    QCOMPARE(store->counters().waiting, std::uint64_t{1});
    store->stop();
    QCOMPARE(store->state().phase, HistoryPhase::Stopped);
    QCOMPARE(store->counters().dropped, std::uint64_t{1});
}

void TestHistoryStore::anotherStoreIsRefused()
{
    const storage::StoreKind other{"other", 77, {storage::sqlStep("CREATE TABLE t(x);")}};
    {
        QVERIFY(storage::openStore(settings().file, other).has_value());
    }
    const auto store = HistoryStore::open(settings(), m_clock);
    QVERIFY(!store.has_value());
    QVERIFY(!store.error().remedy.empty());
    QVERIFY(!HistoryReader::open(settings().file).has_value());
    QCOMPARE(HistoryReader::open(m_folder->filePath("none").toStdString()).error().code, core::ErrorCode::NotFound);
}

void TestHistoryStore::severalReadersSeeItGrow()
{
    HistorySettings quick = settings();
    quick.limits = {2, 1000, 2, 10, 10};
    auto store = open(quick);
    store->flush();
    std::atomic<bool> done{false};
    std::atomic<int> faults{0};
    const auto watch = [&] {
        auto reader = HistoryReader::open(quick.file);
        std::size_t before = 0;
        while (reader && !done) {
            const auto points = (*reader)->points("lamp", "level", kNoon, kNoon + 1h);
            // Never fewer than before, and none missing in between.
            const bool whole =
                points && points->size() >= before &&
                (points->empty() || points->back().time == kNoon + std::chrono::seconds{points->size() - 1});
            faults += whole ? 0 : 1;
            before = points ? points->size() : before;
        }
        faults += reader ? 0 : 1;
    };
    std::thread first{watch};
    std::thread second{watch};
    for (int i = 0; i < 200; ++i) {
        put(*store, i);
        store->commit();
        store->flush();
    }
    done = true;
    first.join();
    second.join();
    QCOMPARE(faults.load(), 0);
    QCOMPARE(samplesRead(), std::size_t{200});
    QCOMPARE(store->state().phase, HistoryPhase::Writing);
}

QTEST_APPLESS_MAIN(TestHistoryStore)
#include "tst_historystore.moc"
