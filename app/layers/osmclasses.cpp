// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/osmclasses.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <utility>

namespace vigie::layers {

namespace {

using Key = OsmKey;
using Word = std::string_view;

template <std::size_t N> bool isOneOf(Word word, const std::array<Word, N>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What a key's value makes of an element.
struct Meaning {
    Key key;
    Word value;
    Word kind;
};

Word firstMeaning(const OsmTags& tags, std::span<const Meaning> meanings)
{
    for (const Meaning& one : meanings) {
        if (tags[one.key] == one.value)
            return one.kind;
    }
    return {};
}

struct StreetClass {
    Word highway;
    Word kind;
    double width; ///< Metres.
};
constexpr std::array kStreets{StreetClass{"residential", "residential", 6.0},
                              StreetClass{"service", "service", 3.5},
                              StreetClass{"footway", "footway", 2.0},
                              StreetClass{"unclassified", "residential", 6.0},
                              StreetClass{"tertiary", "secondary", 7.0},
                              StreetClass{"secondary", "secondary", 8.0},
                              StreetClass{"primary", "primary", 9.5},
                              StreetClass{"trunk", "primary", 10.0},
                              StreetClass{"motorway", "motorway", 11.0},
                              StreetClass{"living_street", "residential", 5.0},
                              StreetClass{"pedestrian", "pedestrian", 5.0},
                              StreetClass{"path", "footway", 1.5},
                              StreetClass{"steps", "steps", 2.0},
                              StreetClass{"cycleway", "footway", 2.0},
                              StreetClass{"track", "footway", 2.5},
                              StreetClass{"bridleway", "footway", 2.0},
                              StreetClass{"corridor", "", 0.0},
                              StreetClass{"road", "residential", 6.0},
                              StreetClass{"busway", "service", 4.0},
                              StreetClass{"bus_guideway", "service", 4.0},
                              StreetClass{"motorway_link", "motorway", 6.0},
                              StreetClass{"trunk_link", "primary", 5.5},
                              StreetClass{"primary_link", "primary", 5.0},
                              StreetClass{"secondary_link", "secondary", 5.0},
                              StreetClass{"tertiary_link", "secondary", 4.5}};

bool isUnderground(const OsmTags& tags)
{
    // Through a building, a street is as much to be seen as before and behind it.
    return tags.says(Key::Tunnel) && tags[Key::Tunnel] != "building_passage";
}

std::int64_t levelOf(const OsmTags& tags)
{
    const Word text = tags[Key::Layer];
    std::int64_t out = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out);
    return problem == std::errc{} && end == text.data() + text.size() ? std::clamp<std::int64_t>(out, -5, 5) : 0;
}

} // namespace

std::optional<double> metresIn(std::string_view text)
{
    double value = 0.0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{})
        return std::nullopt;
    Word unit = text.substr(static_cast<std::size_t>(end - text.data()));
    unit.remove_prefix(std::min(unit.find_first_not_of(' '), unit.size()));
    if (unit == "ft" || unit == "'")
        value *= 0.3048;
    else if (!unit.empty() && unit != "m" && unit != "metres" && unit != "meters")
        return std::nullopt;
    // Written so that NaN fails it too.
    return value >= 0.3 && value <= 200.0 ? std::optional{value} : std::nullopt;
}

std::optional<OsmStreet> streetOf(const OsmTags& tags)
{
    const Word highway = tags[Key::Highway];
    if (highway.empty())
        return std::nullopt;
    const auto* const found = std::find_if(kStreets.begin(), kStreets.end(),
                                           [highway](const StreetClass& c) { return c.highway == highway; });
    if (found == kStreets.end() || found->kind.empty())
        return std::nullopt;
    OsmStreet out;
    out.kind = found->kind;
    const Word service = tags[Key::Service];
    const bool isNarrow = service == "driveway" || service == "parking_aisle" || service == "alley";
    if (out.kind == "service" && (service == "driveway" || service == "parking_aisle"))
        out.kind = "driveway";
    out.width = isNarrow ? 2.8 : found->width;
    constexpr double kWidest = 60.0;
    constexpr double kLane = 3.1;
    const auto lanes = metresIn(tags[Key::Lanes]); // a bare number has the same form
    if (const auto width = metresIn(tags[Key::Width]))
        out.width = std::min(*width, kWidest);
    else if (lanes && *lanes >= 1.0)
        out.width = std::min(*lanes * kLane + 0.6, kWidest);
    out.isBridge = tags.says(Key::Bridge);
    out.isTunnel = isUnderground(tags);
    out.level = levelOf(tags);
    return out;
}

std::optional<OsmRail> railOf(const OsmTags& tags)
{
    constexpr std::array<Word, 7> kKinds{"rail",     "light_rail", "subway",      "tram",
                                         "monorail", "funicular",  "narrow_gauge"};
    if (!isOneOf(tags[Key::Railway], kKinds))
        return std::nullopt;
    OsmRail out;
    out.kind = tags[Key::Railway];
    out.isTram = out.kind == "tram";
    out.isSiding = tags.has(Key::Service);
    out.isBridge = tags.says(Key::Bridge);
    out.isTunnel = isUnderground(tags) || tags[Key::Location] == "underground";
    return out;
}

