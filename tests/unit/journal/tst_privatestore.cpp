// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/privatestore.h"
#include "unit/journal/fixture.h"

#include <QtTest>

using namespace vigie::journal;
using vigie::core::ErrorCode;
using vigie::test::bytesOf;
using vigie::test::pathIn;

class TestPrivateStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsAndFinds();
    void erasesToTheLastByte();
    void dropsWhatNoEntryPointsAt();
    void noticesAChangedText();
    void pseudonymsAreRandom();
};

void TestPrivateStore::keepsAndFinds()
{
    const QTemporaryDir folder;
    auto store = PrivateStore::open(pathIn(folder, "private.db"));
    QVERIFY(store);
    const PrivateRow row{"o", 3, "why", freshSalt(), "Vu avec Mme Étienne"};
    const PrivateRow empty{"o", 4, "op.note", freshSalt(), ""};
    QVERIFY(store->keep(std::array{row, empty}));
    QCOMPARE(store->find(row.commitment()).value(), std::optional(row));
    QCOMPARE(store->find(empty.commitment()).value(), std::optional(empty));
    QVERIFY(!store->find(Commitment{}).value());
    // All or none.
    const PrivateRow other{"o", 5, "why", freshSalt(), "x"};
    QCOMPARE(store->keep(std::array{other, row}).error().code, ErrorCode::AlreadyExists);
    QVERIFY(!store->find(other.commitment()).value());
}

void TestPrivateStore::erasesToTheLastByte()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder, "private.db");
    auto store = PrivateStore::open(path);
    QVERIFY(store);
    const PrivateRow row{"o", 3, "why", freshSalt(), "a very particular sentence"};
    std::vector<PrivateRow> rows{row};
    for (std::uint64_t i = 0; i < 200; ++i)
        rows.push_back({"o", 4 + i, "why", freshSalt(), "another one"});
    QVERIFY(store->keep(rows));
    const auto pseudonym = store->newPseudonym("Jean-Baptiste Particulier", vigie::core::Timestamp{});
    QVERIFY(pseudonym);
    QVERIFY(bytesOf(path).contains("a very particular sentence"));
    QVERIFY(bytesOf(path).contains("Particulier"));
    QCOMPARE(store->erase(row.commitment()).value(), true);
    QCOMPARE(store->erase(row.commitment()).value(), false);
    QCOMPARE(store->erasePerson("Jean-Baptiste Particulier").value(), 1);
    QVERIFY(!store->find(row.commitment()).value());
    QVERIFY(!store->nameOf(*pseudonym).value());
    QVERIFY(!bytesOf(path).contains("particular"));
    QVERIFY(!bytesOf(path).contains("Particulier"));
    QVERIFY(!bytesOf(path).contains(QByteArray(reinterpret_cast<const char*>(row.salt.data()), 32)));
    QVERIFY(bytesOf(path).contains("another one"));
}

void TestPrivateStore::dropsWhatNoEntryPointsAt()
{
    const QTemporaryDir folder;
    auto store = PrivateStore::open(pathIn(folder, "private.db"));
    QVERIFY(store);
    const PrivateRow kept{"o", 9, "why", freshSalt(), "kept"};
    const PrivateRow lost{"o", 10, "why", freshSalt(), "never written"};
    const PrivateRow training{"o/training", 10, "why", freshSalt(), "of another journal"};
    QVERIFY(store->keep(std::array{kept, lost, training}));
    QVERIFY(store->dropFrom("o", 10));
    QVERIFY(store->find(kept.commitment()).value());
    QVERIFY(!store->find(lost.commitment()).value());
    QVERIFY(store->find(training.commitment()).value());
}

void TestPrivateStore::noticesAChangedText()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder, "private.db");
    auto store = PrivateStore::open(path);
    QVERIFY(store);
    const PrivateRow row{"o", 1, "why", freshSalt(), "before"};
    QVERIFY(store->keep(std::array{row}));
    auto raw = vigie::storage::Database::open(path, vigie::storage::OpenMode::ReadWrite);
    QVERIFY(raw);
    QVERIFY(raw->execute("UPDATE texts SET value = 'after'"));
    QCOMPARE(store->find(row.commitment()).error().code, ErrorCode::Corrupt);
}

void TestPrivateStore::pseudonymsAreRandom()
{
    const QTemporaryDir folder;
    auto store = PrivateStore::open(pathIn(folder, "private.db"));
    QVERIFY(store);
    const auto first = store->newPseudonym("Amina", vigie::core::Timestamp{});
    const auto second = store->newPseudonym("Amina", vigie::core::Timestamp{});
    QVERIFY(first && second);
    QVERIFY(*first != *second);
    QVERIFY(QByteArray::fromStdString(*first).startsWith("p-"));
    QCOMPARE(first->size(), 18U);
    QCOMPARE(store->nameOf(*second).value(), std::optional<std::string>("Amina"));
    QVERIFY(!store->nameOf("p-0").value());
}

QTEST_APPLESS_MAIN(TestPrivateStore)
#include "tst_privatestore.moc"
