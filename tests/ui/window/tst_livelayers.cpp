// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/livemap.h"
#include "qml/mapwindow.h"
#include "widgets/alertdesk.h"
#include "widgets/livelayers.h"
#include "widgets/windowactions.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QQuickItem>
#include <QtTest>

using namespace vigie;

/// The live layers in the window of a small city, drawn for real.
class TestLiveLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void nothingIsShownUntilItIsAskedFor();
    void districtsAreTintedByTheirAlerts();
    void aDistrictTellsItsNumbers();
    void aPipeInAlertHasItsPriorityColour();
    void routesAreShownByTheirKey();
    void heatIsWhereAlertsWere();
    void aChoiceIsThereAtTheNextStart();
    void theWordsFollowTheLanguage();

private:
    [[nodiscard]] widgets::LiveLayers& panel() { return m_fixture->window().liveLayers(); }
    [[nodiscard]] map::MapWindow& mapWindow() { return *m_fixture->map(); }
    [[nodiscard]] map::LiveMap& live() { return *mapWindow().live(); }
    [[nodiscard]] const map::AssetLayer& layer() { return *live().districts().assets(); }
    [[nodiscard]] QString tip() { return mapWindow().rootObject()->property("tip").toString(); }
    void giveShapes();
    /// How many points of the picture are as near to a colour as a blend of it and its neighbours.
    [[nodiscard]] int pointsOf(const QColor& colour);
    [[nodiscard]] QColor at(QPoint point) { return mapWindow().grab().pixelColor(point); }
    std::unique_ptr<test::WindowFixture> m_fixture;
};

namespace {

constexpr double kHalf = 0.02; // degrees

core::GeoPosition place(double north, double east)
{
    return *core::GeoPosition::fromDegrees(46.62 + north, 2.31 + east);
}

void addSquare(geo::ShapeTable& table, const char* name, double west, double east)
{
    geo::ShapeTable::Feature one;
    one.name = name;
    one.firstPart = static_cast<std::uint32_t>(table.partEnds.size());
    one.partCount = 1;
    one.firstCorner = static_cast<std::uint32_t>(table.corners.size());
    one.cornerCount = 6;
    const std::array corners{place(-kHalf, west), place(-kHalf, east), place(kHalf, east), place(kHalf, west)};
    table.places.insert(table.places.end(), corners.begin(), corners.end());
    table.places.push_back(corners[0]);
    table.partEnds.push_back(static_cast<std::uint32_t>(table.places.size()));
    for (const int i : {0, 1, 2, 2, 3, 0})
        table.corners.push_back(corners[static_cast<std::size_t>(i)]);
    table.features.push_back(one);
}

void addLine(geo::ShapeTable& table, double north, const char* asset, const char* colour)
{
    geo::ShapeTable::Feature one;
    one.asset = asset;
    one.colour = colour;
    one.firstPart = static_cast<std::uint32_t>(table.partEnds.size());
    one.partCount = 1;
    for (const double east : {-kHalf, 0.0, kHalf})
        table.places.push_back(place(north, east));
    table.partEnds.push_back(static_cast<std::uint32_t>(table.places.size()));
    table.features.push_back(one);
}

/// To the eye: the edges of letters depend on what else has been written since.
bool looksLike(const QImage& a, const QImage& b)
{
    if (a.size() != b.size())
        return false;
    constexpr int kSeen = 24;
    int different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y);
            const QColor other = b.pixelColor(x, y);
            different += std::abs(one.red() - other.red()) > kSeen || std::abs(one.green() - other.green()) > kSeen ||
                                 std::abs(one.blue() - other.blue()) > kSeen
                             ? 1
                             : 0;
        }
    }
    return different < 20;
}

} // namespace

void TestLiveLayers::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    QTRY_VERIFY(m_fixture->mapShown());
    QTRY_VERIFY(!m_fixture->city().snapshot()->alerts->empty());
}

