// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/importreport.h"

#include "layers/textrepair.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

namespace vigie::app {

namespace {

using namespace layers;

unsigned long long number(std::uint64_t n)
{
    return n;
}

/// Bytes of any kind, as they may stand on a terminal.
std::string plain(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '\x7f'; }, '?');
    return text;
}

std::string told(const std::optional<Projection>& projection)
{
    if (!projection)
        return "no projection";
    return projection->code.empty() ? projection->name : projection->code + " (" + projection->name + ")";
}

void printColumns(const std::vector<Column>& columns)
{
    constexpr std::array kKinds{"text", "whole number", "number"};
    for (const Column& column : columns)
        std::printf("    %-30s %s\n", plain(column.name).c_str(), kKinds.at(static_cast<std::size_t>(column.kind)));
}

void printTable(const SourceTable& table)
{
    constexpr std::array kShapes{"no shapes", "points", "lines", "polygons", "shapes of several kinds"};
    const char* shapes = kShapes.at(static_cast<std::size_t>(table.shapes));
    if (table.count)
        std::printf("\n  %s: %llu features, %s, %s\n", plain(table.name).c_str(), number(*table.count), shapes,
                    told(table.projection).c_str());
    else
        std::printf("\n  %s: %s, %s\n", plain(table.name).c_str(), shapes, told(table.projection).c_str());
    if (table.extent)
        std::printf("    from %.6f, %.6f to %.6f, %.6f\n", table.extent->minX, table.extent->minY, table.extent->maxX,
                    table.extent->maxY);
    printColumns(table.columns);
}

void printCsv(const CsvDialect& csv)
{
    const auto name = [&csv](std::size_t column) {
        return column < csv.header.size() ? plain(csv.header[column]) : std::string{};
    };
    std::printf("  fields between \"%s\", decimal %s\n",
                csv.delimiter == '\t' ? "tab" : std::string{csv.delimiter}.c_str(),
                csv.decimalComma ? "comma" : "point");
    if (csv.places == CsvPlaces::TwoColumns)
        std::printf("  places in %s (north) and %s (east)\n", name(csv.first).c_str(), name(csv.second).c_str());
    else if (csv.places != CsvPlaces::None)
        std::printf("  places in %s\n", name(csv.first).c_str());
}

} // namespace

void showProgress(const ImportProgress& progress)
{
    if (isatty(STDERR_FILENO) == 0)
        return;
    const std::string stage = progress.stage.english();
    if (progress.fraction)
        std::fprintf(stderr, "\r%3.0f %%  %-50s", *progress.fraction * 100.0, stage.c_str());
    else
        std::fprintf(stderr, "\r       %-50s", stage.c_str());
}

void endProgress()
{
    if (isatty(STDERR_FILENO) != 0)
        std::fprintf(stderr, "\r%60s\r", "");
}

void print(const FileContents& contents)
{
    std::printf("%s: %s, %llu bytes\n", contents.file.path.string().c_str(),
                std::string{nameOf(contents.file.kind)}.c_str(), number(contents.file.bytes));
    if (contents.raster)
        std::printf("  %d by %d pixels, %d bands%s, %s\n", contents.raster->width, contents.raster->height,
                    contents.raster->bands, contents.raster->hasPalette ? " with a palette" : "",
                    told(contents.raster->projection).c_str());
    if (contents.csv)
        printCsv(*contents.csv);
    if (!contents.tables.empty())
        std::printf("  texts in %s%s\n", plain(contents.encoding.name).c_str(),
                    contents.encoding.isGuessed ? " (a guess: the file does not say)" : "");
    for (const SourceTable& table : contents.tables)
        printTable(table);
    if (contents.passedOver > 0)
        std::printf("\n  %zu further tables cannot be layers.\n", contents.passedOver);
    for (const Question& question : contents.questions) {
        const core::Error error = errorOf(question, contents.file.path);
        std::printf("\n  To be said: %s %s\n", error.what.english().c_str(), error.remedy.english().c_str());
        if (!question.suggestion.empty())
            std::printf("  It could be %s.\n", question.suggestion.c_str());
    }
}

void print(const ImportReport& report)
{
    const bool isRaster = report.kind == SourceKind::GeoTiff;
    std::printf("%s: %llu %s read.\n", std::string{nameOf(report.kind)}.c_str(), number(report.read),
                isRaster ? "pixels" : "features");
    for (const Layer& layer : report.layers) {
        if (isRaster)
            std::printf("  %-30s raster, %s\n", layer.id.c_str(), layer.source.projection.c_str());
        else
            std::printf("  %-30s %llu of kind %s\n", layer.id.c_str(), number(layer.source.features),
                        std::string{wordOf(layer.kind)}.c_str());
    }
    if (report.repaired > 0)
        std::printf("%llu shapes were broken and have been repaired.\n", number(report.repaired));
    if (report.textsRepaired > 0)
        std::printf("%llu texts were not in the file's encoding and have been read as %s.\n",
                    number(report.textsRepaired), layers::kWesternEncoding);
    for (const core::Message& note : report.notes)
        std::printf("%s\n", note.english().c_str());
    if (report.setAsideCount == 0)
        return;
    std::printf("%llu features could not be used; all are listed in %s\n", number(report.setAsideCount),
                report.setAsideFile.string().c_str());
    for (const SetAside& one : report.setAside)
        std::printf("  %s, feature %lld: %s\n", one.table.c_str(), static_cast<long long>(one.number),
                    one.reason.english().c_str());
}

void print(const OsmReport& report, const std::filesystem::path& city)
{
    std::printf("The map of %s is in %s\n", report.cityName.c_str(), report.map.string().c_str());
    for (const auto& [layer, rows] : report.rows)
        std::printf("  %-30s %llu\n", layer.c_str(), number(rows));
    if (report.repaired > 0)
        std::printf("%llu shapes were broken and have been repaired.\n", number(report.repaired));
    if (report.setAside > 0)
        std::printf("%llu shapes could not be repaired and are left out.\n", number(report.setAside));
    for (const core::Message& note : report.notes)
        std::printf("%s\n", note.english().c_str());
    if (report.hasNewProfile)
        std::printf("A first profile is there too. Open it: vigie --city %s\n", city.string().c_str());
}

} // namespace vigie::app
