// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"
#include "unit/storage/fixture.h"

#include <QtTest>

#include <sys/stat.h>

#include <limits>
#include <thread>

using namespace vigie::storage;
using namespace vigie::test;
using namespace std::chrono_literals;
using vigie::core::ErrorCode;

class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEveryType();
    void transactionsEndWithTheirScope();
    void newFilesAreForTheirOwner();
    void refusesWhatIsMissing();
    void readOnlyWritesNothing();
    void saysBusy();
    void saysDiskFull();
    void saysCorrupt_data();
    void saysCorrupt();
    void saysWhoRefused_data();
    void saysWhoRefused();
    void canBeInterrupted();
    void namesAreNotAddresses();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;
};

void TestDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = pathIn(*m_folder, "a.db");
}

void TestDatabase::keepsEveryType()
{
    auto database = Database::open(m_path, OpenMode::Create);
    QVERIFY(database);
    QVERIFY(database->execute("CREATE TABLE t(i INTEGER, r REAL, s TEXT, b BLOB, n)"));
    const Digest blob{1, 2, 3};
    auto insert = database->prepare("INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5)");
    QVERIFY(insert);
    QVERIFY(insert->run(std::numeric_limits<std::int64_t>::min(), 0.1, std::string_view("é\0x", 4), blob, nullptr));
    QCOMPARE(database->changes(), 1);
    QVERIFY(insert->run(std::optional<int>(), 1, "", ByteView{}, std::optional<std::string>("x")));
    auto select = database->prepare("SELECT * FROM t ORDER BY rowid");
    QVERIFY(select);
    QVERIFY(select->row());
    QCOMPARE(select->integer(0), std::numeric_limits<std::int64_t>::min());
    QCOMPARE(select->real(1), 0.1);
    QCOMPARE(select->text(2), std::string_view("é\0x", 4));
    QVERIFY(std::ranges::equal(select->blob(3), blob));
    QVERIFY(select->isNull(4));
    QVERIFY(select->row());
    QVERIFY(select->isNull(0));
    QCOMPARE(select->type(1), ColumnType::Real);
    QCOMPARE(select->type(2), ColumnType::Text);
    QCOMPARE(select->type(3), ColumnType::Blob);
    QVERIFY(select->text(2).empty() && select->blob(3).empty());
    QCOMPARE(select->text(4), std::string_view("x"));
    QCOMPARE(select->row().error().code, ErrorCode::NotFound);
    QCOMPARE(database->integer("SELECT count(*) FROM t").value(), 2);
    QCOMPARE(insert->bindAll(1).bindInteger(99, 1).step().error().code, ErrorCode::Internal);
}

void TestDatabase::transactionsEndWithTheirScope()
{
    auto database = Database::open(m_path, OpenMode::Create);
    QVERIFY(database->execute("CREATE TABLE t(i)"));
    {
        auto forgotten = database->begin(Locking::Immediate);
        QVERIFY(forgotten);
        QVERIFY(database->execute("INSERT INTO t VALUES (1)"));
    }
    QCOMPARE(database->integer("SELECT count(*) FROM t").value(), 0);
    auto kept = database->begin(Locking::Exclusive);
    QVERIFY(database->execute("INSERT INTO t VALUES (1)"));
    QVERIFY(kept->commit());
    QCOMPARE(database->integer("SELECT count(*) FROM t").value(), 1);
}

void TestDatabase::newFilesAreForTheirOwner()
{
    QVERIFY(Database::open(m_path, OpenMode::Create));
    struct stat status{};
    QCOMPARE(stat(m_path.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777, 0600U);
}

void TestDatabase::refusesWhatIsMissing()
{
    for (const auto mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        const auto database = Database::open(m_path, mode);
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::NotFound);
        QVERIFY(!database.error().remedy.empty());
    }
    QVERIFY(!std::filesystem::exists(m_path));
    QCOMPARE(Database::open(pathIn(*m_folder, "none/a.db"), OpenMode::Create).error().code, ErrorCode::NotFound);
}

void TestDatabase::readOnlyWritesNothing()
{
    QVERIFY(Database::open(m_path, OpenMode::Create)->execute("CREATE TABLE t(i)"));
    auto database = Database::open(m_path, OpenMode::ReadOnly);
    QVERIFY(database);
    const auto done = database->execute("INSERT INTO t VALUES (1)");
    QCOMPARE(done.error().code, ErrorCode::Io);
    QVERIFY(!done.error().remedy.empty());
}

