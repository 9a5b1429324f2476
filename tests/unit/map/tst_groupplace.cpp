// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/groupplace.h"

#include <QtTest>

#include <rapidcheck.h>

#include <cmath>

using namespace vigie;
using namespace vigie::map;

class TestGroupPlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void movesNoFartherThanItMust_data();
    void movesNoFartherThanItMust();
    void liesOnNothingWhereThereIsRoom();
    void whereThereIsNoneItCoversLeast();
    void symbolsShownOneByOneAndNamesAreInTheWay();
};

namespace {

constexpr float kMetresPerPoint = 8.0F;
constexpr geo::LocalPoint kMiddle{1000, -2000};

/// A name or a symbol so many points from the middle.
Obstacle at(float right, float down, float halfWidth, float halfHeight)
{
    return {{kMiddle.x + right * kMetresPerPoint, kMiddle.y + down * kMetresPerPoint}, halfWidth, halfHeight};
}

/// The plate alone, without its air, on the obstacle itself.
bool covers(GroupShift shift, const Obstacle& obstacle)
{
    const float right = shift.right - (obstacle.at.x - kMiddle.x) / kMetresPerPoint;
    const float down = shift.down - (obstacle.at.y - kMiddle.y) / kMetresPerPoint;
    return std::abs(right) < 16.0F + obstacle.halfWidth && std::abs(down) < 8.0F + obstacle.halfHeight;
}

} // namespace

void TestGroupPlace::movesNoFartherThanItMust_data()
{
    QTest::addColumn<float>("right"); // of the obstacle, in points
    QTest::addColumn<float>("down");
    QTest::addColumn<bool>("hasSymbol");
    QTest::addColumn<bool>("moves");
    QTest::newRow("on the symbol") << 0.0F << 0.0F << false << true;
    QTest::newRow("just above it") << 4.0F << 12.0F << false << true;
    QTest::newRow("beside it") << 60.0F << 0.0F << false << false;
    QTest::newRow("under it") << 0.0F << -30.0F << false << false;
    QTest::newRow("its own symbol would be on it") << 0.0F << -30.0F << true << true;
}

void TestGroupPlace::movesNoFartherThanItMust()
{
    QFETCH(float, right);
    QFETCH(float, down);
    QFETCH(bool, hasSymbol);
    QFETCH(bool, moves);
    const Obstacle symbol = at(right, down, 9, 9);
    const GroupShift shift = shiftOf({symbol}, kMiddle, hasSymbol, static_cast<double>(kMetresPerPoint));
    QCOMPARE(shift != GroupShift{}, moves);
    QVERIFY(!covers(shift, symbol));
    QVERIFY(std::hypot(shift.right, shift.down) <= 36.0F);
}

void TestGroupPlace::liesOnNothingWhereThereIsRoom()
{
    QVERIFY(rc::check("one or two symbols anywhere near", [] {
        const auto point = rc::gen::inRange(-60, 61);
        const Obstacle first = at(static_cast<float>(*point), static_cast<float>(*point), 9, 9);
        const Obstacle second = at(static_cast<float>(*point), static_cast<float>(*point), 9, 9);
        const GroupShift shift = shiftOf({first, second}, kMiddle, false, static_cast<double>(kMetresPerPoint));
        RC_ASSERT(!covers(shift, first));
        RC_ASSERT(!covers(shift, second));
    }));
}

void TestGroupPlace::whereThereIsNoneItCoversLeast()
{
    // A wall as wide as the square, open at its lower end.
    const GroupShift shift = shiftOf({at(0, -30, 200, 48)}, kMiddle, false, static_cast<double>(kMetresPerPoint));
    QCOMPARE(shift.down, 36.0F);
    QCOMPARE(shift.right, 0.0F);
}

void TestGroupPlace::symbolsShownOneByOneAndNamesAreInTheWay()
{
    constexpr int kLevel = 13;
    core::RowTable table;
    const auto side = static_cast<float>(MapIndex::areaMetres(kLevel));
    const auto put = [&table](float x, float y, core::Priority worst) {
        core::AssetRow& row = table.append();
        row.x = x;
        row.y = y;
        row.located = true;
        row.worst = worst;
    };
    for (int i = 0; i < 40; ++i)
        put(side / 2, side / 2, core::Priority::None);
    put(side / 2 + 1, side / 2, core::Priority::Low);
    for (int i = 0; i < 5; ++i) // a square that shows one symbol for all
        put(side * 1.5F, side / 2, core::Priority::High);
    MapIndex index;
    (void)index.update(table.publish());
    index.setNames({{side / 2, side / 2 + 30}, {side * 50, 0}});
    const AreaCounts groups = index.areas().coarser(MapIndex::kFinestAreas - kLevel);
    const Glides glides;
    const MarkSource source{index, glides, &groups};
    const DetailChoice choice{kLevel, false, false, DomainMask::all()};
    const std::vector<Obstacle> found = obstaclesNear(source, choice, {side / 2, side / 2});
    QCOMPARE(found.size(), std::size_t{2}); // the near name, and the one symbol
    QVERIFY(shiftOf(source, choice, *groups.find({0, 0})) != GroupShift{});
}

QTEST_APPLESS_MAIN(TestGroupPlace)
#include "tst_groupplace.moc"
