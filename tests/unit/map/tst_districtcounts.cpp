// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert.h"
#include "districttable.h"
#include "qml/districtcounts.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace vigie;
using namespace vigie::map;

/// Two quarters side by side, 1,000 m each; the western one has a lake of 200 m that is no part of it.
class TestDistrictCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlaceIsInItsDistrict_data();
    void aPlaceIsInItsDistrict();
    void theGridSaysWhatTheBordersSay();
    void alertsFollowTheirDistrict();
    void lampsAreCountedWhereTheyStand();
    void aMovedAssetTakesItsAlertsAlong();
    void nothingNewChangesNothing();
    void anotherStoreBeginsAnew();
};

namespace {

constexpr core::ModelIndex kLamp{0};
constexpr core::ModelIndex kVehicle{1};

geo::ShapeTable quarters()
{
    geo::ShapeTable out;
    test::addArea(out, "West",
                  {test::squareRing(-1000.0F, -500.0F, 1000.0F), test::squareRing(-600.0F, -100.0F, 200.0F)});
    test::addArea(out, "East", {test::squareRing(0.0F, -500.0F, 1000.0F)});
    return out;
}

geo::DistrictIndex index()
{
    return geo::DistrictIndex(quarters(), geo::CityFrame(test::kOrigin));
}

core::AssetRow asset(core::ModelIndex model, float x, float y)
{
    core::AssetRow row;
    row.x = x;
    row.y = y;
    row.model = model;
    row.located = true;
    return row;
}

alerts::Alert alertOf(std::uint32_t row, core::Priority priority,
                      alerts::ConditionState state = alerts::ConditionState::ActiveUnacked)
{
    alerts::Alert out;
    out.asset = static_cast<core::AssetIndex>(row);
    out.priority = priority;
    out.state = state;
    return out;
}

pipeline::Snapshot snapshotOf(core::RowTable& rows, pipeline::AlertList alerts)
{
    static const auto kModels =
        std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"Streetlight", "Vehicle"});
    pipeline::Snapshot out;
    out.rows = rows.publish();
    out.models = kModels;
    out.alerts = std::make_shared<const pipeline::AlertList>(std::move(alerts));
    return out;
}

} // namespace

void TestDistrictCounts::aPlaceIsInItsDistrict_data()
{
    QTest::addColumn<float>("x");
    QTest::addColumn<float>("y");
    QTest::addColumn<int>("district");
    QTest::newRow("the west") << -900.0F << 300.0F << 0;
    QTest::newRow("the east") << 500.0F << 0.0F << 1;
    QTest::newRow("just west of the border") << -0.5F << 100.0F << 0;
    QTest::newRow("just east of it") << 0.5F << 100.0F << 1;
    QTest::newRow("on the lake") << -500.0F << 0.0F << -1;
    QTest::newRow("beyond the city") << 1500.0F << 0.0F << -1;
}

void TestDistrictCounts::aPlaceIsInItsDistrict()
{
    QFETCH(float, x);
    QFETCH(float, y);
    QFETCH(int, district);
    const auto found = index().at({x, y});
    QCOMPARE(found ? static_cast<int>(*found) : -1, district);
}

void TestDistrictCounts::theGridSaysWhatTheBordersSay()
{
    const geo::DistrictIndex both = index();
    const bool holds = rc::check("what is plainly inside is found there", [&] {
        const auto x = static_cast<float>(*rc::gen::inRange(-1200, 1200)) + 0.3F;
        const auto y = static_cast<float>(*rc::gen::inRange(-700, 700)) + 0.3F;
        const bool isInBand = y > -500.0F && y < 500.0F;
        const bool isOnLake = x > -600.0F && x < -400.0F && y > -100.0F && y < 100.0F;
        const int wanted = !isInBand || isOnLake      ? -1
                           : x > -1000.0F && x < 0.0F ? 0
                           : x > 0.0F && x < 1000.0F  ? 1
                                                      : -1;
        const auto found = both.at({x, y});
        RC_ASSERT((found ? static_cast<int>(*found) : -1) == wanted);
    });
    QVERIFY(holds);
}

