// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalreader.h"
#include "qml/assetlayer.h"
#include "qml/mapwindow.h"
#include "widgets/alertpanel.h"
#include "widgets/detailpanel.h"
#include "widgets/layerpanel.h"
#include "widgets/mapactions.h"
#include "widgets/mapdesk.h"
#include "widgets/rowview.h"
#include "widgets/windowactions.h"
#include "windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie;
using map::MapTool;

/// The map's actions and cards in the window of a small city.
class TestWindowMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void whatIsHereLeadsToAnAsset();
    void anAreaIsCountedAndListed();
    void measuringSpeaksTheLanguage();
    void coordinatesAreASearchResult();
    void placesAreKeptAndGoneTo();
    void followingIsAChoiceThatShows();
    void aViewIsSavedWithAllItNeeds_data();
    void aViewIsSavedWithAllItNeeds();
    void savingAViewIsInTheJournal();
    void whatCannotBeSavedIsSaid();
    void scalesAreRound_data();
    void scalesAreRound();

private:
    [[nodiscard]] widgets::MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] map::MapWindow& mapWindow() { return *m_fixture->map(); }
    [[nodiscard]] widgets::MapActions& actions() { return window().actionList().map(); }
    [[nodiscard]] QObject* card() { return mapWindow().rootObject()->findChild<QObject*>(QStringLiteral("card")); }
    [[nodiscard]] QString title() { return card()->property("title").toString(); }
    [[nodiscard]] QVariantList entries() { return card()->property("entries").toList(); }
    std::unique_ptr<test::WindowFixture> m_fixture;
};

void TestWindowMap::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    QTRY_VERIFY(m_fixture->mapShown());
    QTRY_VERIFY(window().alerts().view()->model()->rowCount() > 2);
    QVERIFY(card() != nullptr);
}

void TestWindowMap::whatIsHereLeadsToAnAsset()
{
    QVERIFY(title().isEmpty());
    actions().here->trigger();
    QCOMPARE(title(), QStringLiteral("What is here"));
    QVERIFY(!entries().isEmpty());
    QMetaObject::invokeMethod(mapWindow().rootObject(), "cardEntryChosen", Q_ARG(int, 0));
    QVERIFY(!window().detail().assetId().isEmpty());
    QVERIFY(mapWindow().zoomLevel() >= 17.0);
    QMetaObject::invokeMethod(mapWindow().rootObject(), "cardActionAsked", Q_ARG(QString, QStringLiteral("copy")));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1Char(',')));
    QMetaObject::invokeMethod(mapWindow().rootObject(), "cardClosed");
    QVERIFY(title().isEmpty());
}

void TestWindowMap::anAreaIsCountedAndListed()
{
    auto* layer = mapWindow().rootObject()->findChild<map::AssetLayer*>();
    const auto width = layer->width();
    const auto height = layer->height();
    layer->chooseIn({{0, 0}, {width, 0}, {width, height}, {0, height}});
    QCOMPARE(static_cast<int>(entries().size()), layer->chosenCount());
    QVERIFY(title().startsWith(QString::number(layer->chosenCount())));
    // The worst first.
    int last = 4;
    for (const QVariant& entry : entries()) {
        const int worst = entry.toMap().value(QStringLiteral("worst")).toInt();
        QVERIFY(worst <= last);
        last = worst;
    }
    QVERIFY(entries().first().toMap().value(QStringLiteral("worst")).toInt() > 0);
    QMetaObject::invokeMethod(mapWindow().rootObject(), "cardActionAsked", Q_ARG(QString, QStringLiteral("copyIds")));
    QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), layer->chosenCount() - 1);
    QMetaObject::invokeMethod(mapWindow().rootObject(), "cardClosed");
    QCOMPARE(layer->chosenCount(), 0);
}

void TestWindowMap::measuringSpeaksTheLanguage()
{
    QVERIFY(actions().tool(MapTool::Move)->isChecked());
    actions().tool(MapTool::Measure)->trigger();
    QCOMPARE(mapWindow().tool(), MapTool::Measure);
    QCOMPARE(title(), QStringLiteral("Measure"));
    QTest::mouseClick(&mapWindow(), Qt::LeftButton, {}, {200, 150});
    QTest::mouseClick(&mapWindow(), Qt::LeftButton, {}, {300, 150});
    const auto body = [this] { return card()->property("body").toString(); };
    QTRY_VERIFY(body().startsWith(QStringLiteral("Distance: ")));
    window().setLanguage(QStringLiteral("fr"));
    QTRY_COMPARE(title(), QStringLiteral("Mesurer"));
    QMetaObject::invokeMethod(mapWindow().rootObject(), "cardClosed");
    QCOMPARE(mapWindow().tool(), MapTool::Move);
    QVERIFY(actions().tool(MapTool::Move)->isChecked());
    window().setLanguage(QStringLiteral("en"));
}

