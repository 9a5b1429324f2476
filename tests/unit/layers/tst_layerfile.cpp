// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/columnnames.h"
#include "layers/layerfile.h"
#include "support/tempfolder.h"

#include <QtTest>

#include <set>

using namespace vigie;
using namespace vigie::layers;

namespace {

const std::string kSmallest = R"(version = 1
title = "Pipes"
file = "pipes.gpkg"
table = "pipes"
kind = "line"
)";

} // namespace

class TestLayerFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead();
    void theSmallestHasDefaults();
    void aProblemNamesFileLineKeyAndRemedy_data();
    void aProblemNamesFileLineKeyAndRemedy();
    void whatForbidsTheLayerIsAnError_data();
    void whatForbidsTheLayerIsAnError();
    void allAreReadInOrderAndBrokenOnesBeside();
    void namesBecomeIds_data();
    void namesBecomeIds();
    void columnsGetNamesThatWork();
    void eachLayerGetsALookOfItsOwn();
    void aDomainSaysWhatTheLayerDoesNot();

private:
    core::Expected<Layer> read(const std::string& text)
    {
        m_folder.write("layers/pipes.gpkg", "data");
        return readLayer(m_folder.write("layers/pipes.toml", text));
    }
    support::TempFolder m_folder;
};

void TestLayerFile::whatIsWrittenIsRead()
{
    Layer layer;
    layer.id = "pipes";
    layer.title = {{{"en", "Pipes \"old\""}, {"fr", "Conduites"}}};
    layer.file = "pipes.gpkg";
    layer.table = "réseau";
    layer.kind = LayerKind::Polygon;
    layer.attribution = "© City\nof Valmer";
    layer.source = {"Pipes.inp", "EPANET",
                    "pipes",     core::Timestamp{std::chrono::seconds{1'700'000'000}},
                    "EPSG:2154", "RGF93 v1 / Lambert-93",
                    true,        Placement{*core::GeoPosition::fromDegrees(43.73, 7.42), 0.5},
                    true,        "CP1252",
                    905};
    layer.domain = core::Domain::Waste;
    layer.visible = false;
    layer.order = -7;
    layer.opacity = 0.35;
    layer.zoomFrom = 12.5;
    layer.zoomTo = 19.0;
    layer.label = "id";
    layer.filter = LayerFilter{"status", FilterOperator::NotEqual, std::string{"closed"}};
    layer.style = {"#102030", 2.25, 8.0, 0.1, {}};
    layer.style.classes.push_back({"diameter", {}, 0.1, 1e21, "#405060", {{{"", "wide"}}}});
    layer.style.classes.push_back({"status", Comparand{std::string{"open"}}, {}, {}, "#708090", {}});
    layer.style.classes.push_back({"count", Comparand{3.0}, {}, {}, "#708091", {}});
    const auto got = read(layerText(layer));
    QVERIFY2(got.has_value(), got ? "" : got.error().english().c_str());
    QVERIFY2(got->problems.empty(), got->problems.empty() ? "" : got->problems[0].english().c_str());
    QCOMPARE(layerText(*got), layerText(layer));
    QVERIFY(got->source.placement == layer.source.placement && got->source.imported == layer.source.imported);
    QVERIFY(got->filter->value == layer.filter->value);
    QCOMPARE(got->style.classes.size(), std::size_t{3});
    QVERIFY(got->style.classes[0].to == 1e21 && got->style.classes[2].value == Comparand{3.0});
}

void TestLayerFile::theSmallestHasDefaults()
{
    const auto layer = read(kSmallest);
    QVERIFY(layer.has_value());
    QCOMPARE(layer->id, std::string("pipes"));
    QVERIFY(layer->visible && layer->opacity == 1.0 && layer->zoomFrom == 0.0 && !layer->filter);
    QVERIFY(layer->problems.empty());
}

void TestLayerFile::aProblemNamesFileLineKeyAndRemedy_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("where");
    QTest::newRow("a mistyped key") << QByteArray("opactiy = 1.0\n") << QByteArray("pipes.toml:6: opactiy");
    QTest::newRow("too opaque") << QByteArray("opacity = 2\n") << QByteArray("pipes.toml:6: opacity");
    QTest::newRow("zooms the wrong way round") << QByteArray("zoom = [20, 12]\n") << QByteArray("pipes.toml:6: zoom");
    QTest::newRow("a domain nobody knows")
        << QByteArray("domain = \"police\"\n") << QByteArray("pipes.toml:6: domain");
    QTest::newRow("a zoom alone") << QByteArray("zoom = [20]\n") << QByteArray("pipes.toml:6: zoom");
    QTest::newRow("a comparison nobody knows")
        << QByteArray("[filter]\ncolumn = \"a\"\noperator = \"like\"\nvalue = 1\n")
        << QByteArray("pipes.toml:8: filter.operator");
    QTest::newRow("a filter without a value")
        << QByteArray("[filter]\ncolumn = \"a\"\noperator = \"=\"\n") << QByteArray("pipes.toml:6: filter.value");
    QTest::newRow("a colour by name") << QByteArray("[style]\ncolour = \"red\"\n")
                                      << QByteArray("pipes.toml:7: style.colour");
    QTest::newRow("a class for nothing") << QByteArray("[[style.classes]]\ncolumn = \"a\"\ncolour = \"#112233\"\n")
                                         << QByteArray("pipes.toml:6: style.classes");
    QTest::newRow("a middle nowhere") << QByteArray("[source]\nmiddle = [99, 7]\nmetres_per_unit = 1\n")
                                      << QByteArray("pipes.toml:7: source.middle");
}

void TestLayerFile::aProblemNamesFileLineKeyAndRemedy()
{
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, where);
    const auto layer = read(kSmallest + more.toStdString());
    QVERIFY2(layer.has_value(), layer ? "" : layer.error().english().c_str());
    QCOMPARE(layer->problems.size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(layer->problems[0].where), where);
    QVERIFY(!layer->problems[0].remedy.empty());
}

