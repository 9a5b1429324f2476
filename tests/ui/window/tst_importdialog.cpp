// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"
#include "madefiles.h"
#include "qml/mapwindow.h"
#include "widgets/importform.h"
#include "widgets/importresult.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QRadioButton>
#include <QTreeWidget>

using namespace vigie;

/// Real files of many kinds, through the real window: what it asks, what it says, what is there afterwards.
class TestImportDialog : public test::ImportFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void aGeoPackageBecomesALayerByTheKeyboard();
    void theJournalKnowsBeforeAndAfter();
    void oddColumnsAreAskedFor();
    void aMissingProjectionIsAskedOnce();
    void aDrawingIsPutWhereTheMapIs();
    void axesTheWrongWayRoundAreShownBothWays();
    void anUnknownCodeIsNoAnswer();
    void aWrongEncodingIsSeen();
    void aDamagedFileSaysSo_data();
    void aDamagedFileSaysSo();
    void whatIsSetAsideIsListed();
    void droppedFilesComeOneAfterTheOther_data();
    void droppedFilesComeOneAfterTheOther();
    void openStreetMapBecomesACity();
    void itSpeaksTheLanguage();
};

void TestImportDialog::aGeoPackageBecomesALayerByTheKeyboard()
{
    made::write(file("Réseau d'eau.gpkg"), {"GPKG", 2154, {}, {}}, "pipes",
                {{"POINT (" + made::moved(2.31, 46.62, 2154) + ")", "Château", 1, 1.5}});
    QTest::keyClick(&window(), Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(window().imports().dialog() != nullptr && dialog().isVisible());
    QVERIFY(!dialog().isModal());
    open(file("Réseau d'eau.gpkg"));
    QTRY_VERIFY(button(QStringLiteral("Import")) != nullptr);
    const auto* tables = part<QTreeWidget>("Tables of the file");
    QCOMPARE(tables->topLevelItemCount(), 1);
    QCOMPARE(tables->topLevelItem(0)->text(0), QStringLiteral("pipes"));
    QCOMPARE(tables->topLevelItem(0)->text(1), QStringLiteral("1"));
    QVERIFY(tables->topLevelItem(0)->text(3).contains(QStringLiteral("EPSG:2154")));
    QVERIFY(text("importSamples").contains(QStringLiteral("Château")));
    QVERIFY(text("importWhere").contains(QStringLiteral("46.62000, 2.31000")));
    QVERIFY(text("importQuestion").isEmpty()); // the file says it all
    QTRY_VERIFY(dialog().isActiveWindow());
    QVERIFY(part<QLineEdit>("Title")->hasFocus());
    QTest::keyClick(part<QLineEdit>("Title"), Qt::Key_Return);
    waitForEnd();
    QVERIFY(text("importHead").contains(QStringLiteral("is imported")));
    QVERIFY(text("importLines").contains(QStringLiteral("1 of 1 features")));
    const layers::Layer* layer = m_fixture->city().layers().find("reseau-d-eau");
    QVERIFY(layer != nullptr);
    QVERIFY(m_fixture->city().layers().isOwn(*layer));
    QVERIFY(std::filesystem::exists(desk() / "layers" / "reseau-d-eau.gpkg"));
    press(QStringLiteral("Show on the map"));
    QTRY_VERIFY(std::abs(m_fixture->map()->view().middle.latitude() - 46.62) < 1e-4);
    QTest::keyClick(&dialog(), Qt::Key_Escape);
    QVERIFY(!dialog().isVisible());
}

void TestImportDialog::theJournalKnowsBeforeAndAfter()
{
    made::write(file("lamps.geojson"), {"GeoJSON", 4326, {}, {}}, "lamps", {{"POINT (2.31 46.62)", "a", 1, 1.5}});
    open(file("lamps.geojson"));
    press(QStringLiteral("Import"));
    waitForEnd();
    QTRY_COMPARE(acts().last(2),
                 (QStringList{QStringLiteral("layer.import layer:lamps"), QStringLiteral("import.end layer:lamps")}));
    // The name of the file is a person's words: it is nowhere in the tree.
    std::ifstream raw{m_fixture->journalFile(), std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{raw}, {}};
    QVERIFY(bytes.find("layer:lamps") != std::string::npos);
    QVERIFY(bytes.find("lamps.geojson") == std::string::npos);
}

void TestImportDialog::oddColumnsAreAskedFor()
{
    m_files->write("trees.csv", "espèce;haut;large\ntilleul;6613500,5;647000,5\nchêne;6613501;647001\n");
    open(file("trees.csv"));
    QTRY_VERIFY(text("importQuestion").contains(QStringLiteral("columns")));
    QVERIFY(!button(QStringLiteral("Continue"))->isEnabled());
    choose("Column of the latitude, or north", QStringLiteral("haut"));
    choose("Column of the longitude, or east", QStringLiteral("haut"));
    QVERIFY(!button(QStringLiteral("Continue"))->isEnabled()); // the same twice is no answer
    choose("Column of the longitude, or east", QStringLiteral("large"));
    press(QStringLiteral("Continue"));
    QTRY_VERIFY(text("importQuestion").contains(QStringLiteral("projection")));
    choose("Projection", QStringLiteral("RGF93 / Lambert-93 (EPSG:2154)"));
    QTRY_VERIFY(text("importWhere").contains(QStringLiteral("46.61")));
    press(QStringLiteral("Import"));
    waitForEnd();
    QVERIFY2(text("importLines").contains(QStringLiteral("2 of 2 features")), qPrintable(text("importLines")));
}

void TestImportDialog::aMissingProjectionIsAskedOnce()
{
    made::write(file("pipes.shp"), {"ESRI Shapefile", 0, {}, {}}, "pipes",
                {{"POINT (" + made::moved(2.31, 46.62, 2154) + ")", "a", 1, 1.5}});
    for (const bool isFirst : {true, false}) {
        open(file("pipes.shp"));
        QTRY_VERIFY(button(QStringLiteral("Import")) != nullptr);
        QCOMPARE(text("importQuestion").isEmpty(), !isFirst);
        QCOMPARE(button(QStringLiteral("Import"))->isEnabled(), !isFirst);
        if (isFirst)
            choose("Projection", QStringLiteral("RGF93 / Lambert-93 (EPSG:2154)"));
        QTRY_VERIFY(text("importWhere").contains(QStringLiteral("46.62000, 2.31000")));
        press(QStringLiteral("Import"));
        waitForEnd();
        QVERIFY(text("importHead").contains(QStringLiteral("is imported")));
        const layers::Layer* layer = m_fixture->city().layers().find("pipes");
        QVERIFY(layer != nullptr && layer->source.projectionAsked && layer->source.projection == "EPSG:2154");
        dialog().reject();
    }
}

void TestImportDialog::aDrawingIsPutWhereTheMapIs()
{
    made::write(file("plan.shp"), {"ESRI Shapefile", 0, {}, {}}, "plan",
                {{"POINT (0 0)", "a", 1, 1.5}, {"POINT (5000 5000)", "b", 1, 1.5}});
    m_fixture->map()->centreOn(*core::GeoPosition::fromDegrees(46.7, 2.4));
    QTRY_VERIFY(std::abs(m_fixture->map()->view().middle.latitude() - 46.7) < 1e-4);
    open(file("plan.shp"));
    QTRY_VERIFY(!text("importQuestion").isEmpty());
    choose("Projection", QStringLiteral("None: it is a drawing"));
    auto* place = part<QLineEdit>("Middle of the drawing");
    QVERIFY(place->isVisible() && place->text().startsWith(QStringLiteral("46.70")));
    place->setText(QStringLiteral("nowhere"));
    QVERIFY(!button(QStringLiteral("Import"))->isEnabled());
    place->setText(QStringLiteral("46.71 N 2.41 E"));
    press(QStringLiteral("Import"));
    waitForEnd();
    const layers::Layer* layer = m_fixture->city().layers().find("plan");
    QVERIFY(layer != nullptr && layer->source.placement);
    QCOMPARE(layer->source.placement->middle, *core::GeoPosition::fromDegrees(46.71, 2.41));
}

void TestImportDialog::axesTheWrongWayRoundAreShownBothWays()
{
    made::write(file("swapped.geojson"), {"GeoJSON", 4326, {}, {}}, "swapped", {{"POINT (46.62 2.31)", "a", 1, 1.5}});
    open(file("swapped.geojson"));
    QTRY_VERIFY(text("importQuestion").contains(QStringLiteral("wrong way round")));
    const auto radios = dialog().findChildren<QRadioButton*>();
    QCOMPARE(radios.size(), 2);
    QVERIFY(radios[0]->text().contains(QStringLiteral("2.31000, 46.62000")));
    QVERIFY(radios[1]->text().contains(QStringLiteral("46.62000, 2.31000")) && radios[1]->isChecked());
    press(QStringLiteral("Import"));
    waitForEnd();
    QCOMPARE(m_fixture->city().layers().find("swapped")->source.axesSwapped, std::optional{true});
}

void TestImportDialog::anUnknownCodeIsNoAnswer()
{
    made::write(file("pipes.shp"), {"ESRI Shapefile", 0, {}, {}}, "pipes", {{"POINT (650000 6600000)", "a", 1, 1.5}});
    open(file("pipes.shp"));
    QTRY_VERIFY(!text("importQuestion").isEmpty());
    choose("Projection", QStringLiteral("Another one, by its code"));
    auto* code = part<QLineEdit>("EPSG code of the projection");
    QVERIFY(code->isVisible());
    QTest::keyClicks(code, QStringLiteral("9999x9")); // a letter cannot be written
    QCOMPARE(code->text(), QStringLiteral("99999"));
    QTRY_VERIFY(text("importWhere").contains(QStringLiteral("no projection of this code")));
    QVERIFY(!button(QStringLiteral("Import"))->isEnabled());
    code->setText(QStringLiteral("2154"));
    QTRY_VERIFY(text("importWhere").contains(QStringLiteral("middle would lie at")));
    QVERIFY(button(QStringLiteral("Import"))->isEnabled());
    choose("Projection", QStringLiteral("CH1903+ / LV95 (EPSG:2056)"));
    QTRY_VERIFY(text("importWhere").contains(QStringLiteral("km from the middle of the city")) ||
                text("importWhere").contains(QStringLiteral("off the Earth")));
}

void TestImportDialog::aWrongEncodingIsSeen()
{
    m_files->write("streets.csv", "name,lat,lon\nRue du Ch\xe2teau,46.62,2.31\n");
    open(file("streets.csv"));
    QTRY_COMPARE(text("importSamples"), QStringLiteral("Rue du Château"));
    QCOMPARE(part<QComboBox>("Encoding of its texts")->currentText(), QStringLiteral("CP1252"));
    choose("Encoding of its texts", QStringLiteral("CP850"));
    QCOMPARE(text("importSamples"), QStringLiteral("Rue du ChÔteau"));
    choose("Encoding of its texts", QStringLiteral("ISO-8859-15"));
    press(QStringLiteral("Import"));
    waitForEnd();
    QCOMPARE(m_fixture->city().layers().find("streets")->source.encoding, std::string("ISO-8859-15"));
    QCOMPARE(made::read(desk() / "layers" / "streets.gpkg", "streets").features.at(0).values.at("name"),
             std::string("Rue du Château"));
}

void TestImportDialog::aDamagedFileSaysSo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("cut off") << "a.geojson" << QByteArray{R"({"type":"FeatureCollection","features":[{"type":)"}
                             << "damaged";
    QTest::newRow("another kind") << "a.gpkg" << QByteArray{"name,lat,lon\n1,2,3\n"} << "";
    QTest::newRow("empty") << "a.csv" << QByteArray{} << "empty";
    QTest::newRow("markup in its name") << "<b>a<b>.csv" << QByteArray{"1,2\n3,4\n"} << "names of the columns";
}

