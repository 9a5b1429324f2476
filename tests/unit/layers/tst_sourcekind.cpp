// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/sourcekind.h"
#include "support/tempfolder.h"

#include <QtTest>

#include <sys/stat.h>

using namespace vigie;
using namespace vigie::layers;

Q_DECLARE_METATYPE(vigie::layers::SourceKind)
Q_DECLARE_METATYPE(vigie::core::ErrorCode)

namespace {

QByteArray geoPackage()
{
    QByteArray out(100, '\0');
    out.replace(0, 16, QByteArray("SQLite format 3\0", 16));
    out.replace(68, 4, "GPKG");
    return out;
}

QByteArray shapefile()
{
    QByteArray out(100, '\0');
    out.replace(0, 4, QByteArray("\x00\x00\x27\x0a", 4));
    out.replace(28, 4, QByteArray("\xe8\x03\x00\x00", 4));
    return out;
}

} // namespace

class TestSourceKind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contentAndEndingTellTheKind_data();
    void contentAndEndingTellTheKind();
    void whatLeadsElsewhereIsRefused_data();
    void whatLeadsElsewhereIsRefused();
    void onlyPlainFilesAreOpened();

private:
    support::TempFolder m_folder;
};

void TestSourceKind::contentAndEndingTellTheKind_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<SourceKind>("kind");
    const QByteArray feature = R"({"type":"Feature","geometry":null,"properties":{}})";
    QTest::newRow("GeoPackage") << "a.gpkg" << geoPackage() << SourceKind::GeoPackage;
    QTest::newRow("Shapefile in capitals") << "A.SHP" << shapefile() << SourceKind::Shapefile;
    QTest::newRow("FlatGeobuf") << "a.fgb"
                                << QByteArray("fgb\x03"
                                              "fgb\x01",
                                              8)
                                << SourceKind::FlatGeobuf;
    QTest::newRow("GeoTIFF") << "a.tif" << QByteArray("II*\0....", 8) << SourceKind::GeoTiff;
    QTest::newRow("BigTIFF, big end first") << "a.tiff" << QByteArray("MM\0+....", 8) << SourceKind::GeoTiff;
    QTest::newRow("GeoJSON") << "a.json" << QByteArray(" \xef\xbb\xbf{}").mid(1) << SourceKind::GeoJson;
    QTest::newRow("GeoJSON collection") << "a.geojson" << QByteArray(R"({"type":"FeatureCollection","features":[]})")
                                        << SourceKind::GeoJson;
    QTest::newRow("lines of GeoJSON that end with .json")
        << "a.json" << feature + "\n" + feature << SourceKind::GeoJsonLines;
    QTest::newRow("a collection that ends with .geojsonl")
        << "a.geojsonl" << QByteArray(R"({"type":"FeatureCollection","features":[]})") << SourceKind::GeoJson;
    QTest::newRow("records of GeoJSON") << "a.geojsons" << "\x1e" + feature << SourceKind::GeoJsonLines;
    QTest::newRow("CSV") << "a.csv" << QByteArray("lat,lon\n1,2\n") << SourceKind::Csv;
    QTest::newRow("CSV that ends with .txt") << "a.txt" << QByteArray("lat\tlon\n1\t2\n") << SourceKind::Csv;
    QTest::newRow("EPANET") << "a.inp" << QByteArray("[TITLE]\nA\n[JUNCTIONS]\n") << SourceKind::Epanet;
    QTest::newRow("OpenStreetMap") << "a.osm.pbf" << QByteArray("\0\0\0\x0d\x0a\x09OSMHeader\x18", 16)
                                   << SourceKind::OpenStreetMap;
    QTest::newRow("OpenStreetMap in XML")
        << "a.osm" << QByteArray("<?xml version='1.0'?>\n<osm version='0.6'>") << SourceKind::OpenStreetMap;
}

void TestSourceKind::contentAndEndingTellTheKind()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(SourceKind, kind);
    const auto file = recognise(m_folder.write(name.toStdString(), content.toStdString()));
    QVERIFY2(file.has_value(), file ? "" : file.error().english().c_str());
    QVERIFY2(file->kind == kind, std::string{nameOf(file->kind)}.c_str());
    QCOMPARE(file->bytes, static_cast<std::uintmax_t>(content.size()));
}