void TestLayerFile::whatForbidsTheLayerIsAnError_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    const QByteArray small = QByteArray::fromStdString(kSmallest);
    QTest::newRow("not TOML") << QByteArray("version = 1\n[x\n") << QByteArray("pipes.toml:2");
    QTest::newRow("no version") << QByteArray(small).replace("version = 1", "") << QByteArray("version");
    QTest::newRow("from the future") << QByteArray(small).replace("version = 1", "version = 2")
                                     << QByteArray("newer");
    QTest::newRow("no file") << QByteArray(small).replace("file = \"pipes.gpkg\"", "") << QByteArray("file");
    QTest::newRow("a path") << QByteArray(small).replace("pipes.gpkg", "../pipes.gpkg") << QByteArray("toml:3: file");
    QTest::newRow("an absolute path") << QByteArray(small).replace("pipes.gpkg", "/etc/passwd")
                                      << QByteArray("toml:3: file");
    QTest::newRow("a file that is not there")
        << QByteArray(small).replace("pipes.gpkg", "none.gpkg") << QByteArray("toml:3: file");
    QTest::newRow("no such kind") << QByteArray(small).replace("\"line\"", "\"volume\"")
                                  << QByteArray("toml:5: kind");
    QTest::newRow("too large") << small + QByteArray(2 << 20, '#') << QByteArray("larger");
}

void TestLayerFile::whatForbidsTheLayerIsAnError()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    const auto layer = read(text.toStdString());
    QVERIFY(!layer);
    QVERIFY2(QByteArray::fromStdString(layer.error().english()).contains(says), layer.error().english().c_str());
}

void TestLayerFile::allAreReadInOrderAndBrokenOnesBeside()
{
    const support::TempFolder city;
    QVERIFY(readLayers(city.path()).layers.empty());
    city.write("layers/pipes.gpkg", "data");
    city.write("layers/b.toml", kSmallest + "order = 1\n");
    city.write("layers/a.toml", kSmallest + "order = 2\n");
    city.write("layers/c.toml", "version = 1\n");
    city.write("layers/Bad Name.toml", kSmallest);
    city.write("layers/.vigie-part-x/d.toml", kSmallest);
    const LayerList all = readLayers(city.path());
    QCOMPARE(all.layers.size(), std::size_t{2});
    QCOMPARE(all.layers[0].id, std::string("b"));
    QCOMPARE(all.layers[1].id, std::string("a"));
    QCOMPARE(all.errors.size(), std::size_t{2});
}

