// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importrig.h"

#include <QtTest>

#include <fstream>
#include <set>

using namespace vigie;
using namespace vigie::layers;
using made::at;
using made::kLatitude;
using made::kLongitude;
using made::kMetre;

class TestVectorImport : public QObject, private made::ImportRig {
    Q_OBJECT

private Q_SLOTS:
    void everyFormatInEveryProjection_data();
    void everyFormatInEveryProjection();
    void textsKeepTheirAccents_data();
    void textsKeepTheirAccents();
    void shapesOfManyPartsStayTogether();
    void shapesOfSeveralKindsBecomeSeveralLayers();
    void brokenShapesAreRepairedOrListed();
    void heightsAndCurvesGo();
    void allAttributesCome();
};

void TestVectorImport::everyFormatInEveryProjection_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<int>("epsg");
    const std::pair<const char*, const char*> formats[] = {
        {"GPKG", "gpkg"}, {"ESRI Shapefile", "shp"}, {"FlatGeobuf", "fgb"}};
    for (const auto& [driver, ending] : formats) {
        for (const int epsg : {4326, 2154, 32631, 3857, 3946, 4171})
            QTest::addRow("%s in EPSG:%d", driver, epsg) << driver << ending << epsg;
    }
    QTest::newRow("GeoJSON") << "GeoJSON" << "geojson" << 4326;
    QTest::newRow("GeoJSON that ends with .json") << "GeoJSON" << "json" << 4326;
    QTest::newRow("GeoJSON of 2008, which names its projection") << "GeoJSON" << "geojson" << 2154;
    QTest::newRow("GeoJSON, one feature a line") << "GeoJSONSeq" << "geojsonl" << 4326;
}

void TestVectorImport::everyFormatInEveryProjection()
{
    QFETCH(QString, driver);
    QFETCH(QString, ending);
    QFETCH(int, epsg);
    const auto file = input(qPrintable(QString("%1-%2.%3").arg(driver.left(4)).arg(epsg).arg(ending)));
    std::vector<made::Made> features;
    for (int i = 0; i < 50; ++i)
        features.push_back({"POINT (" + made::moved(kLongitude + i * 0.001, kLatitude + i * 0.0005, epsg) + ")",
                            "lamp " + std::to_string(i), i, i * 0.25});
    made::write(file, {driver.toStdString(), epsg, {}, {}}, "lamps", features);

    const ImportReport report = runWell(file);
    QCOMPARE(report.imported, std::uint64_t{50});
    QCOMPARE(report.setAsideCount, std::uint64_t{0});
    QCOMPARE(report.layers.size(), std::size_t{1});
    const Layer& layer = report.layers[0];
    QVERIFY(layer.kind == LayerKind::Point);
    if (epsg != 4326 || driver != "GeoJSON")
        QCOMPARE(layer.source.projection, "EPSG:" + std::to_string(epsg));
    const made::Read got = only(report);
    QVERIFY(got.isThere && got.hasIndex);
    QCOMPARE(got.epsg, 4326);
    QCOMPARE(got.features.size(), std::size_t{50});
    std::set<int> seen; // FlatGeobuf has an order of its own
    for (const auto& one : got.features) {
        const int i = std::stoi(one.values.at("count"));
        seen.insert(i);
        QVERIFY(made::metresBetween(one.x, one.y, kLongitude + i * 0.001, kLatitude + i * 0.0005) < kMetre);
        QCOMPARE(one.values.at("name"), "lamp " + std::to_string(i));
        QCOMPARE(std::stod(one.values.at("depth")), i * 0.25);
    }
    QCOMPARE(seen.size(), std::size_t{50});
    const LayerList all = readLayers(city());
    QVERIFY(all.errors.empty());
    const auto found =
        std::find_if(all.layers.begin(), all.layers.end(), [&](const Layer& one) { return one.id == layer.id; });
    QVERIFY(found != all.layers.end());
    QVERIFY(found->problems.empty());
    QCOMPARE(found->source.features, std::uint64_t{50});
}

void TestVectorImport::textsKeepTheirAccents_data()
{
    QTest::addColumn<QStringList>("layerOptions");
    QTest::addColumn<bool>("removeCpg");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");
    const QString western = QStringLiteral("Église Saint-Œuf, 20 €");
    QTest::newRow("UTF-8, and says so") << QStringList{"ENCODING=UTF-8"} << false << "" << western << "UTF-8";
    QTest::newRow("UTF-8, and does not say so") << QStringList{"ENCODING=UTF-8"} << true << "" << western << "UTF-8";
    QTest::newRow("CP1252, and says so") << QStringList{"ENCODING=CP1252"} << false << "" << western << "CP1252";
    QTest::newRow("CP1252, and does not say so")
        << QStringList{"ENCODING=CP1252"} << true << "" << western << "CP1252";
    QTest::newRow("ISO-8859-1, and does not say so")
        << QStringList{"ENCODING=ISO-8859-1"} << true << "" << "Préfecture à côté" << "CP1252";
    QTest::newRow("ISO-8859-2, as a person says")
        << QStringList{"ENCODING=ISO-8859-2"} << true << "ISO-8859-2" << "Łódź, Děčín" << "ISO-8859-2";
}

