// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "qml/labellayer.h"
#include "ui/map/mapfixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace vigie;
using map::MapTool;

/// What a person does with the map besides looking, by mouse and keyboard.
class TestMapTools : public test::MapFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void measuresADistanceAndAnArea();
    void choosesInARectangle();
    void choosesInALasso();
    void theMapStaysWhileAToolDraws();
    void asksWhatIsHere();
    void nearestComeFirst();
    void aCardIsUsedByKeyboard();
    void goesBackAndForward();
    void followsAVehicle();
    void aHandOnTheMapEndsFollowing();
    void movesEvenlyBetweenTwoReports();
    void standsStillWhenAllIsThere();
    void labelsStandBesideTheirSymbols();
    void farThereAreNoLabels();

private:
    void open(double zoom) { QVERIFY(openWindow(options(basemap::MapTheme::Dark, zoom))); }
    void drag(const QList<QPoint>& way);
    /// Alone in the middle of the view: a vehicle.
    core::AssetIndex vehicleInTheMiddle();
};

void TestMapTools::initTestCase()
{
    QCOMPARE(openTown(), QString());
}

void TestMapTools::init()
{
    m_assets = std::make_unique<test::TestAssets>(12'000, 3000.0);
}

void TestMapTools::cleanup()
{
    m_window.reset();
}

void TestMapTools::drag(const QList<QPoint>& way)
{
    QTest::mouseMove(m_window.get(), way.front());
    QTest::mousePress(m_window.get(), Qt::LeftButton, {}, way.front());
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QPoint from = way[i - 1];
        for (int step = 1; step <= 5; ++step)
            QTest::mouseMove(m_window.get(), from + (way[i] - from) * step / 5);
    }
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, way.back());
}

core::AssetIndex TestMapTools::vehicleInTheMiddle()
{
    const auto bus = static_cast<core::AssetIndex>(100);
    core::AssetRow& row = m_assets->rows().edit(bus);
    row.domain = core::Domain::Mobility;
    row.worst = core::Priority::None;
    row.x = 0.0F;
    row.y = 0.0F;
    return bus;
}

void TestMapTools::measuresADistanceAndAnArea()
{
    open(16.0);
    QSignalSpy measured(m_window.get(), &map::MapWindow::measured);
    QSignalSpy picked(m_window.get(), &map::MapWindow::assetPicked);
    m_window->setTool(MapTool::Measure);
    const QList<QPoint> corners{{600, 400}, {900, 400}, {900, 700}};
    std::vector<core::GeoPosition> places;
    for (const QPoint corner : corners) {
        QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, corner);
        places.push_back(m_window->positionAt(corner));
    }
    QTRY_COMPARE(measured.count(), 3);
    QCOMPARE(measured.last().at(0).toInt(), 3);
    QVERIFY(std::abs(measured.last().at(1).toDouble() - geo::pathMetres(places)) < 0.5);
    QVERIFY(std::abs(measured.last().at(2).toDouble() / geo::areaSquareMetres(places) - 1.0) < 0.001);
    QCOMPARE(picked.count(), 0);                   // a press measures and picks nothing
    QTest::keyClick(m_window.get(), Qt::Key_Left); // the points stay on their places
    QVERIFY(save(QStringLiteral("map-measure")));
    m_window->takeBackMeasure();
    QCOMPARE(measured.last().at(0).toInt(), 2);
    QTest::keyClick(m_window.get(), Qt::Key_Return); // sets a point in the middle
    QCOMPARE(measured.last().at(0).toInt(), 3);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(m_window->tool(), MapTool::Move);
    QCOMPARE(measured.last().at(0).toInt(), 0);
}

void TestMapTools::choosesInARectangle()
{
    open(17.0);
    QSignalSpy chosen(m_window.get(), &map::MapWindow::areaChosen);
    m_window->setTool(MapTool::Rectangle);
    drag({{500, 300}, {1100, 700}});
    QTRY_COMPARE(chosen.count(), 1);
    QVERIFY(save(QStringLiteral("map-rectangle")));
    const std::vector<core::AssetIndex> inside = m_window->chosen();
    QVERIFY(!inside.empty());
    const QRectF area(500, 300, 600, 400);
    std::size_t expected = 0;
    for (std::uint32_t number = 0; number < m_assets->rows().size(); ++number) {
        const core::AssetRow& row = m_assets->rows().at(static_cast<core::AssetIndex>(number));
        expected += area.contains(layer()->pointOf({row.x, row.y})) ? 1U : 0U;
    }
    QVERIFY(std::abs(static_cast<double>(inside.size()) - static_cast<double>(expected)) <= 2.0); // on the edge
    m_window->clearChosen();
    QVERIFY(m_window->chosen().empty());
}

