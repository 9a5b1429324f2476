// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/mapwriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <string>

using namespace vigie;
using namespace vigie::city;

namespace {

using File = std::unique_ptr<GDALDataset, GDALDatasetUniquePtrDeleter>;

File openMap(const QString& path)
{
    GDALAllRegister();
    return File(GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
}

} // namespace

class TestMapWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void hasItsLayers_data();
    void hasItsLayers();
    void liesWhereItSays();
    void isKnownByItsCityRow();
    void metersLieOnTheirPipes();
    void leavesNothingBehindWhenItFails();
    void replacesAnOlderMapWhole();

private:
    std::unique_ptr<City> m_city;
    QTemporaryDir m_folder;
    QString m_path;
};

void TestMapWriter::initTestCase()
{
    m_city = std::make_unique<City>(std::move(*buildCity({5, 3'000})));
    m_path = m_folder.filePath("map.gpkg");
    const auto written = writeMap(*m_city, m_path.toStdString());
    QVERIFY2(written.has_value(), written ? "" : written.error().english().c_str());
}

void TestMapWriter::hasItsLayers_data()
{
    QTest::addColumn<QByteArray>("layer");
    QTest::addColumn<QByteArrayList>("columns");
    QTest::addColumn<int>("atLeast");
    QTest::addColumn<int>("geometry");
    const auto row = [](const char* layer, const QByteArrayList& columns, int atLeast, int geometry) {
        QTest::newRow(layer) << QByteArray(layer) << columns << atLeast << geometry;
    };
    row("streets", {"name", "class", "width_m", "bridge"}, 250, wkbLineString);
    row("street_names", {"name", "class", "length_m"}, 100, wkbLineString);
    row("street_names_far", {"name", "class", "length_m"}, 20, wkbLineString);
    row("streets_far", {"class"}, 50, wkbLineString);
    row("water", {"name"}, 1, wkbPolygon);
    row("green", {"name"}, 5, wkbPolygon);
    row("buildings", {"house_number", "street", "height_m"}, 2'000, wkbPolygon);
    row("landuse", {"kind"}, 30, wkbPolygon);
    row("districts", {"name"}, 8, wkbPolygon);
    row("places", {"name", "kind"}, 12, wkbPoint);
    row("railway", {"name"}, 1, wkbLineString);
    row("tram_lines", {"name", "colour", "line"}, 2, wkbLineString);
    row("bus_lines", {"name", "colour", "line"}, 8, wkbLineString);
    row("pipes", {"diameter_mm", "material", "asset"}, 400, wkbLineString);
    row("stops", {"name", "line", "kind"}, 30, wkbPoint);
    row("city", {"name", "seed", "assets", "version", "west", "south", "east", "north"}, 1, wkbPoint);
}

void TestMapWriter::hasItsLayers()
{
    QFETCH(QByteArray, layer);
    QFETCH(QByteArrayList, columns);
    QFETCH(int, atLeast);
    QFETCH(int, geometry);
    const File file = openMap(m_path);
    QVERIFY(file);
    OGRLayer* found = file->GetLayerByName(layer.constData());
    QVERIFY(found != nullptr);
    QCOMPARE(static_cast<int>(found->GetGeomType()), geometry);
    QVERIFY2(found->GetFeatureCount() >= atLeast, qPrintable(QString::number(found->GetFeatureCount())));
    for (const QByteArray& column : columns)
        QVERIFY2(found->GetLayerDefn()->GetFieldIndex(column.constData()) >= 0, column.constData());
    QVERIFY(found->TestCapability(OLCFastSpatialFilter)); // its spatial index
    QCOMPARE(std::string(found->GetSpatialRef()->GetAuthorityCode(nullptr)), std::string("4326"));
    int broken = 0;
    for (const auto& feature : *found) {
        const OGRGeometry* shape = feature->GetGeometryRef();
        broken += shape == nullptr || shape->IsEmpty() ? 1 : 0;
    }
    QCOMPARE(broken, 0);
}

void TestMapWriter::liesWhereItSays()
{
    const File file = openMap(m_path);
    OGRLayer* streets = file->GetLayerByName("streets");
    OGREnvelope extent;
    QCOMPARE(streets->GetExtent(&extent, TRUE), OGRERR_NONE);
    QVERIFY(extent.MinX > 2.2 && extent.MaxX < 2.42 && extent.MinX < 2.31 && extent.MaxX > 2.31);
    QVERIFY(extent.MinY > 46.55 && extent.MaxY < 46.69 && extent.MinY < 46.62 && extent.MaxY > 46.62);
}

void TestMapWriter::isKnownByItsCityRow()
{
    const File file = openMap(m_path);
    OGRLayer* layer = file->GetLayerByName("city");
    QCOMPARE(layer->GetFeatureCount(), 1);
    const OGRFeatureUniquePtr row(layer->GetNextFeature());
    QCOMPARE(std::string(row->GetFieldAsString("name")), std::string("Valmer"));
    QCOMPARE(row->GetFieldAsInteger64("seed"), 5);
    QCOMPARE(row->GetFieldAsInteger64("assets"), 3'000);
    QCOMPARE(row->GetFieldAsInteger64("version"), kCityVersion);
    QVERIFY(row->GetFieldAsDouble("west") < 2.31 && row->GetFieldAsDouble("north") > 46.62);
}

void TestMapWriter::metersLieOnTheirPipes()
{
    const File file = openMap(m_path);
    int metered = 0;
    for (const auto& feature : *file->GetLayerByName("pipes")) {
        const std::string asset = feature->GetFieldAsString("asset");
        if (asset.empty())
            continue;
        ++metered;
        const AssetRow row = m_city->find(asset);
        QVERIFY2(row != kNoAsset, asset.c_str());
        const core::GeoPosition place = Terrain::toGeo(m_city->assets.all[row].place);
        OGRPoint point(place.longitude(), place.latitude());
        QVERIFY2(feature->GetGeometryRef()->Distance(&point) < 5e-5, asset.c_str()); // some metres
    }
    QVERIFY(metered > 0);
    QVERIFY(metered <= static_cast<int>(m_city->assets.of(AssetKind::MeteredPipe).count));
}

void TestMapWriter::leavesNothingBehindWhenItFails()
{
    const auto written = writeMap(*m_city, m_folder.filePath("no/such/folder/map.gpkg").toStdString());
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code, core::ErrorCode::NotFound);
    QVERIFY(!written.error().remedy.empty());
    QVERIFY(QDir().mkdir(m_folder.filePath("taken.gpkg"))); // a folder where the map should go
    QVERIFY(!writeMap(*m_city, m_folder.filePath("taken.gpkg").toStdString()).has_value());
    const auto left = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QCOMPARE(left, (QStringList{"map.gpkg", "taken.gpkg"}));
}

void TestMapWriter::replacesAnOlderMapWhole()
{
    const QString path = m_folder.filePath("again.gpkg");
    QFile older(path);
    QVERIFY(older.open(QIODevice::WriteOnly));
    older.write("not a map");
    older.close();
    QVERIFY(writeMap(*m_city, path.toStdString()).has_value());
    QVERIFY(openMap(path));
    QVERIFY(QFile::remove(path));
}

QTEST_APPLESS_MAIN(TestMapWriter)
#include "tst_mapwriter.moc"
