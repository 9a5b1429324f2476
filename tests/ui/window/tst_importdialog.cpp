// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalreader.h"
#include "madefiles.h"
#include "qml/mapwindow.h"
#include "support/tempfolder.h"
#include "widgets/importdesk.h"
#include "widgets/importdialog.h"
#include "widgets/importform.h"
#include "widgets/importresult.h"
#include "windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QtTest>

#include <fstream>

using namespace vigie;

/// Real files of many kinds, through the real window: what it asks, what it says, what is there afterwards.
class TestImportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
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
    void escapeCancelsAndLeavesNothing();
    void escapeEndsALookAtALargeFile();
    void closingTheSessionEndsAnImport();
    void aLargeFileDoesNotFreezeTheWindow();
    void droppedFilesComeOneAfterTheOther_data();
    void droppedFilesComeOneAfterTheOther();
    void openStreetMapBecomesACity();
    void itSpeaksTheLanguage();

private:
    [[nodiscard]] widgets::MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] widgets::ImportDialog& dialog() { return *window().imports().dialog(); }
    [[nodiscard]] std::filesystem::path desk() { return m_fixture->journalFile().parent_path(); }
    [[nodiscard]] std::string file(const char* name) { return m_files->file(name); }
    template <typename T> [[nodiscard]] T* part(const char* accessibleName)
    {
        for (T* one : dialog().findChildren<T*>()) {
            if (one->accessibleName() == QLatin1String(accessibleName))
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton* button(const QString& text)
    {
        for (QPushButton* one : dialog().findChildren<QPushButton*>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] QString text(const char* name)
    {
        const auto* label = dialog().findChild<QLabel*>(QLatin1String(name));
        return label != nullptr && label->isVisible() ? label->text() : QString{};
    }
    void open(const std::string& path) { window().imports().open({QString::fromStdString(path)}); }
    void choose(const char* list, const QString& text)
    {
        auto* box = part<QComboBox>(list);
        QVERIFY(box != nullptr && box->isVisible());
        QVERIFY(box->findText(text) >= 0);
        box->setCurrentIndex(box->findText(text));
    }
    /// The marked button, as soon as it can be pressed.
    void press(const QString& text)
    {
        QTRY_VERIFY_WITH_TIMEOUT(button(text) != nullptr && button(text)->isEnabled(), 20'000);
        QTest::mouseClick(button(text), Qt::LeftButton);
    }
    void waitForEnd() { QTRY_VERIFY_WITH_TIMEOUT(!text("importHead").isEmpty(), 60'000); }
    [[nodiscard]] QStringList acts()
    {
        QStringList out;
        const auto reader = journal::JournalReader::open(m_fixture->journalFile());
        const auto page = reader->page(0, journal::Direction::Newer, 1'000);
        for (const auto& one : page->entries)
            out += QString::fromStdString(one.entry.act + " " + one.entry.obj);
        return out;
    }
    void writeManyPoints(const char* name, int rows)
    {
        std::ofstream out{file(name)};
        out << "name,latitude,longitude,depth\n";
        for (int i = 0; i < rows; ++i)
            out << "point " << i << "," << 46.6 + 1e-7 * i << "," << 2.3 + 1e-7 * (i % 1000) << "," << i % 97 << "\n";
    }

    std::unique_ptr<support::TempFolder> m_files;
    std::unique_ptr<test::WindowFixture> m_fixture;
};

void TestImportDialog::init()
{
    m_files = std::make_unique<support::TempFolder>();
    m_fixture = std::make_unique<test::WindowFixture>();
}

void TestImportDialog::cleanup()
{
    m_fixture.reset();
    m_files.reset();
}

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

void TestImportDialog::escapeCancelsAndLeavesNothing()
{
    writeManyPoints("many.csv", 400'000);
    open(file("many.csv"));
    press(QStringLiteral("Import"));
    auto* bar = part<QProgressBar>("Progress of the import");
    QTRY_VERIFY_WITH_TIMEOUT(text("importStage") == QStringLiteral("Importing features") && bar->value() > 50,
                             60'000);
    QVERIFY(std::filesystem::exists(desk() / "layers"));
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(&dialog(), Qt::Key_Escape);
    waitForEnd();
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(text("importHead").contains(QStringLiteral("cancelled")));
    QVERIFY(!std::filesystem::exists(desk() / "layers"));
    QVERIFY(m_fixture->city().layers().find("many") == nullptr);
    QTRY_COMPARE(acts().last(), QStringLiteral("import.end layer:many"));
    QTest::keyClick(&dialog(), Qt::Key_Escape);
    QVERIFY(!dialog().isVisible());
}

void TestImportDialog::escapeEndsALookAtALargeFile()
{
    {
        // GDAL reads a GeoJSON file to its end before it says a word.
        std::ofstream out{file("large.geojson")};
        out << R"({"type":"FeatureCollection","features":[)";
        for (int i = 0; i < 700'000; ++i)
            out << (i == 0 ? "" : ",\n") << R"({"type":"Feature","properties":{"name":"point )" << i
                << R"("},"geometry":{"type":"Point","coordinates":[2.3,46.6]}})";
        out << "]}";
    }
    open(file("large.geojson"));
    auto* bar = part<QProgressBar>("Progress of the import");
    QTRY_VERIFY(text("importStage") == QStringLiteral("Looking at the file") && bar->value() > 50);
    QTest::keyClick(&dialog(), Qt::Key_Escape);
    QVERIFY(!dialog().isVisible());
    // Its thread is free for another file at once.
    m_files->write("small.csv", "name,lat,lon\na,46.62,2.31\n");
    QElapsedTimer timer;
    timer.start();
    open(file("small.csv"));
    QTRY_VERIFY(button(QStringLiteral("Import")) != nullptr);
    QVERIFY2(timer.elapsed() < 1'500, qPrintable(QString::number(timer.elapsed())));
}

void TestImportDialog::closingTheSessionEndsAnImport()
{
    writeManyPoints("many.csv", 400'000);
    open(file("many.csv"));
    press(QStringLiteral("Import"));
    QTRY_COMPARE_WITH_TIMEOUT(text("importStage"), QStringLiteral("Importing features"), 60'000);
    m_fixture->close();
    m_fixture->endCity();
    QVERIFY(!std::filesystem::exists(desk() / "layers"));
}

void TestImportDialog::aLargeFileDoesNotFreezeTheWindow()
{
    constexpr int kRows = 300'000;
    constexpr qint64 kLongest = 150; // milliseconds; two processors, one of them importing
    writeManyPoints("many.csv", kRows);
    QTRY_VERIFY(m_fixture->mapShown());
    window().imports().open({}); // the dialog itself is built once
    QTest::qWait(500);
    QElapsedTimer since;
    qint64 longest = 0;
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] {
        longest = std::max(longest, since.restart());
        ++beats;
    });
    since.start();
    heart.start(10);
    open(file("many.csv"));
    press(QStringLiteral("Import"));
    waitForEnd();
    heart.stop();
    QVERIFY(text("importLines").contains(QStringLiteral("300,000 of 300,000")));
    qInfo("%d beats, the longest pause %lld ms", beats, static_cast<long long>(longest));
    QVERIFY(beats > 50);
    QVERIFY2(longest < kLongest, qPrintable(QString::number(longest)));
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
