// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/vectorimport.h"

#include "core/shown.h"
#include "layers/columnnames.h"
#include "layers/limits.h"
#include "layers/questions.h"
#include "layers/shape.h"
#include "storage/files.h"

#include <cmath>
#include <utility>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

LayerKind kindOf(ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::Point:
    case ShapeKind::MultiPoint:
        return LayerKind::Point;
    case ShapeKind::Line:
    case ShapeKind::MultiLine:
        return LayerKind::Line;
    case ShapeKind::Polygon:
    case ShapeKind::MultiPolygon:
        break;
    }
    return LayerKind::Polygon;
}

/// What a table is called after its source: nothing, where it holds what the source said it would.
std::string suffixOf(ShapeKind kind, ShapeClass declared)
{
    switch (kind) {
    case ShapeKind::Point:
        return declared == ShapeClass::Point ? "" : "-points";
    case ShapeKind::MultiPoint:
        return "-multipoints";
    case ShapeKind::Line:
    case ShapeKind::MultiLine:
        return declared == ShapeClass::Line ? "" : "-lines";
    case ShapeKind::Polygon:
    case ShapeKind::MultiPolygon:
        break;
    }
    return declared == ShapeClass::Polygon ? "" : "-polygons";
}

Field fieldOf(const Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return std::string_view{*text};
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return *whole;
    if (const auto* real = std::get_if<double>(&value))
        return std::isfinite(*real) ? Field{*real} : Field{std::monostate{}};
    return std::monostate{};
}

ToDegrees::Adjustment adjustmentFor(const SourceTable& table, const Placement& place)
{
    ToDegrees::Adjustment out;
    out.scale = place.metresPerUnit;
    if (table.extent) {
        out.shiftX = (table.extent->minX + table.extent->maxX) / 2.0;
        out.shiftY = (table.extent->minY + table.extent->maxY) / 2.0;
    }
    return out;
}

core::Error tooMany(const std::filesystem::path& file)
{
    return {ErrorCode::TooLarge,
            file.string(),
            {VIGIE_TEXT("Errors", "The file has more than %1 features."), {std::to_string(limits::kFeatures)}},
            VIGIE_TEXT("Errors", "Cut it into parts, and import those.")};
}

} // namespace

VectorImport::VectorImport(const ImportRequest& request, const LayerSource* remembered, SourceReader& reader,
                           ImportReport& report, const ImportWatch& watch)
    : m_request(request)
    , m_remembered(remembered)
    , m_reader(reader)
    , m_report(report)
    , m_watch(watch)
{
}

core::Expected<void> VectorImport::run(const std::filesystem::path& file, const std::filesystem::path& setAsidePath)
{
    const FileContents& contents = m_reader.contents();
    auto texts = TextRepair::from(contents.encoding.name);
    if (!texts)
        return fail(texts.error());
    m_texts = std::move(*texts);
    auto writer = GeoPackageWriter::create(file, m_watch.stop);
    if (!writer)
        return fail(writer.error());
    SetAsideFile setAside{setAsidePath, m_report};
    for (std::size_t i = 0; i < contents.tables.size(); ++i) {
        if (contents.tables[i].shapes == ShapeClass::None && !contents.csv)
            m_report.notes.push_back({VIGIE_TEXT("Errors", "The table \"%1\" has no shapes and is left out."),
                                      {core::shown(contents.tables[i].name)}});
        else if (auto done = importTable(i, *writer, setAside); !done)
            return done;
    }
    if (contents.passedOver > 0)
        m_report.notes.push_back(
            {VIGIE_TEXT("Errors", "%1 tables are computed by the file itself, or beyond the first "
                                  "%2, and are left out."),
             {std::to_string(contents.passedOver), std::to_string(limits::kTables)}});
    m_report.textsRepaired = m_texts.repaired();
    if (m_report.imported == 0)
        return fail(nothingOf(contents, m_report));
    m_report.middle = core::GeoPosition::fromDegrees((m_extent.south + m_extent.north) / 2.0,
                                                     (m_extent.west + m_extent.east) / 2.0);
    ProgressTeller{m_watch}.tell(std::nullopt, VIGIE_TEXT("Errors", "Finishing"));
    if (auto finished = writer->finish(); !finished)
        return finished;
    return setAside.finish();
}

core::Expected<VectorImport::Way> VectorImport::wayOf(std::size_t index) const
{
    const SourceTable& table = m_reader.contents().tables[index];
    const SourceAnswers answers = withRemembered(m_request.answers, m_remembered);
    if (const auto question = openQuestion(m_reader, index, answers))
        return fail(errorOf(*question, m_request.file));
    LayerSource source;
    source.axesSwapped = answers.swapAxes;
    std::optional<SpatialReference> reference;
    ToDegrees::Adjustment adjustment;
    if (!answers.projection.empty()) {
        auto asked = projectionByCode(answers.projection);
        if (!asked)
            return fail(asked.error());
        reference = std::move(*asked);
        source.projectionAsked = true;
    } else if (answers.place) {
        reference = planeAt(answers.place->middle);
        adjustment = adjustmentFor(table, *answers.place);
        source.placement = answers.place;
    } else {
        reference = m_reader.projectionOf(index);
    }
    adjustment.swap = answers.swapAxes.value_or(false);
    if (!source.placement) {
        const Projection told = described(*reference);
        source.projection = told.code;
        source.projectionName = told.name;
    }
    auto way = ToDegrees::make(*reference, adjustment);
    if (!way)
        return fail(way.error());
    return Way{std::move(*way), std::move(source)};
}