void TestImportDialog::aDamagedFileSaysSo()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    m_files->write(name.toStdString(), bytes.toStdString());
    open(file(name.toUtf8().constData()));
    waitForEnd();
    QCOMPARE(text("importHead"), name + QStringLiteral(" could not be imported."));
    QVERIFY2(text("importLines").contains(word), qPrintable(text("importLines")));
    QVERIFY(text("importLines").contains(QLatin1Char('\n'))); // what to do
    QVERIFY(!std::filesystem::exists(desk() / "layers"));
    QCOMPARE(dialog().findChild<QLabel*>(QStringLiteral("importHead"))->textFormat(), Qt::PlainText);
}

void TestImportDialog::whatIsSetAsideIsListed()
{
    m_files->write("some.csv", "name,lat,lon\na,46.62,2.31\nb,north,2.31\n");
    open(file("some.csv"));
    press(QStringLiteral("Import"));
    waitForEnd();
    QVERIFY(text("importLines").contains(QStringLiteral("1 of 2 features")));
    QVERIFY(text("importLines").contains(QStringLiteral("Set aside")));
    QVERIFY(text("importLines").contains(QStringLiteral("feature 3: It has no coordinates")));
    QVERIFY(button(QStringLiteral("Open the list of what was set aside")) != nullptr);
    QVERIFY(std::filesystem::exists(desk() / "layers" / "some.rejected.csv"));
}

