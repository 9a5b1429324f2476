// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tilesource.h"

#include "basemap/overlaypainter.h"
#include "basemap/servicetiles.h"

#include <QLoggingCategory>
#include <QSslCertificate>

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace vigie::basemap {

namespace {

Q_LOGGING_CATEGORY(tilesLog, "vigie.basemap.tiles", QtInfoMsg)

struct Drawing {
    MapFile file;
    RenderResources resources;
    DrawingOptions options;
    std::shared_ptr<OverlayBoard> overlay;
};

/// One drawing thread's renderers, made when first asked for. A theme that cannot be made stays that way: the answer to
/// each further tile is the first reason.
class ThreadPainter {
public:
    explicit ThreadPainter(std::shared_ptr<const Drawing> drawing)
        : m_drawing(std::move(drawing))
        , m_registered(registerWithMapnik(m_drawing->resources))
    {
        if (m_registered)
            (void)renderer(m_drawing->options.firstTheme, *m_drawing->overlay->current());
    }

    core::Expected<DrawnBlock> draw(const BlockKey& key)
    {
        if (!m_registered)
            return core::fail(m_registered.error());
        core::Expected<TileRenderer>& found = renderer(key.theme, *m_drawing->overlay->current());
        if (!found)
            return core::fail(found.error());
        return found->draw(key.block, key.density);
    }

private:
    core::Expected<TileRenderer>& renderer(MapTheme theme, const Overlay& overlay)
    {
        if (m_revision != overlay.revision)
            m_renderers.clear();
        m_revision = overlay.revision;
        const auto found = m_renderers.find(theme);
        if (found != m_renderers.end())
            return found->second;
        auto& made = m_renderers
                         .emplace(theme, TileRenderer::create(m_drawing->file, m_drawing->resources, theme,
                                                              m_drawing->options.language, overlay.layers))
                         .first->second;
        if (made) {
            for (const std::string& layer : made->leftOut())
                qCDebug(tilesLog, "not drawn: %s", layer.c_str());
            for (const auto& [layer, why] : made->failedLayers())
                m_drawing->overlay->noteFailure(layer, why);
        }
        return made;
    }

    std::shared_ptr<const Drawing> m_drawing;
    core::Expected<void> m_registered;
    std::uint32_t m_revision = 0; ///< Of the layers that the renderers draw.
    std::map<MapTheme, core::Expected<TileRenderer>> m_renderers;
};

/// A block of one tile, as whoever has single tiles gives it; an empty block where there is none.
template <typename Reader> core::Expected<DrawnBlock> oneTile(Reader& reader, const BlockKey& key)
{
    const auto begin = std::chrono::steady_clock::now();
    const TileId id{key.block.zoom, key.block.x, key.block.y};
    auto png = reader.tile(id);
    if (!png)
        return core::fail(png.error());
    DrawnBlock out;
    if (std::optional<std::string>& bytes = *png)
        out.tiles.emplace_back(id, std::make_shared<const std::string>(std::move(*bytes)));
    out.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    return out;
}

} // namespace

TileSource drawnSource(MapFile file, RenderResources resources, DrawingOptions options)
{
    TileSource out;
    out.threads = options.threads;
    auto drawing = std::make_shared<const Drawing>(
        Drawing{std::move(file), std::move(resources), std::move(options), out.overlay});
    out.makePainter = [drawing]() -> DrawQueue::Painter {
        auto painter = std::make_shared<ThreadPainter>(drawing);
        return [painter](const BlockKey& key) { return painter->draw(key); };
    };
    return out;
}

TileSource fileSource(MbTiles file, RenderResources resources)
{
    TileSource out;
    out.isPerTile = true;
    auto shared = std::make_shared<const RenderResources>(std::move(resources));
    out.makePainter = [file = std::move(file), shared, overlay = out.overlay]() -> DrawQueue::Painter {
        auto reader = std::make_shared<core::Expected<MbTilesReader>>(MbTilesReader::open(file));
        const auto pictures = [reader](const BlockKey& key) -> core::Expected<DrawnBlock> {
            if (!*reader)
                return core::fail(reader->error());
            return oneTile(**reader, key);
        };
        return withOverlay(pictures, overlay, shared);
    };
    return out;
}

TileSource bareSource(RenderResources resources)
{
    TileSource out;
    out.isPerTile = true;
    auto shared = std::make_shared<const RenderResources>(std::move(resources));
    out.makePainter = [shared, overlay = out.overlay]() -> DrawQueue::Painter {
        const auto nothing = [](const BlockKey&) -> core::Expected<DrawnBlock> { return DrawnBlock{}; };
        return withOverlay(nothing, overlay, shared);
    };
    return out;
}

TileSource serviceSource(ServiceTemplate service, RenderResources resources, const ServiceOptions& options)
{
    QList<QSslCertificate> authorities;
    if (!options.caFile.empty())
        authorities = QSslCertificate::fromPath(QString::fromStdString(options.caFile));
    auto state =
        std::make_shared<ServiceState>(std::move(service), options.cache, options.cacheBytes, std::move(authorities));
    TileSource out;
    out.threads = options.requestsAtOnce;
    out.isPerTile = true;
    out.mayRecover = true;
    out.stop = [state] { state->isStopping = true; };
    auto shared = std::make_shared<const RenderResources>(std::move(resources));
    out.makePainter = [state, shared, overlay = out.overlay]() -> DrawQueue::Painter {
        auto tiles = std::make_shared<ServiceTiles>(state);
        const auto pictures = [tiles](const BlockKey& key) { return oneTile(*tiles, key); };
        return withOverlay(pictures, overlay, shared);
    };
    return out;
}

} // namespace vigie::basemap
