// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importrig.h"
#include "maderasters.h"
#include "support/sampledata.h"

#include <QtTest>

#include <cmath>

using namespace vigie;
using namespace vigie::layers;
using made::kMetre;

/// CSV, EPANET and GeoTIFF.
class TestOtherImports : public QObject, private made::ImportRig {
    Q_OBJECT

private Q_SLOTS:
    void csvInEveryDialect_data();
    void csvInEveryDialect();
    void csvTypesFitAllValues();
    void csvRowsThatCannotBeUsedAreListed();
    void csvWithoutPlacesIsAsked();
    void theWaterNetworksOfOthers_data();
    void theWaterNetworksOfOthers();
    void aNetworkGoesWhereAPersonPutsIt();
    void rastersOfEveryKind_data();
    void rastersOfEveryKind();
    void aRasterThatIsNowhereIsRefused();

private:
    [[nodiscard]] made::Read layerOf(const ImportReport& report, const char* id) const
    {
        for (const Layer& layer : report.layers) {
            if (layer.id == id)
                return readBack(layer);
        }
        return {};
    }
};

void TestOtherImports::csvInEveryDialect_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("projection");
    QTest::addColumn<QString>("encoding");
    const QByteArray plane = QByteArray::fromStdString(made::moved(4.8357, 45.764, 2154)).replace(' ', ';');
    QTest::newRow("plain") << QByteArray("name,lat,lon\nCafé,45.764,4.8357\n") << "" << "UTF-8";
    QTest::newRow("German, in CP1252") << QByteArray("name;Breite;L\xe4nge\nCaf\xe9;45,764;4,8357\n") << ""
                                       << "CP1252";
    QTest::newRow("tabs") << QByteArray("name\tlongitude\tlatitude\nCafé\t4.8357\t45.764\n") << "" << "UTF-8";
    QTest::newRow("bars and a byte order mark")
        << QByteArray("\xef\xbb\xbfname|lng|lat\r\n\"Café\"|4.8357|45.764\r\n") << "" << "UTF-8";
    QTest::newRow("Lambert-93") << "name;x;y\nCafé;" + plane + "\n" << "EPSG:2154" << "UTF-8";
    QTest::newRow("well-known text") << QByteArray("name,wkt\nCafé,POINT (4.8357 45.764)\n") << "EPSG:4326"
                                     << "UTF-8";
    QTest::newRow("a pair") << QByteArray("name;geo_point_2d\nCafé;45.764, 4.8357\n") << "" << "UTF-8";
    QTest::newRow("GeoJSON") << QByteArray(
                                    "name;geo_shape\nCafé;\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": "
                                    "[4.8357, 45.764]}\"\n")
                             << "" << "UTF-8";
}

void TestOtherImports::csvInEveryDialect()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, projection);
    QFETCH(QString, encoding);
    const support::TempFolder own;
    SourceAnswers answers;
    answers.projection = projection.toStdString();
    ImportRequest request;
    request.file = own.write("places.csv", text.toStdString());
    request.city = own.path() / "city";
    if (projection.isEmpty()) {
        const auto contents = examine(request.file, {}, {});
        QVERIFY(contents && contents->questions.empty());
    } else {
        const auto refused = importFile(request, m_clock, {});
        QVERIFY(!refused && refused.error().english().find("projection") != std::string::npos);
    }
    request.answers = answers;
    const auto report = importFile(request, m_clock, {});
    QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
    QCOMPARE(report->imported, std::uint64_t{1});
    const Layer& layer = report->layers.at(0);
    const made::Read got = made::read(request.city / "layers" / layer.file, layer.table);
    QCOMPARE(got.features.size(), std::size_t{1});
    QVERIFY(made::metresBetween(got.features[0].x, got.features[0].y, 4.8357, 45.764) < kMetre);
    QCOMPARE(got.features[0].values.at("name"), std::string("Café"));
    QCOMPARE(QString::fromStdString(layer.source.encoding), encoding);
}

