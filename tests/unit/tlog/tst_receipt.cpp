// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/receipt.h"
#include "unit/tlog/keys.h"

#include <QtTest>

using namespace vigie::tlog;
using namespace vigie::test;

namespace {

Receipt some()
{
    Receipt out;
    out.entry = "{\"a\":1}";
    out.index = 5;
    out.path.resize(3);
    out.path[1].fill(7);
    out.checkpoint = std::string(kText) + '\n' + kLogLine;
    return out;
}

} // namespace

class TestReceipt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsSpecified();
    void comesBack();
    void refused_data();
    void refused();
};

void TestReceipt::isWrittenAsSpecified()
{
    Receipt receipt = some();
    receipt.path.resize(1);
    QCOMPARE(receipt.encode(), "c2sp.org/tlog-proof@v1\nextra eyJhIjoxfQ==\nindex 5\n"
                               "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n" +
                                   receipt.checkpoint);
}

void TestReceipt::comesBack()
{
    Receipt receipt = some();
    QCOMPARE(*parseReceipt(receipt.encode()), receipt);
    receipt.entry.clear();
    receipt.path.clear();
    QCOMPARE(*parseReceipt(receipt.encode()), receipt);
}

void TestReceipt::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = QByteArray::fromStdString(some().encode());
    QTest::newRow("nothing") << QByteArray{};
    QTest::newRow("another header") << QByteArray{good}.replace("@v1", "@v2");
    QTest::newRow("CR LF") << QByteArray{good}.replace("\n", "\r\n");
    QTest::newRow("no index") << QByteArray{good}.replace("index 5\n", "");
    QTest::newRow("an index with a zero before") << QByteArray{good}.replace("index 5", "index 05");
    QTest::newRow("an empty extra") << QByteArray{good}.replace("eyJhIjoxfQ==", "");
    QTest::newRow("an extra that is none") << QByteArray{good}.replace("eyJhIjoxfQ==", "eyJhIjoxfQ=");
    QTest::newRow("a hash that is none") << QByteArray{good}.replace("AAA=\n", "AAB=\n");
    QTest::newRow("cut off before the checkpoint") << good.left(good.indexOf("\n\n"));
    QTest::newRow("64 hashes") << QByteArray{good}.replace(
        "index 5\n", "index 5\n" + QByteArray("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n").repeated(61));
}

void TestReceipt::refused()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!parseReceipt(bytes.toStdString()));
}

QTEST_GUILESS_MAIN(TestReceipt)
#include "tst_receipt.moc"
