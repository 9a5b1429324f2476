// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/osmtags.h"

#include <cstdint>
#include <optional>
#include <string_view>

/// What an element of OpenStreetMap is on a city's map, by its tags (wiki.openstreetmap.org/wiki/Map_features). Pure
/// functions. The words they give are those of docs/basemap.md; an empty word or nullopt: it is not that.
namespace vigie::layers {

struct OsmStreet {
    std::string_view kind; ///< The column `class`.
    double width = 0.0;    ///< Metres: as tagged, else by its lanes, else by its class.
    bool isBridge = false;
    bool isTunnel = false;
    std::int64_t level = 0; ///< OpenStreetMap's `layer`: what lies over what.
};
[[nodiscard]] std::optional<OsmStreet> streetOf(const OsmTags& tags);

struct OsmRail {
    std::string_view kind; ///< rail, light_rail, subway, tram, monorail, funicular, narrow_gauge.
    bool isTram = false;   ///< In the street.
    bool isSiding = false; ///< Yards, spurs: not a line people know.
    bool isBridge = false;
    bool isTunnel = false;
};
[[nodiscard]] std::optional<OsmRail> railOf(const OsmTags& tags);

struct OsmWaterway {
    std::string_view kind; ///< river, canal, stream, ditch.
    double width = 0.0;    ///< Metres.
    bool isTunnel = false;
};
[[nodiscard]] std::optional<OsmWaterway> waterwayOf(const OsmTags& tags);
[[nodiscard]] bool isCoastline(const OsmTags& tags);

// Areas
[[nodiscard]] std::string_view waterKind(const OsmTags& tags); ///< water, basin, pool.
[[nodiscard]] std::string_view greenKind(const OsmTags& tags); ///< park, wood, grass, pitch, cemetery, ...
[[nodiscard]] std::string_view landuseKind(const OsmTags& tags);
[[nodiscard]] bool isPier(const OsmTags& tags);
[[nodiscard]] bool isBuilding(const OsmTags& tags);                ///< On the surface.
[[nodiscard]] std::optional<double> heightOf(const OsmTags& tags); ///< Metres, also by its levels.
[[nodiscard]] std::optional<int> adminLevelOf(const OsmTags& tags);

/// A name on the map. `rank` 1 is written before 2 and from farther away.
struct OsmPlace {
    std::string_view kind; ///< city, town, district, square, station, bridge, landmark.
    std::int64_t rank = 1;
    int settlement = 0; ///< 3 a city, 2 a town, 1 a village, 0 no place of its own.
};
[[nodiscard]] std::optional<OsmPlace> placeOf(const OsmTags& tags);
[[nodiscard]] std::string_view stopKind(const OsmTags& tags); ///< tram, bus, ferry.

/// "7", "7.5 m", "24'" in metres; nullopt for what is not a length from 0.3 to 200 m.
[[nodiscard]] std::optional<double> metresIn(std::string_view text);

} // namespace vigie::layers
