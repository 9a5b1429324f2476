// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geoposition.h"
#include "layers/degreebox.h"
#include "layers/osmclasses.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace vigie::layers {

/// A name as a place writes it, and in the languages of a map: the same where a language has none of its own.
struct MapNames {
    std::string name;
    std::vector<std::string> inLanguages;
};

/// A name with its place on the map.
struct NamedSpot {
    OsmPlace what;
    MapNames names;
    core::GeoPosition place;
    std::int64_t people = 0;
};

/// The names on a map, each once: a station may be a point, an area and a building in the data, a bridge two
/// carriageways. Bounds: kMost; what comes then is passed over and counted.
class PlaceBook {
public:
    static constexpr std::size_t kMost = 500'000;

    /// Passed over where the same name of the same kind stands within 400 m.
    void keep(NamedSpot spot);

    [[nodiscard]] const std::vector<NamedSpot>& spots() const { return m_spots; }
    [[nodiscard]] std::uint64_t passedOver() const { return m_passedOver; } ///< For want of room.
    /// The largest settlement in the box: a city before a town before a village, then by people.
    [[nodiscard]] std::optional<NamedSpot> settlement(const DegreeBox& box) const;

private:
    std::vector<NamedSpot> m_spots;
    std::unordered_multimap<std::string, core::GeoPosition> m_seen; ///< By kind and name.
    std::uint64_t m_passedOver = 0;
};

} // namespace vigie::layers
