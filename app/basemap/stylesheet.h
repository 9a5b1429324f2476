// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <map>
#include <string>
#include <string_view>

namespace vigie::basemap {

/// Colours by name, as resources/basemap/*.palette gives them.
using Palette = std::map<std::string, std::string, std::less<>>;

/// Reads "name #rrggbb" lines; '#' at the start of a line is a comment. InvalidInput with the line otherwise.
[[nodiscard]] core::Expected<Palette> readPalette(std::string_view text);

/// Fills the {{name}} places of a style: a colour of the palette, or fromN / toN (the Mapnik scale denominators,
/// pixels of 0.28 mm, between which zoom N lies). InvalidInput names a place that nothing fills.
[[nodiscard]] core::Expected<std::string> fillStyle(std::string_view style, const Palette& palette);

/// The scale denominator of a zoom at 256 px tiles: 559,082,264 / 2^zoom.
[[nodiscard]] double scaleDenominator(double zoom);

} // namespace vigie::basemap