void TestImportDialog::droppedFilesComeOneAfterTheOther_data()
{
    QTest::addColumn<bool>("onTheMap");
    QTest::newRow("on the window") << false;
    QTest::newRow("on the map, a window of its own") << true;
}

void TestImportDialog::droppedFilesComeOneAfterTheOther()
{
    QFETCH(bool, onTheMap);
    m_files->write("one.csv", "name,lat,lon\na,46.62,2.31\n");
    m_files->write("two.csv", "name,lat,lon\na,46.62,2.31\n");
    QMimeData data;
    QObject* target = onTheMap ? static_cast<QObject*>(m_fixture->map()) : &window();
    const auto send = [&] {
        QDragEnterEvent enter{{10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(target, &enter);
        QDropEvent drop{QPointF{10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(target, &drop);
        return drop.isAccepted();
    };
    data.setUrls({QUrl{QStringLiteral("https://example.org/a.csv")}});
    send();
    QVERIFY(window().imports().dialog() == nullptr); // nothing is fetched
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file("one.csv"))),
                  QUrl::fromLocalFile(QString::fromStdString(file("two.csv")))});
    QVERIFY(send());
    for (const char* name : {"one", "two"}) {
        QTRY_VERIFY(button(QStringLiteral("Import")) != nullptr);
        QCOMPARE(part<QLineEdit>("Title")->text(), QLatin1String(name));
        press(QStringLiteral("Import"));
        waitForEnd();
        QVERIFY(m_fixture->city().layers().find(name) != nullptr);
        if (QLatin1String(name) == QLatin1String("one"))
            press(QStringLiteral("Next file"));
    }
    QVERIFY(button(QStringLiteral("Another file…")) != nullptr);
}

