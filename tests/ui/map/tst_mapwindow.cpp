// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapfixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace vigie;
using test::kTown;

class TestMapWindow : public test::MapFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void looks_data();
    void looks();
    void pansWithMouseAndKeys();
    void zoomsToThePointer();
    void picksAnAsset();
    void alertWinsOverItsNeighbour();
    void groupOpens();
    void hidesDomains();
    void selectionIsRinged();
    void theRingIsNeverEmpty();
    void drawsNothingWhenNothingChanged();
    void drawsNothingForWhatIsBesideTheView();
    void changedAssetsBuildTheirPartsOnly();
    void withoutBaseMap();
    void tellsTheFirstCompleteFrameOnce();
    void legendAndButtonsByKeyboard();

private:
    void open(const map::MapWindowOptions& with);
    [[nodiscard]] int colouredPixels(const QImage& image) const;
    /// How many frames there were, once none has been drawn for a while: a tile that comes in late draws one too.
    static qsizetype whenStill(const QSignalSpy& frames);
};

void TestMapWindow::initTestCase()
{
    QCOMPARE(openTown(), QString());
}

void TestMapWindow::init()
{
    m_assets = std::make_unique<test::TestAssets>(12'000, 3000.0);
}

void TestMapWindow::cleanup()
{
    m_window.reset();
}

void TestMapWindow::open(const map::MapWindowOptions& with)
{
    QVERIFY(openWindow(with));
}

int TestMapWindow::colouredPixels(const QImage& image) const
{
    int out = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            out += QColor(image.pixel(x, y)).saturation() > 120 ? 1 : 0;
    }
    return out;
}

void TestMapWindow::looks_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<double>("zoom");
    for (const char* theme : {"dark", "light"}) {
        for (const double zoom : {12.0, 13.0, 14.5, 15.0, 16.0, 17.0, 18.0})
            QTest::addRow("%s, zoom %.1f", theme, zoom) << QString::fromLatin1(theme) << zoom;
    }
}

void TestMapWindow::looks()
{
    QFETCH(QString, theme);
    QFETCH(double, zoom);
    open(options(theme == QLatin1String("dark") ? basemap::MapTheme::Dark : basemap::MapTheme::Light, zoom));
    const QImage picture = m_window->grab();
    QVERIFY2(colouredPixels(picture) > 100, "no alert shows");
    QVERIFY2(colouredPixels(picture) < picture.width() * picture.height() / 20, "colour is for what is abnormal");
    if (zoom == 16.0) {
        QTest::keyClick(m_window.get(), Qt::Key_L);
        QTest::mouseMove(m_window.get(), middle());
        m_window->setTip(QStringLiteral("Streetlight <i>42</i>"));
    }
    QVERIFY(save(QStringLiteral("map-%1-%2").arg(theme).arg(zoom)));
}

void TestMapWindow::pansWithMouseAndKeys()
{
    open(options(basemap::MapTheme::Dark, 15.0));
    const core::GeoPosition before = m_window->centre();
    QSignalSpy moved(m_window.get(), &map::MapWindow::viewChanged);
    QTest::mousePress(m_window.get(), Qt::LeftButton, {}, middle());
    for (int step = 1; step <= 20; ++step)
        QTest::mouseMove(m_window.get(), middle() - QPoint(10 * step, 0));
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, middle() - QPoint(200, 0));
    QVERIFY(moved.count() > 0);
    QVERIFY(m_window->centre().longitude() > before.longitude() + 0.001);
    QVERIFY(std::abs(m_window->centre().latitude() - before.latitude()) < 0.0005);
    const core::GeoPosition dragged = m_window->centre();
    QTest::keyClick(m_window.get(), Qt::Key_Up);
    QVERIFY(m_window->centre().latitude() > dragged.latitude());
    QTest::keyClick(m_window.get(), Qt::Key_Home);
    QVERIFY(core::GeoPosition(m_window->centre()) == before);
}

