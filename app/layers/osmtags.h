// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::layers {

/// The keys of OpenStreetMap that a city's map is made of. The order is that of kOsmKeys.
enum class OsmKey : std::uint8_t {
    Name,
    Highway,
    Railway,
    Waterway,
    Natural,
    Landuse,
    Leisure,
    Amenity,
    Building,
    BuildingLevels,
    Height,
    HouseNumber,
    Street,
    Place,
    Population,
    Boundary,
    AdminLevel,
    Bridge,
    BridgeName,
    Tunnel,
    Layer,
    Width,
    Lanes,
    Service,
    ManMade,
    Aeroway,
    PublicTransport,
    Bus,
    Tram,
    Station,
    Tourism,
    Location,
    Route,
    Ref,
    Colour,
    Country,
    CountryCode,
    RegionCode,
    Count
};

inline constexpr std::size_t kOsmKeyCount = static_cast<std::size_t>(OsmKey::Count);
inline constexpr std::array<const char*, kOsmKeyCount> kOsmKeys{"name",
                                                                "highway",
                                                                "railway",
                                                                "waterway",
                                                                "natural",
                                                                "landuse",
                                                                "leisure",
                                                                "amenity",
                                                                "building",
                                                                "building:levels",
                                                                "height",
                                                                "addr:housenumber",
                                                                "addr:street",
                                                                "place",
                                                                "population",
                                                                "boundary",
                                                                "admin_level",
                                                                "bridge",
                                                                "bridge:name",
                                                                "tunnel",
                                                                "layer",
                                                                "width",
                                                                "lanes",
                                                                "service",
                                                                "man_made",
                                                                "aeroway",
                                                                "public_transport",
                                                                "bus",
                                                                "tram",
                                                                "station",
                                                                "tourism",
                                                                "location",
                                                                "route",
                                                                "ref",
                                                                "colour",
                                                                "addr:country",
                                                                "ISO3166-1:alpha2",
                                                                "ISO3166-2"};

/// The tags of one element, as far as a map wants them. Views: not longer than what they were read from.
struct OsmTags {
    std::array<std::string_view, kOsmKeyCount> values; ///< Empty where there is none.
    std::vector<std::string_view> names;               ///< name:xx, in the order of the languages asked for.

    [[nodiscard]] std::string_view operator[](OsmKey key) const { return values[static_cast<std::size_t>(key)]; }
    std::string_view& operator[](OsmKey key) { return values[static_cast<std::size_t>(key)]; }
    [[nodiscard]] bool has(OsmKey key) const { return !(*this)[key].empty(); }
    /// The key is there and says neither "no" nor "none".
    [[nodiscard]] bool says(OsmKey key) const
    {
        const std::string_view value = (*this)[key];
        return !value.empty() && value != "no" && value != "none";
    }
};

} // namespace vigie::layers