void TestLiveLayers::giveShapes()
{
    geo::ShapeTable districts;
    addSquare(districts, "Le <b>Port</b>", -kHalf, 0.0);
    addSquare(districts, "Quai", 0.0, kHalf);
    panel().setShapes("districts", districts);
    geo::ShapeTable pipes;
    addLine(pipes, 0.004, "", "");
    addLine(pipes, 0.003, "urn:ngsi-ld:Junction:valmer:0004", ""); // its pressure is low: high priority
    panel().setShapes("water", pipes);
    geo::ShapeTable lines;
    addLine(lines, -0.003, "", "#ff0000");
    panel().setShapes("trams", lines);
}

int TestLiveLayers::pointsOf(const QColor& colour)
{
    const QImage picture = mapWindow().grab().convertToFormat(QImage::Format_RGB32);
    int out = 0;
    for (int y = 0; y < picture.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            out += line[x] == colour.rgb() ? 1 : 0;
    }
    return out;
}

void TestLiveLayers::nothingIsShownUntilItIsAskedFor()
{
    QVERIFY(!panel().districts()->isEnabled());
    QVERIFY(!panel().box("water")->isEnabled());
    QVERIFY(panel().box("districts") == nullptr); // a choice of its own
    const QImage before = mapWindow().grab();
    giveShapes();
    QVERIFY(panel().districts()->isEnabled());
    QVERIFY(panel().box("water")->isEnabled());
    QVERIFY(looksLike(mapWindow().grab(), before));
}

void TestLiveLayers::districtsAreTintedByTheirAlerts()
{
    giveShapes();
    const QPoint west{mapWindow().width() / 4, 40};
    const QColor plain = at(west);
    panel().districts()->setCurrentIndex(1);
    const map::DistrictLayer& districts = live().districts();
    QCOMPARE(districts.count(0).allAlerts() + districts.count(1).allAlerts(),
             static_cast<std::uint32_t>(m_fixture->city().snapshot()->alerts->size()));
    const QColor few = at(west);
    QVERIFY(few != plain);
    QVERIFY(few.blue() > few.red()); // a hue that no alert has
    // Many more alerts, in the western half: another class, another colour.
    const std::uint32_t before = districts.count(0).allAlerts();
    support::BatchWriter batch{m_fixture->city().now()};
    for (int i = 0; i < 40; ++i) {
        batch.asset("urn:ngsi-ld:WasteContainer:valmer:W" + std::to_string(i), "WasteContainer")
            .at(46.62, 2.31 - 0.0001 * (i + 1), m_fixture->city().now());
        batch.number("fillingLevel", 95.0, m_fixture->city().now(), "P1");
    }
    m_fixture->city().put(batch);
    QTRY_COMPARE(districts.count(0).allAlerts(), before + 40);
    QTRY_VERIFY(at(west) != few);
    panel().districts()->setCurrentIndex(0);
    QCOMPARE(at(west), plain);
}

void TestLiveLayers::aDistrictTellsItsNumbers()
{
    giveShapes();
    panel().districts()->setCurrentIndex(2);
    QTest::mouseMove(&mapWindow(), {mapWindow().width() / 4, 40});
    QTRY_VERIFY(tip().startsWith(QStringLiteral("Le <b>Port</b>\n"))); // letter for letter
    QVERIFY2(tip().contains(QStringLiteral("Active alerts: ")), qPrintable(tip()));
    QVERIFY2(tip().contains(QStringLiteral("Lamps with an alert: ")), qPrintable(tip()));
    QTest::mouseMove(&mapWindow(), {mapWindow().width() * 3 / 4, 40});
    QTRY_VERIFY(tip().startsWith(QStringLiteral("Quai\n")));
    panel().districts()->setCurrentIndex(0);
    QCOMPARE(tip(), QString{});
}

