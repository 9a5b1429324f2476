// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/tiles.h"

#include <QtTest>

#include <rapidcheck.h>

#include <map>

using namespace vigie::tlog;

class TestTiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paths();
    void seventyThousand();
    void aTreeThatGrows();
};

void TestTiles::paths()
{
    QCOMPARE((Tile{15, 123456789, 41}.path()), std::string("tile/15/x123/x456/789.p/41"));
    QCOMPARE((Tile{0, 0, 256}.path()), std::string("tile/0/000"));
    QCOMPARE((Tile{1, 1234067, 256}.path()), std::string("tile/1/x001/x234/067"));
    QCOMPARE((Tile{0, 1000, 1}.entriesPath()), std::string("tile/entries/x001/000.p/1"));
}

/// The example of C2SP tlog-tiles.
void TestTiles::seventyThousand()
{
    std::map<int, std::vector<std::uint64_t>> widths;
    for (const Tile& tile : newTiles(0, 70'000))
        widths[tile.level].push_back(tile.width);
    QCOMPARE(widths.size(), 3U);
    QCOMPARE(widths[0].size(), 274U);
    QCOMPARE(std::ranges::count(widths[0], 256U), 273);
    QCOMPARE(widths[0].back(), 112U);
    QCOMPARE(widths[1], (std::vector<std::uint64_t>{256, 17}));
    QCOMPARE(widths[2], (std::vector<std::uint64_t>{1}));
    QCOMPARE(newTiles(0, 256).size(), 2U);
    QVERIFY(newTiles(0, 0).empty());
}

/// In whatever steps a log grows, what was written on the way and what is written at once agree.
void TestTiles::aTreeThatGrows()
{
    QVERIFY(rc::check("the steps make the same files", [] {
        const auto steps =
            *rc::gen::container<std::vector<std::uint64_t>>(rc::gen::inRange<std::uint64_t>(1, 90'000));
        std::map<std::pair<int, std::uint64_t>, std::uint64_t> grown;
        std::uint64_t size = 0;
        for (const std::uint64_t step : steps) {
            for (const Tile& tile : newTiles(size, size + step))
                grown[{tile.level, tile.index}] = tile.width;
            size += step;
        }
        std::map<std::pair<int, std::uint64_t>, std::uint64_t> atOnce;
        for (const Tile& tile : newTiles(0, size))
            atOnce[{tile.level, tile.index}] = tile.width;
        RC_ASSERT(grown == atOnce);
    }));
}

QTEST_GUILESS_MAIN(TestTiles)
#include "tst_tiles.moc"
