// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/assetmarks.h"

#include <QtTest>

#include <algorithm>

using namespace vigie;
using namespace vigie::map;

class TestAssetMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesCounts_data();
    void writesCounts();
    void eachAssetOnceOverAllParts();
    void worstLiesOnTop();
    void whatIsSetAsideIsNotShownAsWell();
    void fewAlertsAreShownOneByOne();
    void manyAlertsBecomeTheWorstAndTheirNumber();
    void fewBadOnesAmongManyStandWhereTheyAre();
    void whatIsAcknowledgedIsSmall();
    void hiddenDomainsAreNotCounted();
};

namespace {

core::AssetRow asset(float x, float y, core::Priority worst = core::Priority::None,
                     core::Domain domain = core::Domain::Lighting)
{
    core::AssetRow row;
    row.x = x;
    row.y = y;
    row.domain = domain;
    row.worst = worst;
    row.located = true;
    return row;
}

GlyphWidths widths()
{
    GlyphWidths out;
    out.quiet.fill(7.0F);
    out.strong.fill(8.0F);
    return out;
}

constexpr int kLevel = 13;

Marks groupsOf(const std::vector<core::AssetRow>& rows, DomainMask mask = DomainMask::all())
{
    core::RowTable table;
    for (const core::AssetRow& row : rows)
        table.append() = row;
    MapIndex index;
    (void)index.update(table.publish());
    const AreaCounts groups = index.areas().coarser(MapIndex::kFinestAreas - kLevel);
    const auto side = static_cast<float>(MapIndex::areaMetres(kLevel) * 8.0);
    Marks out;
    collectMarks({index, {}, &groups}, {{0, 0}, {side, side}}, {kLevel, false, false, mask}, widths(), out);
    return out;
}

bool has(const std::vector<Mark>& marks, Sprite sprite)
{
    return std::any_of(marks.begin(), marks.end(), [sprite](const Mark& m) { return m.sprite == sprite; });
}

} // namespace

