// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"

#include <mapnik/attribute.hpp>
#include <mapnik/image.hpp>
#include <mapnik/map.hpp>

// For the bodies of this folder alone: Mapnik is nobody else's.
namespace vigie::basemap {

/// Room around a picture.
struct Margin {
    int points = 0; ///< Of the screen: what begins there is drawn in the picture.
};

/// Draws a box of the Earth into a square picture of `side` pixels, `scale` of them to a point of the screen.
/// The colours are not premultiplied by their alpha. Throws what Mapnik throws.
[[nodiscard]] mapnik::image_rgba8 drawnPicture(mapnik::Map& map, const ProjectedBox& box, unsigned side, double scale,
                                               Margin margin, const mapnik::attributes& variables);

} // namespace vigie::basemap
