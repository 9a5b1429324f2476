// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/geopackagewriter.h"

#include "layers/gdalhandles.h"
#include "layers/workingfolder.h"
#include "storage/files.h"

#include <cpl_conv.h>
#include <sqlite3.h>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace vigie::layers {

namespace {

constexpr int kFeaturesPerTransaction = 100'000;
constexpr int kWorkBetweenLooks = 100'000; // of SQLite's machine: some milliseconds

OGRwkbGeometryType gdalKind(ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::Point:
        return wkbPoint;
    case ShapeKind::Line:
        return wkbLineString;
    case ShapeKind::Polygon:
        return wkbPolygon;
    case ShapeKind::MultiPoint:
        return wkbMultiPoint;
    case ShapeKind::MultiLine:
        return wkbMultiLineString;
    case ShapeKind::MultiPolygon:
        break;
    }
    return wkbMultiPolygon;
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

void fill(OGRSimpleCurve& curve, const Places& places, bool isRing)
{
    curve.setNumPoints(static_cast<int>(places.size() + (isRing ? 1U : 0U)), FALSE);
    int i = 0;
    for (const core::GeoPosition place : places)
        curve.setPoint(i++, place.longitude(), place.latitude());
    if (isRing && !places.empty())
        curve.setPoint(i, places.front().longitude(), places.front().latitude());
}

std::unique_ptr<OGRGeometry> shapeOf(ShapeKind kind, std::span<const Places> rings)
{
    const Places& first = rings.front();
    if (kind == ShapeKind::Point || kind == ShapeKind::MultiPoint)
        return first.empty() ? nullptr
                             : std::make_unique<OGRPoint>(first.front().longitude(), first.front().latitude());
    if (kind == ShapeKind::Line || kind == ShapeKind::MultiLine) {
        auto line = std::make_unique<OGRLineString>();
        fill(*line, first, false);
        return line;
    }
    auto polygon = std::make_unique<OGRPolygon>();
    for (const Places& places : rings) {
        OGRLinearRing ring;
        fill(ring, places, true);
        polygon->addRing(&ring);
    }
    return polygon;
}

void put(OGRFeature& feature, int column, const Field& value)
{
    if (const auto* text = std::get_if<std::string_view>(&value))
        feature.SetField(column, std::string(*text).c_str());
    else if (const auto* whole = std::get_if<std::int64_t>(&value))
        feature.SetField(column, static_cast<GIntBig>(*whole));
    else if (const auto* real = std::get_if<double>(&value))
        feature.SetField(column, *real);
    else
        feature.SetFieldNull(column);
}

/// `stop` stays where it is as long as the file is open.
void stopWith(GDALDataset& dataset, std::stop_token& stop)
{
    auto* db = static_cast<sqlite3*>(dataset.GetInternalHandle("SQLITE_HANDLE"));
    const auto isStopped = [](void* token) { return static_cast<std::stop_token*>(token)->stop_requested() ? 1 : 0; };
    if (db != nullptr)
        sqlite3_progress_handler(db, kWorkBetweenLooks, isStopped, &stop);
}

} // namespace

struct GeoPackageWriter::State {
    State(std::filesystem::path final, WorkingFolder beside, std::stop_token stopped)
        : path(std::move(final))
        , stop(std::move(stopped))
        , folder(std::move(beside))
        , partial(folder.path() / "map.gpkg")
    {
    }

    std::filesystem::path path;
    std::stop_token stop; ///< SQLite looks at it.
    WorkingFolder folder;
    std::filesystem::path partial;
    DatasetHandle file;
    struct Layer {
        OGRLayer* target = nullptr; ///< The file's. None after a failure.
        ShapeKind kind = ShapeKind::Point;
        std::unique_ptr<OGRFeature> feature; ///< Written again and again.
    };
    std::vector<Layer> layers;
    int sinceCommit = 0;
    std::optional<core::Error> error;

    void note(const QuietGdal& gdal)
    {
        if (!error)
            error = stop.stop_requested() ? storage::stoppedAsAsked(path) : writeError(gdal, path);
    }
    void commit(const QuietGdal& gdal)
    {
        if (file && sinceCommit > 0 && file->CommitTransaction() != OGRERR_NONE)
            note(gdal);
        sinceCommit = 0;
    }
    void close()
    {
        layers.clear();
        file.reset();
    }
};