void TestMapTools::choosesInALasso()
{
    open(17.0);
    m_window->setTool(MapTool::Lasso);
    drag({{800, 300}, {1100, 700}, {500, 700}, {800, 300}}); // a triangle: half of its rectangle
    QTRY_VERIFY(!m_window->chosen().empty());
    const QRectF bounds(500, 300, 600, 400);
    for (const core::AssetIndex asset : m_window->chosen()) {
        const core::AssetRow& row = m_assets->rows().at(asset);
        const QPointF point = layer()->pointOf({row.x, row.y});
        QVERIFY(bounds.contains(point));
        // Right of the left side and left of the right one.
        QVERIFY(std::abs(point.x() - 800.0) <= (point.y() - 300.0) * 300.0 / 400.0 + 4.0);
    }
}

void TestMapTools::theMapStaysWhileAToolDraws()
{
    open(17.0);
    const core::GeoPosition before = m_window->centre();
    m_window->setTool(MapTool::Lasso);
    drag({{800, 300}, {1100, 700}, {500, 700}});
    QVERIFY(m_window->centre() == before);
    m_window->setTool(MapTool::Move);
    drag({{800, 300}, {1100, 700}, {500, 700}});
    QVERIFY(m_window->centre() != before);
}

void TestMapTools::asksWhatIsHere()
{
    open(17.0);
    QSignalSpy here(m_window.get(), &map::MapWindow::hereAsked);
    QTest::mouseClick(m_window.get(), Qt::RightButton, {}, {400, 500});
    QTRY_COMPARE(here.count(), 1);
    const auto place = here.last().at(0).value<core::GeoPosition>();
    QVERIFY(geo::pathMetres(std::vector{place, m_window->positionAt({400, 500})}) < 0.1);
    QTest::mouseMove(m_window.get(), {700, 500});
    m_window->askHere();
    QCOMPARE(here.count(), 2);
}

void TestMapTools::nearestComeFirst()
{
    open(17.0);
    const auto near = m_window->nearest(m_window->centre(), 1000.0, 8);
    QCOMPARE(near.size(), std::size_t{8});
    for (std::size_t i = 0; i < near.size(); ++i) {
        const core::AssetRow& row = m_assets->rows().at(static_cast<core::AssetIndex>(near[i].row));
        const core::GeoPosition place = layer()->positionAt(layer()->pointOf({row.x, row.y}));
        QVERIFY(std::abs(near[i].metres - geo::pathMetres(std::vector{m_window->centre(), place})) < 1.0);
        QVERIFY(i == 0 || near[i - 1].metres <= near[i].metres);
    }
    m_window->setVisibleDomains(map::DomainMask(1U << static_cast<unsigned>(core::Domain::Water)));
    for (const map::NearAsset& one : m_window->nearest(m_window->centre(), 1000.0, 8))
        QVERIFY(m_assets->rows().at(static_cast<core::AssetIndex>(one.row)).domain == core::Domain::Water);
}

void TestMapTools::aCardIsUsedByKeyboard()
{
    open(17.0);
    QSignalSpy chosen(m_window.get(), &map::MapWindow::cardEntryChosen);
    QSignalSpy asked(m_window.get(), &map::MapWindow::cardActionAsked);
    QSignalSpy closed(m_window.get(), &map::MapWindow::cardClosed);
    map::MapCard card;
    card.title = QStringLiteral("<b>A title</b> & more");
    card.text = QStringLiteral("One line\nand another");
    card.entries = {{QStringLiteral("first"), core::Priority::High, {}}, {QStringLiteral("second"), {}, {}}};
    card.actions = {{QStringLiteral("copy"), QStringLiteral("Copy")}};
    m_window->setCard(card, true);
    QTest::keyClick(m_window.get(), Qt::Key_Down);
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toInt(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_Tab);
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("copy"));
    QVERIFY(save(QStringLiteral("map-card")));
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    m_window->setCard(std::nullopt);
    QTest::keyClick(m_window.get(), Qt::Key_Right); // the map has the keyboard again
    QVERIFY(m_window->centre() != test::kTown);
}

void TestMapTools::goesBackAndForward()
{
    open(15.0);
    QTRY_VERIFY(!m_window->history().isEmpty()); // the first view has been looked at
    const map::MapView first = m_window->view();
    m_window->centreOn(*core::GeoPosition::fromDegrees(test::kTownLatitude + 0.02, test::kTownLongitude), 17.0);
    const map::MapView second = m_window->view();
    QVERIFY(!m_window->history().canGoForward());
    m_window->goBack(); // though the second was left at once
    QVERIFY(m_window->view() == first);
    QVERIFY(m_window->history().canGoForward());
    m_window->goForward();
    QVERIFY(m_window->view() == second);
}

void TestMapTools::followsAVehicle()
{
    const core::AssetIndex bus = vehicleInTheMiddle();
    open(17.0);
    QSignalSpy following(m_window.get(), &map::MapWindow::followingChanged);
    m_window->setFollowing(true); // nothing is selected
    QVERIFY(!m_window->isFollowing());
    m_window->select(bus);
    m_window->setFollowing(true);
    QVERIFY(m_window->isFollowing());
    m_assets->rows().edit(bus).x = 150.0F;
    m_window->setSnapshot(m_assets->snapshot());
    const auto isInTheMiddle = [this] { return QLineF(layer()->selectionPoint(), middle()).length() < 1.5; };
    QTRY_VERIFY(std::abs(m_window->centre().longitude() - test::kTownLongitude) > 0.0005 && isInTheMiddle());
    QTest::keyClick(m_window.get(), Qt::Key_Plus); // closer, and still it is followed
    QVERIFY(m_window->isFollowing());
    QTRY_VERIFY(isInTheMiddle());
    m_window->select(std::nullopt);
    QVERIFY(!m_window->isFollowing());
}

