// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/mapindex.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace vigie;
using namespace vigie::map;

class TestMapIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void sharedChunksAreNotLookedAt();
    void anotherStoreBeginsAnew();
    void countsAreWhatIsThere();
    void coarserCountsAreTheSameAssets();
    void denserCitiesShowNumbersLonger();
};

namespace {

core::AssetRow lamp(float x, float y, core::Priority worst = core::Priority::None)
{
    core::AssetRow row;
    row.x = x;
    row.y = y;
    row.domain = core::Domain::Lighting;
    row.worst = worst;
    row.located = true;
    return row;
}

void append(core::RowTable& table, const core::AssetRow& row)
{
    table.append() = row;
}

std::uint32_t countOf(const geo::GridIndex& grid)
{
    std::uint32_t out = 0;
    grid.query({{-1e6F, -1e6F}, {1e6F, 1e6F}}, [&out](std::uint32_t, geo::LocalPoint) { ++out; });
    return out;
}

} // namespace

void TestMapIndex::tellsWhatChanged_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<int>("places");
    QTest::newRow("nothing") << QByteArray("nothing") << 0;
    QTest::newRow("an alert") << QByteArray("alert") << 2;
    QTest::newRow("stale") << QByteArray("stale") << 2;
    QTest::newRow("a move: from and to") << QByteArray("move") << 2;
    QTest::newRow("its place is lost") << QByteArray("lost") << 1;
    QTest::newRow("another feed: nothing that shows") << QByteArray("feed") << 0;
    QTest::newRow("a new one") << QByteArray("new") << 1;
    QTest::newRow("a new one without a place") << QByteArray("nowhere") << 0;
}

void TestMapIndex::tellsWhatChanged()
{
    QFETCH(QByteArray, change);
    QFETCH(int, places);
    core::RowTable table;
    append(table, lamp(10, 20));
    MapIndex index;
    QCOMPARE(index.update(table.publish()).places.size(), std::size_t{1});
    if (change != "nothing") {
        core::AssetRow& row =
            change == "new" || change == "nowhere" ? table.append() : table.edit(core::AssetIndex{});
        if (change == "alert")
            row.worst = core::Priority::High;
        else if (change == "stale")
            row.stale = true;
        else if (change == "move")
            row.x = 500;
        else if (change == "lost")
            row.located = false;
        else if (change == "feed")
            row.feed = core::FeedIndex{7};
        else if (change == "new")
            row = lamp(1, 2);
    }
    QCOMPARE(static_cast<int>(index.update(table.publish()).places.size()), places);
    QCOMPARE(countOf(index.abnormal()), change == "alert" ? 1U : 0U);
}

void TestMapIndex::sharedChunksAreNotLookedAt()
{
    core::RowTable table;
    for (int i = 0; i < 2000; ++i)
        append(table, lamp(static_cast<float>(i), 0));
    MapIndex index;
    QCOMPARE(index.update(table.publish()).places.size(), std::size_t{2000});
    table.edit(static_cast<core::AssetIndex>(1500)).worst = core::Priority::Critical;
    const auto changed = index.update(table.publish()).places;
    QCOMPARE(changed.size(), std::size_t{2});
    QCOMPARE(changed[0], (geo::LocalPoint{1500, 0}));
}

void TestMapIndex::anotherStoreBeginsAnew()
{
    core::RowTable one;
    for (int i = 0; i < 600; ++i)
        append(one, lamp(static_cast<float>(i), 0, core::Priority::Low));
    core::RowTable two;
    append(two, lamp(5, 5));
    MapIndex index;
    (void)index.update(one.publish());
    QCOMPARE(index.update(two.publish()).places.size(), std::size_t{601});
    QCOMPARE(countOf(index.places()), 1U);
    QCOMPARE(countOf(index.abnormal()), 0U);
    QCOMPARE(index.areas().cells().size(), std::size_t{1});
}

