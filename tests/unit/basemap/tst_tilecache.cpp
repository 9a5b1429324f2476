// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tilecache.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace vigie::basemap;

class TestTileCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLastUsed();
    void replaces();
    void refusesWhatIsTooLarge();
    void themesAndDensitiesAreApart();
    void neverExceedsItsBound();
};

namespace {

TileKey key(std::uint32_t x)
{
    return {MapTheme::Dark, TileDensity::Single, {10, x, 0}};
}
Png png(std::size_t size)
{
    return std::make_shared<const std::string>(size, 'p');
}

} // namespace

void TestTileCache::keepsTheLastUsed()
{
    TileCache cache(300);
    for (const std::uint32_t x : {1U, 2U, 3U})
        cache.put(key(x), png(100));
    QVERIFY(cache.get(key(1)));
    cache.put(key(4), png(100));
    QVERIFY(cache.get(key(1)));
    QVERIFY(!cache.get(key(2)));
    QVERIFY(cache.get(key(3)));
    QVERIFY(cache.get(key(4)));
}

void TestTileCache::replaces()
{
    TileCache cache(300);
    cache.put(key(1), png(100));
    cache.put(key(1), png(40));
    QCOMPARE(cache.bytes(), std::size_t{40});
    QCOMPARE(cache.count(), std::size_t{1});
    cache.clear();
    QCOMPARE(cache.bytes(), std::size_t{0});
    QVERIFY(!cache.get(key(1)));
}

void TestTileCache::refusesWhatIsTooLarge()
{
    TileCache cache(300);
    cache.put(key(1), png(100));
    cache.put(key(2), png(301));
    QVERIFY(cache.get(key(1)));
    QVERIFY(!cache.get(key(2)));
}

void TestTileCache::themesAndDensitiesAreApart()
{
    TileCache cache(1000);
    TileKey light = key(1);
    light.theme = MapTheme::Light;
    TileKey dense = key(1);
    dense.density = TileDensity::Double;
    cache.put(key(1), png(1));
    cache.put(light, png(2));
    cache.put(dense, png(3));
    QCOMPARE(cache.get(key(1))->size(), std::size_t{1});
    QCOMPARE(cache.get(light)->size(), std::size_t{2});
    QCOMPARE(cache.get(dense)->size(), std::size_t{3});
}

void TestTileCache::neverExceedsItsBound()
{
    QVERIFY(rc::check("bytes stay below the bound and are the sum of what is kept", [] {
        TileCache cache(500);
        const auto steps = *rc::gen::container<std::vector<std::pair<std::uint8_t, std::uint8_t>>>(
            rc::gen::arbitrary<std::pair<std::uint8_t, std::uint8_t>>());
        for (const auto& [x, size] : steps) {
            cache.put(key(x % 16U), png(size));
            RC_ASSERT(cache.bytes() <= 500U);
        }
        std::size_t sum = 0;
        for (std::uint32_t x = 0; x < 16; ++x) {
            if (const Png kept = cache.get(key(x)))
                sum += kept->size();
        }
        RC_ASSERT(sum == cache.bytes());
    }));
}

QTEST_APPLESS_MAIN(TestTileCache)
#include "tst_tilecache.moc"