void TestMapTools::aHandOnTheMapEndsFollowing()
{
    const core::AssetIndex bus = vehicleInTheMiddle();
    open(17.0);
    m_window->select(bus);
    m_window->setFollowing(true);
    drag({{800, 500}, {900, 600}});
    QVERIFY(!m_window->isFollowing());
}

void TestMapTools::movesEvenlyBetweenTwoReports()
{
    const core::AssetIndex bus = vehicleInTheMiddle();
    open(18.0);
    m_window->select(bus);
    const double start = layer()->selectionPoint().x();
    m_assets->rows().edit(bus).x = 60.0F;
    m_window->setSnapshot(m_assets->snapshot());
    const double goal = layer()->pointOf({60.0F, 0.0F}).x();
    QCOMPARE(std::round(layer()->selectionPoint().x()), std::round(start)); // not there at once
    double last = start;
    int between = 0;
    QVERIFY(QTest::qWaitFor([&] {
        const double now = layer()->selectionPoint().x();
        between += now > start + 1.0 && now < goal - 1.0 ? 1 : 0;
        const bool isForward = now >= last;
        last = now;
        return !isForward || now >= goal - 0.01;
    }));
    QCOMPARE(std::round(last), std::round(goal));
    QVERIFY(between > 3);
    // Picked where it is seen, not where it was reported.
    m_assets->rows().edit(bus).x = 160.0F;
    m_window->setSnapshot(m_assets->snapshot());
    QCOMPARE(layer()->pick(layer()->selectionPoint(), 3.0), std::optional(static_cast<std::uint32_t>(bus)));
}

void TestMapTools::standsStillWhenAllIsThere()
{
    const core::AssetIndex bus = vehicleInTheMiddle();
    open(18.0);
    m_assets->rows().edit(bus).x = 30.0F;
    m_window->setSnapshot(m_assets->snapshot());
    m_window->select(bus);
    const double goal = layer()->pointOf({30.0F, 0.0F}).x();
    QTRY_VERIFY(layer()->selectionPoint().x() >= goal - 0.01);
    QSignalSpy frames(m_window.get(), &QQuickWindow::frameSwapped);
    // The last frames of the way, then a second in which none is drawn: what is waited for is that nothing comes.
    int last = 0;
    while (last < 10 && frames.wait(1000))
        ++last;
    QVERIFY(last < 10);
}

void TestMapTools::labelsStandBesideTheirSymbols()
{
    const core::AssetIndex bus = vehicleInTheMiddle();
    m_window.reset();
    open(18.0);
    auto* labels = m_window->rootObject()->findChild<map::LabelLayer*>();
    QSignalSpy wanted(m_window.get(), &map::MapWindow::labelsWanted);
    QTRY_VERIFY(wanted.count() > 0);
    const auto assets = wanted.last().at(0).value<std::vector<core::AssetIndex>>();
    QVERIFY(!assets.empty());
    // Those with an alert come first.
    bool isNormal = false;
    for (const core::AssetIndex asset : assets) {
        const bool isAbnormal = m_assets->rows().at(asset).worst != core::Priority::None;
        QVERIFY(!(isNormal && isAbnormal));
        isNormal = isNormal || !isAbnormal;
    }
    std::vector<map::AssetLabel> texts;
    for (const core::AssetIndex asset : assets)
        texts.push_back({asset, QStringLiteral("<b>%1</b>").arg(static_cast<std::uint32_t>(asset)), asset == bus});
    m_window->setLabels(texts);
    QTRY_VERIFY(labels->shownCount() > 10);
    QVERIFY(save(QStringLiteral("map-labels")));
    QTest::keyClick(m_window.get(), Qt::Key_Right);
    QVERIFY(labels->shownCount() > 10); // they go with the map
    QVERIFY(save(QStringLiteral("map-labels-moved")));
    m_window->setLabels({});
    QCOMPARE(labels->shownCount(), 0);
}

void TestMapTools::farThereAreNoLabels()
{
    open(18.0);
    auto* labels = m_window->rootObject()->findChild<map::LabelLayer*>();
    QSignalSpy wanted(m_window.get(), &map::MapWindow::labelsWanted);
    QTRY_VERIFY(wanted.count() > 0);
    m_window->setLabels({{static_cast<core::AssetIndex>(1), QStringLiteral("one"), false}});
    m_window->centreOn(test::kTown, 14.0);
    QTRY_COMPARE(labels->shownCount(), 0);
}

QTEST_MAIN(TestMapTools)
#include "tst_maptools.moc"
