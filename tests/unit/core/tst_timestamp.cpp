// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timestamp.h"

#include <QtTest>

using namespace vigie::core;

class TestTimestamp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestTimestamp::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("utc");
    QTest::newRow("zulu") << QByteArray("2026-11-22T01:40:10Z") << QByteArray("2026-11-22T01:40:10.000Z");
    QTest::newRow("milliseconds") << QByteArray("2017-01-09T12:30:00.456Z") << QByteArray("2017-01-09T12:30:00.456Z");
    QTest::newRow("no zone is UTC") << QByteArray("2016-11-30T07:00:00") << QByteArray("2016-11-30T07:00:00.000Z");
    QTest::newRow("India") << QByteArray("2020-06-17T13:36:00+05:30") << QByteArray("2020-06-17T08:06:00.000Z");
    QTest::newRow("basic offset") << QByteArray("2020-01-01T00:00:00-0100") << QByteArray("2020-01-01T01:00:00.000Z");
    QTest::newRow("hour offset") << QByteArray("2020-01-01T00:00:00+01") << QByteArray("2019-12-31T23:00:00.000Z");
    QTest::newRow("no seconds") << QByteArray("2020-01-01T10:20Z") << QByteArray("2020-01-01T10:20:00.000Z");
    QTest::newRow("a date") << QByteArray("2020-02-29") << QByteArray("2020-02-29T00:00:00.000Z");
    QTest::newRow("leap second") << QByteArray("2016-12-31T23:59:60Z") << QByteArray("2016-12-31T23:59:59.999Z");
    QTest::newRow("24:00") << QByteArray("2016-12-31T24:00:00Z") << QByteArray("2017-01-01T00:00:00.000Z");
    QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59.250Z") << QByteArray("1969-12-31T23:59:59.250Z");
}

void TestTimestamp::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, utc);
    const auto time = parseIso8601(text.toStdString());
    QVERIFY(time.has_value());
    QCOMPARE(QByteArray::fromStdString(toIso8601(*time)), utc);
    QCOMPARE(parseIso8601(toIso8601Micros(*time)), time);
}

void TestTimestamp::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"", "yesterday", "2026", "2026-13-01", "2026-02-30", "2025-02-29", "2026-11-22T25:00:00Z",
          "2026-11-22T10:61:00Z", "2026-11-22T10:00:00+99:00", "2026-11-22T10:00:00Zjunk",
          "2016-11-30T07:00:00.00Z/2016-11-30T08:00:00.00Z", "0000-01-01", "2026-11-22T10:00:00."})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
}

void TestTimestamp::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseIso8601(text.toStdString()).has_value());
}

QTEST_APPLESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
