// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalwriter.h"
#include "journal/verifyjournal.h"
#include "storage/database.h"
#include "unit/journal/fixture.h"

#include <QtTest>

#include <fcntl.h>
#include <unistd.h>

#include <memory>

using namespace vigie::journal;
using namespace vigie::test;
using vigie::core::ErrorCode;
using vigie::storage::ColumnType;
using vigie::storage::Database;
using vigie::storage::OpenMode;
using vigie::storage::Statement;

namespace {

bool saysTheSame(const VerifyReport& a, const VerifyReport& b)
{
    return a.origin == b.origin && a.size == b.size && a.root == b.root && a.firstAt == b.firstAt &&
           a.lastAt == b.lastAt;
}

} // namespace

class TestVerifyJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void findsEveryFlippedByteOfAnEntry();
    void findsEveryFlippedByteOfAHash_data();
    void findsEveryFlippedByteOfAHash();
    void findsEveryFlippedByteOfTheFile();
    void finds_data();
    void finds();
    void canBeStopped();
    void anEmptyFileIsNoJournal();

private:
    void make(int entries);
    void useLongJournal() { std::filesystem::copy_file(pathIn(m_long, "journal.db"), m_path); }
    [[nodiscard]] QByteArray columnAt(const char* table, const char* column, const char* key, qint64 row);

    QTemporaryDir m_long; ///< A journal of 301 entries and some roots, made once.
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;
};

void TestVerifyJournal::initTestCase()
{
    m_path = pathIn(m_long, "journal.db");
    make(300);
}

void TestVerifyJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = pathIn(*m_folder, "journal.db");
}

void TestVerifyJournal::make(int entries)
{
    HandClock clock;
    HandMachine machine;
    auto writer = JournalWriter::open({m_path, {}, kOrigin}, clock, machine.source());
    QVERIFY(writer);
    for (int i = 0; i < entries; ++i) {
        clock.add(std::chrono::seconds(1));
        machine.mono += 1000;
        auto receipt = (*writer)->submit(acknowledge("lamp-" + std::to_string(i)));
        if (i % 50 == 0 || i == entries - 1)
            QVERIFY(receipt.get());
    }
}

QByteArray TestVerifyJournal::columnAt(const char* table, const char* column, const char* key, qint64 row)
{
    auto raw = Database::open(m_path, OpenMode::ReadOnly);
    auto select = raw->prepare(std::string("SELECT ") + column + " FROM " + table + " WHERE " + key + " = ?1");
    if (!select || !select->bindAll(static_cast<std::int64_t>(row)).row())
        return {};
    const auto bytes = select->blob(0);
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

void TestVerifyJournal::findsEveryFlippedByteOfAnEntry()
{
    make(3);
    QVERIFY(verifyJournal(m_path)->ok());
    for (qint64 seq = 0; seq < 4; ++seq) {
        const QByteArray entry = columnAt("entries", "entry", "seq", seq);
        QVERIFY(entry.size() > 100);
        auto raw = Database::open(m_path, OpenMode::ReadWrite);
        QVERIFY(raw->execute("PRAGMA synchronous = OFF; DROP TRIGGER IF EXISTS entries_stay"));
        auto update = raw->prepare("UPDATE entries SET entry = ?1 WHERE seq = ?2");
        for (qsizetype i = 0; i <= entry.size(); ++i) {
            QByteArray flipped = entry;
            if (i < entry.size())
                flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
            QVERIFY(
                update->run(std::string_view(flipped.constData(), static_cast<std::size_t>(flipped.size())), seq));
            const auto report = verifyJournal(m_path);
            QVERIFY(report);
            const auto inEntry =
                std::count_if(report->problems.begin(), report->problems.end(),
                              [&](const VerifyProblem& p) { return p.index == static_cast<std::uint64_t>(seq); });
            QCOMPARE(inEntry > 0, i < entry.size()); // the last round puts it back
        }
    }
}

void TestVerifyJournal::findsEveryFlippedByteOfAHash_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("row");
    QTest::newRow("leaf of the first entry") << QByteArray("entries") << QByteArray("leaf") << QByteArray("seq") << 0;
    QTest::newRow("leaf of the last entry")
        << QByteArray("entries") << QByteArray("leaf") << QByteArray("seq") << 300;
    QTest::newRow("a block") << QByteArray("blocks") << QByteArray("root") << QByteArray("number") << 0;
    QTest::newRow("the first root") << QByteArray("checkpoints") << QByteArray("root") << QByteArray("size") << 1;
    QTest::newRow("the last root") << QByteArray("checkpoints") << QByteArray("root") << QByteArray("size") << 301;
}