void TestMapIndex::countsAreWhatIsThere()
{
    QVERIFY(rc::check("after any changes the squares count the rows that are there", [] {
        core::RowTable table;
        for (int i = 0; i < 40; ++i)
            append(table, lamp(0, 0));
        MapIndex index;
        (void)index.update(table.publish());
        const auto steps = *rc::gen::container<std::vector<std::tuple<std::uint8_t, std::int16_t, std::uint8_t>>>(
            rc::gen::arbitrary<std::tuple<std::uint8_t, std::int16_t, std::uint8_t>>());
        for (const auto& [number, place, state] : steps) {
            core::AssetRow& row = table.edit(static_cast<core::AssetIndex>(number % 40U));
            row.x = place;
            row.y = static_cast<float>(place) / 3.0F;
            row.worst = static_cast<core::Priority>(state % 5U);
            row.domain = static_cast<core::Domain>(state / 5U % 5U);
            row.located = state % 7U != 0;
            row.stale = state % 3U == 0;
            (void)index.update(table.publish());
        }
        std::uint32_t located = 0;
        std::uint32_t abnormal = 0;
        for (std::uint32_t i = 0; i < 40; ++i) {
            const core::AssetRow& row = table.at(static_cast<core::AssetIndex>(i));
            located += row.located ? 1U : 0U;
            abnormal += row.located && row.worst != core::Priority::None ? 1U : 0U;
        }
        std::uint32_t counted = 0;
        std::uint32_t countedAbnormal = 0;
        for (const auto& [key, count] : index.areas().cells()) {
            counted += count.total(DomainMask::all());
            countedAbnormal += count.abnormal(DomainMask::all());
        }
        RC_ASSERT(counted == located);
        RC_ASSERT(countedAbnormal == abnormal);
        RC_ASSERT(countOf(index.places()) == located);
        RC_ASSERT(countOf(index.abnormal()) == abnormal);
    }));
}

void TestMapIndex::coarserCountsAreTheSameAssets()
{
    AreaCounts fine(10.0);
    for (int i = -50; i < 50; ++i)
        fine.add(lamp(static_cast<float>(i) * 7.0F, static_cast<float>(-i) * 3.0F,
                      i == 0 ? core::Priority::Critical : core::Priority::None));
    const AreaCounts coarse = fine.coarser(3);
    QCOMPARE(coarse.cellMetres(), 80.0);
    std::uint32_t total = 0;
    for (const auto& [key, count] : coarse.cells())
        total += count.total(DomainMask::all());
    QCOMPARE(total, 100U);
    const AreaCount* west = coarse.find(coarse.keyOf({-1.0F, 1.0F}));
    const AreaCount* east = coarse.find(coarse.keyOf({0.0F, 0.0F}));
    QVERIFY(west != nullptr && east != nullptr && west != east);
    QCOMPARE(east->of(core::Priority::Critical, DomainMask::all()), 1U);
    QCOMPARE(east->of(core::Priority::Critical, DomainMask(1U << static_cast<unsigned>(core::Domain::Water))), 0U);
    QCOMPARE(east->worstNumbered(DomainMask::all()), core::Priority::None); // one is shown where it is
}

void TestMapIndex::denserCitiesShowNumbersLonger()
{
    const auto levelOf = [](int side, float step) {
        core::RowTable table;
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x)
                append(table, lamp(static_cast<float>(x) * step, static_cast<float>(y) * step));
        }
        MapIndex index;
        (void)index.update(table.publish());
        return index.detailLevel(DomainMask::all(), 1.6e6, 5000.0);
    };
    const int town = levelOf(100, 60.0F);
    const int city = levelOf(100, 15.0F);
    QVERIFY(town > 8 && town < 18);
    QCOMPARE(city, town + 2); // four times as dense in each direction
    QCOMPARE(levelOf(0, 1.0F), 0);
}

QTEST_APPLESS_MAIN(TestMapIndex)
#include "tst_mapindex.moc"