std::optional<OsmWaterway> waterwayOf(const OsmTags& tags)
{
    struct Kind {
        Word tag;
        Word kind;
        double width;
    };
    constexpr std::array kKinds{Kind{"river", "river", 12.0}, Kind{"canal", "canal", 8.0},
                                Kind{"stream", "stream", 2.0}, Kind{"ditch", "ditch", 1.0},
                                Kind{"drain", "ditch", 1.0}};
    const auto* const found =
        std::find_if(kKinds.begin(), kKinds.end(), [&tags](const Kind& k) { return k.tag == tags[Key::Waterway]; });
    if (found == kKinds.end())
        return std::nullopt;
    return OsmWaterway{found->kind, metresIn(tags[Key::Width]).value_or(found->width),
                       isUnderground(tags) || tags[Key::Location] == "underground"};
}

bool isCoastline(const OsmTags& tags)
{
    return tags[Key::Natural] == "coastline";
}

std::string_view waterKind(const OsmTags& tags)
{
    constexpr std::array kMeanings{
        Meaning{Key::Natural, "water", "water"},  Meaning{Key::Waterway, "riverbank", "water"},
        Meaning{Key::Waterway, "dock", "basin"},  Meaning{Key::Landuse, "reservoir", "basin"},
        Meaning{Key::Landuse, "basin", "basin"},  Meaning{Key::Leisure, "swimming_pool", "pool"},
        Meaning{Key::Amenity, "fountain", "pool"}};
    return tags[Key::Location] == "underground" || tags[Key::Location] == "indoor" ? Word{}
                                                                                   : firstMeaning(tags, kMeanings);
}

std::string_view greenKind(const OsmTags& tags)
{
    constexpr std::array kMeanings{Meaning{Key::Leisure, "park", "park"},
                                   Meaning{Key::Leisure, "garden", "garden"},
                                   Meaning{Key::Leisure, "golf_course", "park"},
                                   Meaning{Key::Leisure, "common", "park"},
                                   Meaning{Key::Leisure, "dog_park", "park"},
                                   Meaning{Key::Leisure, "playground", "park"},
                                   Meaning{Key::Leisure, "recreation_ground", "park"},
                                   Meaning{Key::Leisure, "pitch", "pitch"},
                                   Meaning{Key::Landuse, "grass", "grass"},
                                   Meaning{Key::Landuse, "meadow", "grass"},
                                   Meaning{Key::Landuse, "village_green", "grass"},
                                   Meaning{Key::Landuse, "greenfield", "grass"},
                                   Meaning{Key::Landuse, "flowerbed", "garden"},
                                   Meaning{Key::Landuse, "recreation_ground", "park"},
                                   Meaning{Key::Landuse, "forest", "wood"},
                                   Meaning{Key::Landuse, "cemetery", "cemetery"},
                                   Meaning{Key::Amenity, "grave_yard", "cemetery"},
                                   Meaning{Key::Landuse, "allotments", "garden"},
                                   Meaning{Key::Landuse, "orchard", "garden"},
                                   Meaning{Key::Landuse, "vineyard", "garden"},
                                   Meaning{Key::Natural, "wood", "wood"},
                                   Meaning{Key::Natural, "scrub", "scrub"},
                                   Meaning{Key::Natural, "heath", "scrub"},
                                   Meaning{Key::Natural, "grassland", "grass"},
                                   Meaning{Key::Natural, "wetland", "wetland"}};
    return firstMeaning(tags, kMeanings);
}

std::string_view landuseKind(const OsmTags& tags)
{
    constexpr std::array kMeanings{Meaning{Key::Place, "square", "square"},
                                   Meaning{Key::Highway, "pedestrian", "pedestrian"},
                                   Meaning{Key::Highway, "footway", "pedestrian"},
                                   Meaning{Key::Landuse, "residential", "residential"},
                                   Meaning{Key::Landuse, "industrial", "industrial"},
                                   Meaning{Key::Landuse, "commercial", "commercial"},
                                   Meaning{Key::Landuse, "retail", "retail"},
                                   Meaning{Key::Landuse, "railway", "railway"},
                                   Meaning{Key::Landuse, "port", "port"},
                                   Meaning{Key::Landuse, "harbour", "port"},
                                   Meaning{Key::Landuse, "construction", "construction"},
                                   Meaning{Key::Landuse, "quarry", "industrial"},
                                   Meaning{Key::Landuse, "landfill", "industrial"},
                                   Meaning{Key::Landuse, "farmland", "field"},
                                   Meaning{Key::Landuse, "farmyard", "field"},
                                   Meaning{Key::Landuse, "military", "military"},
                                   Meaning{Key::Aeroway, "aerodrome", "airport"},
                                   Meaning{Key::Aeroway, "apron", "apron"},
                                   Meaning{Key::Amenity, "parking", "parking"},
                                   Meaning{Key::Amenity, "school", "school"},
                                   Meaning{Key::Amenity, "college", "school"},
                                   Meaning{Key::Amenity, "university", "school"},
                                   Meaning{Key::Amenity, "hospital", "hospital"},
                                   Meaning{Key::Leisure, "sports_centre", "sports"},
                                   Meaning{Key::Leisure, "stadium", "sports"},
                                   Meaning{Key::Natural, "beach", "beach"},
                                   Meaning{Key::Natural, "sand", "beach"},
                                   Meaning{Key::Natural, "shingle", "beach"},
                                   Meaning{Key::Natural, "bare_rock", "rock"},
                                   Meaning{Key::Natural, "scree", "rock"}};
    const Word out = firstMeaning(tags, kMeanings);
    const bool isHidden = tags[Key::Location] == "underground" || isUnderground(tags);
    return isHidden ? Word{} : out;
}

