// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalreader.h"
#include "journal/journalwriter.h"
#include "unit/journal/fixture.h"

#include <QtTest>

using namespace vigie::journal;
using namespace vigie::test;
using namespace std::chrono_literals;
using vigie::core::ErrorCode;

class TestJournalReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pages_data();
    void pages();
    void walksBothWays();
    void filters_data();
    void filters();
    void seesWhatIsAddedMeanwhile();
    void refusesWhatIsNoJournal();

private:
    QTemporaryDir m_folder;
    HandClock m_clock;
    HandMachine m_machine;
    vigie::core::Timestamp m_start;
    std::unique_ptr<JournalWriter> m_writer;
};

/// 0 journal.begin, then 1..99, one a minute: every tenth is a feed's, every third object is a pump.
void TestJournalReader::initTestCase()
{
    auto writer = JournalWriter::open({pathIn(m_folder, "journal.db"), {}, kOrigin}, m_clock, m_machine.source());
    QVERIFY(writer);
    m_writer = std::move(*writer);
    m_start = m_clock.now();
    for (int i = 1; i < 100; ++i) {
        m_clock.add(1min);
        m_machine.mono += 60'000;
        auto draft = acknowledge((i % 3 == 0 ? "Pump-" : "lamp-") + std::to_string(i));
        if (i % 10 == 0) {
            draft.act = "feed.lost";
            draft.obj = "feed:éclairage";
            draft.op = Json::makeObject({{"reason", "no answer"}});
        }
        QVERIFY(m_writer->append(draft));
    }
}

void TestJournalReader::pages_data()
{
    QTest::addColumn<quint64>("index");
    QTest::addColumn<bool>("older");
    QTest::addColumn<int>("count");
    QTest::addColumn<QList<int>>("indexes");
    QTest::addColumn<int>("next"); // -1: the end
    QTest::newRow("the newest") << quint64{100} << true << 3 << QList<int>{99, 98, 97} << 96;
    QTest::newRow("from far beyond") << quint64(-1) << true << 2 << QList<int>{99, 98} << 97;
    QTest::newRow("the oldest") << quint64{0} << false << 3 << QList<int>{0, 1, 2} << 3;
    QTest::newRow("down to the first") << quint64{2} << true << 5 << QList<int>{2, 1, 0} << -1;
    QTest::newRow("exactly to the first") << quint64{1} << true << 2 << QList<int>{1, 0} << -1;
    QTest::newRow("up to the last") << quint64{98} << false << 5 << QList<int>{98, 99} << -1;
    QTest::newRow("newer than the newest") << quint64{100} << false << 5 << QList<int>{} << -1;
}

void TestJournalReader::pages()
{
    QFETCH(quint64, index);
    QFETCH(bool, older);
    QFETCH(int, count);
    QFETCH(QList<int>, indexes);
    QFETCH(int, next);
    auto reader = JournalReader::open(pathIn(m_folder, "journal.db"));
    QVERIFY(reader);
    const auto page =
        reader->page(index, older ? Direction::Older : Direction::Newer, static_cast<std::size_t>(count));
    QVERIFY(page);
    QList<int> got;
    for (const auto& stored : page->entries) {
        got << static_cast<int>(stored.index);
        QCOMPARE(stored.entry.seq, stored.index);
        QCOMPARE(vigie::tlog::leafHash(vigie::storage::asBytes(stored.bytes)), stored.leafHash);
    }
    QCOMPARE(got, indexes);
    QCOMPARE(page->next ? static_cast<int>(*page->next) : -1, next);
}

void TestJournalReader::walksBothWays()
{
    auto reader = JournalReader::open(pathIn(m_folder, "journal.db"));
    for (const auto direction : {Direction::Older, Direction::Newer}) {
        std::optional<std::uint64_t> at = direction == Direction::Older ? 99 : 0;
        std::size_t seen = 0;
        while (at) {
            const auto page = reader->page(*at, direction, 7);
            QVERIFY(page);
            seen += page->entries.size();
            at = page->next;
        }
        QCOMPARE(seen, 100U);
    }
}

void TestJournalReader::filters_data()
{
    QTest::addColumn<QByteArray>("act");
    QTest::addColumn<int>("fromMinute");
    QTest::addColumn<int>("untilMinute");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("all") << QByteArray() << -1 << -1 << QByteArray() << 100;
    QTest::newRow("a kind") << QByteArray("feed.lost") << -1 << -1 << QByteArray() << 9;
    QTest::newRow("a family of kinds") << QByteArray("alert.") << -1 << -1 << QByteArray() << 90;
    QTest::newRow("no such kind") << QByteArray("alert") << -1 << -1 << QByteArray() << 0;
    QTest::newRow("from a minute") << QByteArray() << 95 << -1 << QByteArray() << 5;
    QTest::newRow("until a minute, itself not") << QByteArray() << -1 << 5 << QByteArray() << 5;
    QTest::newRow("a quarter of an hour") << QByteArray() << 15 << 30 << QByteArray() << 15;
    QTest::newRow("a text in either case") << QByteArray() << -1 << -1 << QByteArray("pUMP") << 30;
    QTest::newRow("a text in the parameters") << QByteArray() << -1 << -1 << QByteArray("no answer") << 9;
    QTest::newRow("a text with an accent") << QByteArray() << -1 << -1 << QByteArray("éclairage") << 9;
    QTest::newRow("not the names of the fields") << QByteArray() << -1 << -1 << QByteArray("\"obj\"") << 0;
    QTest::newRow("all together") << QByteArray("alert.acknowledge") << 10 << 20 << QByteArray("pump") << 3;
}

void TestJournalReader::filters()
{
    QFETCH(QByteArray, act);
    QFETCH(int, fromMinute);
    QFETCH(int, untilMinute);
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    EntryFilter filter;
    if (!act.isEmpty())
        filter.acts = {act.toStdString()};
    if (fromMinute >= 0)
        filter.from = m_start + std::chrono::minutes(fromMinute);
    if (untilMinute >= 0)
        filter.until = m_start + std::chrono::minutes(untilMinute);
    filter.text = text.toStdString();
    auto reader = JournalReader::open(pathIn(m_folder, "journal.db"));
    const auto page = reader->page(99, Direction::Older, 1000, filter);
    QVERIFY(page);
    QCOMPARE(static_cast<int>(page->entries.size()), count);
    QVERIFY(!page->next);
}

void TestJournalReader::seesWhatIsAddedMeanwhile()
{
    const QTemporaryDir folder;
    auto writer = JournalWriter::open({pathIn(folder, "journal.db"), {}, kOrigin}, m_clock, m_machine.source());
    QVERIFY(writer);
    auto reader = JournalReader::open(pathIn(folder, "journal.db"));
    QVERIFY(reader);
    for (std::uint64_t i = 1; i < 50; ++i) {
        QCOMPARE(reader->size().value(), i);
        QVERIFY((*writer)->append(acknowledge("a")));
        QCOMPARE(reader->page(1000, Direction::Older, 1)->entries[0].index, i);
    }
    QCOMPARE(reader->entry(50).error().code, ErrorCode::NotFound);
}

void TestJournalReader::refusesWhatIsNoJournal()
{
    const QTemporaryDir folder;
    QCOMPARE(JournalReader::open(pathIn(folder, "none.db")).error().code, ErrorCode::NotFound);
    QFile text(folder.filePath("text.db"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(4096, 'x'));
    text.close();
    QCOMPARE(JournalReader::open(pathIn(folder, "text.db")).error().code, ErrorCode::Corrupt);
}

QTEST_GUILESS_MAIN(TestJournalReader)
#include "tst_journalreader.moc"