void TestVerifyJournal::findsEveryFlippedByteOfAHash()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, key);
    QFETCH(int, row);
    useLongJournal();
    const QByteArray hash = columnAt(table, column, key, row);
    QCOMPARE(hash.size(), 32);
    // The guards are taken away and put back, so that it is the hash alone that differs.
    auto raw = Database::open(m_path, OpenMode::ReadWrite);
    const std::string guard = raw->text("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '" +
                                        table.toStdString() + "' AND sql LIKE '%BEFORE UPDATE%'")
                                  .value();
    const std::string name = raw->text("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '" +
                                       table.toStdString() + "' AND sql LIKE '%BEFORE UPDATE%'")
                                 .value();
    QVERIFY(raw->execute("PRAGMA synchronous = OFF"));
    for (int i = 0; i <= 32; ++i) {
        QByteArray flipped = hash;
        if (i < 32)
            flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
        QVERIFY(raw->execute("DROP TRIGGER " + name));
        auto update = raw->prepare("UPDATE " + table.toStdString() + " SET " + column.toStdString() + " = ?1 WHERE " +
                                   key.toStdString() + " = ?2");
        QVERIFY(update->run(vigie::storage::asBytes(std::string_view(flipped.constData(), 32)), row));
        QVERIFY(raw->execute(guard));
        const auto report = verifyJournal(m_path);
        QVERIFY(report);
        QCOMPARE(report->ok(), i == 32);
    }
}

void TestVerifyJournal::findsEveryFlippedByteOfTheFile()
{
    make(5);
    const auto before = verifyJournal(m_path);
    QVERIFY(before && before->ok());
    const QByteArray original = bytesOf(m_path);
    int refused = 0;
    int harmless = 0; // bytes that carry nothing: free space of pages, counters of SQLite
    for (qsizetype i = 0; i < original.size(); ++i) {
        // Of a long run of zeros, which is free space, every 64th byte stands for the rest.
        if (i % 64 != 0 && i >= 32 && i + 32 < original.size() && original.mid(i - 32, 64).count('\0') == 64)
            continue;
        const char flipped = static_cast<char>(original[i] ^ (1 << (i % 8)));
        const int fd = open(m_path.c_str(), O_WRONLY | O_CLOEXEC);
        QCOMPARE(pwrite(fd, &flipped, 1, i), 1);
        const auto after = verifyJournal(m_path);
        if (after && after->ok()) {
            QVERIFY2(saysTheSame(*before, *after), qPrintable(QString("byte %1").arg(i)));
            ++harmless;
        } else {
            ++refused;
        }
        QCOMPARE(pwrite(fd, original.constData() + i, 1, i), 1);
        close(fd);
    }
    qInfo("%d bytes: %d flips refused, %d in bytes that carry nothing", int(original.size()), refused, harmless);
    QVERIFY(refused > 2000);
    QCOMPARE(bytesOf(m_path), original);
    QVERIFY(verifyJournal(m_path)->ok());
}

