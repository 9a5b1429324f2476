// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"

#include <optional>
#include <string>
#include <string_view>

namespace vigie::geo {

/// Coordinates as people write and paste them, latitude first unless letters say otherwise:
/// "46.62, 2.31", "46,62 2,31", "46.62 N 2.31 E", "46°37'12.0\"N 2°18'36\"E", "N 46 37.2 W 2 18.6", "geo:46.62,2.31",
/// "https://.../#map=15/46.62/2.31", ".../@46.62,2.31,15z". West is W or O (ouest).
/// nullopt for what is not a place on Earth. Untrusted: more than 256 bytes are not read. Thread: any.
[[nodiscard]] std::optional<core::GeoPosition> placeFromText(std::string_view text);

/// "46.62000, 2.31000": five decimals, about a metre; what `placeFromText` reads back.
[[nodiscard]] std::string toText(core::GeoPosition place);

} // namespace vigie::geo
