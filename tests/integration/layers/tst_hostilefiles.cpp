// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/layerimport.h"
#include "layers/limits.h"
#include "madefiles.h"
#include "maderasters.h"
#include "support/tempfolder.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QtTest>

#include <sys/stat.h>

#include <cmath>
#include <fstream>

using namespace vigie;
using namespace vigie::layers;

/// Files that were made to do harm: a clear word, or the harmless part of them; no network, no other file, no crash, and
/// bounded time.
class TestHostileFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_timer.start(); }
    void cleanup() { QVERIFY2(m_timer.elapsed() < 60'000, "It took too long."); }

    void nothingGoesOut_data();
    void nothingGoesOut();
    void aGeoTiffThatNamesItsOverviewsIsRefused();
    void aShapefileOfPipesIsRefused();
    void partsOfAShapefileThatAreMissingAreNamed_data();
    void partsOfAShapefileThatAreMissingAreNamed();
    void viewsOfAGeoPackageAreNotRun();
    void aGeoPackageThatComputesItsContentsIsRefused();
    void triggersDoNothing();
    void tooManyColumnsAreRefused();
    void aLongValueIsListed();
    void aQuoteThatIsNeverClosedIsRefused();
    void nestingDoesNoHarm();
    void aShapeOfAMillionPlacesIsImported();
    void aShapeThatCrossesItselfEverywhereIsListed();
    void placesThatAreNoNumbersAreListed();
    void aPictureTooLargeIsRefused();

private:
    core::Expected<ImportReport> run(const std::filesystem::path& file, SourceAnswers answers = {})
    {
        return importFile({file, m_folder.path() / "city", {}, {}, {}, std::move(answers)}, m_clock, {});
    }
    QString refusal(const std::filesystem::path& file)
    {
        const auto report = run(file);
        if (report)
            return QStringLiteral("imported %1").arg(report->imported);
        return report.error().remedy.empty() ? QStringLiteral("no remedy")
                                             : QString::fromStdString(report.error().english());
    }

    support::TempFolder m_folder;
    core::SystemClock m_clock;
    QElapsedTimer m_timer;
};

void TestHostileFiles::nothingGoesOut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content"); // PORT stands for the server's
    QTest::newRow("GeoJSON whose projection is a link")
        << "link.geojson"
        << QByteArray(
               R"({"type":"FeatureCollection","crs":{"type":"link","properties":{"href":"http://127.0.0.1:PORT/crs",
             "type":"ogcwkt"}},"features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[4,45]},"properties":{}}]})");
    QTest::newRow("GeoJSON whose projection is an address")
        << "url.geojson"
        << QByteArray(
               R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"http://127.0.0.1:PORT/def/crs/EPSG/0/4326"}},
             "features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[4,45]},"properties":{}}]})");
    QTest::newRow("GeoJSON with a schema elsewhere")
        << "schema.geojson"
        << QByteArray(
               R"({"type":"FeatureCollection","$schema":"http://127.0.0.1:PORT/s","xsi":"http://127.0.0.1:PORT/x",
             "features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[4,45]},"properties":{"a":"/vsicurl/http://127.0.0.1:PORT/"}}]})");
    QTest::newRow("CSV with addresses") << "address.csv"
                                        << QByteArray("lat,lon,file\n45,4,/vsicurl/http://127.0.0.1:PORT/a.csv\n");
}

void TestHostileFiles::nothingGoesOut()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    content.replace("PORT", QByteArray::number(server.serverPort()));
    const auto report = run(m_folder.write(name.toStdString(), content.toStdString()));
    if (report)
        QCOMPARE(report->imported, std::uint64_t{1});
    else
        QVERIFY(!report.error().remedy.empty());
    // Whoever had come in would wait here by now: connecting to this computer is done at once.
    QVERIFY(!server.hasPendingConnections() && !server.waitForNewConnection(0));
}

void TestHostileFiles::aGeoTiffThatNamesItsOverviewsIsRefused()
{
    const auto file = m_folder.path() / "names.tif";
    made::writeRaster(file, made::RasterKind::Grey, 2154, 4.8, 45.7);
    made::nameOverviews(file, "/vsicurl/http://127.0.0.1:9/a.tif");
    QVERIFY2(refusal(file).contains("only points to data elsewhere"), qPrintable(refusal(file)));
    // Those beside it are not looked at.
    const auto other = m_folder.path() / "beside.tif";
    made::writeRaster(other, made::RasterKind::Grey, 2154, 4.8, 45.7);
    m_folder.write("beside.tif.aux.xml",
                   "<PAMDataset><Metadata domain='OVERVIEWS'><MDI key='OVERVIEW_FILE'>/etc/passwd"
                   "</MDI></Metadata></PAMDataset>");
    m_folder.write("beside.tif.ovr", "<VRTDataset rasterXSize='1' rasterYSize='1'></VRTDataset>");
    QVERIFY(run(other).has_value());
}