void TestVerifyJournal::finds_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QByteArray(sql); };
    row("an entry removed from the middle", "DELETE FROM entries WHERE seq = 100");
    row("the first entry removed", "DELETE FROM entries WHERE seq = 0");
    row("the last entry removed", "DELETE FROM entries WHERE seq = 300");
    row("all entries removed", "DELETE FROM entries");
    row("the end cut off with its roots",
        "DELETE FROM entries WHERE seq > 299; DELETE FROM checkpoints WHERE size > 301");
    row("two entries swapped",
        "UPDATE entries SET seq = 1000 WHERE seq = 5; UPDATE entries SET seq = 5 WHERE seq = 6;"
        "UPDATE entries SET seq = 6 WHERE seq = 1000");
    row("an entry twice", "INSERT INTO entries SELECT 301, entry, leaf FROM entries WHERE seq = 300");
    row("an entry replaced", "INSERT OR REPLACE INTO entries SELECT 5, entry, leaf FROM entries WHERE seq = 6");
    row("an entry after a gap", "INSERT INTO entries SELECT 400, entry, leaf FROM entries WHERE seq = 300");
    row("an entry before the first", "INSERT INTO entries SELECT -1, entry, leaf FROM entries WHERE seq = 0");
    row("a text as a blob", "UPDATE entries SET leaf = substr(leaf, 2) WHERE seq = 7");
    row("another origin", "UPDATE about SET value = 'vigie.example/other'");
    row("no origin", "DELETE FROM about");
    row("two origins", "INSERT INTO about VALUES ('origin2', 'x')");
    row("a block removed", "DELETE FROM blocks");
    row("a block too many", "INSERT INTO blocks SELECT 1, root FROM blocks");
    row("the last root removed", "DELETE FROM checkpoints WHERE size = 301");
    row("a root for no entry", "INSERT INTO checkpoints SELECT 400, root, at FROM checkpoints WHERE size = 301");
    row("a root before the first", "INSERT INTO checkpoints SELECT 0, root, at FROM checkpoints WHERE size = 301");
    row("the time of a root",
        "UPDATE checkpoints SET at = at + 1 WHERE size = (SELECT min(size) FROM checkpoints WHERE size > 1)");
    row("a guard removed", "DROP TRIGGER nothing_else");
    row("a guard weakened",
        "DROP TRIGGER nothing_else; CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN SELECT 1; END");
    row("a table added", "CREATE TABLE more(x)");
}

void TestVerifyJournal::finds()
{
    QFETCH(QByteArray, sql);
    useLongJournal();
    QVERIFY(verifyJournal(m_path)->ok());
    {
        // A stranger's hands: guards off, deed done, guards on again. "nothing_else" stands for the deed being the
        // guard itself.
        auto raw = Database::open(m_path, OpenMode::ReadWrite);
        QStringList guards;
        std::string drop;
        {
            auto select = raw->prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
            while (*select->step()) {
                drop += "DROP TRIGGER " + std::string(select->text(0)) + ";";
                guards << QString::fromStdString(std::string(select->text(1)));
            }
        }
        const bool isGuard = sql.startsWith("DROP TRIGGER nothing_else");
        QVERIFY(raw->execute(drop));
        if (isGuard)
            guards = guards.filter(QRegularExpression("^(?!.*entries_stay)"));
        QVERIFY(raw->execute(QByteArray(sql)
                                 .replace("DROP TRIGGER nothing_else;", "")
                                 .replace("DROP TRIGGER nothing_else", "SELECT 1")
                                 .toStdString()));
        for (const auto& guard : guards)
            QVERIFY(raw->execute(guard.toStdString()));
    }
    const auto report = verifyJournal(m_path);
    QVERIFY(report);
    QVERIFY(!report->ok());
    QVERIFY(!report->problems.empty());
    QVERIFY(!report->problems.front().what.english().empty());
}

void TestVerifyJournal::canBeStopped()
{
    make(3);
    std::uint64_t seen = 0;
    const auto report = verifyJournal(m_path, [&seen](std::uint64_t done, std::uint64_t total) {
        seen = total;
        return done > total;
    });
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(seen, 4U);
}

void TestVerifyJournal::anEmptyFileIsNoJournal()
{
    QFile file(QString::fromStdString(m_path.string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(!verifyJournal(m_path));
    QVERIFY(!verifyJournal(pathIn(*m_folder, "none.db")));
    QCOMPARE(verifyJournal(pathIn(*m_folder, "none.db")).error().code, ErrorCode::NotFound);
}

QTEST_APPLESS_MAIN(TestVerifyJournal)
#include "tst_verifyjournal.moc"