void TestWindowMap::coordinatesAreASearchResult()
{
    actions().goTo->trigger();
    QLineEdit* field = window().layers().searchField();
    QTRY_COMPARE(QApplication::focusWidget(), field);
    QTest::keyClicks(field, QStringLiteral("46,6301 2,3302"));
    QTRY_COMPARE(window().layers().results()->model()->rowCount(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(std::abs(mapWindow().centre().latitude() - 46.6301) < 1e-5);
    QVERIFY(std::abs(mapWindow().centre().longitude() - 2.3302) < 1e-5);
}

void TestWindowMap::placesAreKeptAndGoneTo()
{
    const auto quay = *core::GeoPosition::fromDegrees(46.61, 2.32);
    mapWindow().centreOn(quay, 16.0);
    const map::MapView kept = mapWindow().view();
    QVERIFY(!actions().editPlaces->isEnabled());
    QTimer::singleShot(0, this, [] {
        QTRY_VERIFY(QApplication::activeModalWidget() != nullptr);
        auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        dialog->setTextValue(QStringLiteral("Quay & lock"));
        dialog->accept();
    });
    actions().keepPlace->trigger();
    QVERIFY(actions().editPlaces->isEnabled());
    mapWindow().goHome();
    QVERIFY(!(mapWindow().view() == kept));
    QTest::keyClick(&window(), Qt::Key_1, Qt::AltModifier);
    QVERIFY(mapWindow().view() == kept);
    m_fixture->reopen(); // it is there at the next start
    QTRY_VERIFY(m_fixture->mapShown());
    QVERIFY(actions().editPlaces->isEnabled());
}

void TestWindowMap::followingIsAChoiceThatShows()
{
    actions().follow->trigger(); // nothing is selected: there is nothing to follow
    QVERIFY(!actions().follow->isChecked());
    actions().here->trigger();
    QMetaObject::invokeMethod(mapWindow().rootObject(), "cardEntryChosen", Q_ARG(int, 0));
    actions().follow->trigger();
    QVERIFY(actions().follow->isChecked());
    QTest::keyClick(&mapWindow(), Qt::Key_Left); // a hand on the map
    QVERIFY(!actions().follow->isChecked());
}

void TestWindowMap::aViewIsSavedWithAllItNeeds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("a picture") << QStringLiteral("view.png") << QByteArray("\x89PNG");
    QTest::newRow("a page") << QStringLiteral("view.PDF") << QByteArray("%PDF-");
}

void TestWindowMap::aViewIsSavedWithAllItNeeds()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    const auto saved = window().mapDesk().sheet().save(path);
    QVERIFY2(saved.has_value(), saved ? "" : saved.error().english().c_str());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(begins));
    if (name.endsWith(QLatin1String("png"))) {
        const QImage picture = QImage::fromData(bytes);
        const QImage map = mapWindow().grab();
        QVERIFY(picture.width() > map.width() && picture.height() > map.height());
        QVERIFY(QDir().mkpath(QStringLiteral(VIGIE_BINARY_DIR "/../pictures")));
        QVERIFY(picture.save(QStringLiteral(VIGIE_BINARY_DIR "/../pictures/map-sheet.png")));
    } else {
        QVERIFY(bytes.contains("/Page"));
    }
}

void TestWindowMap::savingAViewIsInTheJournal()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("view.pdf"));
    const auto before = m_fixture->city().journal().size;
    QTimer::singleShot(0, this, [&path] {
        QTRY_VERIFY(qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) != nullptr);
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    actions().save->trigger();
    QTRY_VERIFY(QFile::exists(path));
    const auto reader = journal::JournalReader::open(m_fixture->journalFile());
    QVERIFY(reader.has_value());
    const auto entry = reader->entry(before);
    QVERIFY(entry.has_value());
    QCOMPARE(entry->entry.act, std::string("data.export"));
    QCOMPARE(entry->entry.obj, std::string("view:pdf"));
    QVERIFY(!QString::fromStdString(entry->bytes).contains(folder.path())); // no path of this computer
}

void TestWindowMap::whatCannotBeSavedIsSaid()
{
    const QTemporaryDir folder;
    const widgets::MapSheet sheet = window().mapDesk().sheet();
    QVERIFY(sheet.save(folder.filePath(QStringLiteral("view.svg"))).error().code == core::ErrorCode::InvalidInput);
    const auto nowhere = sheet.save(folder.filePath(QStringLiteral("no/such/folder/view.pdf")));
    QVERIFY(nowhere.error().code == core::ErrorCode::Io);
    QVERIFY(!nowhere.error().remedy.empty());
}

void TestWindowMap::scalesAreRound_data()
{
    QTest::addColumn<double>("metresPerPoint");
    QTest::addColumn<double>("metres");
    QTest::newRow("a whole city") << 20.0 << 2000.0;
    QTest::newRow("a district") << 4.0 << 500.0;
    QTest::newRow("a street") << 0.4 << 50.0;
    QTest::newRow("a doorstep") << 0.1 << 10.0;
}

void TestWindowMap::scalesAreRound()
{
    QFETCH(double, metresPerPoint);
    QTEST(widgets::MapSheet::scaleMetres(metresPerPoint, 160.0), "metres");
}

QTEST_MAIN(TestWindowMap)
#include "tst_windowmap.moc"
