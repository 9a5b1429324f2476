// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/overlaystyle.h"

#include "basemap/layerexpression.h"
#include "basemap/stylesheet.h"
#include "layers/sourcekind.h"

#include <boost/optional.hpp> // what Mapnik finds fonts with
#include <mapnik/color.hpp>
#include <mapnik/datasource.hpp>
#include <mapnik/datasource_cache.hpp>
#include <mapnik/feature_layer_desc.hpp>
#include <mapnik/feature_type_style.hpp>
#include <mapnik/params.hpp>
#include <mapnik/raster_colorizer.hpp>
#include <mapnik/rule.hpp>
#include <mapnik/symbolizer.hpp>
#include <mapnik/text/formatting/text.hpp>
#include <mapnik/text/placements/dummy.hpp>

#include <algorithm>
#include <exception>
#include <limits>
#include <memory>
#include <set>
#include <string>
#include <utility>

namespace vigie::basemap {

namespace {

using core::ErrorCode;
using layers::Layer;
using layers::LayerKind;
using mapnik::keys;

constexpr const char* kDegrees = "epsg:4326";
constexpr const char* kMetres = "epsg:3857";
constexpr double kNameSize = 10.5;
constexpr double kHalo = 1.4;
constexpr double kOutlineOpacity = 0.9;

mapnik::datasource_ptr dataOf(const Layer& layer)
{
    mapnik::parameters parameters;
    const bool isRaster = layer.kind == LayerKind::Raster;
    parameters["type"] = isRaster ? "gdal" : "ogr";
    parameters["file"] = layer.data.string();
    if (!isRaster)
        parameters["layer"] = layer.table;
    else if (!layer.style.classes.empty())
        parameters["band"] = mapnik::value_integer{1};
    return mapnik::datasource_cache::instance().create(parameters);
}

void addShape(mapnik::rule& rule, LayerKind kind, const layers::LayerStyle& style, const std::string& colour)
{
    const mapnik::color ink(colour);
    if (kind == LayerKind::Point) {
        mapnik::markers_symbolizer marker;
        mapnik::put(marker, keys::width, style.size);
        mapnik::put(marker, keys::height, style.size);
        mapnik::put(marker, keys::fill, ink);
        mapnik::put(marker, keys::stroke_width, 0.0);
        mapnik::put(marker, keys::allow_overlap, true);
        mapnik::put(marker, keys::ignore_placement, true);
        rule.append(std::move(marker));
        return;
    }
    if (kind == LayerKind::Polygon && style.fillOpacity > 0.0) {
        mapnik::polygon_symbolizer fill;
        mapnik::put(fill, keys::fill, ink);
        mapnik::put(fill, keys::fill_opacity, style.fillOpacity);
        rule.append(std::move(fill));
    }
    if (style.width > 0.0) {
        mapnik::line_symbolizer line;
        mapnik::put(line, keys::stroke, ink);
        mapnik::put(line, keys::stroke_width, style.width);
        mapnik::put(line, keys::stroke_opacity, kind == LayerKind::Polygon ? kOutlineOpacity : 1.0);
        mapnik::put(line, keys::stroke_linecap, mapnik::enumeration_wrapper(mapnik::line_cap_enum::ROUND_CAP));
        mapnik::put(line, keys::stroke_linejoin, mapnik::enumeration_wrapper(mapnik::line_join_enum::ROUND_JOIN));
        rule.append(std::move(line));
    }
}

/// Each class has a rule, and the first that fits is taken; what fits none is drawn as the layer is.
mapnik::feature_type_style shapeStyle(const Layer& layer)
{
    mapnik::feature_type_style out;
    out.set_filter_mode(mapnik::filter_mode_enum::FILTER_FIRST);
    for (const layers::StyleClass& one : layer.style.classes) {
        mapnik::rule rule;
        rule.set_filter(shared(both(conditionOf(layer.filter), conditionOf(one))));
        addShape(rule, layer.kind, layer.style, one.colour);
        out.add_rule(std::move(rule));
    }
    mapnik::rule rest;
    rest.set_filter(shared(conditionOf(layer.filter)));
    addShape(rest, layer.kind, layer.style, layer.style.colour);
    out.add_rule(std::move(rest));
    return out;
}

/// Each value in the colour of its class; what is in none is not drawn.
mapnik::raster_colorizer_ptr colorizerOf(const std::vector<layers::StyleClass>& classes)
{
    constexpr auto kDiscrete = mapnik::colorizer_mode_enum::COLORIZER_DISCRETE;
    const mapnik::color nothing(0, 0, 0, 0);
    mapnik::colorizer_stops stops;
    for (const layers::StyleClass& one : classes) {
        const double from = one.from.value_or(std::numeric_limits<float>::lowest());
        stops.emplace_back(static_cast<float>(from), kDiscrete, mapnik::color(one.colour));
        if (one.to)
            stops.emplace_back(static_cast<float>(*one.to), kDiscrete, nothing);
    }
    std::stable_sort(stops.begin(), stops.end(),
                     [](const auto& a, const auto& b) { return a.get_value() < b.get_value(); });
    // Where one class ends and the next begins, the beginning counts.
    mapnik::colorizer_stops kept;
    for (const mapnik::colorizer_stop& stop : stops) {
        if (kept.empty() || kept.back().get_value() < stop.get_value())
            kept.push_back(stop);
        else if (stop.get_color().alpha() > 0)
            kept.back() = stop;
    }
    auto out = std::make_shared<mapnik::raster_colorizer>(kDiscrete, nothing);
    out->set_stops(kept);
    return out;
}

/// A picture as it is; with classes, the values of its first band.
mapnik::feature_type_style rasterStyle(const Layer& layer)
{
    mapnik::raster_symbolizer raster;
    const bool isOfValues = !layer.style.classes.empty();
    mapnik::put(raster, keys::scaling,
                isOfValues ? mapnik::scaling_method_e::SCALING_NEAR : mapnik::scaling_method_e::SCALING_BILINEAR);
    if (isOfValues)
        mapnik::put(raster, keys::colorizer, colorizerOf(layer.style.classes));
    mapnik::rule rule;
    rule.append(std::move(raster));
    mapnik::feature_type_style out;
    out.add_rule(std::move(rule));
    return out;
}

mapnik::feature_type_style nameStyle(const mapnik::Map& map, const Layer& layer, MapTheme theme)
{
    auto placements = std::make_shared<mapnik::text_placements_dummy>();
    mapnik::text_symbolizer_properties& text = placements->defaults;
    text.set_format_tree(std::make_shared<mapnik::formatting::text_node>(shared(mapnik::attribute(layer.label))));
    if (const auto fonts = map.find_fontset("plain"))
        text.format_defaults.fontset = *fonts;
    text.format_defaults.text_size = kNameSize;
    text.format_defaults.fill = theme == MapTheme::Dark ? mapnik::color("#d6dee6") : mapnik::color("#2a343e");
    text.format_defaults.halo_fill = map.background().value_or(mapnik::color("#808080"));
    text.format_defaults.halo_radius = kHalo;
    text.expressions.avoid_edges = true; // a block knows nothing of its neighbour's names
    text.expressions.margin = 2.0;
    text.layout_defaults.wrap_width = 90.0;
    if (layer.kind == LayerKind::Line) {
        text.expressions.label_placement = mapnik::enumeration_wrapper(mapnik::label_placement_enum::LINE_PLACEMENT);
        text.expressions.label_spacing = 300.0;
        text.expressions.repeat_distance = 160.0;
        text.layout_defaults.dy = -(kNameSize / 2.0 + layer.style.width / 2.0 + 1.0);
    } else if (layer.kind == LayerKind::Polygon) {
        text.expressions.label_placement =
            mapnik::enumeration_wrapper(mapnik::label_placement_enum::INTERIOR_PLACEMENT);
    } else {
        text.layout_defaults.dy = kNameSize / 2.0 + layer.style.size / 2.0 + 1.0;
    }
    mapnik::text_symbolizer symbolizer;
    mapnik::put<mapnik::text_placements_ptr>(symbolizer, keys::text_placements_, std::move(placements));
    mapnik::rule rule;
    rule.set_filter(shared(conditionOf(layer.filter)));
    rule.append(std::move(symbolizer));
    mapnik::feature_type_style out;
    out.add_rule(std::move(rule));
    return out;
}

mapnik::layer layerOf(const Layer& layer, const std::string& style, const mapnik::datasource_ptr& data)
{
    mapnik::layer out("vigie." + style, layer.kind == LayerKind::Raster ? kMetres : kDegrees);
    // The border of a zoom lies half a step away, as in our own style.
    constexpr double kHalf = 0.5;
    if (layer.zoomFrom > 0.0)
        out.set_maximum_scale_denominator(scaleDenominator(layer.zoomFrom - kHalf));
    out.set_minimum_scale_denominator(scaleDenominator(layer.zoomTo + kHalf));
    out.set_datasource(data);
    out.add_style("vigie." + style);
    return out;
}

core::Expected<void> isOurs(const Layer& layer)
{
    const auto file = layers::recognise(layer.data);
    if (!file)
        return core::fail(file.error());
    const auto wanted =
        layer.kind == LayerKind::Raster ? layers::SourceKind::GeoTiff : layers::SourceKind::GeoPackage;
    if (file->kind != wanted)
        return core::fail(ErrorCode::InvalidInput, layer.data.string(),
                          VIGIE_TEXT("Errors", "The data of a layer are a GeoPackage, or a GeoTIFF for a raster."),
                          VIGIE_TEXT("Errors", "Import the layer again."));
    return {};
}

/// Without what the data no longer have columns for: Mapnik gives up the whole picture over one that is missing.
/// Features that a missing column should leave out are not shown at all.
core::Expected<Layer> withItsColumns(Layer layer, const mapnik::datasource& data)
{
    std::set<std::string> columns;
    const mapnik::layer_descriptor about = data.get_descriptor();
    for (const mapnik::attribute_descriptor& one : about.get_descriptors())
        columns.insert(one.get_name());
    if (layer.filter && !columns.contains(layer.filter->column))
        return core::fail(ErrorCode::InvalidInput, layer.data.string(),
                          {VIGIE_TEXT("Errors", "The layer \"%1\" has no column \"%2\", which its filter asks for."),
                           {layer.id, layer.filter->column}},
                          VIGIE_TEXT("Errors", "Choose another column in the layer's settings."));
    if (!columns.contains(layer.label))
        layer.label.clear();
    std::erase_if(layer.style.classes, [&](const auto& one) { return !columns.contains(one.column); });
    return layer;
}

} // namespace

core::Expected<OverlayLayers> addLayerStyle(mapnik::Map& map, const layers::Layer& described, MapTheme theme)
{
    if (auto checked = isOurs(described); !checked)
        return core::fail(checked.error());
    try {
        const mapnik::datasource_ptr data = dataOf(described);
        const bool isRaster = described.kind == LayerKind::Raster;
        const auto kept = isRaster ? core::Expected<Layer>{described} : withItsColumns(described, *data);
        if (!kept)
            return core::fail(kept.error());
        const Layer& layer = *kept;
        mapnik::feature_type_style shapes = isRaster ? rasterStyle(layer) : shapeStyle(layer);
        shapes.set_opacity(static_cast<float>(layer.opacity));
        map.insert_style("vigie." + layer.id, std::move(shapes));
        OverlayLayers out{layerOf(layer, layer.id, data), std::nullopt};
        if (!isRaster && !layer.label.empty()) {
            map.insert_style("vigie." + layer.id + ".name", nameStyle(map, layer, theme));
            out.names = layerOf(layer, layer.id + ".name", data);
        }
        return out;
    } catch (const std::exception& problem) {
        return core::fail(
            ErrorCode::Corrupt, described.data.string(),
            {VIGIE_TEXT("Errors", "The layer \"%1\" cannot be drawn: %2."), {described.id, problem.what()}},
            VIGIE_TEXT("Errors", "Import the layer again."));
    }
}

} // namespace vigie::basemap