bool isPier(const OsmTags& tags)
{
    constexpr std::array<Word, 4> kKinds{"pier", "breakwater", "groyne", "quay"};
    return isOneOf(tags[Key::ManMade], kKinds);
}

bool isBuilding(const OsmTags& tags)
{
    return tags.says(Key::Building) && tags[Key::Location] != "underground" && levelOf(tags) >= 0;
}

std::optional<double> heightOf(const OsmTags& tags)
{
    constexpr double kStorey = 3.0;
    constexpr double kMostStoreys = 200.0;
    if (const auto height = metresIn(tags[Key::Height]))
        return height;
    const auto storeys = metresIn(tags[Key::BuildingLevels]);
    return storeys && *storeys <= kMostStoreys ? std::optional{*storeys * kStorey} : std::nullopt;
}

std::optional<int> adminLevelOf(const OsmTags& tags)
{
    const Word text = tags[Key::AdminLevel];
    if (tags[Key::Boundary] != "administrative")
        return std::nullopt;
    int out = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out);
    return problem == std::errc{} && end == text.data() + text.size() && out > 0 ? std::optional{out} : std::nullopt;
}

std::optional<OsmPlace> placeOf(const OsmTags& tags)
{
    struct Place {
        Key key;
        Word value;
        Word kind;
        std::int64_t rank;
        int settlement = 0;
    };
    constexpr std::array kPlaces{Place{Key::Place, "city", "city", 1, 3},
                                 Place{Key::Place, "town", "town", 1, 2},
                                 Place{Key::Place, "borough", "district", 1},
                                 Place{Key::Place, "suburb", "district", 1},
                                 Place{Key::Place, "village", "district", 1, 1},
                                 Place{Key::Place, "quarter", "district", 1},
                                 Place{Key::Place, "neighbourhood", "district", 2},
                                 Place{Key::Place, "hamlet", "district", 2},
                                 Place{Key::Place, "square", "square", 1},
                                 Place{Key::Railway, "station", "station", 1},
                                 Place{Key::Railway, "halt", "station", 2},
                                 Place{Key::ManMade, "bridge", "bridge", 1},
                                 Place{Key::Amenity, "hospital", "landmark", 1},
                                 Place{Key::Amenity, "townhall", "landmark", 1},
                                 Place{Key::Amenity, "fire_station", "landmark", 1},
                                 Place{Key::Amenity, "police", "landmark", 1},
                                 Place{Key::Leisure, "stadium", "landmark", 1},
                                 Place{Key::Amenity, "university", "landmark", 1},
                                 Place{Key::Amenity, "courthouse", "landmark", 2},
                                 Place{Key::Amenity, "theatre", "landmark", 2},
                                 Place{Key::Amenity, "school", "landmark", 2},
                                 Place{Key::Amenity, "college", "landmark", 2},
                                 Place{Key::Amenity, "library", "landmark", 2},
                                 Place{Key::Amenity, "marketplace", "landmark", 2},
                                 Place{Key::Amenity, "place_of_worship", "landmark", 2},
                                 Place{Key::Tourism, "museum", "landmark", 2}};
    if (!tags.has(Key::Name))
        return std::nullopt;
    for (const Place& one : kPlaces) {
        if (tags[one.key] == one.value)
            return OsmPlace{one.kind, one.rank, one.settlement};
    }
    return std::nullopt;
}

std::string_view stopKind(const OsmTags& tags)
{
    if (tags[Key::Railway] == "tram_stop" || (tags[Key::PublicTransport] == "platform" && tags[Key::Tram] == "yes"))
        return "tram";
    if (tags[Key::Highway] == "bus_stop" || (tags[Key::PublicTransport] == "platform" && tags[Key::Bus] == "yes"))
        return "bus";
    if (tags[Key::Amenity] == "ferry_terminal")
        return "ferry";
    return {};
}

} // namespace vigie::layers
