// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/webmercator.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace vigie::core;
using namespace vigie::geo;

namespace {

GeoPosition place(double latitude, double longitude)
{
    return GeoPosition::fromDegrees(latitude, longitude).value();
}

} // namespace

class TestWebMercator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownPoints();
    void notOnEarth();
    void thereAndBack();
    void theFrameKeepsCentimetresNearItsOrigin();
    void distances();
};

void TestWebMercator::knownPoints()
{
    QCOMPARE(toMercator(0.0, 0.0).x, 0.5);
    QCOMPARE(toMercator(0.0, 0.0).y, 0.5);
    // EPSG:3857 of Monaco's harbour, from PROJ: 7.4246158 E 43.7370 N -> 826504.44, 5425005.66
    const MercatorPoint monaco = toMercator(43.7370, 7.4246158);
    QVERIFY(std::abs((monaco.x - 0.5) * kWorldMetres - 826504.44) < 0.05);
    QVERIFY(toMercator(90.0, 0.0).y >= -1e-12);
    QVERIFY(toMercator(-90.0, 0.0).y <= 1.0 + 1e-12);
}

void TestWebMercator::notOnEarth()
{
    QVERIFY(!GeoPosition::fromDegrees(9999.0, 0.0));
    QVERIFY(!GeoPosition::fromDegrees(0.0, 180.1));
    QVERIFY(!GeoPosition::fromDegrees(std::nan(""), 0.0));
    QVERIFY(!GeoPosition::fromDegrees(0.0, std::numeric_limits<double>::infinity()));
}

void TestWebMercator::thereAndBack()
{
    QVERIFY(rc::check("mercator of a place leads back to it", [] {
        const double latitude = *rc::gen::inRange(-8'500'000, 8'500'000) / 1e5;
        const double longitude = *rc::gen::inRange(-18'000'000, 18'000'000) / 1e5;
        const MercatorPoint p = toMercator(latitude, longitude);
        RC_ASSERT(std::abs(latitudeOf(p) - latitude) < 1e-9);
        RC_ASSERT(std::abs(longitudeOf(p) - longitude) < 1e-9);
    }));
}

void TestWebMercator::theFrameKeepsCentimetresNearItsOrigin()
{
    const CityFrame frame{place(46.62, 2.31)};
    QVERIFY(rc::check("a place within 40 km keeps its centimetre", [&frame] {
        const double latitude = 46.62 + *rc::gen::inRange(-30'000, 30'000) / 1e5;
        const double longitude = 2.31 + *rc::gen::inRange(-30'000, 30'000) / 1e5;
        const GeoPosition before = place(latitude, longitude);
        RC_ASSERT(distanceMetres(before, frame.toGeo(frame.toLocal(before))) < 0.03);
    }));
}

void TestWebMercator::distances()
{
    QCOMPARE(distanceMetres(place(1, 1), place(1, 1)), 0.0);
    // One degree of a great circle of the mean Earth: 111,195 m.
    QVERIFY(std::abs(distanceMetres(place(0, 0), place(0, 1)) - 111'195.08) < 0.1);
    // Paris - Monaco by the haversine formula, computed apart.
    QVERIFY(std::abs(distanceMetres(place(48.8566, 2.3522), place(43.7384, 7.4246)) - 689399.9) < 1.0);
}

QTEST_APPLESS_MAIN(TestWebMercator)
#include "tst_webmercator.moc"