void TestMapWindow::zoomsToThePointer()
{
    open(options(basemap::MapTheme::Dark, 14.0));
    const QPointF corner(300, 250);
    const core::GeoPosition before = m_window->positionAt(corner);
    QWheelEvent wheel(corner, m_window->mapToGlobal(corner), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_window.get(), &wheel);
    QCOMPARE(m_window->zoomLevel(), 15.0);
    const core::GeoPosition after = m_window->positionAt(corner);
    QVERIFY(geo::distanceMetres(before, after) < 3.0);
    QTest::keyClick(m_window.get(), Qt::Key_Minus);
    QCOMPARE(m_window->zoomLevel(), 14.0);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(m_window.get(), Qt::Key_Plus);
    QCOMPARE(m_window->zoomLevel(), 19.0);
}

void TestMapWindow::picksAnAsset()
{
    open(options(basemap::MapTheme::Dark, 17.0));
    const auto asset = static_cast<core::AssetIndex>(4321);
    QVERIFY(m_window->centreOn(asset, 18.0));
    QSignalSpy picked(m_window.get(), &map::MapWindow::assetPicked);
    QSignalSpy hovered(m_window.get(), &map::MapWindow::assetHovered);
    QTest::mouseMove(m_window.get(), middle() + QPoint(2, 1));
    QTRY_VERIFY(hovered.count() > 0);
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, middle() + QPoint(2, 1));
    QTRY_COMPARE(picked.count(), 1);
    QCOMPARE(picked.at(0).at(0).value<std::optional<core::AssetIndex>>(), std::optional(asset));
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    QCOMPARE(picked.count(), 2);
    QCOMPARE(picked.at(1).at(0).value<std::optional<core::AssetIndex>>(), std::optional(asset));
    m_window->centreOn(*core::GeoPosition::fromDegrees(47.0, 5.04), 18.0);
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    QCOMPARE(picked.at(2).at(0).value<std::optional<core::AssetIndex>>(), std::optional<core::AssetIndex>());
}

void TestMapWindow::alertWinsOverItsNeighbour()
{
    const auto quiet = static_cast<core::AssetIndex>(7);
    const auto loud = static_cast<core::AssetIndex>(8);
    m_assets->rows().edit(loud) = m_assets->rows().at(quiet);
    m_assets->rows().edit(quiet).worst = core::Priority::None;
    m_assets->rows().edit(loud).worst = core::Priority::Low;
    m_assets->rows().edit(loud).x += 2.0F;
    open(options(basemap::MapTheme::Dark, 18.0));
    QVERIFY(m_window->centreOn(quiet));
    QCOMPARE(layer()->pick(middle()), std::optional<std::uint32_t>(8));
}

void TestMapWindow::groupOpens()
{
    open(options(basemap::MapTheme::Dark, 12.0));
    QVERIFY(!layer()->isEach());
    QSignalSpy opened(layer(), &map::AssetLayer::groupTapped);
    for (int x = 0; x < 100 && opened.isEmpty(); x += 4) {
        for (int y = 0; y < 100 && opened.isEmpty(); y += 4)
            layer()->tap(middle() + QPoint(x, y));
    }
    QCOMPARE(opened.count(), 1);
    QCOMPARE(m_window->zoomLevel(), 14.0);
}

void TestMapWindow::hidesDomains()
{
    open(options(basemap::MapTheme::Dark, 17.0));
    const auto lamp = static_cast<core::AssetIndex>(0);
    QCOMPARE(m_assets->rows().at(lamp).domain, core::Domain::Lighting);
    QVERIFY(m_window->centreOn(lamp));
    QVERIFY(layer()->pick(middle()).has_value());
    m_window->setVisibleDomains(map::DomainMask(1U << static_cast<unsigned>(core::Domain::Water)));
    const auto other = layer()->pick(middle());
    QVERIFY(!other || m_assets->rows().at(static_cast<core::AssetIndex>(*other)).domain == core::Domain::Water);
    QVERIFY(save(QStringLiteral("map-water-only")));
}

