// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"

#include <optional>
#include <string>
#include <string_view>

namespace vigie::basemap {

/// The tile a request line asks for: `/<token>/<dark|light>/<revision>/<z>/<x>/<y>.png`, or `...<y>@2x.png` for 512 px.
/// nullopt for anything else: another token, another word, signs, leading blanks, numbers outside the pyramid.
[[nodiscard]] std::optional<TileKey> readTileAddress(std::string_view path, std::string_view token);

/// The address with %z, %x, %y to be filled by the map's tile fetcher.
[[nodiscard]] std::string tileAddressPattern(std::string_view token, MapTheme theme, TileDensity density,
                                             std::uint32_t revision = 0);

/// 128 bits of the system's random source, as 32 hexadecimal digits: nobody else on this computer guesses the
/// address.
[[nodiscard]] std::string makeToken();

} // namespace vigie::basemap
