// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/mapwriter.h"

#include "city/buildings.h"
#include "city/random.h"
#include "layers/geopackagewriter.h"
#include "layers/streetoverview.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace vigie::city {

namespace {

using layers::Column;
using layers::ColumnKind;
using layers::Field;
using layers::ShapeKind;

/// Writes one layer after the other, and takes ground metres to where they lie on the Earth.
class GroundWriter {
public:
    explicit GroundWriter(layers::GeoPackageWriter& file)
        : m_file(file)
    {
    }
    void layer(const std::string& name, ShapeKind kind, const std::vector<Column>& columns)
    {
        m_layer = m_file.layer(name, kind, columns);
    }
    void add(std::span<const Points> rings, std::span<const Field> fields)
    {
        m_rings.resize(rings.size());
        for (std::size_t i = 0; i < rings.size(); ++i) {
            m_rings[i].clear();
            for (const Point p : rings[i])
                m_rings[i].push_back(Terrain::toGeo(p));
        }
        m_file.add(m_layer, m_rings, fields);
    }
    void add(const Points& shape, std::initializer_list<Field> fields)
    {
        add(std::span{&shape, 1}, std::span{fields.begin(), fields.size()});
    }

private:
    layers::GeoPackageWriter& m_file;
    layers::LayerId m_layer{};           ///< The one made last.
    std::vector<layers::Places> m_rings; ///< Kept for its memory.
};

std::string_view toWord(LandUse use)
{
    constexpr std::array<std::string_view, 6> kWords{"residential", "industrial", "commercial",
                                                     "square",      "park",       "field"};
    return kWords[static_cast<std::size_t>(use)];
}

void writeCity(const City& city, GroundWriter& out)
{
    out.layer("city", ShapeKind::Point,
              {{"name"},
               {"seed", ColumnKind::Whole},
               {"assets", ColumnKind::Whole},
               {"version", ColumnKind::Whole},
               {"west", ColumnKind::Real},
               {"south", ColumnKind::Real},
               {"east", ColumnKind::Real},
               {"north", ColumnKind::Real}});
    const core::GeoPosition low = Terrain::toGeo(city.landscape.bounds.low);
    const core::GeoPosition high = Terrain::toGeo(city.landscape.bounds.high);
    out.add(Points{{0.0, 0.0}}, {std::string_view{city.name}, static_cast<std::int64_t>(city.options.seed),
                                 static_cast<std::int64_t>(city.options.assets), std::int64_t{kCityVersion},
                                 low.longitude(), low.latitude(), high.longitude(), high.latitude()});
}

void writeAreas(const std::vector<NamedArea>& areas, const char* layer, GroundWriter& out)
{
    out.layer(layer, ShapeKind::Polygon, {{"name"}});
    for (const NamedArea& area : areas) {
        const std::array<Field, 1> fields{std::string_view{area.name}};
        out.add(area.rings, fields);
    }
}

void writeBuildings(const City& city, GroundWriter& out)
{
    out.layer("buildings", ShapeKind::Polygon, {{"house_number"}, {"street"}, {"height_m", ColumnKind::Real}});
    const double many = city.options.assets / 60'000.0;
    const double sparse = many > 1.0 ? 1.0 + 0.8 * std::log10(many) : 1.0;
    for (const Building& house : raiseBuildings(city.plan, city.terrain, city.options.seed, sparse)) {
        const std::string number = house.number == 0 ? "" : std::to_string(house.number);
        out.add(Points(house.corners.begin(), house.corners.end()),
                {std::string_view{number}, std::string_view{city.plan.names[house.street]},
                 static_cast<double>(house.height)});
    }
}

layers::Places toPlaces(const Points& line)
{
    layers::Places out;
    out.reserve(line.size());
    for (const Point p : line)
        out.push_back(Terrain::toGeo(p));
    return out;
}

/// Pieces between two junctions that are alike become one: a map draws it faster.
void writeStreets(const City& city, layers::GeoPackageWriter& file)
{
    const layers::LayerId streets =
        file.layer("streets", ShapeKind::Line,
                   {{"name"}, {"class"}, {"width_m", ColumnKind::Real}, {"bridge", ColumnKind::Whole}});
    layers::StreetOverview overview(file, {});
    using Kind = std::tuple<std::uint32_t, StreetClass, float, bool>;
    std::map<Kind, std::uint32_t> groups;
    std::vector<const Segment*> examples; // one of each group
    std::vector<layers::GroupedLine> lines;
    for (const Segment& s : city.network.segments) {
        const auto [group, isNew] = groups.try_emplace(Kind{s.name, s.streetClass, s.width, s.isBridge},
                                                       static_cast<std::uint32_t>(examples.size()));
        if (isNew)
            examples.push_back(&s);
        lines.push_back({group->second, toPlaces(s.line)});
        overview.add(toWord(s.streetClass), {std::string{city.plan.names[s.name]}}, lines.back().places);
    }
    for (const layers::GroupedLine& line : layers::joined(std::move(lines))) {
        const Segment& s = *examples[line.group];
        file.add(streets, line.places,
                 {std::string_view{city.plan.names[s.name]}, std::string_view{toWord(s.streetClass)},
                  static_cast<double>(s.width), std::int64_t{s.isBridge ? 1 : 0}});
    }
    for (const WalkWay& path : city.landscape.paths)
        file.add(streets, toPlaces(path.line),
                 {std::string_view{}, std::string_view{"footway"}, 3.0, std::int64_t{0}});
    overview.finish();
}

void writeLines(const City& city, GroundWriter& out)
{
    out.layer("railway", ShapeKind::Line, {{"name"}});
    for (const Points& line : city.landscape.railway)
        out.add(line, {std::string_view{}});
    for (const bool isTram : {true, false}) {
        out.layer(isTram ? "tram_lines" : "bus_lines", ShapeKind::Line, {{"name"}, {"colour"}, {"line"}});
        for (const TransitLine& line : city.lines) {
            if (line.isTram != isTram)
                continue;
            const std::string name = (isTram ? "Tram " : "Bus ") + line.name;
            out.add(line.route.points(),
                    {std::string_view{name}, std::string_view{line.colour}, std::string_view{line.name}});
        }
    }
    out.layer("stops", ShapeKind::Point, {{"name"}, {"line"}, {"kind"}});
    for (const TransitLine& line : city.lines) {
        for (const TransitLine::Stop& stop : line.stops) {
            out.add(Points{line.route.at(stop.metres).place},
                    {std::string_view{stop.name}, std::string_view{line.name},
                     std::string_view{line.isTram ? "tram" : "bus"}});
        }
    }
}

/// Of each metered segment its pipe; where a long one has several, the first.
std::map<std::size_t, AssetRow> meteredSegments(const City& city)
{
    std::map<std::size_t, AssetRow> out;
    const Assets::Range pipes = city.assets.of(AssetKind::MeteredPipe);
    for (AssetRow row = pipes.first; row < pipes.end(); ++row)
        out.try_emplace(city.assets.all[row].link, row);
    return out;
}

void writePipes(const City& city, GroundWriter& out)
{
    out.layer("pipes", ShapeKind::Line, {{"diameter_mm", ColumnKind::Whole}, {"material"}, {"asset"}});
    const auto metered = meteredSegments(city);
    constexpr std::array<std::string_view, 4> kMaterials{"ductile iron", "polyethylene", "grey iron", "PVC"};
    constexpr std::array<std::int64_t, 4> kMinor{80, 100, 100, 150};
    for (const Segment& s : city.network.segments) {
        if (!s.isBuilt || s.streetClass == StreetClass::Motorway || s.line.size() < 2)
            continue;
        // One street was laid at one time: of one material.
        const std::uint64_t dice = hashOf(city.options.seed, 0x919e, s.name);
        const std::int64_t diameter = s.streetClass == StreetClass::Primary     ? 350
                                      : s.streetClass == StreetClass::Secondary ? 200
                                                                                : kMinor[dice % 4];
        Points line; // beside the middle of the street
        for (std::size_t i = 0; i < s.line.size(); ++i) {
            const Point along = s.line[std::min(i + 1, s.line.size() - 1)] - s.line[i == 0 ? 0 : i - 1];
            line.push_back(s.line[i] + leftOf(unitVector(along)) * 1.5);
        }
        const auto meter = metered.find(static_cast<std::size_t>(&s - city.network.segments.data()));
        const std::string asset = meter == metered.end() ? "" : city.urnOf(meter->second);
        out.add(line, {diameter, kMaterials[(dice >> 8U) % kMaterials.size()], std::string_view{asset}});
    }
}

} // namespace

core::Expected<void> writeMap(const City& city, const std::filesystem::path& path)
{
    auto file = layers::GeoPackageWriter::create(path);
    if (!file)
        return core::fail(file.error());
    GroundWriter out(*file);
    writeCity(city, out);
    out.layer("landuse", ShapeKind::Polygon, {{"kind"}});
    for (const LandUseArea& area : city.landscape.landUse)
        out.add(area.ring, {toWord(area.use)});
    writeAreas(city.landscape.green, "green", out);
    writeAreas(city.landscape.water, "water", out);
    writeBuildings(city, out);
    writeAreas(city.landscape.districts, "districts", out);
    writeStreets(city, *file);
    writeLines(city, out);
    writePipes(city, out);
    out.layer("places", ShapeKind::Point, {{"name"}, {"kind"}});
    for (const NamedPlace& place : city.landscape.places)
        out.add(Points{place.place}, {std::string_view{place.name}, std::string_view{place.kind}});
    return file->finish();
}

} // namespace vigie::city
