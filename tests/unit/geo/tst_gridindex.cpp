// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/gridindex.h"

#include <QtTest>

#include <rapidcheck.h>

#include <set>

using namespace vigie::geo;

namespace {

LocalPoint anyPoint()
{
    return {static_cast<float>(*rc::gen::inRange(-5'000, 5'000)),
            static_cast<float>(*rc::gen::inRange(-5'000, 5'000))};
}

LocalBox anyBox()
{
    const LocalPoint a = anyPoint();
    const LocalPoint b = anyPoint();
    return {{std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)}};
}

} // namespace

class TestGridIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatALookAtAllWouldFind();
    void aBoxOverTheWholeWorldIsNotSlow();
};

void TestGridIndex::findsWhatALookAtAllWouldFind()
{
    QVERIFY(rc::check("a query finds exactly the rows inside, after inserts, moves and removals", [] {
        GridIndex index{static_cast<float>(*rc::gen::inRange(1, 2'000))};
        std::vector<std::pair<LocalPoint, bool>> rows;
        const int count = *rc::gen::inRange(0, 60);
        for (int i = 0; i < count; ++i) {
            rows.emplace_back(anyPoint(), true);
            index.insert(static_cast<std::uint32_t>(i), rows.back().first);
        }
        for (std::uint32_t i = 0; i < rows.size(); ++i) {
            const int what = *rc::gen::inRange(0, 3);
            if (what == 1) {
                const LocalPoint to = anyPoint();
                index.move(i, rows[i].first, to);
                rows[i].first = to;
            } else if (what == 2) {
                index.remove(i, rows[i].first);
                rows[i].second = false;
            }
        }
        const LocalBox box = anyBox();
        std::multiset<std::uint32_t> found;
        index.query(box, [&](std::uint32_t row, LocalPoint at) {
            RC_ASSERT(at == rows[row].first);
            found.insert(row);
        });
        std::multiset<std::uint32_t> expected;
        for (std::uint32_t i = 0; i < rows.size(); ++i) {
            if (rows[i].second && box.contains(rows[i].first))
                expected.insert(i);
        }
        RC_ASSERT(found == expected);
    }));
}

void TestGridIndex::aBoxOverTheWholeWorldIsNotSlow()
{
    GridIndex index{1.0F};
    index.insert(7, {12.0F, 13.0F});
    int found = 0;
    // 10^14 cells by their number; only the one in use is looked at.
    index.query({{-2e7F, -2e7F}, {2e7F, 2e7F}}, [&](std::uint32_t, LocalPoint) { ++found; });
    QCOMPARE(found, 1);
}

QTEST_APPLESS_MAIN(TestGridIndex)
#include "tst_gridindex.moc"