core::Expected<void> VectorImport::importTable(std::size_t index, GeoPackageWriter& writer, SetAsideFile& setAside)
{
    const FileContents& contents = m_reader.contents();
    const SourceTable& table = contents.tables[index];
    // Where it was counted, nobody has to wait for it; what other files say of themselves may be wrong.
    if (contents.csv && table.count && *table.count > limits::kFeatures)
        return fail(tooMany(m_request.file));
    const auto way = wayOf(index);
    if (!way)
        return fail(way.error());
    if (auto begun = m_reader.begin(index); !begun)
        return begun;
    m_table = index;
    m_columns = table.columns;
    for (Column& column : m_columns)
        m_texts.apply(column.name);
    m_columns = usableColumns(std::move(m_columns));
    m_tableName = contents.tables.size() == 1 ? m_request.id : table.name;
    m_targets = {};
    ProgressTeller teller{m_watch};
    const double share = 1.0 / static_cast<double>(contents.tables.size());
    SourceRow row;
    while (true) {
        const auto more = m_reader.next(row);
        if (!more)
            return fail(more.error());
        if (!*more || !writer.isGood())
            break;
        if (teller.isStopped())
            return fail(storage::stoppedAsAsked(m_request.file));
        if (++m_report.read > limits::kFeatures)
            return fail(tooMany(m_request.file));
        take(row, *way, writer, setAside);
        const auto part = m_reader.fraction();
        teller.tell(part ? std::optional{(static_cast<double>(index) + *part) * share} : std::nullopt,
                    VIGIE_TEXT("Errors", "Importing features"));
    }
    if (!writer.isGood())
        return writer.finish();
    return {};
}

std::optional<core::Message> VectorImport::makeUsable(std::vector<Value>& values)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto* text = std::get_if<std::string>(&values[i]);
        if (text == nullptr)
            continue;
        if (text->size() > limits::kValueBytes)
            return core::Message{
                VIGIE_TEXT("Errors", "Its value of \"%1\" has %2 bytes, more than %3."),
                {core::shown(m_columns[i].name), std::to_string(text->size()), std::to_string(limits::kValueBytes)}};
        m_texts.apply(*text);
    }
    return std::nullopt;
}

void VectorImport::take(SourceRow& row, const Way& way, GeoPackageWriter& writer, SetAsideFile& setAside)
{
    const auto refuse = [&](core::Message why) {
        std::string table = m_reader.contents().tables[m_table].name;
        m_texts.apply(table);
        for (std::string& text : why.arguments)
            m_texts.apply(text);
        setAside.add({core::shown(table), row.number, std::move(why)});
    };
    if (!row.trouble.empty())
        return refuse(std::move(row.trouble));
    row.values.resize(m_columns.size());
    if (auto trouble = makeUsable(row.values))
        return refuse(std::move(*trouble));
    CleanShape shape = cleaned(std::move(row.shape), way.toDegrees);
    if (shape.parts.empty())
        return refuse(std::move(shape.trouble));
    m_fields.clear();
    for (const Value& value : row.values)
        m_fields.push_back(fieldOf(value));
    m_report.repaired += shape.isRepaired ? 1 : 0;
    for (CleanPart& part : shape.parts) {
        widen(*part.shape);
        const Target& target = targetFor(part.kind, way, writer);
        writer.add(target.layer, std::move(part.shape), m_fields);
        ++m_report.layers[target.inReport].source.features;
        ++m_report.imported;
    }
}

void VectorImport::widen(const OGRGeometry& shape)
{
    OGREnvelope box;
    shape.getEnvelope(&box);
    for (const auto& [longitude, latitude] : {std::pair{box.MinX, box.MinY}, std::pair{box.MaxX, box.MaxY}}) {
        if (const auto corner = core::GeoPosition::fromDegrees(latitude, longitude))
            m_extent.add(*corner);
    }
}

VectorImport::Target& VectorImport::targetFor(ShapeKind kind, const Way& way, GeoPackageWriter& writer)
{
    auto& target = m_targets.at(static_cast<std::size_t>(kind));
    if (target)
        return *target;
    const SourceTable& table = m_reader.contents().tables[m_table];
    const std::string name = tableNameFrom(m_tableName + suffixOf(kind, table.shapes), m_taken);
    m_taken.push_back(name);
    Layer layer;
    layer.kind = kindOf(kind);
    layer.table = name;
    layer.source = way.source;
    layer.source.table = table.name;
    m_texts.apply(layer.source.table);
    target = Target{writer.layer(name, kind, m_columns), m_report.layers.size()};
    m_report.layers.push_back(std::move(layer));
    return *target;
}

} // namespace vigie::layers
