// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/shapereader.h"

#include "layers/limits.h"
#include "layers/safeopen.h"
#include "layers/shape.h"
#include "layers/triangles.h"
#include "storage/files.h"

#include <optional>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

/// Where the wanted columns are in the table; -1: not asked for.
struct ColumnsFound {
    int name = -1;
    int colour = -1;
    int asset = -1;
};

Expected<ColumnsFound> findColumns(const OGRFeatureDefn& definition, const ShapeQuery& query, const std::string& file)
{
    ColumnsFound out;
    struct Wanted {
        const std::string& column;
        int& at;
    };
    for (const Wanted& one :
         {Wanted{query.name, out.name}, Wanted{query.colour, out.colour}, Wanted{query.asset, out.asset}}) {
        if (one.column.empty())
            continue;
        one.at = definition.GetFieldIndex(one.column.c_str());
        if (one.at < 0)
            return fail(
                ErrorCode::NotFound, file,
                {VIGIE_TEXT("Errors", "The map's table \"%1\" has no column \"%2\"."), {query.table, one.column}},
                VIGIE_TEXT("Errors", "Correct [[live]] in the profile, or make the city's map again."));
    }
    return out;
}

Expected<ToDegrees> wayOf(OGRLayer& table, const std::string& file)
{
    const auto reference = declaredProjection(table.GetSpatialRef());
    if (!reference)
        return fail(
            ErrorCode::InvalidInput, file,
            {VIGIE_TEXT("Errors", "The map's table \"%1\" does not say its projection."), {table.GetDescription()}},
            VIGIE_TEXT("Errors", "Make the city's map again (vigie-city map), or choose another file."));
    return ToDegrees::make(*reference, {});
}

std::string textOf(const OGRFeature& feature, int column)
{
    if (column < 0 || feature.IsFieldSetAndNotNull(column) == FALSE)
        return {};
    std::string out = feature.GetFieldAsString(column);
    // A name that is cut would be another asset's.
    return out.size() <= limits::kNameBytes * 4 ? out : std::string{};
}

/// Builds a table feature by feature, and takes back what it cannot use.
class Builder {
public:
    Builder(const ShapeQuery& query, const ToDegrees& way)
        : m_query(query)
        , m_way(way)
    {
    }

    bool add(OGRFeature& feature, const ColumnsFound& columns)
    {
        if (m_out.features.size() >= m_query.mostFeatures)
            return false;
        const CleanShape shape = cleaned(std::unique_ptr<OGRGeometry>(feature.StealGeometry()), m_way);
        const ShapeKind wanted = m_query.wish == ShapeWish::Areas ? ShapeKind::MultiPolygon : ShapeKind::MultiLine;
        geo::ShapeTable::Feature out;
        out.firstPart = static_cast<std::uint32_t>(m_out.partEnds.size());
        out.firstCorner = static_cast<std::uint32_t>(m_out.corners.size());
        const std::size_t places = m_out.places.size();
        for (const CleanPart& part : shape.parts) {
            if (part.kind == wanted && !addPart(*part.shape)) {
                m_out.partEnds.resize(out.firstPart);
                m_out.corners.resize(out.firstCorner);
                m_out.places.resize(places);
                return false;
            }
        }
        out.partCount = static_cast<std::uint32_t>(m_out.partEnds.size()) - out.firstPart;
        out.cornerCount = static_cast<std::uint32_t>(m_out.corners.size()) - out.firstCorner;
        if (out.partCount == 0)
            return false;
        out.name = textOf(feature, columns.name);
        out.colour = textOf(feature, columns.colour);
        out.asset = textOf(feature, columns.asset);
        m_out.features.push_back(std::move(out));
        return true;
    }
    void leaveOut() { ++m_out.leftOut; }
    [[nodiscard]] geo::ShapeTable take() { return std::move(m_out); }

private:
    bool addPart(const OGRGeometry& shape)
    {
        if (m_query.wish == ShapeWish::Lines) {
            for (const OGRLineString* line : *shape.toMultiLineString()) {
                if (!addLine(*line))
                    return false;
            }
            return true;
        }
        for (const OGRPolygon* polygon : *shape.toMultiPolygon()) {
            for (const OGRLinearRing* ring : *polygon) {
                if (!addLine(*ring))
                    return false;
            }
        }
        return addTriangles(shape, m_out.corners);
    }

    bool addLine(const OGRLineString& line)
    {
        if (m_out.places.size() + static_cast<std::size_t>(line.getNumPoints()) > m_query.mostPlaces)
            return false;
        for (int i = 0; i < line.getNumPoints(); ++i) {
            const auto place = core::GeoPosition::fromDegrees(line.getY(i), line.getX(i));
            if (!place)
                return false;
            m_out.places.push_back(*place);
        }
        m_out.partEnds.push_back(static_cast<std::uint32_t>(m_out.places.size()));
        return true;
    }

    const ShapeQuery& m_query;
    const ToDegrees& m_way;
    geo::ShapeTable m_out;
};

core::Error noTable(const std::string& file, const std::string& table)
{
    return {ErrorCode::NotFound,
            file,
            {VIGIE_TEXT("Errors", "The map has no table \"%1\"."), {table}},
            VIGIE_TEXT("Errors", "Correct [[live]] in the profile, or make the city's map again.")};
}

} // namespace

Expected<geo::ShapeTable> readShapes(const std::filesystem::path& file, const ShapeQuery& query,
                                     const std::stop_token& stop)
{
    const QuietGdal gdal;
    const auto source = recognise(file);
    if (!source)
        return fail(source.error());
    auto dataset = SafeDataset::open(*source, ImportWatch{{}, stop});
    if (!dataset)
        return fail(dataset.error());
    OGRLayer* table = (*dataset)->GetLayerByName(query.table.c_str());
    if (table == nullptr)
        return fail(noTable(file.string(), query.table));
    const auto columns = findColumns(*table->GetLayerDefn(), query, file.string());
    if (!columns)
        return fail(columns.error());
    const auto way = wayOf(*table, file.string());
    if (!way)
        return fail(way.error());
    Builder builder(query, *way);
    table->ResetReading();
    while (const FeatureHandle feature{table->GetNextFeature()}) {
        if (stop.stop_requested())
            return fail(storage::stoppedAsAsked(file.string()));
        if (!builder.add(*feature, *columns))
            builder.leaveOut();
    }
    if (gdal.failed())
        return fail(readError(gdal, file));
    return builder.take();
}

} // namespace vigie::layers
