// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/layerdefaults.h"

#include "layers/layerfile.h"
#include "layers/layerstyle.h"
#include "toml/table.h"

namespace vigie::layers {

LayerDefaults readLayerDefaults(toml::Table& table)
{
    LayerDefaults out;
    if (table.has("visible"))
        out.visible = table.flag("visible", true);
    out.opacity = table.number("opacity", 0.0, 1.0);
    out.zoom = readZoom(table);
    out.colour = readColour(table);
    out.width = readPoints(table, "width");
    out.size = readPoints(table, "size");
    out.fillOpacity = table.number("fill_opacity", 0.0, 1.0);
    return out;
}

void applyDefaults(const DomainDefaults& defaults, Layer& layer)
{
    if (!layer.domain)
        return;
    const LayerDefaults& own = defaults.at(static_cast<std::size_t>(*layer.domain));
    layer.visible = own.visible.value_or(layer.visible);
    layer.opacity = own.opacity.value_or(layer.opacity);
    if (own.zoom) {
        layer.zoomFrom = own.zoom->from;
        layer.zoomTo = own.zoom->to;
    }
    LayerStyle& style = layer.style;
    style.colour = own.colour.value_or(style.colour);
    style.width = own.width.value_or(style.width);
    style.size = own.size.value_or(style.size);
    style.fillOpacity = own.fillOpacity.value_or(style.fillOpacity);
}

} // namespace vigie::layers
