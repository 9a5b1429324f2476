// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later

// OsmMap's other half: what is only known at the end.
#include "layers/coastline.h"
#include "layers/osmclasses.h"
#include "layers/osmmap.h"
#include "layers/positions.h"
#include "layers/repairclock.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace vigie::layers {

namespace {

constexpr std::size_t kMostDistrictPlaces = 4'000'000;

GeometryHandle rectangle(const DegreeBox& box)
{
    auto ring = std::make_unique<OGRLinearRing>();
    for (const auto& [x, y] : {std::pair{box.west, box.south}, std::pair{box.east, box.south},
                               std::pair{box.east, box.north}, std::pair{box.west, box.north}})
        ring->addPoint(x, y);
    ring->closeRings();
    auto out = std::make_unique<OGRPolygon>();
    out->addRingDirectly(ring.release());
    return GeometryHandle(out.release());
}

std::size_t placesIn(const OGRGeometry& shape)
{
    return static_cast<std::size_t>(std::max(shape.WkbSize(), std::size_t{0}) / (2 * sizeof(double)));
}

/// Two capital letters at the front: of "FR", and of "FR-PAC".
std::string countryIn(std::string_view text)
{
    const auto isLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool isCountry =
        text.size() >= 2 && isLetter(text[0]) && isLetter(text[1]) && (text.size() == 2 || text[2] == '-');
    return std::string(isCountry ? text.substr(0, 2) : std::string_view{});
}

/// A box that is much larger than what is in it is that of the file this one was cut from.
DegreeBox usefulBox(const DegreeBox& told, const DegreeBox& seen)
{
    constexpr double kTooLarge = 6.0;
    constexpr double kRoom = 0.1;
    if (seen.isEmpty())
        return told;
    const double width = seen.east - seen.west;
    const double height = seen.north - seen.south;
    if (!told.isEmpty() && told.east - told.west < kTooLarge * width && told.north - told.south < kTooLarge * height)
        return told;
    DegreeBox out;
    for (const double sign : {-1.0, 1.0}) {
        const double x = (sign < 0.0 ? seen.west : seen.east) + sign * kRoom * width;
        const double y = (sign < 0.0 ? seen.south : seen.north) + sign * kRoom * height;
        if (const auto corner =
                core::GeoPosition::fromDegrees(std::clamp(y, -90.0, 90.0), std::clamp(x, -180.0, 180.0)))
            out.add(*corner);
    }
    return out;
}

} // namespace

void OsmMap::noteCountry(const OsmTags& tags, std::uint64_t weight)
{
    for (const OsmKey key : {OsmKey::CountryCode, OsmKey::RegionCode, OsmKey::Country}) {
        if (std::string code = countryIn(tags[key]); !code.empty()) {
            m_countries[std::move(code)] += weight;
            return;
        }
    }
}

void OsmMap::keepPlace(const OsmTags& tags, core::GeoPosition place)
{
    const auto what = placeOf(tags);
    if (!what)
        return;
    const std::string_view population = tags[OsmKey::Population];
    std::int64_t people = 0;
    std::from_chars(population.data(), population.data() + population.size(), people);
    MapNames names = namesOf(tags);
    if (names.inLanguages.size() < m_languages.size()) // a name made here, as a bridge's
        names.inLanguages.resize(m_languages.size(), names.name);
    m_places.keep({*what, std::move(names), place, people});
}

void OsmMap::keepDistrict(const OsmTags& tags, const OGRGeometry& shape)
{
    const auto level = adminLevelOf(tags);
    constexpr int kLeast = 7; // above it are counties and countries
    constexpr int kMost = 11;
    if (!level || *level < kLeast || *level > kMost || !tags.has(OsmKey::Name))
        return;
    const std::size_t places = placesIn(shape);
    if (m_districtPlaces + places > kMostDistrictPlaces)
        return;
    m_districtPlaces += places;
    m_districts.push_back({*level, namesOf(tags), GeometryHandle(shape.clone()), squareMetres(shape)});
}

/// The level that divides the city: 9 and 10 are made for it; countries differ in which they use.
int OsmMap::chosenLevel() const
{
    std::map<int, std::pair<int, double>> levels; // how many, and their area
    double most = 0.0;
    for (const District& one : m_districts) {
        auto& [count, area] = levels[one.level];
        ++count;
        area += one.area;
        most = std::max(most, area);
    }
    constexpr double kCovers = 0.25;
    constexpr std::array kPreferred{9, 10, 8, 11, 7};
    for (const int least : {2, 1}) {
        for (const int level : kPreferred) {
            if (levels[level].first >= least && levels[level].second >= kCovers * most)
                return level;
        }
    }
    return 0;
}