void TestDatabase::saysBusy()
{
    auto first = Database::open(m_path, OpenMode::Create);
    QVERIFY(first->execute("CREATE TABLE t(i)"));
    auto second = Database::open(m_path, OpenMode::ReadWrite, 20ms);
    auto writing = first->begin(Locking::Immediate);
    QVERIFY(writing);
    const auto refused = second->begin(Locking::Immediate);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
    QVERIFY(!refused.error().remedy.empty());
    // A commit that a reader holds up can be tried again.
    QVERIFY(first->execute("INSERT INTO t VALUES (1)"));
    first->setBusyTimeout(20ms);
    {
        auto reading = second->begin(Locking::Deferred);
        QCOMPARE(second->integer("SELECT count(*) FROM t").value(), 0);
        QCOMPARE(writing->commit().error().code, ErrorCode::Busy);
    }
    QVERIFY(writing->commit());
    QCOMPARE(second->integer("SELECT count(*) FROM t").value(), 1);
}

void TestDatabase::saysDiskFull()
{
    auto database = Database::open(m_path, OpenMode::Create);
    QVERIFY(database->execute("CREATE TABLE t(b)"));
    {
        const FullDisk full(64 * 1024);
        const auto done = database->execute("INSERT INTO t VALUES (randomblob(1000000))");
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::DiskFull);
        QVERIFY(!done.error().remedy.empty());
    }
    QCOMPARE(database->integer("SELECT count(*) FROM t").value(), 0);
    QVERIFY(database->execute("PRAGMA max_page_count = 4"));
    QCOMPARE(database->execute("INSERT INTO t VALUES (randomblob(100000))").error().code, ErrorCode::DiskFull);
}

void TestDatabase::saysCorrupt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a text") << QByteArray(5000, 'x');
    QTest::newRow("a head without a body") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("nonsense behind the head") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x7f');
}

void TestDatabase::saysCorrupt()
{
    QFETCH(QByteArray, bytes);
    write(m_path, bytes);
    auto database = Database::open(m_path, OpenMode::ReadWrite);
    const auto error = database ? database->integer("SELECT count(*) FROM sqlite_schema").error() : database.error();
    QCOMPARE(error.code, ErrorCode::Corrupt);
    QVERIFY(!error.remedy.empty());
}

void TestDatabase::saysWhoRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("code");
    QTest::newRow("a taken key") << QByteArray("INSERT INTO t VALUES (1, 2)") << int(ErrorCode::AlreadyExists);
    QTest::newRow("a rule") << QByteArray("INSERT INTO t VALUES (2, -2)") << int(ErrorCode::Refused);
    QTest::newRow("a guard") << QByteArray("DELETE FROM t") << int(ErrorCode::Refused);
    QTest::newRow("bad SQL") << QByteArray("SELEKT") << int(ErrorCode::Internal);
    QTest::newRow("a file of functions") << QByteArray("SELECT load_extension('x')") << int(ErrorCode::Internal);
    QTest::newRow("too large") << QByteArray("INSERT INTO t VALUES (3, zeroblob(100000000))")
                               << int(ErrorCode::TooLarge);
}

void TestDatabase::saysWhoRefused()
{
    QFETCH(QByteArray, sql);
    auto database = Database::open(m_path, OpenMode::Create);
    QVERIFY(database->execute("CREATE TABLE t(k INTEGER PRIMARY KEY, v CHECK(v > 0)); INSERT INTO t VALUES (1, 1);"
                              "CREATE TRIGGER g BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'never'); END"));
    const auto done = database->execute(sql.toStdString());
    QVERIFY(!done);
    QTEST(int(done.error().code), "code");
    QVERIFY(!done.error().remedy.empty());
}

void TestDatabase::canBeInterrupted()
{
    auto database = Database::open(m_path, OpenMode::Create);
    QVERIFY(database);
    std::atomic<bool> ended{false};
    std::jthread other([&] {
        while (!ended) { // interrupting before it has begun does nothing
            database->interrupt();
            std::this_thread::yield();
        }
    });
    const auto done =
        database->integer("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
    ended = true;
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
}

void TestDatabase::namesAreNotAddresses()
{
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(m_folder->path().toStdString());
    QVERIFY(Database::open(":memory:", OpenMode::Create)->execute("CREATE TABLE t(i)"));
    QVERIFY(Database::open("file:x?mode=memory", OpenMode::Create)->execute("CREATE TABLE t(i)"));
    std::filesystem::current_path(before);
    QVERIFY(std::filesystem::exists(pathIn(*m_folder, ":memory:")));
    QVERIFY(std::filesystem::exists(pathIn(*m_folder, "file:x?mode=memory")));
}

QTEST_APPLESS_MAIN(TestDatabase)
#include "tst_database.moc"
