// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/drawnpicture.h"

#include <mapnik/agg_renderer.hpp>
#include <mapnik/image_util.hpp>
#include <mapnik/request.hpp>

namespace vigie::basemap {

mapnik::image_rgba8 drawnPicture(mapnik::Map& map, const ProjectedBox& box, unsigned side, double scale,
                                 Margin margin, const mapnik::attributes& variables)
{
    const mapnik::box2d<double> extent(box.west, box.south, box.east, box.north);
    const int pixels = static_cast<int>(margin.points * scale);
    // The renderer takes its size from the request, and the layers their extent and scale from the map: both are set.
    map.resize(side, side);
    map.set_buffer_size(pixels);
    map.zoom_to_box(extent);
    mapnik::request request(side, side, extent);
    request.set_buffer_size(pixels);
    mapnik::image_rgba8 out(side, side);
    mapnik::agg_renderer<mapnik::image_rgba8> renderer(map, request, variables, out, scale);
    renderer.apply();
    mapnik::demultiply_alpha(out);
    return out;
}

} // namespace vigie::basemap