void TestVectorImport::textsKeepTheirAccents()
{
    QFETCH(QStringList, layerOptions);
    QFETCH(bool, removeCpg);
    QFETCH(QString, answer);
    QFETCH(QString, text);
    QFETCH(QString, encoding);
    const support::TempFolder own;
    const auto file = own.path() / "places.shp";
    std::vector<std::string> options;
    for (const QString& one : layerOptions)
        options.push_back(one.toStdString());
    made::write(file, {"ESRI Shapefile", 4326, options, {}}, "places",
                {{"POINT (" + at(kLongitude, kLatitude) + ")", text.toStdString(), 1, 1.0}});
    if (removeCpg) {
        std::filesystem::remove(own.path() / "places.cpg");
        // The language byte says "as on this computer", as most programs write it.
        std::fstream dbf(own.path() / "places.dbf", std::ios::in | std::ios::out | std::ios::binary);
        dbf.seekp(29);
        dbf.put('\x57');
    }
    SourceAnswers answers;
    answers.encoding = answer.toStdString();
    const ImportReport report = runWell(file, answers);
    QCOMPARE(report.imported, std::uint64_t{1});
    QCOMPARE(QString::fromStdString(only(report).features[0].values.at("name")), text);
    QCOMPARE(QString::fromStdString(report.layers[0].source.encoding), encoding);
}

void TestVectorImport::shapesOfManyPartsStayTogether()
{
    const auto file = input("parts.geojson");
    made::write(
        file, {"GeoJSON", 4326, {}, {}}, "parts",
        {{"MULTIPOLYGON (((4 45, 4.01 45, 4.01 45.01, 4 45)), ((5 46, 5.01 46, 5.01 46.01, 5 46)))", "two", 1, 1},
         {"POLYGON ((6 46, 6.1 46, 6.1 46.1, 6 46.1, 6 46), (6.02 46.02, 6.04 46.02, 6.04 46.04, 6.02 46.02))",
          "hole", 1, 1}});
    const ImportReport report = runWell(file);
    const made::Read got = only(report);
    QCOMPARE(got.geometryType, std::string("Multi Polygon"));
    QCOMPARE(got.features.size(), std::size_t{2});
    QVERIFY(got.features[0].wkt.starts_with("MULTIPOLYGON (((4 45"));
    QVERIFY(got.features[0].wkt.find("((5 46") != std::string::npos);
    QCOMPARE(std::count(got.features[1].wkt.begin(), got.features[1].wkt.end(), '('), 4); // outline and hole
    QCOMPARE(report.repaired, std::uint64_t{0});
}

void TestVectorImport::shapesOfSeveralKindsBecomeSeveralLayers()
{
    const auto file = input("mixed.geojson");
    made::write(file, {"GeoJSON", 4326, {}, {}}, "mixed",
                {{"POINT (4 45)", "p", 1, 1},
                 {"LINESTRING (4 45, 4.1 45.1)", "l", 2, 2},
                 {"POLYGON ((4 45, 4.1 45, 4.1 45.1, 4 45))", "a", 3, 3},
                 {"GEOMETRYCOLLECTION (POINT (4.2 45.2), LINESTRING (4.2 45.2, 4.3 45.3))", "both", 4, 4},
                 {"MULTIPOINT ((4 45), (5 46))", "m", 5, 5}});
    const ImportReport report = runWell(file);
    QCOMPARE(report.read, std::uint64_t{5});
    QCOMPARE(report.imported, std::uint64_t{6});
    std::map<std::string, std::uint64_t> counts;
    for (const Layer& layer : report.layers) {
        counts[layer.id] = layer.source.features;
        QCOMPARE(layer.file, std::string("mixed.gpkg"));
        const made::Read got = readBack(layer);
        QCOMPARE(got.features.size(), static_cast<std::size_t>(layer.source.features));
    }
    const std::map<std::string, std::uint64_t> wanted{
        {"mixed-points", 2}, {"mixed-lines", 2}, {"mixed-polygons", 1}, {"mixed-multipoints", 1}};
    QVERIFY(counts == wanted);
    // Points lie over lines, and lines over polygons.
    const LayerList all = readLayers(city());
    const auto orderOf = [&](const char* id) {
        return std::find_if(all.layers.begin(), all.layers.end(), [id](const Layer& one) { return one.id == id; })
            ->order;
    };
    QVERIFY(orderOf("mixed-points") > orderOf("mixed-lines"));
    QVERIFY(orderOf("mixed-lines") > orderOf("mixed-polygons"));
}

