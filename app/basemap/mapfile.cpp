// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/mapfile.h"

#include "basemap/districtnames.h"
#include "basemap/sqlitehandles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

namespace vigie::basemap {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

constexpr std::size_t kMaxLayers = 256;
constexpr int kWgs84 = 4326;

// A file from outside may make any query as long, and any value as large, as it likes: a view that never ends.
constexpr int kMostWork = 20'000'000; // of SQLite's machine: about a second
constexpr int kWorkBetweenLooks = 10'000;
constexpr int kMostBytes = 1 << 24; // of one value

core::Message makeItAgain()
{
    return VIGIE_TEXT("Errors", "Make the city's map again (vigie-city map), or choose another file.");
}

tl::unexpected<core::Error> notAGeoPackage(const std::string& path)
{
    return fail(ErrorCode::InvalidInput, path, VIGIE_TEXT("Errors", "The map file is not a GeoPackage."),
                makeItAgain());
}

tl::unexpected<core::Error> damaged(const std::string& path, sqlite3* db)
{
    return fail(
        ErrorCode::Corrupt, path,
        {VIGIE_TEXT("Errors", "The map file is damaged (%1)."), {db == nullptr ? "SQLite" : sqlite3_errmsg(db)}},
        makeItAgain());
}

/// The signature of SQLite at byte 0 and the application id of GeoPackage at byte 68 (1.0: GP10, 1.1: GP11, later:
/// GPKG).
Expected<bool> hasGeoPackageHeader(const std::filesystem::path& file, const std::string& path)
{
    std::ifstream in(file, std::ios::binary);
    std::array<char, 72> head{};
    if (!in)
        return fail(ErrorCode::Io, path, VIGIE_TEXT("Errors", "The map file cannot be read."),
                    VIGIE_TEXT("Errors", "Check that you may read this file."));
    in.read(head.data(), head.size());
    const std::string_view bytes{head.data(), static_cast<std::size_t>(in.gcount())};
    if (bytes.size() != head.size() || bytes.substr(0, 16) != std::string_view{"SQLite format 3\0", 16})
        return false;
    const std::string_view id = bytes.substr(68, 4);
    return id == "GPKG" || id == "GP10" || id == "GP11";
}

std::string textOf(sqlite3_stmt* statement, int column)
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    return bytes == nullptr ? std::string{} : std::string{bytes};
}

Expected<std::vector<std::string>> columnsOf(sqlite3* db, const std::string& path, const std::string& table)
{
    const StatementHandle statement = prepare(db, "SELECT name FROM pragma_table_info(?1)");
    if (!statement)
        return damaged(path, db);
    sqlite3_stmt* const raw = statement.get();
    sqlite3_bind_text(raw, 1, table.c_str(), -1, SQLITE_TRANSIENT);
    std::vector<std::string> out;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(raw)) == SQLITE_ROW)
        out.push_back(textOf(raw, 0));
    if (step != SQLITE_DONE)
        return damaged(path, db);
    return out;
}

void extend(DegreeBox& box, sqlite3_stmt* row, bool isFirst)
{
    const DegreeBox more{sqlite3_column_double(row, 1), sqlite3_column_double(row, 2), sqlite3_column_double(row, 3),
                         sqlite3_column_double(row, 4)};
    if (isFirst) {
        box = more;
        return;
    }
    box = {std::min(box.west, more.west), std::min(box.south, more.south), std::max(box.east, more.east),
           std::max(box.north, more.north)};
}

Expected<MapFile> readContents(sqlite3* db, MapFile file)
{
    const char* sql = "SELECT table_name, min_x, min_y, max_x, max_y FROM gpkg_contents "
                      "WHERE data_type = 'features' AND srs_id = ?1 ORDER BY table_name LIMIT ?2";
    const StatementHandle statement = prepare(db, sql);
    if (!statement)
        return damaged(file.path, db);
    sqlite3_stmt* const raw = statement.get();
    sqlite3_bind_int(raw, 1, kWgs84);
    sqlite3_bind_int(raw, 2, static_cast<int>(kMaxLayers));
    int step = SQLITE_ROW;
    bool isFirst = true;
    while ((step = sqlite3_step(raw)) == SQLITE_ROW) {
        const std::string table = textOf(raw, 0);
        auto columns = columnsOf(db, file.path, table);
        if (!columns)
            return fail(columns.error());
        if (columns->empty())
            continue; // named in the contents, and not there
        file.layers.push_back({table, std::move(*columns)});
        if (sqlite3_column_type(raw, 1) != SQLITE_NULL) {
            extend(file.extent, raw, isFirst);
            isFirst = false;
        }
    }
    if (step != SQLITE_DONE)
        return damaged(file.path, db);
    return file;
}

} // namespace

bool MapLayer::has(std::string_view column) const
{
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

const MapLayer* MapFile::find(std::string_view layer) const
{
    const auto found =
        std::find_if(layers.begin(), layers.end(), [layer](const MapLayer& l) { return l.name == layer; });
    return found == layers.end() ? nullptr : &*found;
}

core::Expected<MapFile> openMapFile(const std::filesystem::path& path)
{
    std::error_code error;
    const std::filesystem::path full = std::filesystem::canonical(path, error);
    if (error || !std::filesystem::is_regular_file(full, error))
        return fail(ErrorCode::NotFound, path.string(), VIGIE_TEXT("Errors", "There is no such map file."),
                    VIGIE_TEXT("Errors", "Check the path in the city's profile."));
    const auto isGeoPackage = hasGeoPackageHeader(full, full.string());
    if (!isGeoPackage)
        return fail(isGeoPackage.error());
    if (!*isGeoPackage)
        return notAGeoPackage(full.string());

    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(full.c_str(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    const DatabaseHandle db(raw);
    if (opened != SQLITE_OK)
        return damaged(full.string(), raw);
    // A file from outside may carry views and triggers that call functions: none of them gets a chance.
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(raw, SQLITE_LIMIT_LENGTH, kMostBytes);
    int looks = kMostWork / kWorkBetweenLooks;
    const auto isTooMuch = [](void* left) { return --*static_cast<int*>(left) < 0 ? 1 : 0; };
    sqlite3_progress_handler(raw, kWorkBetweenLooks, isTooMuch, &looks);
    MapFile file;
    file.path = full.string();
    auto contents = readContents(raw, std::move(file));
    if (contents)
        contents->districtNames = readDistrictNames(raw);
    if (contents && contents->layers.empty())
        return fail(ErrorCode::InvalidInput, full.string(),
                    VIGIE_TEXT("Errors", "The map file has no layer in WGS 84 (EPSG:4326)."), makeItAgain());
    return contents;
}

} // namespace vigie::basemap
