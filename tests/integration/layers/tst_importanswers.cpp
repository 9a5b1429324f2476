// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importrig.h"

#include <QtTest>

#include <fstream>

using namespace vigie;
using namespace vigie::layers;
using made::at;
using made::kLatitude;
using made::kLongitude;
using made::kMetre;

/// What a person is asked, and what an import becomes under its name.
class TestImportAnswers : public QObject, private made::ImportRig {
    Q_OBJECT

private Q_SLOTS:
    void aMissingProjectionIsAskedOnce();
    void axesTheWrongWayRoundAreAsked();
    void aSecondImportReplacesTheFirstAndKeepsItsLook();
    void severalTablesBecomeSeveralLayers();
    void nothingInAFileIsAClearAnswer_data();
    void nothingInAFileIsAClearAnswer();
};

void TestImportAnswers::aMissingProjectionIsAskedOnce()
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

void TestImportAnswers::axesTheWrongWayRoundAreAsked()
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

void TestImportAnswers::aSecondImportReplacesTheFirstAndKeepsItsLook()
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

void TestImportAnswers::severalTablesBecomeSeveralLayers()
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
        QCOMPARE(readBack(layer).features.size(), std::size_t{1});

    SourceAnswers answers;
    answers.table = "Réseau d'eau";
    QCOMPARE(runWell(file, answers).layers.size(), std::size_t{1});
    answers.table = "nowhere";
    QVERIFY(run(file, answers).error().code == core::ErrorCode::NotFound);
}

void TestImportAnswers::nothingInAFileIsAClearAnswer_data()
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

void TestImportAnswers::nothingInAFileIsAClearAnswer()
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

QTEST_GUILESS_MAIN(TestImportAnswers)
#include "tst_importanswers.moc"
