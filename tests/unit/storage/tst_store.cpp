// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/store.h"
#include "unit/storage/fixture.h"

#include <QtTest>

using namespace vigie::storage;
using namespace vigie::test;
using vigie::core::ErrorCode;

namespace {

constexpr std::int32_t kId = 0x56475431;

/// A list of lamps; version 2 knows their streets.
StoreKind lamps(int version)
{
    StoreKind kind{"lamps", kId, {sqlStep("CREATE TABLE lamps(id INTEGER PRIMARY KEY, name TEXT NOT NULL)")}};
    if (version >= 2)
        kind.steps.push_back(sqlStep("ALTER TABLE lamps ADD COLUMN street TEXT NOT NULL DEFAULT '';"
                                     "UPDATE lamps SET street = 'Rue ' || name"));
    if (version >= 3)
        kind.steps.push_back(sqlStep("DROP TABLE lamps; SELECT no_such_function()"));
    return kind;
}

} // namespace

class TestStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createsAndOpens();
    void upgradesInPlaceAndKeepsACopy();
    void aFailedStepChangesNothing();
    void aFullDiskChangesNothing();
    void refuses_data();
    void refuses();
    void anInterruptedCreationIsMadeAgain();
    void readingUpgradesNothing();

private:
    void makeVersionOne();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;
    std::filesystem::path m_kept;
};

void TestStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = pathIn(*m_folder, "lamps.db");
    m_kept = pathIn(*m_folder, "lamps.db.v1.bak");
}

void TestStore::makeVersionOne()
{
    auto store = openStore(m_path, lamps(1));
    QVERIFY(store);
    QVERIFY(store->execute("INSERT INTO lamps VALUES (1, 'Monge'), (2, 'Musette')"));
}

void TestStore::createsAndOpens()
{
    makeVersionOne();
    auto again = openStore(m_path, lamps(1), {Durability::Extra, true});
    QVERIFY(again);
    QCOMPARE(again->integer("SELECT count(*) FROM lamps").value(), 2);
    QCOMPARE(stampOf(*again).value(), (StoreStamp{kId, 1}));
    QCOMPARE(again->text("PRAGMA journal_mode").value(), std::string("delete"));
    QCOMPARE(again->integer("PRAGMA synchronous").value(), 3);
    QCOMPARE(again->integer("PRAGMA secure_delete").value(), 1);
    QVERIFY(!std::filesystem::exists(m_kept));
}

void TestStore::upgradesInPlaceAndKeepsACopy()
{
    makeVersionOne();
    {
        auto store = openStore(m_path, lamps(2));
        QVERIFY(store);
        QCOMPARE(stampOf(*store).value(), (StoreStamp{kId, 2}));
        QCOMPARE(store->text("SELECT street FROM lamps WHERE id = 2").value(), std::string("Rue Musette"));
        QVERIFY(store->execute("DELETE FROM lamps WHERE id = 1"));
    }
    auto kept = openStoreToRead(m_kept, lamps(1));
    QVERIFY(kept);
    QCOMPARE(kept->integer("SELECT count(*) FROM lamps").value(), 2);
    QVERIFY(openStore(m_path, lamps(2)));
    QVERIFY(!std::filesystem::exists(pathIn(*m_folder, "lamps.db.v2.bak")));
    QVERIFY(!std::filesystem::exists(m_kept.string() + ".part"));
}

void TestStore::aFailedStepChangesNothing()
{
    makeVersionOne();
    auto store = openStore(m_path, lamps(3));
    QVERIFY(!store);
    QVERIFY(!store.error().remedy.empty());
    auto old = openStore(m_path, lamps(1));
    QVERIFY(old);
    QCOMPARE(stampOf(*old).value(), (StoreStamp{kId, 1}));
    QCOMPARE(old->integer("SELECT count(*) FROM lamps").value(), 2);
    QCOMPARE(old->integer("SELECT count(*) FROM pragma_table_info('lamps')").value(), 2);
    QVERIFY(std::filesystem::exists(m_kept));
}

void TestStore::aFullDiskChangesNothing()
{
    makeVersionOne();
    const auto before = bytesOf(m_path);
    {
        const FullDisk full(4096); // not even the copy fits
        auto store = openStore(m_path, lamps(2));
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::DiskFull);
    }
    QCOMPARE(bytesOf(m_path), before);
    QVERIFY(!std::filesystem::exists(m_kept));
    QVERIFY(!std::filesystem::exists(m_kept.string() + ".part"));
    QVERIFY(openStore(m_path, lamps(2)));
}

void TestStore::refuses_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("code");
    QTest::newRow("a newer version")
        << QByteArray("PRAGMA application_id = 1447515185; PRAGMA user_version = 3; CREATE TABLE x(i)")
        << int(ErrorCode::Unsupported);
    QTest::newRow("another kind of store")
        << QByteArray("PRAGMA application_id = 1447515186; PRAGMA user_version = 1; CREATE TABLE x(i)")
        << int(ErrorCode::InvalidInput);
    QTest::newRow("another program's file") << QByteArray("CREATE TABLE x(i)") << int(ErrorCode::InvalidInput);
    QTest::newRow("another program's file with a version")
        << QByteArray("PRAGMA user_version = 1; CREATE TABLE x(i)") << int(ErrorCode::InvalidInput);
    QTest::newRow("ours, but no version")
        << QByteArray("PRAGMA application_id = 1447515185; CREATE TABLE x(i)") << int(ErrorCode::Corrupt);
}

void TestStore::refuses()
{
    QFETCH(QByteArray, sql);
    static_assert(kId == 1447515185);
    QVERIFY(Database::open(m_path, OpenMode::Create)->execute(sql.toStdString()));
    const auto before = bytesOf(m_path);
    auto store = openStore(m_path, lamps(2));
    QVERIFY(!store);
    QTEST(int(store.error().code), "code");
    QVERIFY(!store.error().what.empty() && !store.error().remedy.empty());
    QCOMPARE(bytesOf(m_path), before);
}

void TestStore::anInterruptedCreationIsMadeAgain()
{
    write(m_path, {});
    QVERIFY(openStore(m_path, lamps(2)));
    QVERIFY(!std::filesystem::exists(m_kept));
}

void TestStore::readingUpgradesNothing()
{
    makeVersionOne();
    QCOMPARE(openStoreToRead(m_path, lamps(2)).error().code, ErrorCode::Unsupported);
    QVERIFY(openStoreToRead(m_path, lamps(1)));
    QCOMPARE(openStoreToRead(pathIn(*m_folder, "none.db"), lamps(1)).error().code, ErrorCode::NotFound);
    QVERIFY(!std::filesystem::exists(pathIn(*m_folder, "none.db")));
}

QTEST_APPLESS_MAIN(TestStore)
#include "tst_store.moc"