void TestSourceKind::whatLeadsElsewhereIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<core::ErrorCode>("code");
    using core::ErrorCode;
    const QByteArray vrt = "<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource>";
    for (const char* ending : {"vrt", "gpkg", "shp", "geojson", "csv", "txt", "tif", "inp", "osm"})
        QTest::addRow("a virtual data set as .%s", ending)
            << QString("a.%1").arg(ending) << vrt << ErrorCode::Refused;
    QTest::newRow("a virtual raster as .tif")
        << "a.tif" << QByteArray("\n <VRTDataset rasterXSize='1' rasterYSize='1'>") << ErrorCode::Refused;
    QTest::newRow("a map service as .tif") << "a.tif" << QByteArray("<GDAL_WMS><Service>") << ErrorCode::Refused;
    QTest::newRow("a feature service as .csv") << "a.csv" << QByteArray("<OGRWFSDataSource>") << ErrorCode::Refused;
    QTest::newRow("a zip archive") << "a.gpkg" << QByteArray("PK\x03\x04....") << ErrorCode::Refused;
    QTest::newRow("gzip") << "a.geojson" << QByteArray("\x1f\x8b....") << ErrorCode::Refused;
    QTest::newRow("a GeoPackage that says it is a raster") << "a.tif" << geoPackage() << ErrorCode::InvalidInput;
    QTest::newRow("GeoJSON that says it is a Shapefile") << "a.shp" << QByteArray("{}") << ErrorCode::InvalidInput;
    QTest::newRow("SQLite that is no GeoPackage")
        << "a.gpkg" << QByteArray("SQLite format 3\0", 16) + QByteArray(90, '\0') << ErrorCode::Unsupported;
    QTest::newRow("a picture") << "a.png" << QByteArray("\x89PNG\r\n\x1a\n") << ErrorCode::Unsupported;
    QTest::newRow("GML") << "a.gml" << QByteArray("<gml:FeatureCollection>") << ErrorCode::Unsupported;
    QTest::newRow("UTF-16") << "a.csv" << QByteArray("\xff\xfel\0a\0t\0", 8) << ErrorCode::Unsupported;
    QTest::newRow("bytes") << "a.csv" << QByteArray("a,b\n\0\1\2", 7) << ErrorCode::Unsupported;
    QTest::newRow("nothing") << "a.csv" << QByteArray() << ErrorCode::InvalidInput;
}

void TestSourceKind::whatLeadsElsewhereIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(core::ErrorCode, code);
    const auto file = recognise(m_folder.write(name.toStdString(), content.toStdString()));
    QVERIFY(!file);
    QVERIFY2(file.error().code == code, file.error().english().c_str());
    QVERIFY(!file.error().what.empty() && !file.error().remedy.empty());
}

void TestSourceKind::onlyPlainFilesAreOpened()
{
    const auto refusal = [](const std::filesystem::path& path) {
        const auto file = recognise(path);
        return file ? core::ErrorCode::Internal : file.error().code;
    };
    QVERIFY(refusal("/vsicurl/http://127.0.0.1/a.gpkg") == core::ErrorCode::Refused);
    QVERIFY(refusal("/vsizip/a.zip/a.shp") == core::ErrorCode::Refused);
    QVERIFY(refusal("/vsistdin/") == core::ErrorCode::Refused);
    QVERIFY(refusal("https://city.example/a.geojson") == core::ErrorCode::Refused);
    QVERIFY(refusal("PG:host=city.example") == core::ErrorCode::NotFound);
    QVERIFY(refusal("MEM:::DATAPOINTER=1") == core::ErrorCode::NotFound);
    QVERIFY(refusal(m_folder.path() / "missing.gpkg") == core::ErrorCode::NotFound);
    QVERIFY(refusal("/dev/zero") == core::ErrorCode::Refused);
    QVERIFY(refusal(m_folder.path()) == core::ErrorCode::Refused);

    const std::filesystem::path pipe = m_folder.path() / "pipe.csv";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    QVERIFY(refusal(pipe) == core::ErrorCode::Refused);
    const std::filesystem::path link = m_folder.path() / "link.tif";
    std::filesystem::create_symlink("/dev/zero", link);
    QVERIFY(refusal(link) == core::ErrorCode::Refused);
    const std::filesystem::path good = m_folder.path() / "good.csv";
    std::filesystem::create_symlink(m_folder.write("real.csv", "lat,lon\n1,2\n"), good);
    QVERIFY(recognise(good).has_value());
}

QTEST_APPLESS_MAIN(TestSourceKind)
#include "tst_sourcekind.moc"