void TestLiveLayers::aPipeInAlertHasItsPriorityColour()
{
    giveShapes();
    const map::MapStyle* style = live().districts().assets()->mapStyle();
    const QColor high = style->priority(core::Priority::High);
    const int before = pointsOf(high);
    const QPoint pipe = layer().pointAt(place(0.004, 0.0005)).toPoint();
    const QImage bare = mapWindow().grab();
    panel().box("water")->setChecked(true);
    QCOMPARE(live().lines(QStringLiteral("water"))->linkedCount(), std::size_t{1});
    // From one edge of the map to the other, and wider than others.
    QTRY_VERIFY(pointsOf(high) > before + mapWindow().width());
    const QRect around{pipe - QPoint{2, 2}, QSize{5, 5}};
    QVERIFY(mapWindow().grab().copy(around) != bare.copy(around)); // the one without an asset is there too
    // Its pressure is well again, and the return is taken note of.
    support::BatchWriter batch{m_fixture->city().now()};
    batch.asset("urn:ngsi-ld:Junction:valmer:0004", "Junction");
    m_fixture->city().moveClock(std::chrono::seconds{30});
    batch.number("pressure", 3.4, m_fixture->city().now(), "BAR");
    m_fixture->city().put(batch);
    m_fixture->window().selectAsset(QStringLiteral("urn:ngsi-ld:Junction:valmer:0004"), std::nullopt);
    m_fixture->window().alertDesk().acknowledge();
    QTRY_VERIFY(pointsOf(high) < before + mapWindow().width());
}

void TestLiveLayers::routesAreShownByTheirKey()
{
    giveShapes();
    const QImage before = mapWindow().grab();
    m_fixture->window().actionList().routes->trigger();
    QVERIFY(panel().box("trams")->isChecked());
    QVERIFY(!panel().box("buses")->isChecked()); // which has no shapes
    QVERIFY(!looksLike(mapWindow().grab(), before));
    QCOMPARE(pointsOf(QColor("#ff0000")), 0); // red is an alert's
    m_fixture->window().actionList().routes->trigger();
    QVERIFY(!panel().box("trams")->isChecked());
    QVERIFY(looksLike(mapWindow().grab(), before));
}

void TestLiveLayers::heatIsWhereAlertsWere()
{
    const QImage before = mapWindow().grab();
    m_fixture->window().actionList().heat->trigger();
    QCOMPARE(panel().heat()->currentIndex(), 1);
    const auto alerts = static_cast<int>(m_fixture->city().snapshot()->alertsRaised);
    QVERIFY(alerts > 0);
    QTRY_COMPARE_WITH_TIMEOUT(live().heat().count(), alerts, 25'000); // the store writes a moment after the screen
    QVERIFY(!looksLike(mapWindow().grab(), before));
    QVERIFY(mapWindow().rootObject()->findChild<QQuickItem*>(QStringLiteral("liveLegend"))->isVisible());
    panel().nextHeat();
    panel().nextHeat();
    QCOMPARE(panel().heat()->currentIndex(), 0);
    QVERIFY(!mapWindow().rootObject()->findChild<QQuickItem*>(QStringLiteral("liveLegend"))->isVisible());
    QVERIFY(looksLike(mapWindow().grab(), before));
}

void TestLiveLayers::aChoiceIsThereAtTheNextStart()
{
    giveShapes();
    panel().districts()->setCurrentIndex(1);
    panel().box("water")->setChecked(true);
    panel().heat()->setCurrentIndex(2);
    m_fixture->reopen();
    QTRY_VERIFY(m_fixture->mapShown());
    QCOMPARE(panel().heat()->currentIndex(), 2);
    giveShapes();
    QCOMPARE(panel().districts()->currentIndex(), 1);
    QVERIFY(live().districts().value() == map::DistrictValue::Alerts);
    QVERIFY(live().lines(QStringLiteral("water"))->isShown());
    QVERIFY(!live().lines(QStringLiteral("trams"))->isShown());
}

void TestLiveLayers::theWordsFollowTheLanguage()
{
    giveShapes();
    panel().districts()->setCurrentIndex(1);
    m_fixture->window().setLanguage(QStringLiteral("fr"));
    QTRY_COMPARE(panel().box("water")->text(), QStringLiteral("Réseau d’eau"));
    QCOMPARE(panel().districts()->currentText(), QStringLiteral("Alertes"));
    QVERIFY(live().districts().value() == map::DistrictValue::Alerts);
    m_fixture->window().setLanguage(QStringLiteral("en"));
}

QTEST_MAIN(TestLiveLayers)
#include "tst_livelayers.moc"
