// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/layerimport.h"
#include "madefiles.h"
#include "support/tempfolder.h"

#include <QtTest>

#include <fstream>
#include <set>

using namespace vigie;
using namespace vigie::layers;

namespace {

// A street of Lyon, and something beside it.
constexpr double kLongitude = 4.8357;
constexpr double kLatitude = 45.7640;
constexpr double kMetre = 1.0;

std::string at(double longitude, double latitude)
{
    return std::to_string(longitude) + " " + std::to_string(latitude);
}

} // namespace

class TestVectorImport : public QObject {
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
    void aMissingProjectionIsAskedOnce();
    void axesTheWrongWayRoundAreAsked();
    void aSecondImportReplacesTheFirstAndKeepsItsLook();
    void severalTablesBecomeSeveralLayers();
    void nothingInAFileIsAClearAnswer_data();
    void nothingInAFileIsAClearAnswer();

private:
    core::Expected<ImportReport> run(const std::filesystem::path& file, SourceAnswers answers = {},
                                     const std::string& id = {})
    {
        ImportRequest request;
        request.file = file;
        request.city = city();
        request.id = id;
        request.answers = std::move(answers);
        return importFile(request, m_clock, {});
    }
    ImportReport runWell(const std::filesystem::path& file, SourceAnswers answers = {}, const std::string& id = {})
    {
        auto report = run(file, std::move(answers), id);
        if (!report)
            qWarning("%s", report.error().english().c_str());
        return report.value_or(ImportReport{});
    }
    [[nodiscard]] std::filesystem::path city() const { return m_folder.path() / "city"; }
    [[nodiscard]] std::filesystem::path input(const char* name) const { return m_folder.path() / name; }
    made::Read only(const ImportReport& report) const
    {
        return report.layers.size() == 1
                   ? made::read(city() / "layers" / report.layers[0].file, report.layers[0].table)
                   : made::Read{};
    }

