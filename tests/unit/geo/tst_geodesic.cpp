// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "geo/webmercator.h"

#include <QtTest>

#include <algorithm>
#include <vector>

using namespace vigie;

class TestGeodesic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lengthsAreThoseOfTheEllipsoid_data();
    void lengthsAreThoseOfTheEllipsoid();
    void aPathIsTheSumOfItsParts();
    void anAreaIsTheSameBothWaysRound();
    void tooFewPointsAreNothing();
};

namespace {

core::GeoPosition at(double latitude, double longitude)
{
    return *core::GeoPosition::fromDegrees(latitude, longitude);
}

} // namespace

void TestGeodesic::lengthsAreThoseOfTheEllipsoid_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("metres");
    // One degree of WGS 84 (NGA, length of a degree): 111,319.49 m of longitude and 110,574.39 m of latitude at the equator.
    QTest::newRow("a degree east at the equator") << 0.0 << 1.0 << 111'319.491;
    QTest::newRow("a degree north at the equator") << 1.0 << 0.0 << 110'574.389;
}

void TestGeodesic::lengthsAreThoseOfTheEllipsoid()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(double, metres);
    const std::vector points{at(0.0, 0.0), at(latitude, longitude)};
    QVERIFY(std::abs(geo::pathMetres(points) - metres) < 0.01);
}

void TestGeodesic::aPathIsTheSumOfItsParts()
{
    const std::vector points{at(46.0, 2.0), at(46.01, 2.0), at(46.01, 2.02)};
    const std::span<const core::GeoPosition> all{points};
    QVERIFY(std::abs(geo::pathMetres(all) - geo::pathMetres(all.first(2)) - geo::pathMetres(all.last(2))) < 1e-6);
    // The sphere is off by a third of a percent at most.
    QVERIFY(std::abs(geo::pathMetres(all.first(2)) / geo::distanceMetres(points[0], points[1]) - 1.0) < 0.004);
}

void TestGeodesic::anAreaIsTheSameBothWaysRound()
{
    std::vector points{at(0.0, 0.0), at(0.0, 1.0), at(1.0, 1.0), at(1.0, 0.0)};
    const double area = geo::areaSquareMetres(points);
    QVERIFY(std::abs(area / 12'308'778'361.469 - 1.0) < 1e-6); // C. Karney, GeographicLib's Planimeter
    std::reverse(points.begin(), points.end());
    QCOMPARE(geo::areaSquareMetres(points), area);
}

void TestGeodesic::tooFewPointsAreNothing()
{
    QCOMPARE(geo::pathMetres({}), 0.0);
    const std::vector two{at(1.0, 1.0), at(2.0, 2.0)};
    QCOMPARE(geo::pathMetres(std::span{two}.first(1)), 0.0);
    QCOMPARE(geo::areaSquareMetres(two), 0.0);
}

QTEST_GUILESS_MAIN(TestGeodesic)
#include "tst_geodesic.moc"
