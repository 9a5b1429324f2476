// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/overlaypainter.h"

#include "basemap/drawnpicture.h"
#include "basemap/overlaystyle.h"
#include "basemap/stylesheet.h"

#include <mapnik/image.hpp>
#include <mapnik/image_any.hpp>
#include <mapnik/image_compositing.hpp>
#include <mapnik/image_reader.hpp>
#include <mapnik/image_util.hpp>
#include <mapnik/load_map.hpp>

#include <exception>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace vigie::basemap {

namespace {

constexpr const char* kPngFormat = "png32:z=1";
/// What begins outside a tile, but nearer than that, is drawn in it.
constexpr int kMarginPoints = 64;

/// The layers alone, on nothing.
class LayerMap {
public:
    LayerMap(const RenderResources& resources, MapTheme theme, const std::vector<layers::Layer>& layers,
             OverlayBoard& board)
    {
        mapnik::load_map_string(m_map, fillColumns(resources.style(theme), {}, {}), false); // for its fonts
        m_map.layers().clear();
        std::vector<mapnik::layer> names;
        for (const layers::Layer& layer : layers) {
            auto made = addLayerStyle(m_map, layer, theme);
            if (!made) {
                board.noteFailure(layer.id, made.error());
                continue;
            }
            OverlayLayers& both = *made;
            m_map.add_layer(std::move(both.shapes));
            if (both.names)
                names.push_back(std::move(*both.names));
        }
        for (mapnik::layer& one : names)
            m_map.add_layer(std::move(one));
        m_map.set_background(mapnik::color(0, 0, 0, 0));
    }

    /// Onto a picture of one tile, premultiplied.
    void drawOnto(mapnik::image_rgba8& tile, TileId id)
    {
        const auto side = static_cast<unsigned>(tile.width());
        mapnik::attributes variables;
        variables["zoom"] = static_cast<mapnik::value_integer>(id.zoom);
        mapnik::image_rgba8 layers =
            drawnPicture(m_map, boxOf(id), side, static_cast<double>(side) / kTilePoints, {kMarginPoints}, variables);
        mapnik::premultiply_alpha(layers); // as composing wants it
        mapnik::composite(tile, layers, mapnik::src_over);
    }

private:
    mapnik::Map m_map;
};

mapnik::image_rgba8 read(const std::string& png)
{
    const std::unique_ptr<mapnik::image_reader> reader(mapnik::get_image_reader(png.data(), png.size()));
    const mapnik::image_any picture = reader->read(0, 0, reader->width(), reader->height());
    if (picture.is<mapnik::image_rgba8>()) {
        auto out = picture.get<mapnik::image_rgba8>();
        mapnik::premultiply_alpha(out);
        return out;
    }
    throw std::runtime_error("not a picture of ours");
}

class Painter {
public:
    Painter(DrawQueue::Painter pictures, std::shared_ptr<OverlayBoard> board,
            std::shared_ptr<const RenderResources> resources)
        : m_pictures(std::move(pictures))
        , m_board(std::move(board))
        , m_resources(std::move(resources))
        , m_registered(registerWithMapnik(*m_resources))
    {
    }

    core::Expected<DrawnBlock> draw(const BlockKey& key)
    {
        auto drawn = m_pictures(key);
        const OverlayPtr overlay = m_board->current();
        if (!drawn || overlay->layers.empty())
            return drawn;
        if (!m_registered)
            return core::fail(m_registered.error());
        try {
            const std::string* below = drawn->tiles.empty() ? nullptr : drawn->tiles.front().second.get();
            const unsigned side = kTilePoints * static_cast<unsigned>(key.density);
            mapnik::image_rgba8 tile = below == nullptr ? mapnik::image_rgba8(side, side) : read(*below);
            const TileId id{key.block.zoom, key.block.x, key.block.y};
            mapFor(key.theme, *overlay).drawOnto(tile, id);
            mapnik::demultiply_alpha(tile);
            drawn->tiles = {{id, std::make_shared<const std::string>(mapnik::save_to_string(tile, kPngFormat))}};
        } catch (const std::exception& problem) {
            return core::fail(core::ErrorCode::Corrupt, "layers",
                              {VIGIE_TEXT("Errors", "The layers cannot be drawn: %1."), {problem.what()}},
                              VIGIE_TEXT("Errors", "Hide one after the other to find which, and import it again."));
        }
        return drawn;
    }

private:
    LayerMap& mapFor(MapTheme theme, const Overlay& overlay)
    {
        if (m_revision != overlay.revision)
            m_maps.clear();
        m_revision = overlay.revision;
        std::unique_ptr<LayerMap>& map = m_maps[theme];
        if (!map)
            map = std::make_unique<LayerMap>(*m_resources, theme, overlay.layers, *m_board);
        return *map;
    }

    DrawQueue::Painter m_pictures;
    std::shared_ptr<OverlayBoard> m_board;
    std::shared_ptr<const RenderResources> m_resources;
    core::Expected<void> m_registered;
    std::uint32_t m_revision = 0;
    std::map<MapTheme, std::unique_ptr<LayerMap>> m_maps;
};

} // namespace

DrawQueue::Painter withOverlay(DrawQueue::Painter pictures, std::shared_ptr<OverlayBoard> board,
                               std::shared_ptr<const RenderResources> resources)
{
    auto painter = std::make_shared<Painter>(std::move(pictures), std::move(board), std::move(resources));
    return [painter](const BlockKey& key) { return painter->draw(key); };
}

} // namespace vigie::basemap
