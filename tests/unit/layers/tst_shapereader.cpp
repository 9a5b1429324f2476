// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/webmercator.h"
#include "layers/geopackagewriter.h"
#include "layers/shapereader.h"
#include "support/tempfolder.h"

#include <QtTest>

#include <cmath>

using namespace vigie;

/// Tables of a city's map become lines and triangles.
class TestShapeReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trianglesCoverAnAreaWithoutItsHoles();
    void linesBringTheirTexts();
    void areasAreNotLines();
    void whatIsTooMuchIsLeftOutAndCounted();
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();

private:
    [[nodiscard]] core::Expected<geo::ShapeTable> read(const layers::ShapeQuery& query) const
    {
        return layers::readShapes(m_folder.file("city.gpkg"), query);
    }
    support::TempFolder m_folder;
};

namespace {

core::GeoPosition at(double latitude, double longitude)
{
    return *core::GeoPosition::fromDegrees(latitude, longitude);
}

layers::Places square(double low, double side)
{
    return {at(low, low), at(low, low + side), at(low + side, low + side), at(low + side, low)};
}

double areaOf(std::span<const core::GeoPosition> corners)
{
    double out = 0.0;
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3) {
        const core::GeoPosition a = corners[i];
        const core::GeoPosition b = corners[i + 1];
        const core::GeoPosition c = corners[i + 2];
        out += std::abs((b.longitude() - a.longitude()) * (c.latitude() - a.latitude()) -
                        (c.longitude() - a.longitude()) * (b.latitude() - a.latitude())) /
               2.0;
    }
    return out;
}

/// Whether one of the triangles has the place inside.
bool covers(std::span<const core::GeoPosition> corners, double latitude, double longitude)
{
    const auto side = [&](core::GeoPosition a, core::GeoPosition b) {
        return (b.longitude() - a.longitude()) * (latitude - a.latitude()) -
               (b.latitude() - a.latitude()) * (longitude - a.longitude());
    };
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3) {
        const double one = side(corners[i], corners[i + 1]);
        const double two = side(corners[i + 1], corners[i + 2]);
        const double three = side(corners[i + 2], corners[i]);
        if ((one > 0 && two > 0 && three > 0) || (one < 0 && two < 0 && three < 0))
            return true;
    }
    return false;
}

} // namespace

void TestShapeReader::initTestCase()
{
    auto file = layers::GeoPackageWriter::create(m_folder.file("city.gpkg"));
    QVERIFY(file.has_value());
    const auto districts = file->layer("districts", layers::ShapeKind::Polygon, {{"name"}});
    const std::vector<layers::Places> ring{square(1.0, 0.4), square(1.1, 0.2)};
    const std::array<layers::Field, 1> name{std::string_view{"Quai <b>"}};
    file->add(districts, ring, name);
    file->add(districts, square(2.0, 0.1), {std::string_view{"Port"}});
    // A bow tie: not valid, and repaired.
    file->add(districts, {at(3.0, 3.0), at(3.2, 3.2), at(3.2, 3.0), at(3.0, 3.2)}, {std::string_view{"Bow"}});
    const auto pipes = file->layer("pipes", layers::ShapeKind::Line, {{"asset"}, {"colour"}});
    file->add(pipes, {at(1.0, 1.0), at(1.0, 1.1), at(1.1, 1.1)},
              {std::string_view{"urn:pipe:1"}, std::string_view{"#123456"}});
    file->add(pipes, {at(1.0, 1.2), at(1.0, 1.3)}, {std::string_view{""}});
    const auto done = file->finish();
    QVERIFY2(done.has_value(), done ? "" : done.error().english().c_str());
}

void TestShapeReader::trianglesCoverAnAreaWithoutItsHoles()
{
    const auto shapes = read({.table = "districts", .wish = layers::ShapeWish::Areas, .name = "name"});
    QVERIFY2(shapes.has_value(), shapes ? "" : shapes.error().english().c_str());
    QCOMPARE(shapes->features.size(), std::size_t{3});
    QCOMPARE(shapes->leftOut, std::size_t{0});
    const geo::ShapeTable::Feature& quay = shapes->features[0];
    QCOMPARE(quay.name, std::string{"Quai <b>"});
    QCOMPARE(quay.partCount, 2U);
    const auto corners = shapes->cornersOf(quay);
    QVERIFY(std::abs(areaOf(corners) - (0.16 - 0.04)) < 1e-5);
    QVERIFY(covers(corners, 1.05, 1.06));
    QVERIFY(!covers(corners, 1.21, 1.22)); // the hole
    QVERIFY(std::abs(areaOf(shapes->cornersOf(shapes->features[1])) - 0.01) < 1e-6);
    QVERIFY(std::abs(areaOf(shapes->cornersOf(shapes->features[2])) - 0.02) < 1e-5);
}

void TestShapeReader::linesBringTheirTexts()
{
    const auto shapes = read({.table = "pipes", .colour = "colour", .asset = "asset"});
    QVERIFY(shapes.has_value());
    QCOMPARE(shapes->features.size(), std::size_t{2});
    QCOMPARE(shapes->features[0].asset, std::string{"urn:pipe:1"});
    QCOMPARE(shapes->features[0].colour, std::string{"#123456"});
    QVERIFY(shapes->features[1].asset.empty());
    QCOMPARE(shapes->part(shapes->features[0].firstPart).size(), std::size_t{3});
    QVERIFY(shapes->part(1).front() == at(1.0, 1.2));
    QVERIFY(shapes->corners.empty());
}

void TestShapeReader::areasAreNotLines()
{
    const auto shapes = read({.table = "districts"});
    QVERIFY(shapes.has_value());
    QVERIFY(shapes->features.empty());
    QCOMPARE(shapes->leftOut, std::size_t{3});
}

void TestShapeReader::whatIsTooMuchIsLeftOutAndCounted()
{
    const auto few = read({.table = "pipes", .mostFeatures = 1});
    QCOMPARE(few->features.size(), std::size_t{1});
    QCOMPARE(few->leftOut, std::size_t{1});
    const auto small = read({.table = "pipes", .mostPlaces = 2});
    QCOMPARE(small->features.size(), std::size_t{1}); // the second has but two
    QCOMPARE(small->places.size(), std::size_t{2});
    QCOMPARE(small->leftOut, std::size_t{1});
}

void TestShapeReader::whatIsMissingIsSaid_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::newRow("no such file") << "none.gpkg" << "pipes" << "";
    QTest::newRow("no such table") << "city.gpkg" << "sewers" << "";
    QTest::newRow("no such column") << "city.gpkg" << "pipes" << "state";
}

void TestShapeReader::whatIsMissingIsSaid()
{
    QFETCH(QString, file);
    QFETCH(QString, table);
    QFETCH(QString, column);
    layers::ShapeQuery query;
    query.table = table.toStdString();
    query.asset = column.toStdString();
    const auto shapes = layers::readShapes(m_folder.file(file.toStdString()), query);
    QVERIFY(!shapes);
    QCOMPARE(shapes.error().code, core::ErrorCode::NotFound);
    QVERIFY(!shapes.error().remedy.empty());
}

QTEST_APPLESS_MAIN(TestShapeReader)
#include "tst_shapereader.moc"
