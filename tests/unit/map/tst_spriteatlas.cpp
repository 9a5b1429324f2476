// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/spriteatlas.h"

#include <QtTest>

#include <set>

using namespace vigie;
using namespace vigie::map;

/// Looks at the sprites as pictures: shapes must differ without their colours.
class TestSpriteAtlas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySpriteIsDrawnInItsOwnPlace_data();
    void everySpriteIsDrawnInItsOwnPlace();
    void prioritiesDifferByShape();
    void staleIsHollow();
    void acknowledgedIsSmall();
    void quietIsGrey();
    void prioritiesAreColoured();
};

namespace {

QImage spriteOf(const SpriteAtlas& atlas, Sprite sprite)
{
    return atlas.image.copy(atlas.pixels[static_cast<std::size_t>(sprite)]);
}

int covered(const QImage& image)
{
    int out = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            out += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
    }
    return out;
}

/// Where it is opaque, as text: the silhouette.
QByteArray silhouette(const QImage& image)
{
    QByteArray out;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            out += qAlpha(image.pixel(x, y)) > 128 ? '#' : '.';
        out += '\n';
    }
    return out;
}

} // namespace

void TestSpriteAtlas::everySpriteIsDrawnInItsOwnPlace_data()
{
    QTest::addColumn<double>("density");
    QTest::newRow("usual screen") << 1.0;
    QTest::newRow("one and a half") << 1.5;
    QTest::newRow("dense screen") << 2.0;
}

void TestSpriteAtlas::everySpriteIsDrawnInItsOwnPlace()
{
    QFETCH(double, density);
    const MapStyle style(basemap::MapTheme::Dark);
    const SpriteAtlas atlas = drawSpriteAtlas(style, density);
    for (int i = 0; i < kSpriteCount; ++i) {
        const QRect here = atlas.pixels[static_cast<std::size_t>(i)];
        QVERIFY2(atlas.image.rect().contains(here), qPrintable(QString::number(i)));
        QVERIFY2(covered(atlas.image.copy(here)) >= 4, qPrintable(QString::number(i)));
        for (int j = 0; j < i; ++j)
            QVERIFY(!here.intersects(atlas.pixels[static_cast<std::size_t>(j)]));
    }
}

void TestSpriteAtlas::prioritiesDifferByShape()
{
    const MapStyle style(basemap::MapTheme::Dark);
    const SpriteAtlas atlas = drawSpriteAtlas(style, 2.0);
    std::set<QByteArray> shapes;
    for (const auto p : {core::Priority::Low, core::Priority::Medium, core::Priority::High, core::Priority::Critical})
        shapes.insert(silhouette(spriteOf(atlas, abnormalSprite(p, false))));
    QCOMPARE(shapes.size(), std::size_t{4});
    std::set<QByteArray> domains;
    for (int d = 0; d < core::kDomainCount; ++d)
        domains.insert(silhouette(spriteOf(atlas, quietSprite(static_cast<core::Domain>(d), false, true))));
    QCOMPARE(domains.size(), std::size_t{5});
}

void TestSpriteAtlas::staleIsHollow()
{
    for (const auto theme : {basemap::MapTheme::Dark, basemap::MapTheme::Light}) {
        const MapStyle style(theme);
        const SpriteAtlas atlas = drawSpriteAtlas(style, 2.0);
        for (const auto p :
             {core::Priority::Low, core::Priority::Medium, core::Priority::High, core::Priority::Critical}) {
            const QImage full = spriteOf(atlas, abnormalSprite(p, false));
            const QImage hollow = spriteOf(atlas, abnormalSprite(p, true));
            const QPoint middle = full.rect().center();
            QCOMPARE(QColor(full.pixel(middle)), style.priorityFill(p));
            QCOMPARE(QColor(hollow.pixel(middle)), style.ground);
        }
    }
}

void TestSpriteAtlas::acknowledgedIsSmall()
{
    const SpriteAtlas atlas = drawSpriteAtlas(MapStyle(basemap::MapTheme::Dark), 2.0);
    for (const auto p :
         {core::Priority::Low, core::Priority::Medium, core::Priority::High, core::Priority::Critical}) {
        for (const bool stale : {false, true}) {
            const QSize known = spriteOf(atlas, abnormalSprite(p, stale, true)).size();
            QVERIFY(known.width() < spriteOf(atlas, abnormalSprite(p, stale)).width());
            QVERIFY(!known.isEmpty());
        }
    }
}

void TestSpriteAtlas::quietIsGrey()
{
    for (const auto theme : {basemap::MapTheme::Dark, basemap::MapTheme::Light}) {
        const MapStyle style(theme);
        QVERIFY(style.quiet.hslSaturationF() < 0.15F);
        QVERIFY(style.dim.hslSaturationF() < 0.15F);
    }
}

void TestSpriteAtlas::prioritiesAreColoured()
{
    for (const auto theme : {basemap::MapTheme::Dark, basemap::MapTheme::Light}) {
        const MapStyle style(theme);
        for (const auto p :
             {core::Priority::Low, core::Priority::Medium, core::Priority::High, core::Priority::Critical})
            QVERIFY(style.priorityFill(p).hslSaturationF() > 0.5F);
    }
}

QTEST_MAIN(TestSpriteAtlas)
#include "tst_spriteatlas.moc"
