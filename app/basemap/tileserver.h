// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/mapfile.h"
#include "basemap/renderresources.h"
#include "basemap/tile.h"
#include "basemap/tilesource.h"
#include "core/expected.h"
#include "layers/layerfile.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QThread;

namespace vigie::basemap {

class TileService;

struct TileServerOptions {
    unsigned drawingThreads = 2;
    std::size_t cacheBytes = std::size_t{96} << 20U;
    std::size_t maxWaitingBlocks = 128;
    MapTheme firstTheme = MapTheme::Dark; ///< Made ready before the first request.
    std::string language = {};            ///< Of the names, where the file has them in it: "fr".
};

enum class TileServerStatus : std::uint8_t {
    Starting, ///< Nothing drawn yet.
    Ready,    ///< The last block was drawn.
    Failing,  ///< The last block could not be drawn: `lastError` says why.
};

/// What the tile server has done, for a status line and for tests.
struct TileServerState {
    TileServerStatus status = TileServerStatus::Starting;
    std::optional<core::Error> lastError;
    std::uint64_t requests = 0;
    std::uint64_t fromCache = 0;
    std::uint64_t refused = 0;    ///< Not an address of ours: answered 404.
    std::uint64_t overflowed = 0; ///< Too much waited: answered 503, the map asks again.
    std::uint64_t withdrawn = 0;  ///< The asker hung up first.
    std::uint64_t blocksDrawn = 0;
    std::uint64_t blocksFailed = 0; ///< Answered with transparent tiles; of a source that may recover, with 503.
    double lastBlockMs = 0.0;
    double slowestBlockMs = 0.0;
};

/// Serves the base map, wherever it comes from, as PNG tiles over HTTP on 127.0.0.1, on a free port and under an unguessable path.
///
/// Thread:  made, used and destroyed in one thread (the screen's); the answers and the drawing have threads of their
///          own, and no call here waits for them but `start` (a millisecond) and the destructor (the blocks being
///          drawn).
/// Failure: a block that cannot be drawn is served as transparent tiles, counted, and told in `state`.
/// Bounds:  TileServerOptions, and 64 connections.
class TileServer : public QObject {
    Q_OBJECT

public:
    static constexpr int kSettleMs = 40;

    /// Unreachable when no port of 127.0.0.1 can be had. What the source needs is looked at in the drawing threads.
    [[nodiscard]] static core::Expected<std::unique_ptr<TileServer>> start(TileSource source,
                                                                           TileServerOptions options = {});
    /// The same with a GeoPackage that is drawn here.
    [[nodiscard]] static core::Expected<std::unique_ptr<TileServer>> start(MapFile file, RenderResources resources,
                                                                           TileServerOptions options = {});
    ~TileServer() override;

    /// With %z, %x, %y: what the map's `osm.mapping.custom.host` takes. Another theme, and other layers, are another
    /// address.
    [[nodiscard]] QString urlPattern(MapTheme theme, TileDensity density = TileDensity::Single) const;
    [[nodiscard]] TileServerState state() const;
    /// Draws these layers too, from the first to the last: over the map, and under the names of a map that is drawn
    /// here. Changes the address. What lies in a layer's zooms and filter is drawn, whatever its `visible` says.
    void setLayers(std::vector<layers::Layer> layers);

Q_SIGNALS:
    void layerFailed(const vigie::core::Error& why); ///< One of `setLayers` cannot be drawn; once for each.
    void statusChanged();                            ///< The status is another one than before.
    /// A tile has been handed to the connection that asked for it; it is on the screen a moment later.
    void tileServed(const vigie::basemap::TileKey& tile);
    /// Every tile asked for has been answered, and none was asked for since (for kSettleMs).
    void settled();

private:
    TileServer();
    std::unique_ptr<QThread> m_thread;
    TileService* m_service = nullptr; ///< Lives in m_thread, and is destroyed there.
    std::shared_ptr<OverlayBoard> m_overlay;
    QString m_base;
    std::string m_token;
};

} // namespace vigie::basemap
