// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/sun.h"

#include <QtTest>

#include <cmath>

using namespace vigie;
using namespace vigie::city;

class TestSun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsWhereAlmanacsSay_data();
    void standsWhereAlmanacsSay();
    void pointsWhereTheReferenceAlgorithmDoes();
    void knowsLocalTime_data();
    void knowsLocalTime();
};

void TestSun::standsWhereAlmanacsSay_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("elevation");
    QTest::addColumn<double>("tolerance");
    // NREL's Solar Position Algorithm report, its worked example: topocentric elevation without refraction 39.872.
    QTest::newRow("NREL SPA example, Golden")
        << QByteArray("2003-10-17T19:30:30Z") << 39.742476 << -105.1786 << 39.872 << 0.02;
    // Sunrise and sunset of almanacs: the centre of the disc 0.833 degree below the horizon, times to the minute.
    QTest::newRow("sunrise, Paris, summer")
        << QByteArray("2024-06-21T03:47:00Z") << 48.8566 << 2.3522 << -0.833 << 0.15;
    QTest::newRow("sunset, Paris, summer")
        << QByteArray("2024-06-21T19:58:00Z") << 48.8566 << 2.3522 << -0.833 << 0.15;
    QTest::newRow("sunrise, London, winter")
        << QByteArray("2024-12-21T08:04:00Z") << 51.5074 << -0.1278 << -0.833 << 0.15;
    QTest::newRow("sunset, London, winter")
        << QByteArray("2024-12-21T15:53:00Z") << 51.5074 << -0.1278 << -0.833 << 0.15;
    // At the solstices the sun culminates at 90 - latitude +- 23.44.
    QTest::newRow("culmination, tropic of Cancer")
        << QByteArray("2024-06-20T12:01:50Z") << 23.4364 << 0.0 << 90.0 << 0.1;
    QTest::newRow("polar night, Tromso") << QByteArray("2024-12-21T10:42:00Z") << 69.6496 << 18.956 << -3.09 << 0.15;
}

void TestSun::standsWhereAlmanacsSay()
{
    QFETCH(QByteArray, time);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(double, elevation);
    QFETCH(double, tolerance);
    const auto place = core::GeoPosition::fromDegrees(latitude, longitude);
    const auto moment = core::parseIso8601(time.toStdString());
    QVERIFY(place && moment);
    const double found = sunAt(*moment, *place).elevation;
    QVERIFY2(std::abs(found - elevation) < tolerance, qPrintable(QString::number(found)));
}

void TestSun::pointsWhereTheReferenceAlgorithmDoes()
{
    const auto golden = core::GeoPosition::fromDegrees(39.742476, -105.1786);
    const auto moment = core::parseIso8601("2003-10-17T19:30:30Z");
    QVERIFY(std::abs(sunAt(*moment, *golden).azimuth - 194.340) < 0.05);
}

void TestSun::knowsLocalTime_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<double>("hour");
    QTest::addColumn<int>("weekday");
    QTest::newRow("winter") << QByteArray("2026-01-15T12:00:00Z") << 13.0 << 3;
    QTest::newRow("summer") << QByteArray("2026-07-15T12:30:00Z") << 14.5 << 2;
    QTest::newRow("last second of winter time") << QByteArray("2026-03-29T00:59:59Z") << 2.0 - 1.0 / 3600.0 << 6;
    QTest::newRow("first second of summer time") << QByteArray("2026-03-29T01:00:00Z") << 3.0 << 6;
    QTest::newRow("last second of summer time") << QByteArray("2026-10-25T00:59:59Z") << 3.0 - 1.0 / 3600.0 << 6;
    QTest::newRow("the hour that comes twice") << QByteArray("2026-10-25T01:00:00Z") << 2.0 << 6;
    QTest::newRow("already tomorrow") << QByteArray("2026-12-31T23:30:00Z") << 0.5 << 4;
}

void TestSun::knowsLocalTime()
{
    QFETCH(QByteArray, time);
    QFETCH(double, hour);
    QFETCH(int, weekday);
    const LocalTime local = localTimeOf(*core::parseIso8601(time.toStdString()));
    QVERIFY(std::abs(local.hour - hour) < 1e-6);
    QCOMPARE(local.weekday, weekday);
}

QTEST_APPLESS_MAIN(TestSun)
#include "tst_sun.moc"