void TestLayerFile::namesBecomeIds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::newRow("accents") << QStringLiteral("Réseau d'eau (2024)") << "reseau-d-eau-2024";
    QTest::newRow("capitals with accents") << QStringLiteral("ÉCLAIRAGE Œuvre") << "eclairage-ouvre";
    QTest::newRow("a path") << "../../etc/passwd" << "etc-passwd";
    QTest::newRow("dots") << "..." << "layer";
    QTest::newRow("another script") << QStringLiteral("水道") << "layer";
    QTest::newRow("nothing") << "" << "layer";
    QTest::newRow("signs at the ends") << "_-a-_" << "a";
    QTest::newRow("long") << QString(200, 'a') << QString(60, 'a');
}

void TestLayerFile::namesBecomeIds()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    QCOMPARE(QString::fromStdString(layerIdFrom(name.toStdString())), id);
    QVERIFY(isLayerId(layerIdFrom(name.toStdString())));
}

void TestLayerFile::columnsGetNamesThatWork()
{
    const std::string longName(500, 'x');
    const auto columns = usableColumns({{"fid"}, {"GEOM"}, {"a"}, {"A"}, {"a_2"}, {""}, {longName}, {longName}});
    std::set<std::string> lower;
    for (const Column& column : columns) {
        QVERIFY(!column.name.empty() && column.name.size() <= 130);
        lower.insert(QString::fromStdString(column.name).toLower().toStdString());
    }
    QCOMPARE(lower.size(), columns.size());
    QVERIFY(!lower.contains("fid") && !lower.contains("geom"));
    QCOMPARE(columns[2].name, std::string("a"));
    QCOMPARE(columns[5].name, std::string("column_6"));
    QCOMPARE(tableNameFrom("gpkg_contents", {}), std::string("layer-gpkg_contents"));
    QCOMPARE(tableNameFrom("a", {"a", "a-2"}), std::string("a-3"));
}

void TestLayerFile::eachLayerGetsALookOfItsOwn()
{
    std::vector<Layer> all;
    std::set<std::string> colours;
    for (int i = 0; i < 8; ++i) {
        Layer layer;
        layer.kind = i % 2 == 0 ? LayerKind::Line : LayerKind::Polygon;
        giveDefaults(layer, all);
        colours.insert(layer.style.colour);
        all.push_back(layer);
    }
    QCOMPARE(colours.size(), std::size_t{8});
    for (std::size_t i = 0; i < all.size(); i += 2)
        QVERIFY(all[i].order > all[i + 1].order); // lines over polygons
    QVERIFY(all[2].order > all[0].order);
}

void TestLayerFile::aDomainSaysWhatTheLayerDoesNot()
{
    DomainDefaults defaults;
    LayerDefaults& water = defaults.at(static_cast<std::size_t>(core::Domain::Water));
    water.visible = false;
    water.zoom = ZoomRange{12.0, 18.0};
    water.colour = "#112233";
    water.width = 3.0;
    water.size = 9.0;
    m_folder.write("layers/pipes.gpkg", "data");
    const auto readWith = [&](const char* more) {
        return readLayer(m_folder.write("layers/pipes.toml", kSmallest + std::string{more}), {}, defaults).value();
    };
    const Layer plain = readWith("");
    QVERIFY(!plain.domain && plain.visible && plain.style.colour == LayerStyle{}.colour);
    const Layer own = readWith("domain = \"water\"\nzoom = [10, 20]\n[style]\nwidth = 1.0\n");
    QVERIFY(own.problems.empty() && own.domain == core::Domain::Water);
    QCOMPARE(own.zoomFrom, 10.0); // its own word goes first
    QCOMPARE(own.style.width, 1.0);
    QVERIFY(!own.visible);
    QCOMPARE(own.style.colour, std::string("#112233"));
    QCOMPARE(own.style.size, 9.0);
    QCOMPARE(own.opacity, 1.0); // nobody says it
    // A new one is drawn as its domain says, whatever the others look like.
    Layer fresh;
    fresh.domain = core::Domain::Water;
    giveDefaults(fresh, {plain, own}, defaults);
    QCOMPARE(fresh.style.colour, std::string("#112233"));
    QCOMPARE(fresh.zoomTo, 18.0);
}

QTEST_APPLESS_MAIN(TestLayerFile)
#include "tst_layerfile.moc"
