// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalfile.h"
#include "journal/journalwriter.h"
#include "journal/verifyjournal.h"
#include "storage/database.h"
#include "unit/journal/fixture.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace vigie::journal;
using namespace vigie::test;
using namespace std::chrono_literals;
using vigie::core::ErrorCode;
using vigie::storage::Database;
using vigie::storage::OpenMode;

namespace {

JournalSettings settingsIn(const QTemporaryDir& folder)
{
    return {pathIn(folder, "journal.db"), pathIn(folder, "private.db"), kOrigin};
}

Entry firstEntry()
{
    Entry entry;
    entry.act = "journal.begin";
    entry.obj = kOrigin;
    entry.role = entry.actor = entry.src = "system";
    entry.machine.boot = std::string(32, '0');
    entry.at = vigie::core::Timestamp{};
    return entry;
}

EncodedEntry encoded(const Entry& entry)
{
    auto bytes = encodeEntry(entry).value();
    const auto leaf = vigie::tlog::leafHash(vigie::storage::asBytes(bytes));
    return {std::move(bytes), leaf};
}

} // namespace

class TestJournalFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHeldFileFailsOnlyTheBatch();
    void theTablesRefuseChanges_data();
    void theTablesRefuseChanges();
    void damageStopsIt_data();
    void damageStopsIt();
    void opensALongOneQuickly();

private:
    /// A journal of so many entries and its "journal.begin".
    void make(const QTemporaryDir& folder, int entries);

    HandClock m_clock;
    HandMachine m_machine;
};

void TestJournalFile::make(const QTemporaryDir& folder, int entries)
{
    auto writer = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
    QVERIFY(writer);
    for (int i = 0; i < entries; ++i)
        static_cast<void>((*writer)->submit(acknowledge("lamp")));
}

void TestJournalFile::aHeldFileFailsOnlyTheBatch()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder, "journal.db");
    auto file = JournalFile::open(path, kOrigin);
    QVERIFY(file);
    const EncodedEntry entry = encoded(firstEntry());
    const vigie::core::Timestamp at{};
    // A reader that stays in its transaction: the commit waits, then gives up, and nothing is lost.
    auto reader = Database::open(path, OpenMode::ReadOnly);
    QVERIFY(reader);
    {
        auto reading = reader->begin(vigie::storage::Locking::Deferred);
        QVERIFY(reading);
        QVERIFY(reader->integer("SELECT count(*) FROM entries"));
        file->setWait(50ms);
        const auto held = file->append(std::array{entry}, at);
        QVERIFY(!held);
        QCOMPARE(held.error().code, ErrorCode::Busy);
        QCOMPARE(file->size(), 0U);
    }
    QVERIFY(file->append(std::array{entry}, at));
    QCOMPARE(file->size(), 1U);
    QVERIFY(verifyJournal(path)->ok());
}

void TestJournalFile::theTablesRefuseChanges_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char* sql : {"UPDATE entries SET entry = '{}' WHERE seq = 1", "DELETE FROM entries WHERE seq = 3",
                            "DELETE FROM entries", "INSERT INTO entries(seq, entry, leaf) VALUES (9, '{}', x'00')",
                            "UPDATE checkpoints SET at = 0", "DELETE FROM checkpoints WHERE size = 1",
                            "INSERT OR REPLACE INTO checkpoints(size, root, at) VALUES (2, x'00', 0)",
                            "UPDATE blocks SET root = x'00'", "DELETE FROM about", "UPDATE about SET value = 'other'",
                            "INSERT OR REPLACE INTO about(name, value) VALUES ('origin', 'other')"})
        QTest::newRow(sql) << QByteArray(sql);
}

void TestJournalFile::theTablesRefuseChanges()
{
    QFETCH(QByteArray, sql);
    const QTemporaryDir folder;
    const auto path = pathIn(folder, "journal.db");
    make(folder, 260);
    const auto before = verifyJournal(path);
    auto raw = Database::open(path, OpenMode::ReadWrite);
    QVERIFY(raw);
    const auto done = raw->execute(sql.toStdString());
    QVERIFY(!done);
    const auto after = verifyJournal(path);
    QVERIFY(after->ok());
    QCOMPARE(after->root, before->root);
}

void TestJournalFile::damageStopsIt_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("the last entry changed") << QByteArray(
        "DROP TRIGGER entries_stay; UPDATE entries SET entry = replace(entry, 'lamp', 'lump') WHERE seq = 600");
    QTest::newRow("an entry of the last block changed") << QByteArray(
        "DROP TRIGGER entries_stay; UPDATE entries SET entry = replace(entry, 'lamp', 'lump') WHERE seq = 300");
    QTest::newRow("the last entry removed")
        << QByteArray("DROP TRIGGER entries_kept; DELETE FROM entries WHERE seq = 600");
    QTest::newRow("a recent entry removed")
        << QByteArray("DROP TRIGGER entries_kept; DELETE FROM entries WHERE seq = 590");
    QTest::newRow("the last root removed")
        << QByteArray("DROP TRIGGER checkpoints_kept; DELETE FROM checkpoints WHERE size = 601");
    QTest::newRow("the last root changed")
        << QByteArray("DROP TRIGGER checkpoints_stay; UPDATE checkpoints SET root = zeroblob(32) WHERE size = 601");
    QTest::newRow("an old block hash changed")
        << QByteArray("DROP TRIGGER blocks_stay; UPDATE blocks SET root = zeroblob(32) WHERE number = 0");
    QTest::newRow("an old block hash removed")
        << QByteArray("DROP TRIGGER blocks_kept; DELETE FROM blocks WHERE number = 0");
    QTest::newRow("all entries removed") << QByteArray("DROP TRIGGER entries_kept; DELETE FROM entries");
}

void TestJournalFile::damageStopsIt()
{
    QFETCH(QByteArray, sql);
    const QTemporaryDir folder;
    const auto path = pathIn(folder, "journal.db");
    make(folder, 600);
    QCOMPARE(verifyJournal(path)->size, 601U);
    {
        auto raw = Database::open(path, OpenMode::ReadWrite);
        QVERIFY(raw->execute(sql.toStdString()));
    }
    const auto damaged = bytesOf(path);
    auto writer = JournalWriter::open(settingsIn(folder), m_clock, m_machine.source());
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, ErrorCode::Corrupt);
    QVERIFY(!writer.error().remedy.empty());
    QCOMPARE(bytesOf(path), damaged); // never a silent repair
    const auto report = verifyJournal(path);
    QVERIFY(!report || !report->ok());
}

void TestJournalFile::opensALongOneQuickly()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder, "journal.db");
    constexpr std::uint64_t kEntries = 50'000;
    {
        auto file = JournalFile::open(path, kOrigin);
        QVERIFY(file);
        std::vector<EncodedEntry> entries;
        Entry entry = firstEntry();
        for (std::uint64_t i = 0; i < kEntries; ++i) {
            entry.seq = i;
            entries.push_back(encoded(entry));
            entry.act = "session.start";
        }
        QVERIFY(file->append(entries, entry.at));
    }
    QElapsedTimer timer;
    timer.start();
    auto file = JournalFile::open(path, kOrigin);
    const auto elapsed = timer.elapsed();
    QVERIFY(file);
    QCOMPARE(file->size(), kEntries);
    QVERIFY2(elapsed < 1000,
             qPrintable(QString::number(elapsed))); // some 3 ms; a full read would be seconds when sanitized
}

QTEST_APPLESS_MAIN(TestJournalFile)
#include "tst_journalfile.moc"
