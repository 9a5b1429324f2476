// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/ogrreader.h"

#include "core/shown.h"
#include "layers/limits.h"
#include "layers/textrepair.h"
#include "storage/database.h"
#include "storage/files.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

constexpr std::uint64_t kSample = 10'000;

ShapeClass classOf(OGRwkbGeometryType type)
{
    switch (wkbFlatten(OGR_GT_GetLinear(type))) {
    case wkbPoint:
    case wkbMultiPoint:
        return ShapeClass::Point;
    case wkbLineString:
    case wkbMultiLineString:
        return ShapeClass::Line;
    case wkbPolygon:
    case wkbMultiPolygon:
    case wkbPolyhedralSurface:
    case wkbTIN:
    case wkbTriangle:
        return ShapeClass::Polygon;
    case wkbNone:
        return ShapeClass::None;
    default:
        return ShapeClass::Mixed;
    }
}

ColumnKind kindOf(OGRFieldType type)
{
    switch (type) {
    case OFTInteger:
    case OFTInteger64:
        return ColumnKind::Whole;
    case OFTReal:
        return ColumnKind::Real;
    default:
        return ColumnKind::Text;
    }
}

std::vector<Column> columnsOf(const OGRFeatureDefn& definition)
{
    std::vector<Column> out;
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
        const OGRFieldDefn& field = *definition.GetFieldDefn(i);
        out.push_back({field.GetNameRef(), kindOf(field.GetType())});
    }
    return out;
}

/// A date is told as ISO 8601, a list as JSON, bytes as hexadecimal digits.
std::string textOf(const OGRFeature& feature, int column)
{
    switch (feature.GetFieldDefnRef(column)->GetType()) {
    case OFTDate:
    case OFTDateTime:
    case OFTTime:
        return feature.GetFieldAsISO8601DateTime(column, nullptr);
    case OFTIntegerList:
    case OFTInteger64List:
    case OFTRealList:
    case OFTStringList: {
        char* raw = feature.GetFieldAsSerializedJSon(column);
        std::string out = raw == nullptr ? "" : raw;
        CPLFree(raw);
        return out;
    }
    default:
        return feature.GetFieldAsString(column);
    }
}

Value valueOf(const OGRFeature& feature, int column)
{
    if (feature.IsFieldSetAndNotNull(column) == FALSE)
        return std::monostate{};
    switch (kindOf(feature.GetFieldDefnRef(column)->GetType())) {
    case ColumnKind::Whole:
        return std::int64_t{feature.GetFieldAsInteger64(column)};
    case ColumnKind::Real:
        return feature.GetFieldAsDouble(column);
    case ColumnKind::Text:
        break;
    }
    return textOf(feature, column);
}

/// Tables of a GeoPackage that are computed while they are read: by a view, or by somebody's module.
Expected<std::vector<std::string>> computedTables(const SourceFile& file)
{
    std::vector<std::string> out;
    if (file.kind != SourceKind::GeoPackage)
        return out;
    const auto db = storage::Database::open(file.path, storage::OpenMode::ReadOnly);
    if (!db)
        return fail(db.error());
    auto rows = db->prepare("SELECT name FROM sqlite_master WHERE type = 'view' OR sql LIKE 'CREATE VIRTUAL%'");
    if (!rows)
        return fail(rows.error());
    for (auto row = rows->step(); !row || *row; row = rows->step()) {
        if (!row)
            return fail(row.error());
        out.emplace_back(rows->text(0));
    }
    return out;
}

/// The encoding that a Shapefile says it has, in its .cpg or in a language byte that means one; empty where it does not.
/// 0x57 means "the one of this computer" and is what everybody writes without a thought.
std::string declaredEncoding(GDALDataset& dataset)
{
    OGRLayer* layer = dataset.GetLayer(0);
    if (layer == nullptr)
        return {};
    const auto item = [layer](const char* name) {
        const char* text = layer->GetMetadataItem(name, "SHAPEFILE");
        return std::string{text == nullptr ? "" : text};
    };
    if (const std::string written = item("ENCODING_FROM_CPG"); !written.empty())
        return written;
    const std::string byte = item("LDID_VALUE");
    return byte == "0" || byte == "87" ? std::string{} : item("ENCODING_FROM_LDID");
}

Expected<SafeDataset> openAsIs(const SourceFile& file, const SourceAnswers& answers, const ImportWatch& watch,
                               Encoding& encoding)
{
    if (file.kind != SourceKind::Shapefile) {
        encoding.name = answers.encoding.empty() ? "UTF-8" : answers.encoding;
        return SafeDataset::open(file, watch);
    }
    {
        // Closed before it is opened again: each takes back the settings it made.
        const auto first = SafeDataset::open(file, watch);
        if (!first)
            return fail(first.error());
        encoding.name = answers.encoding.empty() ? declaredEncoding(*first->get()) : answers.encoding;
        encoding.isGuessed = encoding.name.empty();
    }
    // Its texts come as the bytes they are: TextRepair makes them UTF-8, and counts.
    return SafeDataset::open(file, watch, {"ENCODING="});
}

} // namespace

core::Expected<std::unique_ptr<SourceReader>> OgrReader::open(const SourceFile& file, const SourceAnswers& answers,
                                                              const ImportWatch& watch)
{
    Encoding encoding;
    const auto computed = computedTables(file);
    if (!computed)
        return fail(computed.error());
    auto dataset = openAsIs(file, answers, watch, encoding);
    if (!dataset)
        return fail(dataset.error());
    std::unique_ptr<OgrReader> out(new OgrReader(std::move(*dataset)));
    out->m_stop = watch.stop;
    out->m_contents.file = file;
    out->m_contents.encoding = encoding;
    const QuietGdal quiet;
    auto done = out->listTables(*computed, answers.table);
    if (done)
        done = out->sample(watch);
    if (!done)
        return fail(done.error());
    out->m_contents.samples = out->m_texts.take();
    Encoding& known = out->m_contents.encoding;
    if (known.isGuessed)
        known.name = out->m_texts.isStrange() ? kWesternEncoding : "UTF-8";
    else if (answers.encoding.empty() && file.kind != SourceKind::Shapefile && out->m_texts.isStrange())
        known = {kWesternEncoding, true};
    return out;
}

