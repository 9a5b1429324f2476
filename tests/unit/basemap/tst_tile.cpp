// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tile.h"
#include "basemap/tileaddress.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace vigie;
using namespace vigie::basemap;

class TestTile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void isInThePyramid_data();
    void isInThePyramid();
    void blockHoldsItsTiles();
    void boxOfTheWorld();
    void addressesComeBack();
};

void TestTile::places_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<uint>("zoom");
    QTest::addColumn<uint>("x");
    QTest::addColumn<uint>("y");
    QTest::newRow("the world") << 0.0 << 0.0 << 0U << 0U << 0U;
    QTest::newRow("Dijon") << 47.3220 << 5.0415 << 13U << 4210U << 2870U;
    QTest::newRow("Angers") << 47.4784 << -0.5632 << 12U << 2041U << 1432U;
    QTest::newRow("Rio") << -22.9068 << -43.1729 << 10U << 389U << 578U;
    QTest::newRow("the edge in the east") << 0.0 << 180.0 << 4U << 15U << 8U;
    QTest::newRow("beyond the square in the south") << -89.0 << 0.0 << 4U << 8U << 15U;
}

void TestTile::places()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(uint, zoom);
    QFETCH(uint, x);
    QFETCH(uint, y);
    const TileId tile = tileAt(geo::toMercator(latitude, longitude), zoom);
    QCOMPARE(tile.x, x);
    QCOMPARE(tile.y, y);
}

void TestTile::isInThePyramid_data()
{
    QTest::addColumn<quint64>("zoom");
    QTest::addColumn<quint64>("x");
    QTest::addColumn<quint64>("y");
    QTest::addColumn<bool>("valid");
    QTest::newRow("the top") << quint64{0} << quint64{0} << quint64{0} << true;
    QTest::newRow("last column") << quint64{20} << quint64{1048575} << quint64{1048575} << true;
    QTest::newRow("one too far") << quint64{20} << quint64{1048576} << quint64{0} << false;
    QTest::newRow("too near") << quint64{21} << quint64{0} << quint64{0} << false;
    QTest::newRow("absurd zoom") << quint64{64} << quint64{0} << quint64{0} << false;
    QTest::newRow("wraps round") << quint64{3} << (quint64{1} << 32U) << quint64{0} << false;
}

void TestTile::isInThePyramid()
{
    QFETCH(quint64, zoom);
    QFETCH(quint64, x);
    QFETCH(quint64, y);
    QFETCH(bool, valid);
    QCOMPARE(makeTileId(zoom, x, y).has_value(), valid);
}

void TestTile::blockHoldsItsTiles()
{
    QVERIFY(rc::check("each tile is once among the tiles of its block, and inside its box", [] {
        const auto zoom = *rc::gen::inRange<std::uint32_t>(0, kMaxZoom + 1);
        const TileId tile{zoom, *rc::gen::inRange<std::uint32_t>(0, 1U << zoom),
                          *rc::gen::inRange<std::uint32_t>(0, 1U << zoom)};
        const std::vector<TileId> tiles = tilesOf(blockOf(tile));
        RC_ASSERT(std::count(tiles.begin(), tiles.end(), tile) == 1);
        for (const TileId other : tiles)
            RC_ASSERT(blockOf(other) == blockOf(tile));
        const double side = geo::kWorldMetres / static_cast<double>(1U << zoom);
        const double west = tile.x * side - geo::kWorldMetres / 2.0;
        const ProjectedBox box = boxOf(blockOf(tile));
        RC_ASSERT(box.west <= west + 1e-6);
        RC_ASSERT(box.east >= west + side - 1e-6);
    }));
}

void TestTile::boxOfTheWorld()
{
    const ProjectedBox world = boxOf(BlockId{});
    QCOMPARE(world.west, -geo::kWorldMetres / 2.0);
    QCOMPARE(world.north, geo::kWorldMetres / 2.0);
    QCOMPARE(world.east, geo::kWorldMetres / 2.0);
    QCOMPARE(world.south, -geo::kWorldMetres / 2.0);
}

void TestTile::addressesComeBack()
{
    const std::string token = makeToken();
    QCOMPARE(token.size(), std::size_t{32});
    QVERIFY(token != makeToken());
    QString url = QString::fromStdString(tileAddressPattern(token, MapTheme::Light, TileDensity::Double, 7));
    url.replace(QStringLiteral("%z"), QStringLiteral("13")).replace(QStringLiteral("%x"), QStringLiteral("4210"));
    url.replace(QStringLiteral("%y"), QStringLiteral("2870"));
    const auto key = readTileAddress(url.toStdString(), token);
    QVERIFY(key.has_value());
    QVERIFY(*key == (TileKey{MapTheme::Light, TileDensity::Double, {13, 4210, 2870}, 7}));
    for (const char* path : {"", "/", "//dark/0/0/0/0.png", "dark/0/0/0/0.png"})
        QVERIFY2(!readTileAddress(path, token), path);
    for (const char* rest :
         {"/dark/0/0/0/.png", "/dark/0/0/0/0.png/", "/dark/0/ 0/0/0.png", "/dark/0/+0/0/0.png", "/dark/0/0/0",
          "/dark/0/0/0/0@2x", "/dark/0/0/0/0@3x.png", "/Dark/0/0/0/0.png", "/dark/0//0/0.png", "/dark/-1/0/0/0.png",
          "/dark//0/0/0.png", "/dark/4294967296/0/0/0.png", "/dark/0/0/0.png"})
        QVERIFY2(!readTileAddress("/" + token + rest, token), rest);
}

QTEST_APPLESS_MAIN(TestTile)
#include "tst_tile.moc"
