// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/heatgrid.h"
#include "qml/livecolours.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace vigie;
using namespace vigie::map;

/// The density of alerts, and the colours of what is live.
class TestHeatGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTotalIsKept();
    void thePeakIsWhereTheAlertsAre();
    void oneAlertCountsAsOne();
    void beyondTheEdgeIsNotCounted();
    void rampsGrowWithWhatTheyTell_data();
    void rampsGrowWithWhatTheyTell();
    void classesAreAsTheLegendSays_data();
    void classesAreAsTheLegendSays();
    void routesDoNotLookLikeAlerts_data();
    void routesDoNotLookLikeAlerts();
};

void TestHeatGrid::theTotalIsKept()
{
    const bool holds = rc::check("wherever the marks are", [] {
        HeatGrid grid(60, 40, 6.0F);
        const auto places = *rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(800, 5200), rc::gen::inRange(800, 3200)));
        std::vector<HeatMark> marks;
        for (const auto& [x, y] : places)
            marks.push_back({static_cast<float>(x) / 100.0F, static_cast<float>(y) / 100.0F, 1.0F});
        grid.add(marks);
        RC_ASSERT(std::abs(grid.total() - static_cast<double>(marks.size())) <
                  1e-3 * static_cast<double>(marks.size() + 1));
    });
    QVERIFY(holds);
}

void TestHeatGrid::thePeakIsWhereTheAlertsAre()
{
    HeatGrid grid(40, 40, 5.0F);
    const std::vector<HeatMark> marks{{10.5F, 12.5F, 1.0F}, {10.5F, 12.5F, 1.0F}, {30.5F, 30.5F, 1.0F}};
    grid.add(marks);
    int bestColumn = 0;
    int bestRow = 0;
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column) {
            if (grid.at(column, row) > grid.at(bestColumn, bestRow)) {
                bestColumn = column;
                bestRow = row;
            }
        }
    }
    QCOMPARE(bestColumn, 10);
    QCOMPARE(bestRow, 12);
    QVERIFY(grid.at(30, 30) > 0.0F);
    QCOMPARE(grid.at(20, 20), 0.0F);
}

void TestHeatGrid::oneAlertCountsAsOne()
{
    HeatGrid grid(40, 40, 6.0F);
    const std::vector<HeatMark> marks(4, HeatMark{20.5F, 20.5F, 1.0F});
    grid.add(std::span{marks}.first(1));
    QVERIFY(std::abs(grid.marksAt(20, 20) - 1.0F) < 0.05F);
    grid.add(std::span{marks}.subspan(1));
    QVERIFY(std::abs(grid.marksAt(20, 20) - 4.0F) < 0.2F);
}

void TestHeatGrid::beyondTheEdgeIsNotCounted()
{
    HeatGrid grid(20, 20, 4.0F);
    const std::vector<HeatMark> marks{
        {-50.0F, 10.0F, 1.0F}, {10.0F, 500.0F, 1.0F}, {std::nanf(""), 1.0F, 1.0F}, {0.0F, 10.0F, 1.0F}};
    grid.add(marks);
    QVERIFY(std::abs(grid.total() - 0.5) < 0.02); // half of the last one
}

void TestHeatGrid::rampsGrowWithWhatTheyTell_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("dark") << static_cast<int>(basemap::MapTheme::Dark);
    QTest::newRow("light") << static_cast<int>(basemap::MapTheme::Light);
}

void TestHeatGrid::rampsGrowWithWhatTheyTell()
{
    QFETCH(int, theme);
    const auto look = static_cast<basemap::MapTheme>(theme);
    const auto stronger = [look](const QColor& one, const QColor& other) {
        return look == basemap::MapTheme::Dark ? one.lightnessF() > other.lightnessF()
                                               : one.lightnessF() < other.lightnessF();
    };
    for (int i = 1; i < static_cast<int>(kDistrictClasses); ++i) {
        QVERIFY(stronger(districtColour(i, look), districtColour(i - 1, look)));
        QVERIFY(districtColour(i, look).alpha() >= districtColour(i - 1, look).alpha());
        QVERIFY(districtColour(i, look).alpha() < 200); // the names of streets show through
    }
    QCOMPARE(heatColour(0.0, look).alpha(), 0);
    QCOMPARE(districtColour(-1, look).alpha(), 0);
    double before = 0.5;
    for (const double alerts : {1.0, 2.0, 8.0, 32.0}) {
        QVERIFY(heatColour(alerts, look).alpha() > heatColour(before, look).alpha());
        before = alerts;
    }
    QCOMPARE(heatColour(1e9, look), heatColour(kHeatMost, look));
}

void TestHeatGrid::classesAreAsTheLegendSays_data()
{
    QTest::addColumn<uint>("alerts");
    QTest::addColumn<uint>("lamps");
    QTest::addColumn<uint>("out");
    QTest::addColumn<int>("byAlerts");
    QTest::addColumn<int>("byLamps");
    QTest::newRow("all well") << 0U << 100U << 0U << 0 << 0;
    QTest::newRow("one of very many lamps") << 1U << 10'000U << 1U << 1 << 1;
    QTest::newRow("three") << 3U << 1000U << 5U << 1 << 2;
    QTest::newRow("four") << 4U << 1000U << 10U << 2 << 3;
    QTest::newRow("ten") << 10U << 1000U << 29U << 3 << 3;
    QTest::newRow("thirty") << 30U << 1000U << 30U << 4 << 4;
    QTest::newRow("no lamps") << 2U << 0U << 0U << 1 << -1;
}

void TestHeatGrid::classesAreAsTheLegendSays()
{
    QFETCH(uint, alerts);
    QFETCH(uint, lamps);
    QFETCH(uint, out);
    DistrictCount count;
    count.alerts[static_cast<std::size_t>(core::Priority::Low)] = alerts;
    count.lamps = lamps;
    count.lampsOut = out;
    QTEST(districtClass(count, DistrictValue::Alerts), "byAlerts");
    QTEST(districtClass(count, DistrictValue::LampsOut), "byLamps");
}

void TestHeatGrid::routesDoNotLookLikeAlerts_data()
{
    QTest::addColumn<QString>("colour");
    QTest::addColumn<double>("most");
    QTest::newRow("a red line") << "#ff0000" << 0.30;
    QTest::newRow("an orange line") << "#ff8000" << 0.11;
    QTest::newRow("a yellow line") << "#ffff00" << 0.30;
    QTest::newRow("a blue line") << "#0000ff" << 0.43;
    QTest::newRow("no colour") << "nonsense" << 0.10;
}

void TestHeatGrid::routesDoNotLookLikeAlerts()
{
    QFETCH(QString, colour);
    QFETCH(double, most);
    const QColor quiet = routeColour(QColor::fromString(colour), basemap::MapTheme::Dark);
    QVERIFY(quiet.isValid());
    QVERIFY2(static_cast<double>(quiet.hslSaturationF()) <= most, qPrintable(quiet.name()));
}

QTEST_APPLESS_MAIN(TestHeatGrid)
#include "tst_heatgrid.moc"
