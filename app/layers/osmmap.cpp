// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/osmmap.h"

#include "core/shown.h"
#include "layers/osmclasses.h"
#include "layers/positions.h"
#include "layers/shape.h"
#include "layers/textrepair.h"

#include <algorithm>
#include <utility>

namespace vigie::layers {

namespace {

constexpr std::size_t kMostNameBytes = 200;

std::string_view cleanWord(std::string_view text)
{
    return text.size() <= kMostNameBytes && isUtf8(text) ? text : std::string_view{};
}

/// Shown on the map as it is: of one line, and not without end.
std::string cleanName(std::string_view text)
{
    return isUtf8(text) ? core::shown(text, kMostNameBytes) : std::string{};
}

std::int64_t flag(bool is)
{
    return is ? 1 : 0;
}

bool isColour(std::string_view text)
{
    return text.size() == 7 && text.front() == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

} // namespace

OsmMap::OsmMap(GeoPackageWriter& file, std::vector<std::string> languages, ToDegrees plain)
    : m_file(file)
    , m_languages(std::move(languages))
    , m_plain(std::move(plain))
    , m_overview(file, m_languages)
{
}

core::Expected<OsmMap> OsmMap::begin(GeoPackageWriter& file, std::vector<std::string> languages)
{
    auto degrees = projectionByCode("EPSG:4326");
    if (!degrees)
        return core::fail(degrees.error());
    auto plain = ToDegrees::make(*degrees, {});
    if (!plain)
        return core::fail(plain.error());
    OsmMap out(file, std::move(languages), std::move(*plain));
    constexpr ColumnKind kReal = ColumnKind::Real;
    constexpr ColumnKind kWhole = ColumnKind::Whole;
    out.addTable(Table::Streets, "streets", ShapeKind::Line,
                 {{"class"}, {"width_m", kReal}, {"bridge", kWhole}, {"tunnel", kWhole}, {"layer", kWhole}}, true);
    out.addTable(Table::Railway, "railway", ShapeKind::Line,
                 {{"class"}, {"bridge", kWhole}, {"tunnel", kWhole}, {"siding", kWhole}}, true);
    out.addTable(Table::TramLines, "tram_lines", ShapeKind::Line, {{"tunnel", kWhole}}, true);
    out.addTable(Table::BusLines, "bus_lines", ShapeKind::MultiLine, {{"line"}, {"colour"}}, true);
    out.addTable(Table::Waterways, "waterways", ShapeKind::Line, {{"class"}, {"width_m", kReal}, {"tunnel", kWhole}},
                 true);
    out.addTable(Table::Shore, "shore", ShapeKind::Line, {}, false);
    out.addTable(Table::Water, "water", ShapeKind::MultiPolygon, {{"kind"}, {"area_m2", kReal}}, true);
    out.addTable(Table::Green, "green", ShapeKind::MultiPolygon, {{"kind"}, {"area_m2", kReal}}, true);
    out.addTable(Table::Landuse, "landuse", ShapeKind::MultiPolygon, {{"kind"}, {"area_m2", kReal}}, true);
    out.addTable(Table::Piers, "piers", ShapeKind::MultiPolygon, {}, false);
    out.addTable(Table::Buildings, "buildings", ShapeKind::MultiPolygon,
                 {{"house_number"}, {"street"}, {"height_m", kReal}}, true);
    out.addTable(Table::Addresses, "addresses", ShapeKind::Point, {{"house_number"}, {"street"}}, false);
    out.addTable(Table::Districts, "districts", ShapeKind::MultiPolygon, {{"level", kWhole}}, true);
    out.addTable(Table::NamedPlaces, "places", ShapeKind::Point, {{"kind"}, {"rank", kWhole}}, true);
    out.addTable(Table::Stops, "stops", ShapeKind::Point, {{"kind"}}, true);
    return out;
}

void OsmMap::addTable(Table table, const char* name, ShapeKind kind, std::vector<Column> columns, bool isNamed)
{
    if (isNamed) {
        columns.push_back({"name"});
        for (const std::string& language : m_languages)
            columns.push_back({"name_" + language});
    }
    m_tables[static_cast<std::size_t>(table)] = m_file.layer(name, kind, columns);
    m_report.rows.emplace_back(name, 0);
}

void OsmMap::write(Table table, GeometryHandle shape, std::vector<Field> fields, const MapNames* names)
{
    if (!shape)
        return;
    if (names != nullptr) {
        fields.emplace_back(std::string_view{names->name});
        for (const std::string& name : names->inLanguages)
            fields.emplace_back(std::string_view{name});
    }
    const auto at = static_cast<std::size_t>(table);
    m_file.add(m_tables[at], std::unique_ptr<OGRGeometry>(shape.release()), fields);
    ++m_report.rows[at].second;
}

void OsmMap::writeArea(Table table, GeometryHandle shape, std::string_view kind, const MapNames* names)
{
    const double metres = squareMetres(*shape);
    write(table, std::move(shape), {kind, metres}, names);
}

MapNames OsmMap::namesOf(const OsmTags& tags) const
{
    MapNames out{cleanName(tags[OsmKey::Name]), {}};
    for (const std::string_view name : tags.names) {
        std::string one = cleanName(name);
        out.inLanguages.push_back(one.empty() ? out.name : std::move(one));
    }
    return out;
}

GeometryHandle OsmMap::cleanArea(GeometryHandle shape)
{
    CleanShape clean = cleaned(std::unique_ptr<OGRGeometry>(shape.release()), m_plain);
    for (CleanPart& part : clean.parts) {
        if (part.kind != ShapeKind::MultiPolygon && part.kind != ShapeKind::Polygon)
            continue;
        m_report.repaired += clean.isRepaired ? 1 : 0;
        return GeometryHandle(part.shape.release());
    }
    ++m_report.setAside;
    return nullptr;
}

void OsmMap::take(OsmElement&& element)
{
    switch (element.kind) {
    case OsmElement::Kind::Point:
        takePoint(element);
        break;
    case OsmElement::Kind::Line:
        takeLine(element);
        break;
    case OsmElement::Kind::Area:
        takeArea(element);
        break;
    case OsmElement::Kind::Route:
        takeRoute(element);
        break;
    }
}

void OsmMap::takePoint(OsmElement& element)
{
    const OsmTags& tags = element.tags;
    const auto place = positionOf(*element.shape);
    if (!place)
        return;
    noteCountry(tags, 1);
    keepPlace(tags, *place);
    if (const std::string_view kind = stopKind(tags); !kind.empty() && tags.has(OsmKey::Name)) {
        const MapNames names = namesOf(tags);
        write(Table::Stops, GeometryHandle(element.shape->clone()), {kind}, &names);
    }
    if (const std::string_view number = cleanWord(tags[OsmKey::HouseNumber]); !number.empty())
        write(Table::Addresses, std::move(element.shape), {number, cleanWord(tags[OsmKey::Street])});
}

void OsmMap::takeLine(OsmElement& element)
{
    const OsmTags& tags = element.tags;
    const OGRLineString* line = element.shape->toLineString();
    if (line->getNumPoints() < 2 || element.shape->IsEmpty() != FALSE) {
        ++m_report.setAside;
        return;
    }
    if (isCoastline(tags)) {
        takeCoast(element);
        return;
    }
    if (takeStreet(element))
        return;
    if (const auto rail = railOf(tags)) {
        takeRail(element, *rail);
    } else if (const auto water = waterwayOf(tags)) {
        const MapNames names = namesOf(tags);
        write(Table::Waterways, std::move(element.shape), {water->kind, water->width, flag(water->isTunnel)}, &names);
    } else if (isPier(tags)) {
        constexpr double kUsual = 4.0;
        const double width = metresIn(tags[OsmKey::Width]).value_or(kUsual);
        write(Table::Piers, cleanArea(widened(*line, width)), {});
    }
}

bool OsmMap::takeStreet(OsmElement& element)
{
    const OsmTags& tags = element.tags;
    const auto street = streetOf(tags);
    if (!street)
        return false;
    const MapNames names = namesOf(tags);
    const OGRLineString* line = element.shape->toLineString();
    const auto middle = positionAt(*line, line->getNumPoints() / 2);
    for (const auto& end : {positionAt(*line, 0), middle}) {
        if (end)
            m_seen.add(*end);
    }
    if (street->isBridge && tags.has(OsmKey::BridgeName) && middle) {
        OsmTags bridge;
        bridge[OsmKey::ManMade] = "bridge";
        bridge[OsmKey::Name] = tags[OsmKey::BridgeName];
        keepPlace(bridge, *middle);
    }
    if (!street->isTunnel) {
        std::vector<std::string> all{names.name};
        all.insert(all.end(), names.inLanguages.begin(), names.inLanguages.end());
        m_overview.add(street->kind, all, positionsOf(*line));
    }
    write(Table::Streets, std::move(element.shape),
          {street->kind, street->width, flag(street->isBridge), flag(street->isTunnel), street->level}, &names);
    return true;
}

void OsmMap::takeRail(OsmElement& element, const OsmRail& rail)
{
    const MapNames names = namesOf(element.tags);
    if (rail.isTram)
        write(Table::TramLines, std::move(element.shape), {flag(rail.isTunnel)}, &names);
    else
        write(Table::Railway, std::move(element.shape),
              {rail.kind, flag(rail.isBridge), flag(rail.isTunnel), flag(rail.isSiding)}, &names);
}

void OsmMap::takeCoast(OsmElement& element)
{
    const OGRLineString& line = *element.shape->toLineString();
    m_coastPlaces += static_cast<std::size_t>(line.getNumPoints());
    if (m_coastPlaces <= kMostCoastPlaces)
        m_coast.push_back(positionsOf(line));
    write(Table::Shore, std::move(element.shape), {});
}

void OsmMap::takeRoute(OsmElement& element)
{
    const OsmTags& tags = element.tags;
    if (tags[OsmKey::Route] != "bus" && tags[OsmKey::Route] != "trolleybus")
        return;
    const std::string_view colour = tags[OsmKey::Colour];
    const MapNames names = namesOf(tags);
    CleanShape clean = cleaned(std::unique_ptr<OGRGeometry>(element.shape.release()), m_plain);
    for (CleanPart& part : clean.parts) {
        if (part.kind == ShapeKind::MultiLine)
            write(Table::BusLines, GeometryHandle(part.shape.release()),
                  {cleanWord(tags[OsmKey::Ref]), isColour(colour) ? colour : std::string_view{}}, &names);
    }
}

void OsmMap::takeArea(OsmElement& element)
{
    const OsmTags& tags = element.tags;
    noteCountry(tags, 1);
    const bool isHouse = isBuilding(tags);
    const std::string_view water = waterKind(tags);
    const std::string_view green = greenKind(tags);
    const std::string_view use = landuseKind(tags);
    const auto level = adminLevelOf(tags);
    const auto what = placeOf(tags);
    if (!isHouse && water.empty() && green.empty() && use.empty() && !isPier(tags) && !level && !what &&
        !tags.has(OsmKey::HouseNumber))
        return;
    GeometryHandle shape = cleanArea(std::move(element.shape));
    if (!shape)
        return;
    if (what) {
        if (const auto inside = positionInside(*shape))
            keepPlace(tags, *inside);
    }
    if (level)
        keepDistrict(tags, *shape);
    const MapNames names = namesOf(tags);
    if (isHouse)
        takeBuilding(tags, std::move(shape));
    else if (!water.empty())
        writeArea(Table::Water, std::move(shape), water, &names);
    else if (!green.empty())
        writeArea(Table::Green, std::move(shape), green, &names);
    else if (isPier(tags))
        write(Table::Piers, std::move(shape), {});
    else if (!use.empty())
        writeArea(Table::Landuse, std::move(shape), use, &names);
    else if (const std::string_view number = cleanWord(tags[OsmKey::HouseNumber]); !number.empty())
        write(Table::Addresses, pointInside(*shape), {number, cleanWord(tags[OsmKey::Street])});
}

void OsmMap::takeBuilding(const OsmTags& tags, GeometryHandle shape)
{
    const MapNames names = namesOf(tags);
    const auto height = heightOf(tags);
    write(Table::Buildings, std::move(shape),
          {cleanWord(tags[OsmKey::HouseNumber]), cleanWord(tags[OsmKey::Street]),
           height ? Field{*height} : Field{std::monostate{}}},
          &names);
}

} // namespace vigie::layers
