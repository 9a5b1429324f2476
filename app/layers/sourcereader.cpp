// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/sourcereader.h"

#include "core/shown.h"
#include "layers/csvreader.h"
#include "layers/epanetreader.h"
#include "layers/ogrreader.h"
#include "layers/questions.h"
#include "layers/rasterimport.h"

#include <algorithm>

namespace vigie::layers {

namespace {

using core::Expected;

Expected<std::unique_ptr<SourceReader>> readerOf(const SourceFile& file, const SourceAnswers& answers,
                                                 const ImportWatch& watch)
{
    switch (file.kind) {
    case SourceKind::Csv:
        return CsvReader::open(file, answers, watch);
    case SourceKind::Epanet:
        return EpanetReader::open(file, answers);
    case SourceKind::GeoPackage:
    case SourceKind::Shapefile:
    case SourceKind::GeoJson:
    case SourceKind::GeoJsonLines:
    case SourceKind::FlatGeobuf:
        return OgrReader::open(file, answers, watch);
    case SourceKind::OpenStreetMap:
    case SourceKind::GeoTiff:
        break;
    }
    return core::fail(core::ErrorCode::Unsupported, file.path.string(),
                      VIGIE_TEXT("Errors", "This kind of file cannot become a layer."));
}

std::optional<Whereabouts> middleOf(const SourceReader& reader, std::size_t table, const SourceAnswers& answers)
{
    const auto& extent = reader.contents().tables[table].extent;
    if (!extent || answers.place)
        return std::nullopt;
    if (!answers.projection.empty()) {
        const auto asked = whereaboutsIn(answers.projection, *extent);
        return asked ? std::optional{*asked} : std::nullopt;
    }
    const auto declared = reader.projectionOf(table);
    return declared ? std::optional{whereaboutsOf(*declared, *extent)} : std::nullopt;
}

} // namespace

core::Expected<std::unique_ptr<SourceReader>> openSource(const SourceFile& file, const SourceAnswers& answers,
                                                         const ImportWatch& watch)
{
    auto out = readerOf(file, answers, watch);
    if (out && (*out)->contents().tables.empty() && !answers.table.empty())
        return core::fail(core::ErrorCode::NotFound, file.path.string(),
                          {VIGIE_TEXT("Errors", "The file has no table \"%1\"."), {core::shown(answers.table)}},
                          VIGIE_TEXT("Errors", "Look which there are: vigie import FILE --dry-run."));
    return out;
}

core::Expected<FileContents> examine(const std::filesystem::path& chosen, const SourceAnswers& answers,
                                     const ImportWatch& watch)
{
    const auto file = recognise(chosen);
    if (!file)
        return core::fail(file.error());
    if (file->kind == SourceKind::GeoTiff)
        return examineRaster(*file, answers);
    if (file->kind == SourceKind::OpenStreetMap)
        return FileContents{*file, {}, 0, {}, {}, {}, {}, {}};
    const auto reader = openSource(*file, answers, watch);
    if (!reader)
        return core::fail(reader.error());
    FileContents out = (*reader)->contents();
    for (std::size_t i = 0; i < out.tables.size(); ++i) {
        out.tables[i].middle = middleOf(**reader, i, answers);
        auto question = openQuestion(**reader, i, answers);
        if (question && (out.tables[i].shapes != ShapeClass::None || out.csv))
            out.questions.push_back(std::move(*question));
    }
    return out;
}

} // namespace vigie::layers