void TestOtherImports::csvTypesFitAllValues()
{
    std::string text = "code,count,mixed,level,lat,lon\n";
    for (int i = 0; i < 5'000; ++i)
        text += "0" + std::to_string(i) + "," + std::to_string(i) + ",1," + std::to_string(i) + ",45,4\n";
    text += "1,7,late,0.5,45,4\n"; // beyond any sample
    const ImportReport report = runWell(m_folder.write("types.csv", text));
    const made::Read got = layerOf(report, "types");
    QCOMPARE(got.features.size(), std::size_t{5'001});
    QCOMPARE(got.features[17].values.at("code"), std::string("017"));
    QCOMPARE(got.features[17].values.at("count"), std::string("17"));
    QCOMPARE(got.features[5'000].values.at("mixed"), std::string("late"));
    QCOMPARE(std::stod(got.features[5'000].values.at("level")), 0.5);
}

void TestOtherImports::csvRowsThatCannotBeUsedAreListed()
{
    const ImportReport report =
        runWell(m_folder.write("rows.csv", "name,lat,lon\ngood,45,4\nno place,,\nwords,north,east\nbeyond,95,4\n"
                                           "too many,45,4,5,6\n\ntoo few,45\ninfinite,inf,nan\nalso good,46,5\n"));
    QCOMPARE(report.read, std::uint64_t{8});
    QCOMPARE(report.imported, std::uint64_t{2});
    QCOMPARE(report.setAsideCount, std::uint64_t{6});
    QCOMPARE(report.setAside[0].number, std::int64_t{3}); // as an editor shows it
    QVERIFY(std::filesystem::exists(city() / "layers" / "rows.rejected.csv"));
}

void TestOtherImports::csvWithoutPlacesIsAsked()
{
    const auto file = m_folder.write("where.csv", "street,N,E\nRue A,45.5,4.5\n");
    const auto refused = run(file);
    QVERIFY(!refused && refused.error().english().find("--lat-column") != std::string::npos);
    SourceAnswers answers;
    answers.csv.latitude = "N";
    answers.csv.longitude = "E";
    const made::Read got = layerOf(runWell(file, answers), "where");
    QVERIFY(made::metresBetween(got.features[0].x, got.features[0].y, 4.5, 45.5) < kMetre);
    answers.csv.longitude = "W";
    QVERIFY(run(file, answers).error().code == core::ErrorCode::NotFound);
    QVERIFY(!run(m_folder.write("numbers.csv", "45,4\n46,5\n")));
}

void TestOtherImports::theWaterNetworksOfOthers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<int>>("counts"); // junctions, reservoirs, tanks, pipes, pumps, valves
    QTest::newRow("Net1") << "Net1" << QList<int>{9, 1, 1, 12, 1, 0};
    QTest::newRow("Net3") << "Net3" << QList<int>{92, 2, 3, 117, 2, 0};
    QTest::newRow("L-TOWN") << "L-TOWN" << QList<int>{782, 2, 1, 905, 1, 3};
}

void TestOtherImports::theWaterNetworksOfOthers()
{
    const auto folder = support::sampleData("epanet");
    if (folder.empty()) {
        QVERIFY2(!support::sampleDataRequired(), "The sample data of EPANET is missing.");
        QSKIP("The sample data of EPANET is not here (VIGIE_SHARED_DATA).");
    }
    QFETCH(QString, name);
    QFETCH(QList<int>, counts);
    const auto file = folder / (name.toStdString() + ".inp");
    const auto refused = run(file);
    QVERIFY(!refused && refused.error().english().find("--at") != std::string::npos);
    SourceAnswers answers;
    answers.place = Placement{*core::GeoPosition::fromDegrees(43.73, 7.42), 1.0};
    const ImportReport report = runWell(file, answers);
    const char* const tables[] = {"junctions", "reservoirs", "tanks", "pipes", "pumps", "valves"};
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < 6; ++i) {
        const std::string id = layerIdFrom(name.toStdString()) + "-" + tables[i];
        const made::Read got = layerOf(report, id.c_str());
        QCOMPARE(static_cast<int>(got.features.size()), counts[static_cast<qsizetype>(i)]);
        all += got.features.size();
    }
    QCOMPARE(report.imported, all);
    QCOMPARE(report.setAsideCount, std::uint64_t{0});
}

void TestOtherImports::aNetworkGoesWhereAPersonPutsIt()
{
    const auto file =
        m_folder.write("plan.inp", "[JUNCTIONS]\nA 10 1\nB 20 2\n[PIPES]\nP A B 100 10 100\n[OPTIONS]\nUNITS "
                                   "LPS\n[COORDINATES]\nA 100 100\nB 200 100\n[VERTICES]\nP 150 150\n");
    SourceAnswers answers;
    answers.place = Placement{*core::GeoPosition::fromDegrees(45.0, 4.0), 10.0};
    const ImportReport report = runWell(file, answers);
    const made::Read nodes = layerOf(report, "plan-junctions");
    QCOMPARE(nodes.features.size(), std::size_t{2});
    // A kilometre from one to the other, and the middle between them where it was put.
    const auto& a = nodes.features[0];
    const auto& b = nodes.features[1];
    QVERIFY(std::abs(made::metresBetween(a.x, a.y, b.x, b.y) - 1'000.0) < 2.0);
    QVERIFY(made::metresBetween((a.x + b.x) / 2.0, (a.y + b.y) / 2.0, 4.0, 45.0) < kMetre);
    const made::Read pipes = layerOf(report, "plan-pipes");
    QCOMPARE(pipes.features[0].values.at("from_node"), std::string("A"));
    QCOMPARE(pipes.features[0].values.at("status"), std::string("open"));
    QCOMPARE(std::count(pipes.features[0].wkt.begin(), pipes.features[0].wkt.end(), ','), 2);
    // It is not asked again.
    const made::Read again = layerOf(runWell(file), "plan-junctions");
    QCOMPARE(again.features[0].wkt, a.wkt);
    // In a projection of its own.
    answers.place.reset();
    answers.projection = "EPSG:2154";
    const auto other = m_folder.write("placed.inp", "[JUNCTIONS]\nA 10 1\nB 1 1\n[COORDINATES]\nA " +
                                                        made::moved(4.0, 45.0, 2154) + "\n");
    const ImportReport placed = runWell(other, answers);
    const made::Read got = layerOf(placed, "placed");
    QVERIFY(made::metresBetween(got.features.at(0).x, got.features.at(0).y, 4.0, 45.0) < kMetre);
    QCOMPARE(placed.setAsideCount, std::uint64_t{1}); // B has no coordinates
}

void TestOtherImports::rastersOfEveryKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("epsg");
    QTest::newRow("a photograph") << int(made::RasterKind::Photograph) << 2154;
    QTest::newRow("a photograph with alpha") << int(made::RasterKind::PhotographWithAlpha) << 2154;
    QTest::newRow("a palette") << int(made::RasterKind::Palette) << 4326;
    QTest::newRow("depths in metres") << int(made::RasterKind::Depths) << 32631;
    QTest::newRow("depths where some have no value") << int(made::RasterKind::DepthsWithNoValue) << 2154;
    QTest::newRow("grey") << int(made::RasterKind::Grey) << 3857;
}

void TestOtherImports::rastersOfEveryKind()
{
    QFETCH(int, kind);
    QFETCH(int, epsg);
    const support::TempFolder own;
    const auto source = own.path() / "flood.tif";
    const auto rasterKind = static_cast<made::RasterKind>(kind);
    made::writeRaster(source, rasterKind, epsg, 4.8, 45.7);
    ImportRequest request;
    request.file = source;
    request.city = own.path() / "city";
    const auto report = importFile(request, m_clock, {});
    QVERIFY2(report.has_value(), report ? "" : report.error().english().c_str());
    QCOMPARE(report->layers.size(), std::size_t{1});
    QVERIFY(report->layers[0].kind == LayerKind::Raster);
    QCOMPARE(report->layers[0].source.projection, "EPSG:" + std::to_string(epsg));
    const made::ReadRaster got = made::readRaster(request.city / "layers" / "flood.tif", 4.8, 45.7);
    QCOMPARE(got.epsg, 3857);
    QVERIFY(got.isTiled && got.isCompressed && got.overviews > 0);
    made::compareMiddle(got, rasterKind);
    const LayerList all = readLayers(request.city);
    QVERIFY(all.errors.empty() && all.layers.size() == 1 && all.layers[0].problems.empty());
    QCOMPARE(made::namesIn(request.city / "layers"), (std::vector<std::string>{"flood.tif", "flood.toml"}));
}

void TestOtherImports::aRasterThatIsNowhereIsRefused()
{
    const auto source = m_folder.path() / "nowhere.tif";
    made::writeRaster(source, made::RasterKind::Grey, 0, 4.8, 45.7);
    const auto refused = run(source);
    QVERIFY(!refused && refused.error().english().find("--projection") != std::string::npos);
    SourceAnswers answers;
    answers.projection = "EPSG:2154";
    QVERIFY(run(source, answers).has_value());
    made::unplaceRaster(source);
    const auto unplaced = run(source, answers);
    QVERIFY(!unplaced && unplaced.error().english().find("where it is") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestOtherImports)
#include "tst_otherimports.moc"