core::Expected<void> OgrReader::listTables(const std::vector<std::string>& computed, const std::string& only)
{
    for (int i = 0; i < m_dataset->GetLayerCount(); ++i) {
        OGRLayer* layer = m_dataset->GetLayer(i);
        const std::string name = layer == nullptr ? "" : layer->GetName();
        if (layer == nullptr || (!only.empty() && name != only))
            continue;
        if (std::find(computed.begin(), computed.end(), name) != computed.end() ||
            m_layers.size() == limits::kTables) {
            ++m_contents.passedOver;
            continue;
        }
        const QuietGdal quiet;
        const OGRFeatureDefn* definition = layer->GetLayerDefn();
        if (definition == nullptr || quiet.failed())
            return fail(readError(quiet, m_contents.file.path));
        if (static_cast<std::size_t>(definition->GetFieldCount()) > limits::kColumns)
            return fail(ErrorCode::TooLarge, m_contents.file.path.string(),
                        {VIGIE_TEXT("Errors", "A table has %1 columns, more than %2."),
                         {std::to_string(definition->GetFieldCount()), std::to_string(limits::kColumns)}},
                        VIGIE_TEXT("Errors", "Keep the columns that are needed, and import it again."));
        SourceTable table;
        table.name = name;
        table.shapes = classOf(layer->GetGeomType());
        table.columns = columnsOf(*definition);
        if (const GIntBig count = layer->GetFeatureCount(FALSE); count >= 0)
            table.count = static_cast<std::uint64_t>(count);
        if (const auto projection = declaredProjection(layer->GetSpatialRef()))
            table.projection = described(*projection);
        OGREnvelope box;
        if (layer->GetExtent(&box, FALSE) == OGRERR_NONE && std::isfinite(box.MinX + box.MaxX + box.MinY + box.MaxY))
            table.extent = SourceBox{box.MinX, box.MinY, box.MaxX, box.MaxY};
        m_contents.tables.push_back(std::move(table));
        m_layers.push_back(layer);
    }
    return {};
}

core::Expected<void> OgrReader::sample(const ImportWatch& watch)
{
    SourceRow row;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        if (auto begun = begin(i); !begun)
            return begun;
        OGREnvelope box;
        for (std::uint64_t n = 0; n < kSample; ++n) {
            if (n % 1'000 == 0 && watch.stop.stop_requested())
                return fail(storage::stoppedAsAsked(m_contents.file.path));
            const auto more = next(row);
            if (!more)
                return fail(more.error());
            if (!*more)
                break;
            OGREnvelope one;
            if (row.shape && row.shape->IsEmpty() == FALSE) {
                row.shape->getEnvelope(&one);
                if (std::isfinite(one.MinX + one.MaxX + one.MinY + one.MaxY))
                    box.Merge(one);
            }
            for (const Value& value : row.values) {
                const auto* text = std::get_if<std::string>(&value);
                if (text != nullptr)
                    m_texts.look(*text);
            }
        }
        if (box.IsInit() && !m_contents.tables[i].extent)
            m_contents.tables[i].extent = SourceBox{box.MinX, box.MinY, box.MaxX, box.MaxY};
    }
    return {};
}

std::optional<SpatialReference> OgrReader::projectionOf(std::size_t table) const
{
    return declaredProjection(m_layers.at(table)->GetSpatialRef());
}

core::Expected<void> OgrReader::begin(std::size_t table)
{
    const QuietGdal quiet;
    m_table = table;
    m_read = 0;
    m_layers.at(table)->ResetReading();
    if (quiet.failed())
        return fail(readError(quiet, m_contents.file.path));
    return {};
}

core::Expected<bool> OgrReader::next(SourceRow& row)
{
    const QuietGdal quiet;
    row = {};
    const FeatureHandle feature(m_layers[m_table]->GetNextFeature());
    const SourceTable& table = m_contents.tables[m_table];
    if (!feature) {
        if (m_stop.stop_requested())
            return fail(storage::stoppedAsAsked(m_contents.file.path)); // or it would look like the file's end
        if (quiet.failed())
            return fail(readError(quiet, m_contents.file.path));
        const bool tellsCount = m_contents.file.kind == SourceKind::FlatGeobuf;
        if (tellsCount && table.count && m_read < *table.count)
            return fail(ErrorCode::Corrupt, m_contents.file.path.string(),
                        VIGIE_TEXT("Errors", "The file is cut off."),
                        VIGIE_TEXT("Errors", "Get a fresh copy of it from where it came from."));
        return false;
    }
    ++m_read;
    row.number = feature->GetFID();
    if (quiet.failed())
        row.trouble = {VIGIE_TEXT("Errors", "It cannot be read (%1)."), {quiet.word()}};
    row.shape.reset(feature->StealGeometry());
    row.values.reserve(table.columns.size());
    for (int i = 0; i < feature->GetFieldCount(); ++i)
        row.values.push_back(valueOf(*feature, i));
    return true;
}

std::optional<double> OgrReader::fraction() const
{
    const auto count = m_contents.tables[m_table].count;
    if (!count || *count == 0)
        return std::nullopt;
    return std::min(1.0, static_cast<double>(m_read) / static_cast<double>(*count));
}

} // namespace vigie::layers
