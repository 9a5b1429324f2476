// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/batchbuilder.h"
#include "unit/journal/fixture.h"

#include <QtTest>

using namespace vigie::journal;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kDay = 86'400'000;

EntryTime timeAt(std::int64_t atMs, std::int64_t monoMs, bool isLive = true,
                 const std::string& boot = std::string(32, 'a'))
{
    return {
        vigie::core::Timestamp{std::chrono::milliseconds{atMs}}, {boot, monoMs, ClockState::Synchronised}, isLive};
}

} // namespace

class TestBatchBuilder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noticesMovedClocks_data();
    void noticesMovedClocks();
    void unwatchedClocksMayJump();
    void aStepIsToldOnce();
    void refusedDraftsTakeNoIndex();
    void privateTextsBecomeCommitments();
};

void TestBatchBuilder::noticesMovedClocks_data()
{
    QTest::addColumn<qint64>("byClock"); // ms from the entry before to this one
    QTest::addColumn<qint64>("byMachine");
    QTest::addColumn<bool>("sameBoot");
    QTest::addColumn<bool>("isLive");
    QTest::addColumn<qint64>("step"); // 0: none is told
    QTest::newRow("an ordinary minute") << qint64{60'000} << qint64{60'000} << true << true << qint64{0};
    QTest::newRow("two seconds of drift") << qint64{62'000} << qint64{60'000} << true << true << qint64{0};
    QTest::newRow("put on by three seconds") << qint64{63'000} << qint64{60'000} << true << true << qint64{3000};
    QTest::newRow("put back an hour") << qint64{-3'540'000} << qint64{60'000} << true << true << qint64{-3'600'000};
    QTest::newRow("put on a year") << qint64{365 * kDay} << qint64{0} << true << true << qint64{365 * kDay};
    QTest::newRow("the night summer time ends: UTC goes on")
        << qint64{3'600'000} << qint64{3'600'000} << true << true << qint64{0};
    QTest::newRow("after a restart of the computer") << qint64{kDay} << qint64{-50'000} << false << true << qint64{0};
    QTest::newRow("a replay's clock") << qint64{kDay} << qint64{1000} << true << false << qint64{0};
}

void TestBatchBuilder::noticesMovedClocks()
{
    QFETCH(qint64, byClock);
    QFETCH(qint64, byMachine);
    QFETCH(bool, sameBoot);
    QFETCH(bool, isLive);
    QFETCH(qint64, step);
    const std::int64_t start = 1'795'311'610'123;
    BatchBuilder builder("o", 7, timeAt(start, 100'000), true);
    builder.add({vigie::test::acknowledge("a"),
                 timeAt(start + byClock, 100'000 + byMachine, isLive, std::string(32, sameBoot ? 'a' : 'b'))});
    const auto batch = builder.take();
    QCOMPARE(batch.entries.size(), step != 0 ? 2U : 1U);
    QCOMPARE(*batch.places.at(0), step != 0 ? 8U : 7U);
    if (step == 0)
        return;
    const auto entry = parseEntry(batch.entries.front().bytes);
    QVERIFY(entry);
    QCOMPARE(QByteArray::fromStdString(entry->act), QByteArray("clock.step"));
    QCOMPARE(*entry->op.find("step")->integer(), step);
    QCOMPARE(*entry->op.find("from")->integer(), start);
    QCOMPARE(*entry->op.find("to")->integer(), start + byClock);
}

void TestBatchBuilder::unwatchedClocksMayJump()
{
    BatchBuilder builder("o", 0, timeAt(0, 0), false);
    builder.add({vigie::test::acknowledge("a"), timeAt(kDay, 1)});
    QCOMPARE(builder.take().entries.size(), 1U);
}

void TestBatchBuilder::aStepIsToldOnce()
{
    BatchBuilder builder("o", 0, timeAt(kDay, 0), true);
    builder.add({vigie::test::acknowledge("a"), timeAt(2 * kDay, 10)});
    builder.add({vigie::test::acknowledge("b"), timeAt(2 * kDay + 5, 15)});
    const auto batch = builder.take();
    QCOMPARE(batch.entries.size(), 3U);
    QCOMPARE(*batch.places.at(0), 1U);
    QCOMPARE(*batch.places.at(1), 2U);
}

void TestBatchBuilder::refusedDraftsTakeNoIndex()
{
    BatchBuilder builder("o", 3, std::nullopt, true);
    auto wrong = vigie::test::acknowledge("a");
    wrong.act = "alert.invent";
    auto large = vigie::test::acknowledge("a");
    large.op = Json::makeObject({{"a", std::string(kLargestEntry, 'x')}});
    builder.add({wrong, timeAt(0, 0)});
    builder.add({vigie::test::acknowledge("b"), timeAt(0, 0)});
    builder.add({large, timeAt(0, 0)});
    builder.refuse({vigie::core::ErrorCode::DiskFull, "x", {}, {}});
    builder.add({vigie::test::acknowledge("c"), timeAt(0, 0)});
    const auto batch = builder.take();
    QCOMPARE(batch.places.size(), 5U);
    QCOMPARE(batch.places[0].error().code, vigie::core::ErrorCode::InvalidInput);
    QCOMPARE(*batch.places[1], 3U);
    QCOMPARE(batch.places[2].error().code, vigie::core::ErrorCode::TooLarge);
    QCOMPARE(batch.places[3].error().code, vigie::core::ErrorCode::DiskFull);
    QCOMPARE(*batch.places[4], 4U);
    QCOMPARE(batch.entries.size(), 2U);
}

void TestBatchBuilder::privateTextsBecomeCommitments()
{
    BatchBuilder builder("origin", 5, std::nullopt, true);
    auto draft = vigie::test::acknowledge("a");
    draft.act = "alert.note";
    draft.privateTexts = {{"why", "Mme Étienne l'a demandé"}, {"op.note", "voir M. Dupont"}};
    builder.add({draft, timeAt(0, 0)});
    const auto batch = builder.take();
    QCOMPARE(batch.entries.size(), 1U);
    QCOMPARE(batch.privateRows.size(), 2U);
    const auto bytes = QByteArray::fromStdString(batch.entries[0].bytes);
    QVERIFY(!bytes.contains("Dupont"));
    QVERIFY(!bytes.contains("tienne"));
    const auto entry = parseEntry(batch.entries[0].bytes);
    QVERIFY(entry);
    QCOMPARE(QByteArray::fromStdString(entry->why),
             QByteArray::fromStdString(batch.privateRows[0].commitment().word()));
    QCOMPARE(QByteArray::fromStdString(*entry->op.find("note")->text()),
             QByteArray::fromStdString(batch.privateRows[1].commitment().word()));
    QCOMPARE(*entry->op.find("proposed")->boolean(), true);
    QCOMPARE(batch.privateRows[0].seq, 5U);
    QVERIFY(batch.privateRows[0].salt != batch.privateRows[1].salt);
}

QTEST_APPLESS_MAIN(TestBatchBuilder)
#include "tst_batchbuilder.moc"
