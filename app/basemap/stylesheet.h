// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/mapfile.h"
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
/// pixels of 0.28 mm, between which zoom N lies). Columns ({{table.column}}) stay as they are. InvalidInput names a
/// place that nothing fills.
[[nodiscard]] core::Expected<std::string> fillStyle(std::string_view style, const Palette& palette);

/// Fills the columns of a style for one file: {{streets.name}} becomes [name_fr] where the file's table `streets` has
/// it and the language is "fr", else [name]; {{streets.tunnel|0}} becomes [tunnel], or 0 where there is none;
/// {{street_names,streets.name}} is of the first of these tables that the file has.
[[nodiscard]] std::string fillColumns(std::string_view style, const MapFile& file, std::string_view language);

/// The scale denominator of a zoom at 256 px tiles: 559,082,264 / 2^zoom.
[[nodiscard]] double scaleDenominator(double zoom);

} // namespace vigie::basemap