void OsmMap::finish(const DegreeBox& box)
{
    if (m_coastPlaces > kMostCoastPlaces)
        m_report.notes.push_back(
            VIGIE_TEXT("Errors", "The coastline is too long to make the sea from it: the map has none."));
    else
        writeSea(usefulBox(box, m_seen));
    m_overview.finish();
    writeDistricts();
    writePlaces();
}

void OsmMap::writeSea(const DegreeBox& box)
{
    constexpr double kBeyond = 0.5; // degrees: about as far as a screen shows of a large city
    constexpr int kMostCuts = 12;
    const Sea sea = closeCoastline(m_coast, box, kBeyond);
    for (const Sea::Polygon& polygon : sea.polygons)
        writeSeaPart(cleanArea(polygonOf(polygon)), kMostCuts);
    if (sea.looseEnds > 0)
        m_report.notes.push_back(
            {VIGIE_TEXT("Errors", "The coastline ends inside the extract in %1 places: the sea is a guess there."),
             {std::to_string(sea.looseEnds)}});
}

/// One shape of a whole coast would be read for every tile: it is cut into pieces of some thousand places.
void OsmMap::writeSeaPart(GeometryHandle shape, int cuts)
{
    constexpr std::size_t kEnough = 3'000;
    if (!shape || shape->IsEmpty() != FALSE)
        return;
    if (cuts == 0 || placesIn(*shape) <= kEnough) {
        if (GeometryHandle clean = cleanArea(std::move(shape)))
            writeArea(Table::Water, std::move(clean), "sea");
        return;
    }
    OGREnvelope extent;
    shape->getEnvelope(&extent);
    const bool isWide = extent.MaxX - extent.MinX > extent.MaxY - extent.MinY;
    const double x = isWide ? (extent.MinX + extent.MaxX) / 2.0 : extent.MaxX;
    const double y = isWide ? extent.MaxY : (extent.MinY + extent.MaxY) / 2.0;
    for (const DegreeBox& half :
         {DegreeBox{extent.MinX, extent.MinY, x, y},
          DegreeBox{isWide ? x : extent.MinX, isWide ? extent.MinY : y, extent.MaxX, extent.MaxY}}) {
        GeometryHandle piece;
        {
            const RepairClock clock;
            piece.reset(shape->Intersection(rectangle(half).get()));
        }
        writeSeaPart(std::move(piece), cuts - 1);
    }
}

void OsmMap::writeDistricts()
{
    const int level = chosenLevel();
    for (District& one : m_districts) {
        if (one.level == level)
            write(Table::Districts, std::move(one.shape), {std::int64_t{one.level}}, &one.names);
    }
    m_districts.clear();
}

void OsmMap::writePlaces()
{
    for (const NamedSpot& spot : m_places.spots())
        write(Table::NamedPlaces, GeometryHandle(new OGRPoint(spot.place.longitude(), spot.place.latitude())),
              {spot.what.kind, spot.what.rank}, &spot.names);
    if (m_places.passedOver() > 0)
        m_report.notes.push_back({VIGIE_TEXT("Errors", "%1 names of places were left out: there are too many."),
                                  {std::to_string(m_places.passedOver())}});
}

CityFacts OsmMap::facts() const
{
    CityFacts out;
    constexpr double kScreen = 1'400.0; // points
    constexpr double kLowest = 11.0;
    constexpr double kHighest = 15.0;
    if (!m_seen.isEmpty()) {
        if (const auto middle = core::GeoPosition::fromDegrees((m_seen.south + m_seen.north) / 2.0,
                                                               (m_seen.west + m_seen.east) / 2.0))
            out.centre = *middle;
        const double width = std::max(m_seen.east - m_seen.west, 1e-6);
        out.zoom = std::clamp(std::floor(std::log2(kScreen * 360.0 / 256.0 / width)), kLowest, kHighest);
    }
    if (const auto city = m_places.settlement(m_seen)) {
        out.name = city->names.name;
        out.centre = city->place;
    }
    const auto most = std::max_element(m_countries.begin(), m_countries.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != m_countries.end())
        out.country = most->first;
    return out;
}

} // namespace vigie::layers
