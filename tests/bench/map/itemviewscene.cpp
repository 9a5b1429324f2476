// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/map/itemviewscene.h"

#include "geo/webmercator.h"

#include <QQmlError>
#include <QQuickItem>
#include <QUrl>
#include <QVariantList>

#include <cstdio>

namespace vigie::bench {

ItemViewScene::ItemViewScene(const TownTiles& tiles, const test::TestAssets& assets)
    : m_tiles(tiles)
    , m_window(std::make_unique<QQuickView>())
{
    const geo::CityFrame frame(standAt(Motion::Zoom, 0).middle);
    QVariantList points;
    for (std::uint32_t number = 0; number < assets.rows().size(); ++number) {
        const core::AssetRow& row = assets.rows().at(static_cast<core::AssetIndex>(number));
        const core::GeoPosition place = frame.toGeo({row.x, row.y});
        points.append(QVariant(QVariantList{place.latitude(), place.longitude()}));
    }
    m_window->setResizeMode(QQuickView::SizeRootObjectToView);
    m_window->setInitialProperties(
        {{QStringLiteral("points"), points},
         {QStringLiteral("tilePattern"), tiles.server()->urlPattern(basemap::MapTheme::Dark)}});
    m_window->setSource(QUrl::fromLocalFile(QStringLiteral(VIGIE_SOURCE_DIR "/tests/bench/map/itemview.qml")));
    for (const QQmlError& error : m_window->errors())
        std::fprintf(stderr, "%s\n", qPrintable(error.toString()));
    m_window->resize(1600, 1000);
    m_window->show();
}

void ItemViewScene::stand(Motion motion, int frame)
{
    const Stand where = standAt(motion, frame);
    QMetaObject::invokeMethod(m_window->rootObject(), "stand", Q_ARG(double, where.middle.latitude()),
                              Q_ARG(double, where.middle.longitude()), Q_ARG(double, where.zoom));
}

MotionFigures ItemViewScene::measure(Motion motion)
{
    warmUp(m_tiles, [this, motion](int frame) { stand(motion, frame); });
    const double before = threadCpuSeconds();
    for (int frame = 0; frame < kFrames; ++frame) {
        stand(motion, frame);
        waitForFrame(*m_window);
    }
    MotionFigures out;
    out.guiCpuMs = 1000.0 * (threadCpuSeconds() - before) / kFrames;
    return out;
}

} // namespace vigie::bench
