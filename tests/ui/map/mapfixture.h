// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tileserver.h"
#include "integration/basemap/testtown.h"
#include "qml/assetlayer.h"
#include "qml/mapwindow.h"
#include "ui/map/testassets.h"

#include <QImage>
#include <QObject>
#include <QQuickItem>
#include <QTemporaryDir>

#include <memory>

namespace vigie::test {

inline const core::GeoPosition kTown = *core::GeoPosition::fromDegrees(kTownLatitude, kTownLongitude);

/// The map's window with the tiles of a made-up town and 12,000 assets, on a real display. The pictures stay in the
/// build folder, under pictures/.
class MapFixture : public QObject {
    Q_OBJECT

protected:
    /// Empty, or why there is no town.
    [[nodiscard]] QString openTown();
    [[nodiscard]] map::MapWindowOptions options(basemap::MapTheme theme, double zoom) const;
    /// Until the first complete frame is on the screen; false where that does not come.
    [[nodiscard]] bool openWindow(const map::MapWindowOptions& with);
    /// Under pictures/NAME.png.
    [[nodiscard]] bool save(const QString& name);
    [[nodiscard]] map::AssetLayer* layer() const { return m_window->rootObject()->findChild<map::AssetLayer*>(); }
    [[nodiscard]] QPoint middle() const { return {m_window->width() / 2, m_window->height() / 2}; }

    QTemporaryDir m_folder;
    std::unique_ptr<basemap::TileServer> m_tiles;
    std::unique_ptr<TestAssets> m_assets;
    std::unique_ptr<map::MapWindow> m_window;
    QString m_pictures;
};

} // namespace vigie::test