void TestMapWindow::selectionIsRinged()
{
    open(options(basemap::MapTheme::Light, 17.0));
    const auto asset = static_cast<core::AssetIndex>(11);
    QVERIFY(m_window->centreOn(asset));
    m_window->select(asset);
    QVERIFY(layer()->selectionShown());
    QVERIFY((layer()->selectionPoint() - QPointF(middle())).manhattanLength() < 1.5);
    const QImage picture = m_window->grab();
    // The ring is dark in the light theme; it lies 14 to 17 points from the middle.
    int darkest = 255;
    for (int away = 13; away <= 18; ++away)
        darkest = std::min(darkest, qGray(picture.pixel(middle() + QPoint(0, away))));
    QVERIFY(darkest < 60);
    QVERIFY(save(QStringLiteral("map-selection")));
    m_window->select(std::nullopt);
    QVERIFY(!layer()->selectionShown());
}

void TestMapWindow::theRingIsNeverEmpty()
{
    open(options(basemap::MapTheme::Dark, 13.0)); // numbers stand for assets
    const auto rows = m_assets->snapshot()->rows;
    std::uint32_t critical = 0;
    while (critical < rows.size && rows[core::AssetIndex{critical}].worst != core::Priority::Critical)
        ++critical;
    QVERIFY(critical < rows.size);
    const auto* symbol = m_window->rootObject()->findChild<QQuickItem*>(QStringLiteral("selectedSymbol"));
    QVERIFY(m_window->centreOn(core::AssetIndex{critical}, 13.0));
    m_window->select(core::AssetIndex{critical});
    QVERIFY(symbol->isVisible());
    QCOMPARE(symbol->property("priority").toInt(), static_cast<int>(core::Priority::Critical));
    const map::MapStyle style{basemap::MapTheme::Dark};
    const QColor wanted = style.priorityFill(core::Priority::Critical);
    const QColor here = m_window->grab().pixelColor(layer()->selectionPoint().toPoint());
    QVERIFY2(std::abs(here.red() - wanted.red()) + std::abs(here.green() - wanted.green()) < 40,
             qPrintable(here.name()));
    QVERIFY(m_window->centreOn(core::AssetIndex{critical}, 17.0));
    QTRY_VERIFY(!symbol->isVisible()); // its own is drawn there
}

qsizetype TestMapWindow::whenStill(const QSignalSpy& frames)
{
    qsizetype before = frames.count();
    for (int quiet = 0; quiet < 3; ++quiet) {
        QTest::qWait(250);
        if (frames.count() != std::exchange(before, frames.count()))
            quiet = -1;
    }
    return before;
}

void TestMapWindow::drawsNothingWhenNothingChanged()
{
    open(options(basemap::MapTheme::Dark, 16.0));
    m_window->centreOn(kTown);
    QSignalSpy frames(m_window.get(), &QQuickWindow::frameSwapped);
    const auto far = static_cast<core::AssetIndex>(3);
    m_assets->rows().edit(far).x = 90'000.0F;
    m_window->setSnapshot(m_assets->snapshot());
    const qsizetype still = whenStill(frames);
    m_window->setSnapshot(m_assets->snapshot()); // the same rows
    QCOMPARE(whenStill(frames), still);
    m_assets->rows().edit(far).worst = core::Priority::High; // nobody sees it there
    m_window->setSnapshot(m_assets->snapshot());
    QCOMPARE(whenStill(frames), still);
    m_assets->rows().edit(far).x = 5.0F;
    m_assets->rows().edit(far).y = 5.0F;
    m_window->setSnapshot(m_assets->snapshot());
    QVERIFY(whenStill(frames) > still);
}

