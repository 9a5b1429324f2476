// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/osmimport.h"

#include "core/shown.h"
#include "layers/cityfolder.h"
#include "layers/geopackagewriter.h"
#include "layers/osmblobs.h"
#include "layers/osmmap.h"
#include "layers/osmreader.h"
#include "layers/textrepair.h"
#include "storage/files.h"

#include <algorithm>
#include <utility>

namespace vigie::layers {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

/// Reads the whole file into the map. What GDAL keeps for itself goes with the reader.
Expected<void> readInto(OsmMap& map, const OsmRequest& request, const std::vector<std::string>& languages,
                        GeoPackageWriter& file, ProgressTeller& teller)
{
    auto reader = OsmReader::open(request.source, languages, file.workingFolder());
    if (!reader)
        return fail(reader.error());
    const auto take = [&](OsmElement&& element) {
        map.take(std::move(element));
        return file.isGood();
    };
    if (auto read = reader->read(take, teller); !read)
        return read;
    teller.tell(std::nullopt, VIGIE_TEXT("Errors", "Writing the map"));
    map.finish(reader->box());
    if (teller.isStopped())
        return fail(storage::stoppedAsAsked(request.source.path));
    return {};
}

Expected<void> checkWhole(const std::filesystem::path& file)
{
    if (file.extension() != ".pbf")
        return checkOsmText(file);
    const auto blobs = checkOsmBlobs(file);
    return blobs ? Expected<void>{} : fail(blobs.error());
}

/// The file's own name, as far as it can be a city's: "monaco-latest.osm.pbf" is "monaco-latest".
std::string nameFromFile(const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    const std::string stem = name.substr(0, name.find(".osm"));
    return isUtf8(stem) && !stem.empty() ? core::shown(stem) : "city";
}

Expected<void> nothingThere(const OsmRequest& request)
{
    return fail(ErrorCode::InvalidInput, request.source.path.string(),
                VIGIE_TEXT("Errors", "The OpenStreetMap file has no street: it is no city's map."),
                VIGIE_TEXT("Errors", "Get an extract with all of OpenStreetMap's data for the city's area."));
}

} // namespace

std::uint64_t OsmReport::rowsOf(std::string_view layer) const
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [layer](const auto& row) { return row.first == layer; });
    return found == rows.end() ? 0 : found->second;
}

core::Expected<OsmReport> importOsm(const OsmRequest& request, const ImportWatch& watch)
{
    ProgressTeller teller(watch);
    if (auto whole = checkWhole(request.source.path); !whole)
        return fail(whole.error());
    if (auto made = storage::ensureFolder(request.cityFolder); !made)
        return fail(made.error());
    const std::filesystem::path target = request.cityFolder / "map.gpkg";
    // Before the source: what confines the reader is not for the writer.
    auto file = GeoPackageWriter::create(target, watch.stop);
    if (!file)
        return fail(file.error());
    const std::vector<std::string> languages = mapLanguages(request.cityFolder);
    auto map = OsmMap::begin(*file, languages);
    if (!map)
        return fail(map.error());
    auto done = readInto(*map, request, languages, *file, teller);
    if (done && map->report().rowsOf("streets") == 0 && file->isGood())
        done = nothingThere(request);
    if (!done)
        return fail(done.error());
    if (auto finished = file->finish(); !finished)
        return fail(finished.error());

    OsmReport report = map->report();
    report.map = target;
    CityFacts facts = map->facts();
    if (facts.name.empty())
        facts.name = nameFromFile(request.source.path);
    auto wrote = writeFirstProfile(request.cityFolder, facts);
    if (!wrote)
        return fail(wrote.error());
    report.hasNewProfile = *wrote;
    report.cityName = std::move(facts.name);
    if (const std::string other = mapFileOfProfile(request.cityFolder); !*wrote && other != "map.gpkg")
        report.notes.push_back(
            {VIGIE_TEXT("Errors", "The city's profile shows another map. To show this one, write: %1"),
             {"[basemap] file = \"map.gpkg\""}});
    return report;
}

} // namespace vigie::layers
