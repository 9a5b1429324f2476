// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/witnessrequest.h"
#include "unit/tlog/keys.h"

#include <QtTest>

using namespace vigie::tlog;
using namespace vigie::test;

class TestWitnessRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsSpecified();
    void refused_data();
    void refused();
};

void TestWitnessRequest::isWrittenAsSpecified()
{
    WitnessRequest request{4, {{}}, std::string(kText) + '\n' + kLogLine};
    QCOMPARE(request.encode(), "old 4\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n" + request.checkpoint);
    QCOMPARE(*parseWitnessRequest(request.encode()), request);
    request.oldSize = 0;
    request.proof.clear();
    QCOMPARE(request.encode(), "old 0\n\n" + request.checkpoint);
    QCOMPARE(*parseWitnessRequest(request.encode()), request);
    request.proof.resize(WitnessRequest::kMostHashes);
    QCOMPARE(*parseWitnessRequest(request.encode()), request);
    request.proof.resize(WitnessRequest::kMostHashes + 1);
    QVERIFY(!parseWitnessRequest(request.encode()));
}

void TestWitnessRequest::refused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray{};
    QTest::newRow("no old size") << QByteArray("\nx\n");
    QTest::newRow("a size with a zero before") << QByteArray("old 04\n\nx\n");
    QTest::newRow("no size") << QByteArray("old \n\nx\n");
    QTest::newRow("two spaces") << QByteArray("old  4\n\nx\n");
    QTest::newRow("no empty line") << QByteArray("old 4\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
    QTest::newRow("a hash that is none") << QByteArray("old 4\nAAAA\n\nx\n");
    QTest::newRow("a hash with a byte beyond ASCII") << QByteArray("old 4\nAAAAAAAAAAAAAAAAA\xfd"
                                                                   "AAAAAAAAAAAAAAAAAAAAAAAAA=\n\nx\n");
    QTest::newRow("CR LF") << QByteArray("old 4\r\n\r\nx\r\n");
}

void TestWitnessRequest::refused()
{
    QFETCH(QByteArray, body);
    QVERIFY(!parseWitnessRequest(body.toStdString()));
}

QTEST_GUILESS_MAIN(TestWitnessRequest)
#include "tst_witnessrequest.moc"
