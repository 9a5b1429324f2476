// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/layerfile.h"
#include "toml/written.h"

#include <array>
#include <charconv>

namespace vigie::layers {

namespace {

using toml::written;

void line(std::string& out, std::string_view key, std::string_view value)
{
    out.append(key).append(" = ").append(value).append("\n");
}

void textLine(std::string& out, std::string_view key, const std::string& text)
{
    if (!text.empty())
        line(out, key, written(text));
}

std::string flag(bool value)
{
    return value ? "true" : "false";
}

/// The shortest form that reads back as the same number.
std::string number(double value)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    std::string out{digits.data(), end};
    return out.find_first_of(".en") == std::string::npos ? out + ".0" : out;
}

std::string comparand(const Comparand& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return written(*text);
    return number(std::get<double>(value));
}

void writeFilter(std::string& out, const LayerFilter& filter)
{
    out += "\n[filter]\n";
    line(out, "column", written(filter.column));
    line(out, "operator", written(wordOf(filter.comparison)));
    line(out, "value", comparand(filter.value));
}

void writeSource(std::string& out, const LayerSource& source)
{
    out += "\n[source]\n";
    textLine(out, "file", source.file);
    textLine(out, "kind", source.kind);
    textLine(out, "table", source.table);
    line(out, "imported", core::toIso8601(source.imported));
    textLine(out, "projection", source.projection);
    textLine(out, "projection_name", source.projectionName);
    line(out, "projection_asked", flag(source.projectionAsked));
    if (source.placement) {
        const core::GeoPosition middle = source.placement->middle;
        line(out, "middle", "[" + number(middle.latitude()) + ", " + number(middle.longitude()) + "]");
        line(out, "metres_per_unit", number(source.placement->metresPerUnit));
    }
    if (source.axesSwapped)
        line(out, "axes_swapped", flag(*source.axesSwapped));
    textLine(out, "encoding", source.encoding);
    line(out, "features", std::to_string(source.features));
}

void writeStyle(std::string& out, const LayerStyle& style)
{
    out += "\n[style]\n";
    line(out, "colour", written(style.colour));
    line(out, "width", number(style.width));
    line(out, "size", number(style.size));
    line(out, "fill_opacity", number(style.fillOpacity));
    for (const StyleClass& one : style.classes) {
        out += "\n[[style.classes]]\n";
        line(out, "column", written(one.column));
        if (one.value)
            line(out, "value", comparand(*one.value));
        if (one.from)
            line(out, "from", number(*one.from));
        if (one.to)
            line(out, "to", number(*one.to));
        line(out, "colour", written(one.colour));
        if (!one.title.empty())
            line(out, "title", written(one.title));
    }
}

} // namespace

std::string layerText(const Layer& layer)
{
    std::string out = "# A layer of the city; docs/layers.md explains every key.\n";
    line(out, "version", std::to_string(Layer::kVersion));
    line(out, "title", written(layer.title));
    line(out, "file", written(layer.file));
    textLine(out, "table", layer.table);
    line(out, "kind", written(wordOf(layer.kind)));
    textLine(out, "attribution", layer.attribution);
    if (layer.domain)
        line(out, "domain", written(core::toWord(*layer.domain)));
    line(out, "visible", flag(layer.visible));
    line(out, "order", std::to_string(layer.order));
    line(out, "opacity", number(layer.opacity));
    line(out, "zoom", "[" + number(layer.zoomFrom) + ", " + number(layer.zoomTo) + "]");
    textLine(out, "label", layer.label);
    if (layer.filter)
        writeFilter(out, *layer.filter);
    writeSource(out, layer.source);
    writeStyle(out, layer.style);
    return out;
}

} // namespace vigie::layers