void TestMapWindow::drawsNothingForWhatIsBesideTheView()
{
    open(options(basemap::MapTheme::Dark, 17.0));
    m_window->centreOn(kTown);
    QSignalSpy frames(m_window.get(), &QQuickWindow::frameSwapped);
    // Farther out than a symbol reaches, and still in the part of the layer that the edge of the view goes through.
    const double metresPerPoint = geo::kWorldMetres / 256.0 / std::exp2(17.0);
    const auto beside = static_cast<core::AssetIndex>(3);
    m_assets->rows().edit(beside).x = static_cast<float>((m_window->width() / 2.0 + 60.0) * metresPerPoint);
    m_assets->rows().edit(beside).y = 0.0F;
    m_window->setSnapshot(m_assets->snapshot());
    const qsizetype still = whenStill(frames);
    m_assets->rows().edit(beside).worst = core::Priority::High;
    m_window->setSnapshot(m_assets->snapshot());
    QCOMPARE(whenStill(frames), still);
    // It was not forgotten: it is there when the view comes to it.
    const QColor wanted = map::MapStyle{basemap::MapTheme::Dark}.priorityFill(core::Priority::High);
    m_window->centreOn(beside, 17.0);
    (void)whenStill(frames);
    const QColor here = m_window->grab().pixelColor(middle());
    QVERIFY2(std::abs(here.red() - wanted.red()) + std::abs(here.green() - wanted.green()) < 40,
             qPrintable(here.name()));
}

void TestMapWindow::changedAssetsBuildTheirPartsOnly()
{
    open(options(basemap::MapTheme::Dark, 17.0));
    QVERIFY(m_window->centreOn(static_cast<core::AssetIndex>(5)));
    (void)m_window->grab();
    const std::uint64_t before = layer()->partsBuilt();
    m_assets->rows().edit(static_cast<core::AssetIndex>(5)).worst = core::Priority::Critical;
    m_window->setSnapshot(m_assets->snapshot());
    (void)m_window->grab();
    QCOMPARE(layer()->partsBuilt(), before + 1);
    const core::GeoPosition here = m_window->centre();
    m_window->centreOn(*core::GeoPosition::fromDegrees(here.latitude() + 0.00002, here.longitude()));
    (void)m_window->grab();
    QVERIFY(layer()->partsBuilt() <= before + 5); // a small move: at most one more row of parts
}

void TestMapWindow::withoutBaseMap()
{
    map::MapWindowOptions with = options(basemap::MapTheme::Dark, 16.0);
    with.tilePattern.clear();
    open(with);
    m_window->setBaseMapProblem(QStringLiteral("The map file is damaged. <a href='x'>Make it again</a>."));
    const QImage picture = m_window->grab();
    QVERIFY(colouredPixels(picture) > 100);
    QVERIFY(save(QStringLiteral("map-without-tiles")));
}

void TestMapWindow::tellsTheFirstCompleteFrameOnce()
{
    open(options(basemap::MapTheme::Dark, 15.0));
    QSignalSpy again(m_window.get(), &map::MapWindow::firstCompleteFrame);
    m_window->setTheme(basemap::MapTheme::Light, m_tiles->urlPattern(basemap::MapTheme::Light));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->rootObject()->property("isBaseMapShown").toBool(), 20'000);
    m_window->setSnapshot(m_assets->snapshot());
    (void)m_window->grab();
    QCOMPARE(again.count(), 0);
    QVERIFY(qGray(m_window->grab().pixel(5, 500)) > 150);
    QVERIFY(save(QStringLiteral("map-theme-changed")));
}

void TestMapWindow::legendAndButtonsByKeyboard()
{
    open(options(basemap::MapTheme::Dark, 14.0));
    QSignalSpy left(m_window.get(), &map::MapWindow::focusLeft);
    QTest::keyClick(m_window.get(), Qt::Key_Tab);
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QCOMPARE(m_window->zoomLevel(), 15.0);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_window.get(), Qt::Key_Tab);
    auto* legend = m_window->rootObject()->findChild<QQuickItem*>(QStringLiteral("legend"));
    QVERIFY(legend != nullptr && !legend->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    QVERIFY(legend->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Tab);
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.at(0).at(0).toBool(), true);
}

QTEST_MAIN(TestMapWindow)
#include "tst_mapwindow.moc"
