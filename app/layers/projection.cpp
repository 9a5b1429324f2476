// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/projection.h"

#include "core/shown.h"
#include "layers/gdalhandles.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

constexpr int kWgs84 = 4326;
constexpr double kNearDegrees = 3.0; ///< A city's data is not further from its centre.

core::Message sayTheCode()
{
    return VIGIE_TEXT("Errors", "Write the code of the projection, as EPSG:2154.");
}

SpatialReference wgs84()
{
    SpatialReference out;
    out.importFromEPSG(kWgs84);
    out.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return out;
}

/// A grid file that the definition names by its path would be opened by PROJ: a device, say.
bool namesFiles(const OGRSpatialReference& reference)
{
    CPLString wkt;
    char* raw = nullptr;
    if (reference.exportToWkt(&raw) == OGRERR_NONE && raw != nullptr)
        wkt = raw;
    CPLFree(raw);
    for (auto at = wkt.ifind("grids="); at != std::string::npos; at = wkt.ifind("grids=", at + 1)) {
        const auto end = wkt.find_first_of(" \"", at);
        const std::string_view value = std::string_view{wkt}.substr(at, end == std::string::npos ? end : end - at);
        if (value.find('/') != std::string_view::npos || value.find("..") != std::string_view::npos)
            return true;
    }
    return false;
}

bool isUndefined(const OGRSpatialReference& reference)
{
    const char* name = reference.GetName();
    return reference.IsEmpty() != FALSE || reference.IsLocal() != FALSE || name == nullptr ||
           std::string_view{name}.find("ndefined") != std::string_view::npos ||
           std::string_view{name}.find("nknown") != std::string_view::npos;
}

std::string codeOf(const OGRSpatialReference& reference)
{
    const char* authority = reference.GetAuthorityName(nullptr);
    const char* code = reference.GetAuthorityCode(nullptr);
    if (authority == nullptr || code == nullptr || std::string_view{authority} != "EPSG")
        return {};
    return std::string{"EPSG:"} + code;
}

bool isOnEarth(double longitude, double latitude)
{
    return std::abs(latitude) <= 90.0 && std::abs(longitude) <= 180.0; // false for NaN
}

/// Looks at each place of a shape; false at the first one that is not on Earth.
class EarthVisitor : public OGRDefaultConstGeometryVisitor {
public:
    using OGRDefaultConstGeometryVisitor::visit;
    void visit(const OGRPoint* point) override
    {
        if (point->IsEmpty() == FALSE)
            m_isGood = m_isGood && isOnEarth(point->getX(), point->getY());
    }
    void visit(const OGRLineString* line) override
    {
        for (int i = 0; m_isGood && i < line->getNumPoints(); ++i)
            m_isGood = isOnEarth(line->getX(i), line->getY(i));
    }
    void visit(const OGRLinearRing* ring) override { visit(static_cast<const OGRLineString*>(ring)); }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    bool m_isGood = true;
};

class Adjuster : public OGRDefaultGeometryVisitor {
public:
    explicit Adjuster(const ToDegrees::Adjustment& how)
        : m_how(how)
    {
    }
    using OGRDefaultGeometryVisitor::visit;
    void visit(OGRPoint* point) override
    {
        const double x = m_how.swap ? point->getY() : point->getX();
        const double y = m_how.swap ? point->getX() : point->getY();
        point->setX((x - m_how.shiftX) * m_how.scale);
        point->setY((y - m_how.shiftY) * m_how.scale);
    }

private:
    const ToDegrees::Adjustment& m_how;
};

} // namespace

core::Expected<SpatialReference> projectionByCode(const std::string& code)
{
    constexpr std::string_view kAuthority = "EPSG:";
    std::string upper = code;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const std::string digits = upper.starts_with(kAuthority) ? upper.substr(kAuthority.size()) : std::string{};
    const bool isNumber =
        !digits.empty() && digits.size() <= 6 && digits.find_first_not_of("0123456789") == std::string::npos;
    if (!isNumber)
        return fail(ErrorCode::InvalidInput, core::shown(code),
                    VIGIE_TEXT("Errors", "This is not the code of a projection."), sayTheCode());
    const QuietGdal quiet;
    SpatialReference out;
    if (out.importFromEPSG(std::stoi(digits)) != OGRERR_NONE || (!out.IsGeographic() && !out.IsProjected()))
        return fail(ErrorCode::NotFound, core::shown(code),
                    VIGIE_TEXT("Errors", "There is no projection of this code for maps."), sayTheCode());
    out.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return out;
}

