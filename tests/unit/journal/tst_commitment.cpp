// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/commitment.h"

#include <QtTest>

#include <numeric>

using namespace vigie::journal;

class TestCommitment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownValue();
    void everySaltIsFresh();
    void wordsAreExact_data();
    void wordsAreExact();
};

void TestCommitment::knownValue()
{
    Salt salt{};
    std::iota(salt.begin(), salt.end(), std::uint8_t{0});
    const auto commitment = Commitment::of(salt, "operator:42");
    QCOMPARE(QByteArray::fromStdString(commitment.word()),
             QByteArray("commit:970e5b3a193a050e1e3ad7d0d25203806e9aeb760794860f2571461dd90ef333"));
    QCOMPARE(Commitment::fromWord(commitment.word()), std::optional(commitment));
}

void TestCommitment::everySaltIsFresh()
{
    QVERIFY(freshSalt() != freshSalt());
    QVERIFY(freshSalt() != Salt{});
}

void TestCommitment::wordsAreExact_data()
{
    QTest::addColumn<QByteArray>("word");
    const QByteArray good = "970e5b3a193a050e1e3ad7d0d25203806e9aeb760794860f2571461dd90ef333";
    QTest::newRow("no prefix") << good;
    QTest::newRow("upper case") << "commit:" + good.toUpper();
    QTest::newRow("too short") << "commit:" + good.left(62);
    QTest::newRow("too long") << "commit:" + good + "00";
    QTest::newRow("a word") << QByteArray("planned-works");
    QTest::newRow("empty") << QByteArray();
}

void TestCommitment::wordsAreExact()
{
    QFETCH(QByteArray, word);
    QVERIFY(!Commitment::fromWord(word.toStdString()));
}

QTEST_APPLESS_MAIN(TestCommitment)
#include "tst_commitment.moc"
