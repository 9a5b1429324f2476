// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tileserver.h"
#include "qml/mapwindow.h"
#include "ui/map/testassets.h"

#include <QQuickWindow>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace vigie::bench {

enum class Motion { Pan, Zoom };

/// How many frames one motion has.
inline constexpr int kFrames = 240;

/// Where the map is at one frame of a motion.
struct Stand {
    core::GeoPosition middle;
    double zoom = 16.0;
};
[[nodiscard]] Stand standAt(Motion motion, int frame);

/// Runs the event loop until `done`, or until 20 seconds have passed; true where it is done.
bool waitFor(const std::function<bool()>& done);
/// Runs the event loop until the window has drawn another frame.
void waitForFrame(QQuickWindow& window);
/// Runs the event loop until the window has drawn nothing for a second.
void waitUntilStill(QQuickWindow& window);
/// CPU seconds of the calling thread.
[[nodiscard]] double threadCpuSeconds();

/// What one motion cost.
struct MotionFigures {
    double drawingP50 = 0.0; ///< As the next.
    double drawingP95 = 0.0; ///< Milliseconds from afterAnimating to frameSwapped.
    double guiCpuMs = 0.0;   ///< Of the GUI thread, per frame.
};

/// The base map of a made-up town, served by the real tile server.
class TownTiles {
public:
    TownTiles();
    [[nodiscard]] basemap::TileServer* server() const { return m_server.get(); } ///< Null where it failed.
    /// Until nothing has been asked for during 60 ms.
    void waitUntilQuiet() const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<basemap::TileServer> m_server;
};

/// Vigie's map window of 1600 x 1000 over those tiles.
class MapScene {
public:
    explicit MapScene(const TownTiles& tiles);
    [[nodiscard]] bool isReady() const { return m_window->rootObject() != nullptr; }
    [[nodiscard]] map::MapWindow& window() { return *m_window; }

    /// Without assets: the bare map.
    MotionFigures measure(Motion motion, test::TestAssets* assets, bool isChanging);

private:
    void stand(Motion motion, int frame);

    const TownTiles& m_tiles;
    std::unique_ptr<map::MapWindow> m_window;
};

/// Has the tiles of the whole motion drawn before it is measured: it is the map that is compared, not the renderer.
void warmUp(const TownTiles& tiles, const std::function<void(int frame)>& stand);

} // namespace vigie::bench