void TestHostileFiles::aShapefileOfPipesIsRefused()
{
    const support::TempFolder own;
    const auto file = own.path() / "p.shp";
    made::write(file, {"ESRI Shapefile", 4326, {}, {}}, "p", {{"POINT (4 45)", "x", 1, 1}});
    std::filesystem::remove(own.path() / "p.prj");
    QCOMPARE(::mkfifo((own.path() / "p.prj").c_str(), 0600), 0);
    QVERIFY2(refusal(file).contains("or a device"), qPrintable(refusal(file)));
}

void TestHostileFiles::partsOfAShapefileThatAreMissingAreNamed_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("index") << ".shx";
    QTest::newRow("attributes") << ".dbf";
}

void TestHostileFiles::partsOfAShapefileThatAreMissingAreNamed()
{
    QFETCH(QString, ending);
    const support::TempFolder own;
    made::write(own.path() / "p.shp", {"ESRI Shapefile", 4326, {}, {}}, "p", {{"POINT (4 45)", "x", 1, 1}});
    std::filesystem::remove(own.path() / ("p" + ending.toStdString()));
    QVERIFY2(refusal(own.path() / "p.shp").contains(ending), qPrintable(refusal(own.path() / "p.shp")));
}

void TestHostileFiles::viewsOfAGeoPackageAreNotRun()
{
    const auto file = m_folder.path() / "view.gpkg";
    made::write(file, {"GPKG", 4326, {}, {}}, "good", {{"POINT (4 45)", "x", 1, 1}});
    made::execute(file,
                  "CREATE VIEW endless AS WITH RECURSIVE t(fid, geom) AS (SELECT 1, x'47' UNION ALL SELECT fid + 1, "
                  "geom FROM t) SELECT fid, geom FROM t;"
                  "INSERT INTO gpkg_contents(table_name, data_type, identifier, srs_id) VALUES ('endless', "
                  "'features', 'endless', 4326);"
                  "INSERT INTO gpkg_geometry_columns VALUES ('endless', 'geom', 'POINT', 4326, 0, 0);");
    const auto report = run(file);
    QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
    QCOMPARE(report->imported, std::uint64_t{1});
    QVERIFY(!report->notes.empty()); // it is said that one was left out
}

void TestHostileFiles::aGeoPackageThatComputesItsContentsIsRefused()
{
    const auto file = m_folder.path() / "contents.gpkg";
    made::write(file, {"GPKG", 4326, {}, {}}, "good", {{"POINT (4 45)", "x", 1, 1}});
    made::execute(file,
                  "ALTER TABLE gpkg_contents RENAME TO kept; CREATE VIEW gpkg_contents AS WITH RECURSIVE t(n) AS "
                  "(SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT kept.* FROM kept, t;");
    QVERIFY2(refusal(file).contains("nothing of a file is run"), qPrintable(refusal(file)));
}

void TestHostileFiles::triggersDoNothing()
{
    const auto file = m_folder.path() / "trigger.gpkg";
    made::write(file, {"GPKG", 4326, {}, {}}, "good", {{"POINT (4 45)", "x", 1, 1}});
    made::execute(file,
                  "CREATE TRIGGER t1 AFTER INSERT ON good BEGIN DELETE FROM good; END;"
                  "CREATE TABLE generated(fid INTEGER PRIMARY KEY, geom BLOB, big AS (hex(zeroblob(200000000))));"
                  "INSERT INTO generated(geom) SELECT geom FROM good;"
                  "INSERT INTO gpkg_contents(table_name, data_type, identifier, srs_id) VALUES ('generated', "
                  "'features', 'generated', 4326);"
                  "INSERT INTO gpkg_geometry_columns VALUES ('generated', 'geom', 'POINT', 4326, 0, 0);");
    const auto before = std::filesystem::last_write_time(file);
    const auto report = run(file);
    if (!report)
        QVERIFY2(report.error().code == core::ErrorCode::Corrupt, report.error().english().c_str());
    QVERIFY(std::filesystem::last_write_time(file) == before);
}

void TestHostileFiles::tooManyColumnsAreRefused()
{
    std::string header = "lat,lon";
    std::string row = "45,4";
    for (int i = 0; i < 10'000; ++i) {
        header += ",c" + std::to_string(i);
        row += ",1";
    }
    QVERIFY(
        refusal(m_folder.write("wide.csv", header + "\n" + row + "\n")).contains("10002 columns, more than 1000"));
    std::string object =
        R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"a":1)";
    for (int i = 0; i < 10'000; ++i)
        object += ",\"c" + std::to_string(i) + "\":1";
    QVERIFY(refusal(m_folder.write("wide.geojson", object + "}}]}")).contains("columns, more than 1000"));
}

