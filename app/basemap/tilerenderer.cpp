// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tilerenderer.h"

#include "basemap/drawnpicture.h"
#include "basemap/overlaystyle.h"
#include "basemap/stylesheet.h"
#include "geo/webmercator.h"

#include <mapnik/attribute_collector.hpp>
#include <mapnik/datasource.hpp>
#include <mapnik/datasource_cache.hpp>
#include <mapnik/feature_type_style.hpp>
#include <mapnik/image.hpp>
#include <mapnik/image_util.hpp>
#include <mapnik/image_view.hpp>
#include <mapnik/image_view_any.hpp>
#include <mapnik/layer.hpp>
#include <mapnik/load_map.hpp>
#include <mapnik/map.hpp>
#include <mapnik/params.hpp>
#include <mapnik/rule.hpp>

#include <chrono>
#include <cmath>
#include <exception>
#include <map>
#include <numbers>
#include <set>

namespace vigie::basemap {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

/// Room around a block, in points, so that what begins outside is drawn in it: half the longest name.
constexpr int kMarginPoints = 128;
/// Least compression: the tiles travel over the loopback only, and are decoded in the GUI thread.
constexpr const char* kPngFormat = "png32:z=1:t=0"; // and without transparency: the ground covers all

/// `streets.names` reads the table `streets`.
std::string tableOf(const std::string& layerName)
{
    return layerName.substr(0, layerName.find('.'));
}

/// `streets.unless-streets_far` is drawn in place of the table `streets_far`, where the file has none.
bool isReplaced(const std::string& layerName, const MapFile& file)
{
    constexpr std::string_view kUnless = ".unless-";
    const std::size_t at = layerName.find(kUnless);
    return at != std::string::npos && file.find(layerName.substr(at + kUnless.size())) != nullptr;
}

/// The columns the style of a layer asks for.
std::set<std::string> columnsWanted(const mapnik::Map& map, const mapnik::layer& layer)
{
    std::set<std::string> out;
    mapnik::attribute_collector collect(out);
    for (const std::string& name : layer.styles()) {
        const auto style = map.find_style(name);
        if (!style)
            continue;
        for (const mapnik::rule& rule : style->get_rules())
            collect(rule);
    }
    return out;
}

/// The first layer of the style that writes names: what is over the map goes below it.
constexpr const char* kFirstNames = "places";

/// Why this layer cannot be drawn from this file; empty when it can.
std::string obstacle(const mapnik::Map& map, const mapnik::layer& layer, const MapFile& file)
{
    const MapLayer* found = file.find(tableOf(layer.name()));
    if (found == nullptr)
        return "not in the file";
    for (const std::string& column : columnsWanted(map, layer)) {
        if (!found->has(column))
            return "no column '" + column + "'";
    }
    return {};
}

tl::unexpected<core::Error> cannotDraw(const std::string& path, const std::exception& problem)
{
    return fail(ErrorCode::Corrupt, path,
                {VIGIE_TEXT("Errors", "The base map cannot be drawn: %1."), {problem.what()}},
                VIGIE_TEXT("Errors", "Make the city's map again (vigie-city map), or choose another file."));
}

} // namespace

struct TileRenderer::Private {
    mapnik::Map map;
    std::string path;
    double groundScale = 1.0; ///< Metres on the ground per metre of EPSG:3857 in this city.
    std::vector<std::string> leftOut;
    std::vector<std::pair<std::string, core::Error>> failedLayers;

    void connectLayers(const MapFile& file, std::vector<mapnik::layer> above);
    [[nodiscard]] std::vector<OverlayLayers> styled(const std::vector<layers::Layer>& layers, MapTheme theme);
    [[nodiscard]] mapnik::attributes variables(std::uint32_t zoom) const;
};

std::vector<OverlayLayers> TileRenderer::Private::styled(const std::vector<layers::Layer>& layers, MapTheme theme)
{
    std::vector<OverlayLayers> out;
    for (const layers::Layer& layer : layers) {
        auto made = addLayerStyle(map, layer, theme);
        if (made)
            out.push_back(std::move(*made));
        else
            failedLayers.emplace_back(layer.id, made.error());
    }
    return out;
}

