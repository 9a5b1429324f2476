// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toml/duration.h"

#include <QtTest>

using namespace vigie::toml;
using namespace std::chrono_literals;

class TestDuration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestDuration::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("back");
    const auto row = [](const char* text, std::chrono::seconds seconds, const char* back) {
        QTest::newRow(text) << QByteArray(text) << qint64{seconds.count()} << QByteArray(back);
    };
    row("90s", 90s, "90s");
    row("5m", 5min, "5m");
    row("60m", 1h, "1h");
    row("24h", 24h, "1d");
    row("30d", 720h, "30d");
    row("0s", 0s, "0s");
    row("0d", 0s, "0s");
    row("-5s", -5s, "-5s");
    row("1000000000d", std::chrono::days{1'000'000'000}, "1000000000d");
}

void TestDuration::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, seconds);
    QFETCH(QByteArray, back);
    const auto duration = parseDuration(text.toStdString());
    QVERIFY(duration.has_value());
    QVERIFY(duration == std::chrono::seconds{seconds});
    QCOMPARE(QByteArray::fromStdString(durationText(std::chrono::seconds{seconds})), back);
}

void TestDuration::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "s", "-s", "90", "1.5h", "90 s", " 90s", "+5s", "1w", "5S", "5min", "0x5s",
                             "1000000001s", "99999999999999999999s"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
}

void TestDuration::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseDuration(text.toStdString()).has_value());
}

QTEST_APPLESS_MAIN(TestDuration)
#include "tst_duration.moc"