void TestHostileFiles::aLongValueIsListed()
{
    const std::string longText(10U << 20U, 'x');
    const auto report = run(m_folder.write("long.csv", "name,lat,lon\n" + longText + ",45,4\nshort,45,4\n"));
    QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
    QCOMPARE(report->imported, std::uint64_t{1});
    QCOMPARE(report->setAsideCount, std::uint64_t{1});
    QVERIFY(report->setAside[0].reason.english().find("10485760 bytes") != std::string::npos);
}

void TestHostileFiles::aQuoteThatIsNeverClosedIsRefused()
{
    const auto file = m_folder.path() / "quote.csv";
    std::ofstream out(file);
    out << "name,lat,lon\n\"never closed,45,4\n";
    const std::string line = "more,45,4\n";
    for (std::size_t bytes = 0; bytes < limits::kCsvRecordBytes + (1U << 20U); bytes += line.size())
        out << line;
    out.close();
    QVERIFY2(refusal(file).contains("quote is never closed"), qPrintable(refusal(file)));
}

void TestHostileFiles::nestingDoesNoHarm()
{
    for (const int depth : {1'000, 100'000}) {
        const std::string open(static_cast<std::size_t>(depth), '[');
        const std::string close(static_cast<std::size_t>(depth), ']');
        const auto report = run(m_folder.write(
            "deep.geojson",
            R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":)" +
                open + close + R"(},"properties":{"a":)" + open + close + "}}]}"));
        QVERIFY(!report && !report.error().remedy.empty());
        std::string object;
        for (int i = 0; i < depth; ++i)
            object += "{\"a\":";
        QVERIFY(!run(m_folder.write("deeper.geojson", object)));
        const auto wkt =
            run(m_folder.write("deep.csv",
                               "wkt\n\"POLYGON " + std::string(static_cast<std::size_t>(depth), '(') + "\"\n"),
                {"EPSG:4326", {}, {}, {}, {{}, {}, "wkt", {}}, {}, {}});
        QVERIFY(!wkt && !wkt.error().remedy.empty());
    }
}

void TestHostileFiles::aShapeOfAMillionPlacesIsImported()
{
    const auto file = m_folder.path() / "million.geojson";
    std::ofstream out(file);
    out << R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[)";
    constexpr int kPlaces = 1'000'000;
    for (int i = 0; i <= kPlaces; ++i) {
        const double angle = 2.0 * M_PI * (i % kPlaces) / kPlaces;
        out << (i > 0 ? "," : "") << "[" << 4.0 + std::cos(angle) << "," << 45.0 + std::sin(angle) << "]";
    }
    out << "]]}}]}";
    out.close();
    const auto report = run(file);
    QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
    QCOMPARE(report->imported, std::uint64_t{1});
}

void TestHostileFiles::aShapeThatCrossesItselfEverywhereIsListed()
{
    // Each of its sides crosses nearly all others: billions of crossings.
    const auto file = m_folder.path() / "star.geojson";
    std::ofstream out(file);
    out.precision(12);
    out << R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[)";
    constexpr int kPlaces = 100'001;
    for (int i = 0; i <= kPlaces; ++i) {
        const double angle = 2.0 * M_PI * (static_cast<std::int64_t>(i) * (kPlaces / 2) % kPlaces) / kPlaces;
        out << (i > 0 ? "," : "") << "[" << 4.0 + std::cos(angle) << "," << 45.0 + std::sin(angle) << "]";
    }
    out << R"(]]}},{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[4,45]}}]})";
    out.close();
    const auto report = run(file);
    QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
    QCOMPARE(report->imported, std::uint64_t{1});
    QCOMPARE(report->setAsideCount, std::uint64_t{1});
}

void TestHostileFiles::placesThatAreNoNumbersAreListed()
{
    const auto file = m_folder.path() / "nan.gpkg";
    made::write(file, {"GPKG", 4326, {}, {}}, "nan", {{"POINT (4 45)", "good", 1, 1}});
    made::addPoints(file, "nan", {{NAN, 45.0}, {4.0, INFINITY}, {1e300, -1e300}});
    const auto report = run(file);
    QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
    QCOMPARE(report->imported, std::uint64_t{1});
    QCOMPARE(report->setAsideCount, std::uint64_t{3});
    const auto json = run(m_folder.write(
        "nan.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[NaN,1e999]}}]})"));
    QVERIFY(!json);
}

void TestHostileFiles::aPictureTooLargeIsRefused()
{
    const auto file = m_folder.path() / "bomb.tif";
    made::writeEmptyRaster(file, 200'000, 200'000, 1);
    QVERIFY2(std::filesystem::file_size(file) < 50'000'000U, "It is to be a small file.");
    QVERIFY2(refusal(file).contains("pixels, more than"), qPrintable(refusal(file)));
    const auto bands = m_folder.path() / "bands.tif";
    made::writeEmptyRaster(bands, 64, 64, 40);
    QVERIFY2(refusal(bands).contains("40 bands"), qPrintable(refusal(bands)));
}

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostilefiles.moc"