void TestAssetMarks::writesCounts_data()
{
    QTest::addColumn<uint>("count");
    QTest::addColumn<QByteArray>("text");
    for (const auto& [count, text] : {std::pair<uint, const char*>{0, "0"},
                                      {7, "7"},
                                      {42, "42"},
                                      {9999, "9999"},
                                      {10'000, "10k"},
                                      {12'999, "12k"},
                                      {999'999, "999k"},
                                      {4'000'000, "999k"}})
        QTest::addRow("%u", count) << count << QByteArray(text);
}

void TestAssetMarks::writesCounts()
{
    QFETCH(uint, count);
    QFETCH(QByteArray, text);
    QByteArray out;
    for (const int glyph : glyphsOf(count))
        out += glyph == kThousands ? 'k' : static_cast<char>('0' + glyph);
    QCOMPARE(out, text);
    QVERIFY(out.size() <= kMaxPlateDigits);
}

void TestAssetMarks::eachAssetOnceOverAllParts()
{
    core::RowTable table;
    for (int i = 0; i < 400; ++i) // some exactly on the borders of parts
        table.append() =
            asset(static_cast<float>(i % 20) * 50.0F - 500.0F, static_cast<float>(i / 20) * 50.0F - 500.0F,
                  i % 9 == 0 ? core::Priority::Low : core::Priority::None);
    MapIndex index;
    (void)index.update(table.publish());
    std::size_t quiet = 0;
    std::size_t abnormal = 0;
    Marks marks;
    for (float y = -600; y < 600; y += 200) {
        for (float x = -600; x < 600; x += 200) {
            collectMarks({index, {}}, {{x, y}, {x + 200, y + 200}}, {17, true, true, DomainMask::all()}, widths(),
                         marks);
            quiet += marks.quiet.size();
            abnormal += marks.abnormal.size();
        }
    }
    QCOMPARE(abnormal, std::size_t{45});
    QCOMPARE(quiet, std::size_t{355});
}

void TestAssetMarks::worstLiesOnTop()
{
    core::RowTable table;
    for (const auto priority :
         {core::Priority::Critical, core::Priority::Low, core::Priority::High, core::Priority::Medium})
        table.append() = asset(10, 10, priority);
    table.edit(static_cast<core::AssetIndex>(2)).stale = true;
    MapIndex index;
    (void)index.update(table.publish());
    Marks marks;
    collectMarks({index, {}}, {{0, 0}, {100, 100}}, {17, true, true, DomainMask::all()}, widths(), marks);
    QCOMPARE(marks.abnormal.size(), std::size_t{4});
    QCOMPARE(marks.abnormal[0].sprite, abnormalSprite(core::Priority::Low, false));
    QCOMPARE(marks.abnormal[2].sprite, abnormalSprite(core::Priority::High, true));
    QCOMPARE(marks.abnormal[3].sprite, abnormalSprite(core::Priority::Critical, false));
}

void TestAssetMarks::whatIsSetAsideIsNotShownAsWell()
{
    core::RowTable table;
    for (const auto priority : {core::Priority::None, core::Priority::None, core::Priority::High})
        table.append() = asset(10, 10, priority);
    MapIndex index;
    (void)index.update(table.publish());
    table.edit(core::AssetIndex{1}).aside = true;
    table.edit(core::AssetIndex{2}).aside = true; // and has another alert: that is what is to be seen
    QCOMPARE(index.update(table.publish()).places.size(), std::size_t{4}); // both are drawn anew
    Marks marks;
    collectMarks({index, {}}, {{0, 0}, {100, 100}}, {17, true, true, DomainMask::all()}, widths(), marks);
    QCOMPARE(std::ranges::count(marks.quiet, asideSprite(), &Mark::sprite), 1);
    QVERIFY(!has(marks.abnormal, asideSprite()));
}

void TestAssetMarks::fewAlertsAreShownOneByOne()
{
    const Marks marks = groupsOf({asset(10, 10), asset(20, 10), asset(30, 40, core::Priority::High)});
    QVERIFY(has(marks.quiet, plateSprite(1)));
    QVERIFY(has(marks.quiet, quietGlyph(3)));
    QCOMPARE(marks.abnormal.size(), std::size_t{1});
    QCOMPARE(marks.abnormal[0].at, (geo::LocalPoint{30, 40}));
}

void TestAssetMarks::manyAlertsBecomeTheWorstAndTheirNumber()
{
    std::vector<core::AssetRow> rows;
    for (int i = 0; i < 12; ++i)
        rows.push_back(asset(10.0F + static_cast<float>(i), 10, i > 7 ? core::Priority::High : core::Priority::Low));
    const Marks marks = groupsOf(rows);
    QCOMPARE(marks.abnormal.size(), std::size_t{2}); // a symbol and a 4: so many are as bad as that, and not twelve
    QCOMPARE(marks.abnormal[0].sprite, abnormalSprite(core::Priority::High, false));
    QVERIFY(has(marks.abnormal, strongGlyph(4)));
}

void TestAssetMarks::fewBadOnesAmongManyStandWhereTheyAre()
{
    std::vector<core::AssetRow> rows{asset(90, 70, core::Priority::Critical)};
    for (int i = 0; i < 12; ++i)
        rows.push_back(asset(10.0F + static_cast<float>(i), 10, core::Priority::Low));
    const Marks marks = groupsOf(rows);
    QCOMPARE(marks.abnormal.size(), std::size_t{4}); // the critical one; the low ones' symbol, a 1 and a 2
    QCOMPARE(marks.abnormal.back().sprite, abnormalSprite(core::Priority::Critical, false));
    QCOMPARE(marks.abnormal.back().at, (geo::LocalPoint{90, 70}));
    QVERIFY(has(marks.abnormal, abnormalSprite(core::Priority::Low, false)));
    QVERIFY(has(marks.abnormal, strongGlyph(1)) && has(marks.abnormal, strongGlyph(2)));
}

void TestAssetMarks::whatIsAcknowledgedIsSmall()
{
    core::AssetRow known = asset(10, 10, core::Priority::High);
    known.acknowledged = true;
    const Marks marks = groupsOf({known, asset(60, 10, core::Priority::High)});
    QCOMPARE(marks.abnormal.size(), std::size_t{2});
    QVERIFY(has(marks.abnormal, abnormalSprite(core::Priority::High, false, true)));
    QVERIFY(has(marks.abnormal, abnormalSprite(core::Priority::High, false, false)));
}

void TestAssetMarks::hiddenDomainsAreNotCounted()
{
    const Marks marks = groupsOf({asset(10, 10), asset(12, 10, core::Priority::Critical, core::Domain::Water)},
                                 DomainMask(1U << static_cast<unsigned>(core::Domain::Lighting)));
    QVERIFY(has(marks.quiet, quietGlyph(1)));
    QVERIFY(marks.abnormal.empty());
}

QTEST_APPLESS_MAIN(TestAssetMarks)
#include "tst_assetmarks.moc"