void TileRenderer::Private::connectLayers(const MapFile& file, std::vector<mapnik::layer> above)
{
    std::vector<mapnik::layer> kept;
    std::map<std::string, mapnik::datasource_ptr> tables; // layers of one table share what reads it
    const auto take = [&kept](std::vector<mapnik::layer>& from) {
        kept.insert(kept.end(), from.begin(), from.end());
        from.clear();
    };
    for (mapnik::layer& layer : map.layers()) {
        if (layer.name() == kFirstNames)
            take(above);
        if (isReplaced(layer.name(), file))
            continue;
        if (const std::string reason = obstacle(map, layer, file); !reason.empty()) {
            leftOut.push_back(layer.name() + ": " + reason);
            continue;
        }
        mapnik::datasource_ptr& table = tables[tableOf(layer.name())];
        if (!table) {
            mapnik::parameters parameters;
            parameters["type"] = "ogr";
            parameters["file"] = file.path;
            parameters["layer"] = tableOf(layer.name());
            table = mapnik::datasource_cache::instance().create(parameters);
        }
        layer.set_datasource(table);
        kept.push_back(layer);
    }
    take(above);
    map.layers() = std::move(kept);
}

mapnik::attributes TileRenderer::Private::variables(std::uint32_t zoom) const
{
    const double pointsPerProjectedMetre = kTilePoints * std::exp2(zoom) / geo::kWorldMetres;
    mapnik::attributes out;
    out["zoom"] = static_cast<mapnik::value_integer>(zoom);
    out["metre"] = pointsPerProjectedMetre / groundScale;
    return out;
}

core::Expected<TileRenderer> TileRenderer::create(const MapFile& file, const RenderResources& resources,
                                                  MapTheme theme, const std::string& language,
                                                  const std::vector<layers::Layer>& layers)
{
    auto d = std::make_unique<Private>();
    d->path = file.path;
    d->groundScale = std::cos((file.extent.south + file.extent.north) / 2.0 * std::numbers::pi / 180.0);
    try {
        mapnik::load_map_string(d->map, fillColumns(resources.style(theme), file, language), true);
        std::vector<mapnik::layer> shapes;
        std::vector<mapnik::layer> names;
        for (OverlayLayers& one : d->styled(layers, theme)) {
            shapes.push_back(std::move(one.shapes));
            if (one.names)
                names.push_back(std::move(*one.names));
        }
        d->connectLayers(file, std::move(shapes));
        for (mapnik::layer& layer : names)
            d->map.add_layer(std::move(layer));
    } catch (const std::exception& problem) {
        return cannotDraw(file.path, problem);
    }
    return TileRenderer(std::move(d));
}

core::Expected<DrawnBlock> TileRenderer::draw(BlockId block, TileDensity density)
{
    const auto factor = static_cast<unsigned>(density);
    const unsigned tilePixels = kTilePoints * factor;
    const unsigned side = tilesAcross(block) * tilePixels;
    const auto begin = std::chrono::steady_clock::now();
    DrawnBlock out;
    try {
        mapnik::image_rgba8 picture =
            drawnPicture(d->map, boxOf(block), side, factor, {kMarginPoints}, d->variables(block.zoom));
        const TileId first = firstTile(block);
        for (const TileId tile : tilesOf(block)) {
            const mapnik::image_view_rgba8 part((tile.x - first.x) * tilePixels, (tile.y - first.y) * tilePixels,
                                                tilePixels, tilePixels, picture);
            out.tiles.emplace_back(tile,
                                   std::make_shared<const std::string>(mapnik::save_to_string(part, kPngFormat)));
        }
    } catch (const std::exception& problem) {
        return cannotDraw(d->path, problem);
    }
    out.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    return out;
}

const std::vector<std::string>& TileRenderer::leftOut() const
{
    return d->leftOut;
}

const std::vector<std::pair<std::string, core::Error>>& TileRenderer::failedLayers() const
{
    return d->failedLayers;
}

TileRenderer::TileRenderer(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}
TileRenderer::~TileRenderer() = default;
TileRenderer::TileRenderer(TileRenderer&& other) noexcept = default;
TileRenderer& TileRenderer::operator=(TileRenderer&& other) noexcept = default;

} // namespace vigie::basemap