    support::TempFolder m_folder;
    core::SteeredClock m_clock{core::Timestamp{std::chrono::days{20'000}}};
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
        const made::Read got = made::read(city() / "layers" / layer.file, layer.table);
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

void TestVectorImport::aMissingProjectionIsAskedOnce()
{
    const auto file = input("unplaced.shp");
    made::write(file, {"ESRI Shapefile", 0, {}, {}}, "unplaced",
                {{"POINT (" + made::moved(kLongitude, kLatitude, 2154) + ")", "x", 1, 1}});
    const auto contents = examine(file, {}, {});
    QVERIFY(contents.has_value());
    QCOMPARE(contents->questions.size(), std::size_t{1});
    QVERIFY(contents->questions[0].kind == QuestionKind::Projection);
    const auto refused = run(file);
    QVERIFY(!refused && refused.error().code == core::ErrorCode::InvalidInput);
    QVERIFY(refused.error().english().find("--projection") != std::string::npos);
    QVERIFY(!std::filesystem::exists(city() / "layers" / "unplaced.gpkg"));

    SourceAnswers answers;
    answers.projection = "epsg:2154";
    QVERIFY(run(file, answers).has_value());
    const ImportReport again = runWell(file); // nobody says it a second time
    const made::Read got = only(again);
    QVERIFY(made::metresBetween(got.features[0].x, got.features[0].y, kLongitude, kLatitude) < kMetre);
    QVERIFY(again.layers[0].source.projectionAsked);

    answers.projection = "EPSG:999999";
    QVERIFY(run(file, answers).error().code == core::ErrorCode::NotFound);
    answers.projection = "+proj=longlat +nadgrids=/etc/passwd";
    QVERIFY(run(file, answers).error().code == core::ErrorCode::InvalidInput);
}

void TestVectorImport::axesTheWrongWayRoundAreAsked()
{
    const auto file = input("turned.geojson");
    made::write(file, {"GeoJSON", 4326, {}, {}}, "turned",
                {{"POINT (" + at(kLatitude, kLongitude) + ")", "x", 1, 1}});
    SourceAnswers answers;
    answers.near = core::GeoPosition::fromDegrees(45.75, 4.85);
    const auto refused = run(file, answers);
    QVERIFY(!refused);
    QVERIFY(refused.error().english().find("--swap-axes") != std::string::npos);
    answers.swapAxes = true;
    const made::Read got = only(runWell(file, answers));
    QVERIFY(made::metresBetween(got.features[0].x, got.features[0].y, kLongitude, kLatitude) < kMetre);
    answers.swapAxes = false;
    const made::Read kept = only(runWell(file, answers));
    QVERIFY(made::metresBetween(kept.features[0].x, kept.features[0].y, kLatitude, kLongitude) < kMetre);

    // Without a city to compare with, what lies beyond the pole tells it.
    const auto far = input("far.geojson");
    made::write(far, {"GeoJSON", 4326, {}, {}}, "far", {{"POINT (10 120)", "x", 1, 1}});
    QVERIFY(run(far).error().english().find("--swap-axes") != std::string::npos);
}

void TestVectorImport::aSecondImportReplacesTheFirstAndKeepsItsLook()
{
    const auto file = input("again.gpkg");
    made::write(file, {"GPKG", 4326, {}, {}}, "again", {{"POINT (4 45)", "old", 1, 1}});
    Layer layer = runWell(file).layers.at(0);
    layer.title = {{{"fr", "Mes points"}, {"en", "My points"}}};
    layer.style.colour = "#123456";
    layer.visible = false;
    layer.order = 4242;
    std::ofstream{city() / "layers" / "again.toml"} << layerText(layer);

    std::filesystem::remove(file);
    made::write(file, {"GPKG", 4326, {}, {}}, "again", {{"POINT (5 46)", "new", 1, 1}, {"POINT (6 46)", "", 1, 1}});
    const Layer now = runWell(file).layers.at(0);
    QCOMPARE(now.style.colour, std::string("#123456"));
    QCOMPARE(now.title.in("fr"), std::string("Mes points"));
    QVERIFY(!now.visible && now.order == 4242);
    QCOMPARE(now.source.features, std::uint64_t{2});
    const made::Read got = made::read(city() / "layers" / "again.gpkg", now.table);
    QCOMPARE(got.features.size(), std::size_t{2});
    QCOMPARE(got.features[0].values.at("name"), std::string("new"));

    // Of another kind under the same name: nothing of the old one stays.
    const auto other = input("other.geojson");
    made::write(other, {"GeoJSON", 4326, {}, {}}, "other",
                {{"POINT (4 45)", "p", 1, 1}, {"LINESTRING (4 45, 5 46)", "l", 1, 1}});
    runWell(other, {}, "again");
    const auto names = made::namesIn(city() / "layers");
    QVERIFY(std::find(names.begin(), names.end(), "again.toml") == names.end());
    QVERIFY(std::find(names.begin(), names.end(), "again-points.toml") != names.end());
    QVERIFY(std::find(names.begin(), names.end(), "again-lines.toml") != names.end());
}

void TestVectorImport::severalTablesBecomeSeveralLayers()
{
    const auto file = input("tables.gpkg");
    made::write(
        file, {"GPKG", 2154, {}, {}}, "a",
        {{"LINESTRING (" + made::moved(4.8, 45.7, 2154) + ", " + made::moved(4.9, 45.8, 2154) + ")", "", 1, 1}});
    made::write(file, {"GPKG", 4326, {}, {}}, "b", {{"POINT (4 45)", "", 1, 1}});
    made::write(file, {"GPKG", 4326, {}, {}}, "c", {{"POINT (4 45)", "", 1, 1}});
    made::rename(file, "a", "Réseau d'eau");
    made::rename(file, "b", "x\"; DROP TABLE gpkg_contents; --");
    made::rename(file, "c", "../../etc/passwd");
    const ImportReport report = runWell(file);
    QCOMPARE(report.layers.size(), std::size_t{3});
    QCOMPARE(report.layers[0].id, std::string("tables-reseau-d-eau"));
    QCOMPARE(report.layers[0].source.table, std::string("Réseau d'eau"));
    QCOMPARE(report.layers[1].id, std::string("tables-x-drop-table-gpkg_contents"));
    QCOMPARE(report.layers[2].id, std::string("tables-etc-passwd"));
    for (const Layer& layer : report.layers)
        QCOMPARE(made::read(city() / "layers" / layer.file, layer.table).features.size(), std::size_t{1});

    SourceAnswers answers;
    answers.table = "Réseau d'eau";
    QCOMPARE(runWell(file, answers).layers.size(), std::size_t{1});
    answers.table = "nowhere";
    QVERIFY(run(file, answers).error().code == core::ErrorCode::NotFound);
}

void TestVectorImport::nothingInAFileIsAClearAnswer_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no features") << "none.geojson" << QByteArray(R"({"type":"FeatureCollection","features":[]})");
    QTest::newRow("only features without a shape")
        << "shapeless.geojson"
        << QByteArray(
               R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"a":1}}]})");
    QTest::newRow("nothing at all") << "empty.geojson" << QByteArray();
}

void TestVectorImport::nothingInAFileIsAClearAnswer()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const auto before = made::namesIn(city() / "layers");
    const auto report = run(m_folder.write(name.toStdString(), content.toStdString()));
    QVERIFY(!report);
    QVERIFY(report.error().code == core::ErrorCode::InvalidInput);
    QVERIFY(!report.error().remedy.empty());
    QVERIFY(made::namesIn(city() / "layers") == before);
}

QTEST_GUILESS_MAIN(TestVectorImport)
#include "tst_vectorimport.moc"