GeoPackageWriter::GeoPackageWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

GeoPackageWriter::GeoPackageWriter(GeoPackageWriter&&) noexcept = default;
GeoPackageWriter& GeoPackageWriter::operator=(GeoPackageWriter&&) noexcept = default;

GeoPackageWriter::~GeoPackageWriter()
{
    if (!m_state)
        return;
    const QuietGdal quiet;
    m_state->close();
}

core::Expected<GeoPackageWriter> GeoPackageWriter::create(const std::filesystem::path& path, std::stop_token stop)
{
    auto folder = WorkingFolder::make(path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."});
    if (!folder)
        return core::fail(folder.error());
    const QuietGdal quiet;
    RegisterOGRGeoPackage();
    auto state = std::make_unique<State>(path, std::move(*folder), std::move(stop));
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    // The whole file is flushed once, before it gets its name.
    const CPLConfigOptionSetter unsynced("OGR_SQLITE_SYNCHRONOUS", "OFF", false);
    if (driver != nullptr)
        state->file.reset(driver->Create(state->partial.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!state->file) {
        state->note(quiet);
        return core::fail(*state->error);
    }
    stopWith(*state->file, state->stop);
    return GeoPackageWriter(std::move(state));
}

LayerId GeoPackageWriter::layer(const std::string& name, ShapeKind kind, const std::vector<Column>& columns)
{
    State& s = *m_state;
    State::Layer& made = s.layers.emplace_back();
    const auto id = static_cast<LayerId>(s.layers.size() - 1);
    if (s.error)
        return id;
    const QuietGdal quiet;
    s.commit(quiet);
    OGRSpatialReference wgs84;
    wgs84.importFromEPSG(4326);
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    made.kind = kind;
    made.target = s.file->CreateLayer(name.c_str(), &wgs84, gdalKind(kind), nullptr); // with a spatial index
    if (made.target == nullptr) {
        s.note(quiet);
        return id;
    }
    for (const Column& column : columns) {
        const OGRFieldDefn field(column.name.c_str(), gdalKind(column.kind));
        if (made.target->CreateField(&field) != OGRERR_NONE)
            s.note(quiet);
    }
    made.feature = std::make_unique<OGRFeature>(made.target->GetLayerDefn());
    return id;
}

void GeoPackageWriter::add(LayerId layer, std::span<const Places> rings, std::span<const Field> fields)
{
    if (!rings.empty())
        add(layer, shapeOf(m_state->layers.at(static_cast<std::size_t>(layer)).kind, rings), fields);
}

void GeoPackageWriter::add(LayerId layer, std::unique_ptr<OGRGeometry> shape, std::span<const Field> fields)
{
    State& s = *m_state;
    const State::Layer& into = s.layers.at(static_cast<std::size_t>(layer));
    if (s.error || !into.feature || !shape)
        return;
    const QuietGdal quiet;
    if (s.sinceCommit == 0 && s.file->StartTransaction() != OGRERR_NONE)
        s.note(quiet);
    OGRFeature& feature = *into.feature;
    feature.SetFID(OGRNullFID);
    for (int column = 0; column < feature.GetFieldCount(); ++column) {
        const auto at = static_cast<std::size_t>(column);
        put(feature, column, at < fields.size() ? fields[at] : Field{std::monostate{}});
    }
    if (into.kind >= ShapeKind::MultiPoint)
        shape.reset(OGRGeometryFactory::forceTo(shape.release(), gdalKind(into.kind)));
    feature.SetGeometryDirectly(shape.release());
    if (into.target->CreateFeature(&feature) != OGRERR_NONE)
        s.note(quiet);
    if (++s.sinceCommit >= kFeaturesPerTransaction)
        s.commit(quiet);
}

bool GeoPackageWriter::isGood() const
{
    return !m_state->error;
}

const std::filesystem::path& GeoPackageWriter::workingFolder() const
{
    return m_state->folder.path();
}

core::Expected<void> GeoPackageWriter::finish()
{
    State& s = *m_state;
    {
        const QuietGdal quiet;
        s.commit(quiet);
        s.close(); // writes the spatial indexes
        if (quiet.failed())
            s.note(quiet);
    }
    if (s.error)
        return core::fail(*s.error);
    return s.folder.publish(s.partial, s.path);
}

} // namespace vigie::layers