std::optional<SpatialReference> declaredProjection(const OGRSpatialReference* declared)
{
    if (declared == nullptr || isUndefined(*declared) || namesFiles(*declared))
        return std::nullopt;
    SpatialReference out(*declared);
    // An old description without a code is often that of a known projection: the known one has the better datum.
    if (codeOf(out).empty())
        out.AutoIdentifyEPSG();
    out.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return out;
}

Projection described(const SpatialReference& reference)
{
    const char* name = reference.GetName();
    const std::string text = name == nullptr ? "" : name;
    const bool isPlain = CPLIsUTF8(text.data(), static_cast<int>(text.size())) != FALSE;
    return {codeOf(reference), isPlain ? core::shown(text) : std::string{}};
}

SpatialReference planeAt(core::GeoPosition origin)
{
    SpatialReference out;
    out.SetWellKnownGeogCS("WGS84");
    out.SetTM(origin.latitude(), origin.longitude(), 1.0, 0.0, 0.0);
    out.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return out;
}

core::Expected<ToDegrees> ToDegrees::make(const SpatialReference& from, Adjustment adjustment)
{
    const QuietGdal quiet;
    ToDegrees out;
    out.m_adjustment = adjustment;
    const SpatialReference to = wgs84();
    out.m_isPlain = from.IsSame(&to) != FALSE;
    if (out.m_isPlain)
        return out;
    out.m_way.reset(OGRCreateCoordinateTransformation(&from, &to));
    if (!out.m_way)
        return fail(ErrorCode::Unsupported, described(from).name,
                    {VIGIE_TEXT("Errors", "There is no way from this projection to the map (%1)."), {quiet.word()}},
                    sayTheCode());
    out.m_way->SetEmitErrors(false);
    return out;
}

bool ToDegrees::apply(OGRGeometry& geometry) const
{
    const Adjustment& a = m_adjustment;
    if (a.swap || a.scale != 1.0 || a.shiftX != 0.0 || a.shiftY != 0.0) {
        Adjuster adjuster{a};
        geometry.accept(&adjuster);
    }
    if (!m_isPlain && geometry.transform(m_way.get()) != OGRERR_NONE)
        return false;
    EarthVisitor visitor;
    geometry.accept(&visitor);
    return visitor.isGood();
}

std::optional<core::GeoPosition> ToDegrees::apply(double x, double y) const
{
    const QuietGdal quiet;
    OGRPoint point(x, y);
    if (!apply(point))
        return std::nullopt;
    return core::GeoPosition::fromDegrees(point.getY(), point.getX());
}

Whereabouts whereaboutsOf(const SpatialReference& reference, const SourceBox& box)
{
    const double x = (box.minX + box.maxX) / 2.0;
    const double y = (box.minY + box.maxY) / 2.0;
    const auto place = [&](bool swap) -> std::optional<core::GeoPosition> {
        const auto way = ToDegrees::make(reference, {swap, 1.0, 0.0, 0.0});
        return way ? way->apply(x, y) : std::nullopt;
    };
    return {place(false), place(true)};
}

core::Expected<Whereabouts> whereaboutsIn(const std::string& projection, const SourceBox& box)
{
    const auto reference = projectionByCode(projection);
    if (!reference)
        return fail(reference.error());
    return whereaboutsOf(*reference, box);
}

bool looksSwapped(const Whereabouts& middle, const std::optional<core::GeoPosition>& near)
{
    const auto isThere = [&](const std::optional<core::GeoPosition>& place) {
        return place && (!near || (std::abs(place->latitude() - near->latitude()) <= kNearDegrees &&
                                   std::abs(place->longitude() - near->longitude()) <= kNearDegrees));
    };
    return !isThere(middle.asItIs) && isThere(middle.swapped);
}

} // namespace vigie::layers