void TestImportDialog::openStreetMapBecomesACity()
{
    m_files->write("village.osm", R"(<?xml version="1.0"?><osm version="0.6">
<node id="1" version="1" lat="46.62" lon="2.31"/><node id="2" version="1" lat="46.63" lon="2.32"/>
<way id="3" version="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/><tag k="name" v="Grande Rue"/></way>
</osm>)");
    open(file("village.osm"));
    QTRY_VERIFY(button(QStringLiteral("Import")) != nullptr);
    QVERIFY(!button(QStringLiteral("Import"))->isEnabled());
    auto* folder = part<QLineEdit>("Folder of the new city");
    folder->setText(QString::fromStdString(m_files->path().string())); // there are files in it
    QVERIFY(!button(QStringLiteral("Import"))->isEnabled());
    const QString city = QString::fromStdString(file("It's a village"));
    folder->setText(city);
    press(QStringLiteral("Import"));
    waitForEnd();
    QVERIFY2(text("importHead").contains(QStringLiteral("is imported")), qPrintable(text("importLines")));
    QVERIFY(QFile::exists(city + QStringLiteral("/map.gpkg")));
    QVERIFY(QFile::exists(city + QStringLiteral("/profile.toml")));
    press(QStringLiteral("Copy the command"));
    QCOMPARE(
        QApplication::clipboard()->text(),
        QStringLiteral("vigie --city '%1'").arg(QString{city}.replace(QStringLiteral("'"), QStringLiteral("'\\''"))));
    QTRY_COMPARE(acts().last(2), (QStringList{QStringLiteral("map.import map"), QStringLiteral("import.end map")}));
}

void TestImportDialog::itSpeaksTheLanguage()
{
    m_files->write("trees.csv", "espèce;haut;large\ntilleul;46,62;2,31\n");
    open(file("trees.csv"));
    QTRY_VERIFY(!text("importQuestion").isEmpty());
    const QString english = text("importQuestion");
    window().setLanguage(QStringLiteral("fr"));
    QTRY_VERIFY(text("importQuestion") != english);
    QVERIFY(button(QStringLiteral("Continuer")) != nullptr);
    QVERIFY(part<QLineEdit>("Titre") != nullptr);
    window().setLanguage(QStringLiteral("en"));
    QTRY_COMPARE(text("importQuestion"), english);
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