void TestVectorImport::brokenShapesAreRepairedOrListed()
{
    const auto file = input("broken.gpkg");
    made::write(file, {"GPKG", 4326, {}, {}}, "broken",
                {{"POLYGON ((4 45, 4.1 45.1, 4.1 45, 4 45.1, 4 45))", "bow tie", 1, 1},
                 {"POLYGON ((4 45, 4.1 45, 4.1 45.1, 4 45.1, 4 45), (4.05 45.05, 4.2 45.05, 4.2 45.08, 4.05 45.05))",
                  "hole beyond its border", 2, 2},
                 {"POLYGON ((4 45, 4.1 45, 4 45, 4 45))", "collapsed", 3, 3},
                 {"", "no shape", 4, 4},
                 {"POLYGON EMPTY", "empty", 5, 5},
                 {"POLYGON ((4 45, 4.1 45, 4.1 95, 4 45))", "beyond the pole", 6, 6},
                 {"POLYGON ((4 45, 4.1 45, 4.1 45.1, 4 45))", "good", 7, 7}});
    const ImportReport report = runWell(file);
    const made::Read got = only(report);
    QCOMPARE(report.read, std::uint64_t{7});
    QCOMPARE(report.imported, std::uint64_t{3});
    QCOMPARE(report.repaired, std::uint64_t{2});
    QCOMPARE(report.setAsideCount, std::uint64_t{4});
    QCOMPARE(report.setAside.size(), std::size_t{4});
    for (const auto& one : got.features)
        QVERIFY(one.isValid);
    for (const SetAside& one : report.setAside)
        QVERIFY(!one.reason.empty() && one.number > 0);
    std::ifstream list(report.setAsideFile);
    const std::string text{std::istreambuf_iterator<char>(list), {}};
    QCOMPARE(std::count(text.begin(), text.end(), '\n'), 5);
    QVERIFY(text.find("It has no shape") != std::string::npos);
}

void TestVectorImport::heightsAndCurvesGo()
{
    const auto file = input("heights.gpkg");
    made::write(file, {"GPKG", 4326, {}, {}}, "heights",
                {{"LINESTRING ZM (4 45 100 1, 4.1 45.1 200 2)", "zm", 1, 1},
                 {"CIRCULARSTRING (4 45, 4.1 45.1, 4.2 45)", "curve", 2, 2}});
    const ImportReport report = runWell(file);
    const made::Read got = only(report);
    QCOMPARE(got.features.size(), std::size_t{2});
    QCOMPARE(got.features[0].wkt, std::string("MULTILINESTRING ((4 45,4.1 45.1))"));
    QVERIFY(got.features[1].wkt.starts_with("MULTILINESTRING (("));
    QVERIFY(std::count(got.features[1].wkt.begin(), got.features[1].wkt.end(), ',') > 10);
}

void TestVectorImport::allAttributesCome()
{
    const auto file = m_folder.write("all.geojson", R"({"type":"FeatureCollection","features":[
      {"type":"Feature","geometry":{"type":"Point","coordinates":[4,45]},"properties":{"fid":7,"Name":"a","name":"b",
        "when":"2024-05-01T12:00:00Z","list":["x","y"],"nested":{"a":1},"flag":true,"nothing":null,"big":9007199254740993,
        "real":0.1,"geom":"text"}}]})");
    const ImportReport report = runWell(file);
    const made::Read got = only(report);
    QCOMPARE(got.features.size(), std::size_t{1});
    const auto& values = got.features[0].values;
    QCOMPARE(got.columns.size(), std::size_t{11});
    QCOMPARE(values.at("fid_2"), std::string("7"));
    QCOMPARE(values.at("Name"), std::string("a"));
    QCOMPARE(values.at("name_2"), std::string("b"));
    QVERIFY(values.at("when").starts_with("2024-05-01T12:00:00"));
    QCOMPARE(QString::fromStdString(values.at("list")).remove(' '), QStringLiteral("[\"x\",\"y\"]"));
    QCOMPARE(QString::fromStdString(values.at("nested")).remove(' '), QStringLiteral("{\"a\":1}"));
    QCOMPARE(values.at("flag"), std::string("1"));
    QCOMPARE(values.at("big"), std::string("9007199254740993"));
    QCOMPARE(std::stod(values.at("real")), 0.1);
    QCOMPARE(values.at("geom_2"), std::string("text"));
    QVERIFY(!values.contains("nothing"));
}

QTEST_GUILESS_MAIN(TestVectorImport)
#include "tst_vectorimport.moc"
