// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "layers/cityfacts.h"
#include "layers/degreebox.h"
#include "layers/geopackagewriter.h"
#include "layers/importwatch.h"
#include "layers/osmimport.h"
#include "layers/osmreader.h"
#include "layers/placebook.h"
#include "layers/projection.h"
#include "layers/streetoverview.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// For the bodies of this folder alone.
namespace vigie::layers {

/// Puts the elements of an OpenStreetMap file into the layers of a base map (docs/basemap.md), as they come. What can
/// only be known at the end is kept in memory until then, within bounds: coastlines, boundaries, names of places.
/// Thread: one. Failure: the writer's, at its `finish`.
class OsmMap {
public:
    /// `languages`: those of OsmReader::open, for the columns name_fr, ... `file` must outlive this.
    [[nodiscard]] static core::Expected<OsmMap> begin(GeoPackageWriter& file, std::vector<std::string> languages);

    void take(OsmElement&& element);
    /// Writes what was kept. `box`: that of the file; where it is empty, that of what was taken.
    void finish(const DegreeBox& box);

    /// What was written, and what was not; complete after `finish`.
    [[nodiscard]] const OsmReport& report() const { return m_report; }
    /// What a city's profile can be begun with.
    [[nodiscard]] CityFacts facts() const;

private:
    enum class Table : std::uint8_t {
        Streets,
        Railway,
        TramLines,
        BusLines,
        Waterways,
        Shore,
        Water,
        Green,
        Landuse,
        Piers,
        Buildings,
        Addresses,
        Districts,
        NamedPlaces,
        Stops,
        Count
    };
    static constexpr std::size_t kMostCoastPlaces = 8'000'000;
    static constexpr std::size_t kTableCount = static_cast<std::size_t>(Table::Count);

    struct District {
        int level = 0;
        MapNames names;
        GeometryHandle shape;
        double area = 0.0; ///< Square metres.
    };
    OsmMap(GeoPackageWriter& file, std::vector<std::string> languages, ToDegrees plain);
    void addTable(Table table, const char* name, ShapeKind kind, std::vector<Column> columns, bool isNamed);
    void write(Table table, GeometryHandle shape, std::vector<Field> fields, const MapNames* names = nullptr);
    void writeArea(Table table, GeometryHandle shape, std::string_view kind, const MapNames* names = nullptr);

    void takePoint(OsmElement& element);
    void takeLine(OsmElement& element);
    void takeArea(OsmElement& element);
    void takeRoute(OsmElement& element);
    [[nodiscard]] bool takeStreet(OsmElement& element);
    void takeRail(OsmElement& element, const OsmRail& rail);
    void takeCoast(OsmElement& element);
    void takeBuilding(const OsmTags& tags, GeometryHandle shape);
    void keepPlace(const OsmTags& tags, core::GeoPosition place);
    void keepDistrict(const OsmTags& tags, const OGRGeometry& shape);
    void noteCountry(const OsmTags& tags, std::uint64_t weight);

    void writeSea(const DegreeBox& box);
    void writeSeaPart(GeometryHandle shape, int cuts);
    [[nodiscard]] int chosenLevel() const;
    void writeDistricts();
    void writePlaces();
    [[nodiscard]] MapNames namesOf(const OsmTags& tags) const;
    [[nodiscard]] GeometryHandle cleanArea(GeometryHandle shape);

    GeoPackageWriter& m_file;
    std::vector<std::string> m_languages;
    ToDegrees m_plain;
    std::array<LayerId, kTableCount> m_tables{};
    OsmReport m_report;

    DegreeBox m_seen; ///< Of the streets.
    std::vector<Places> m_coast;
    std::size_t m_coastPlaces = 0;
    std::vector<District> m_districts;
    std::size_t m_districtPlaces = 0;
    PlaceBook m_places;
    StreetOverview m_overview;
    std::map<std::string, std::uint64_t> m_countries; ///< Votes for each code.
};

} // namespace vigie::layers
