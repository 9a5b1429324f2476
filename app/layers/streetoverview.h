// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/geopackagewriter.h"
#include "layers/linejoiner.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vigie::layers {

/// Tables that a base map is drawn from faster, and with better names, than from its single pieces of street:
/// `street_names`, each street as long as it goes by one name, and what is seen of names and streets from zoom 14 and
/// farther, `street_names_far` and `streets_far` (docs/basemap.md).
/// Memory: the places of all streets, at most kMostPlaces; what comes then is joined among itself.
class StreetOverview {
public:
    static constexpr std::size_t kMostPlaces = 30'000'000;

    /// `languages`: of the names beside `name`.
    StreetOverview(GeoPackageWriter& file, const std::vector<std::string>& languages);

    /// A piece of street on the surface. `names`: `name`, then those of the languages; all empty where it has none.
    void add(std::string_view kind, const std::vector<std::string>& names, Places line);
    void finish() { joinAndWrite(); }

private:
    using Key = std::pair<std::string, std::vector<std::string>>; ///< Class and names.
    [[nodiscard]] std::uint32_t groupOf(Key key);
    void joinAndWrite();
    void writeNames(const std::vector<GroupedLine>& lines);
    void writeFar(const std::vector<GroupedLine>& lines);

    GeoPackageWriter& m_file;
    LayerId m_names;
    LayerId m_namesFar;
    LayerId m_far;
    std::size_t m_places = 0;
    std::map<Key, std::uint32_t> m_groups;
    std::vector<const Key*> m_keys; ///< By group.
    std::vector<GroupedLine> m_named;
    std::vector<GroupedLine> m_seenFar;
};

} // namespace vigie::layers
