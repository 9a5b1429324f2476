// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/geopackage.h"

#include "city/terrain.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <fcntl.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <unistd.h>

#include <cstddef>
#include <optional>
#include <system_error>
#include <utility>

namespace vigie::city {

namespace {

constexpr int kFeaturesPerTransaction = 100'000;

/// GDAL's own messages go into our errors, not to the terminal.
class QuietGdal {
public:
    QuietGdal() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    ~QuietGdal() { CPLPopErrorHandler(); }
    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;
};

OGRwkbGeometryType gdalKind(ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::Point:
        return wkbPoint;
    case ShapeKind::Line:
        return wkbLineString;
    case ShapeKind::Polygon:
        break;
    }
    return wkbPolygon;
}

OGRFieldType gdalKind(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Text:
        return OFTString;
    case ColumnKind::Whole:
        return OFTInteger64;
    case ColumnKind::Real:
        break;
    }
    return OFTReal;
}

void fill(OGRSimpleCurve& curve, const Points& points, bool isRing)
{
    curve.setNumPoints(static_cast<int>(points.size() + (isRing ? 1U : 0U)), FALSE);
    int i = 0;
    const auto put = [&](Point p) {
        const core::GeoPosition place = Terrain::toGeo(p);
        curve.setPoint(i++, place.longitude(), place.latitude());
    };
    for (const Point p : points)
        put(p);
    if (isRing && !points.empty())
        put(points.front());
}

std::unique_ptr<OGRGeometry> shapeOf(ShapeKind kind, std::span<const Points> rings)
{
    switch (kind) {
    case ShapeKind::Point: {
        const core::GeoPosition place = Terrain::toGeo(rings[0].at(0));
        return std::make_unique<OGRPoint>(place.longitude(), place.latitude());
    }
    case ShapeKind::Line: {
        auto line = std::make_unique<OGRLineString>();
        fill(*line, rings[0], false);
        return line;
    }
    case ShapeKind::Polygon:
        break;
    }
    auto polygon = std::make_unique<OGRPolygon>();
    for (const Points& points : rings) {
        OGRLinearRing ring;
        fill(ring, points, true);
        polygon->addRing(&ring);
    }
    return polygon;
}

/// Onto the disk before it gets its name.
bool flushToDisk(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool isDone = ::fsync(file) == 0;
    ::close(file);
    return isDone;
}

} // namespace

struct GeoPackage::State {
    std::filesystem::path path;
    std::filesystem::path partial;
    GDALDatasetUniquePtr file;
    OGRLayer* target = nullptr;
    ShapeKind kind = ShapeKind::Point;
    std::unique_ptr<OGRFeature> feature;
    int sinceCommit = 0;
    std::optional<core::Error> error;

    void note(const char* step)
    {
        if (error)
            return;
        std::string reason = CPLGetLastErrorMsg();
        if (reason.empty())
            reason = step;
        error = core::Error{core::ErrorCode::Io,
                            path.string(),
                            {VIGIE_TEXT("Errors", "The map could not be written: %1."), {std::move(reason)}},
                            {VIGIE_TEXT("Errors", "Check the free space and the permissions of its folder.")}};
    }
    void commit()
    {
        if (file && sinceCommit > 0 && file->CommitTransaction() != OGRERR_NONE)
            note("commit");
        sinceCommit = 0;
    }
};

GeoPackage::GeoPackage(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

GeoPackage::GeoPackage(GeoPackage&&) noexcept = default;
GeoPackage& GeoPackage::operator=(GeoPackage&&) noexcept = default;

GeoPackage::~GeoPackage()
{
    if (!m_state)
        return;
    const QuietGdal quiet;
    m_state->feature.reset();
    m_state->file.reset();
    std::error_code ignored;
    if (!m_state->partial.empty())
        std::filesystem::remove(m_state->partial, ignored);
}

core::Expected<GeoPackage> GeoPackage::create(const std::filesystem::path& path)
{
    const QuietGdal quiet;
    RegisterOGRGeoPackage();
    auto state = std::make_unique<State>();
    state->path = path;
    state->partial = path;
    state->partial.replace_filename("." + path.stem().string() + "." + std::to_string(::getpid()) + ".part.gpkg");
    CPLErrorReset();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    CPLSetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS",
                                  "OFF"); // the whole file is flushed once, before its rename
    if (driver != nullptr)
        state->file.reset(driver->Create(state->partial.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!state->file) {
        state->note("create");
        return core::fail(*state->error);
    }
    return GeoPackage(std::move(state));
}

void GeoPackage::layer(const std::string& name, ShapeKind kind, const std::vector<Column>& columns)
{
    State& s = *m_state;
    if (s.error)
        return;
    const QuietGdal quiet;
    s.commit();
    OGRSpatialReference wgs84;
    wgs84.importFromEPSG(4326);
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    s.feature.reset();
    s.target =
        s.file->CreateLayer(name.c_str(), &wgs84, gdalKind(kind), nullptr); // with a spatial index, its default
    s.kind = kind;
    if (s.target == nullptr) {
        s.note("layer");
        return;
    }
    for (const Column& column : columns) {
        const OGRFieldDefn field(column.name.c_str(), gdalKind(column.kind));
        if (s.target->CreateField(&field) != OGRERR_NONE)
            s.note("column");
    }
    s.feature = std::make_unique<OGRFeature>(s.target->GetLayerDefn());
}

void GeoPackage::add(std::span<const Points> rings, std::span<const Field> fields)
{
    State& s = *m_state;
    if (s.error || !s.feature || rings.empty())
        return;
    const QuietGdal quiet;
    if (s.sinceCommit == 0 && s.file->StartTransaction() != OGRERR_NONE)
        s.note("transaction");
    s.feature->SetFID(OGRNullFID);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const int column = static_cast<int>(i);
        if (const auto* text = std::get_if<std::string_view>(&fields[i]))
            s.feature->SetField(column, std::string(*text).c_str());
        else if (const auto* whole = std::get_if<std::int64_t>(&fields[i]))
            s.feature->SetField(column, static_cast<GIntBig>(*whole));
        else if (const auto* real = std::get_if<double>(&fields[i]))
            s.feature->SetField(column, *real);
    }
    s.feature->SetGeometryDirectly(shapeOf(s.kind, rings).release());
    if (s.target->CreateFeature(s.feature.get()) != OGRERR_NONE)
        s.note("feature");
    if (++s.sinceCommit >= kFeaturesPerTransaction)
        s.commit();
}

core::Expected<void> GeoPackage::finish()
{
    State& s = *m_state;
    {
        const QuietGdal quiet;
        s.commit();
        s.feature.reset();
        CPLErrorReset();
        s.file.reset(); // writes the spatial indexes
        if (CPLGetLastErrorType() >= CE_Failure)
            s.note("close");
    }
    if (s.error)
        return core::fail(*s.error);
    std::error_code failed;
    if (flushToDisk(s.partial))
        std::filesystem::rename(s.partial, s.path, failed);
    else
        failed = std::make_error_code(std::errc::io_error);
    if (failed) {
        s.note(failed.message().c_str());
        return core::fail(*s.error);
    }
    s.partial.clear();
    return {};
}

} // namespace vigie::city