void TestDistrictCounts::alertsFollowTheirDistrict()
{
    using enum alerts::ConditionState;
    core::RowTable rows;
    rows.append() = asset(kVehicle, -900.0F, 0.0F);
    rows.append() = asset(kVehicle, 500.0F, 0.0F);
    rows.append() = asset(kVehicle, 5000.0F, 0.0F); // in none
    DistrictCounts counts(index());
    QVERIFY(counts.update(
        snapshotOf(rows, {alertOf(0, core::Priority::Critical), alertOf(0, core::Priority::Low),
                          alertOf(1, core::Priority::High, ActiveAcked), alertOf(2, core::Priority::High),
                          alertOf(1, core::Priority::Low, ReturnedUnacked)})));
    QCOMPARE(counts.counts()[0].allAlerts(), 2U);
    QCOMPARE(counts.counts()[0].alerts[static_cast<std::size_t>(core::Priority::Critical)], 1U);
    QCOMPARE(counts.counts()[1].allAlerts(), 1U); // what is over is not active, acknowledged or not
    QVERIFY(counts.update(snapshotOf(rows, {})));
    QCOMPARE(counts.counts()[0].allAlerts(), 0U);
}

void TestDistrictCounts::lampsAreCountedWhereTheyStand()
{
    core::RowTable rows;
    for (int i = 0; i < 10; ++i)
        rows.append() = asset(kLamp, -900.0F + static_cast<float>(i), 200.0F);
    rows.append() = asset(kVehicle, -900.0F, 200.0F);
    DistrictCounts counts(index());
    // Two rules on one lamp are one lamp; a vehicle is none.
    QVERIFY(counts.update(snapshotOf(rows, {alertOf(3, core::Priority::Low), alertOf(3, core::Priority::Medium),
                                            alertOf(10, core::Priority::High)})));
    QCOMPARE(counts.counts()[0].lamps, 10U);
    QCOMPARE(counts.counts()[0].lampsOut, 1U);
    QCOMPARE(counts.counts()[0].shareOut(), 0.1);
    QCOMPARE(counts.counts()[1].lamps, 0U);
    QCOMPARE(counts.counts()[1].shareOut(), 0.0);
}

void TestDistrictCounts::aMovedAssetTakesItsAlertsAlong()
{
    core::RowTable rows;
    rows.append() = asset(kVehicle, -900.0F, 0.0F);
    DistrictCounts counts(index());
    auto first = snapshotOf(rows, {alertOf(0, core::Priority::High)});
    QVERIFY(counts.update(first));
    rows.edit(core::AssetIndex{0}).x = 500.0F;
    auto second = snapshotOf(rows, {});
    second.alerts = first.alerts; // the list is the same one
    QVERIFY(counts.update(second));
    QCOMPARE(counts.counts()[0].allAlerts(), 0U);
    QCOMPARE(counts.counts()[1].allAlerts(), 1U);
}

void TestDistrictCounts::nothingNewChangesNothing()
{
    core::RowTable rows;
    rows.append() = asset(kVehicle, -900.0F, 0.0F);
    DistrictCounts counts(index());
    auto first = snapshotOf(rows, {alertOf(0, core::Priority::High)});
    QVERIFY(counts.update(first));
    rows.edit(core::AssetIndex{0}).x = -800.0F; // within its district
    auto second = snapshotOf(rows, {});
    second.alerts = first.alerts;
    QVERIFY(!counts.update(second));
}

void TestDistrictCounts::anotherStoreBeginsAnew()
{
    core::RowTable many;
    for (int i = 0; i < 3; ++i)
        many.append() = asset(kLamp, -900.0F, 0.0F);
    DistrictCounts counts(index());
    QVERIFY(counts.update(snapshotOf(many, {})));
    QCOMPARE(counts.counts()[0].lamps, 3U);
    core::RowTable one;
    one.append() = asset(kLamp, 500.0F, 0.0F);
    QVERIFY(counts.update(snapshotOf(one, {})));
    QCOMPARE(counts.counts()[0].lamps, 0U);
    QCOMPARE(counts.counts()[1].lamps, 1U);
}

QTEST_APPLESS_MAIN(TestDistrictCounts)
#include "tst_districtcounts.moc"
