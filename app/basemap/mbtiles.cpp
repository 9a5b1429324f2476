// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/mbtiles.h"

#include "basemap/sqlitehandles.h"
#include "basemap/tilepicture.h"
#include "core/shown.h"

#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <string_view>
#include <utility>

namespace vigie::basemap {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

constexpr std::uint32_t kMostEnlarged = 5; ///< Levels.
constexpr int kWorkBetweenLooks = 10'000;  // of SQLite's machine
constexpr int kMostLooks = 2'000;          // about a second

core::Message chooseAnother()
{
    return VIGIE_TEXT("Errors", "Choose another file, or import OpenStreetMap's data.");
}

tl::unexpected<core::Error> damaged(const std::string& path, sqlite3* db)
{
    return fail(
        ErrorCode::Corrupt, path,
        {VIGIE_TEXT("Errors", "The map file is damaged (%1)."), {db == nullptr ? "SQLite" : sqlite3_errmsg(db)}},
        chooseAnother());
}

Expected<void> checkHeader(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::array<char, 16> head{};
    if (!in)
        return fail(ErrorCode::Io, file.string(), VIGIE_TEXT("Errors", "The map file cannot be read."),
                    VIGIE_TEXT("Errors", "Check that you may read this file."));
    in.read(head.data(), head.size());
    if (std::string_view{head.data(), static_cast<std::size_t>(in.gcount())} !=
        std::string_view{"SQLite format 3\0", 16})
        return fail(ErrorCode::InvalidInput, file.string(),
                    VIGIE_TEXT("Errors", "The map file is not an MBTiles file."), chooseAnother());
    return {};
}

/// A database that can only be read, and that runs nothing of its own.
Expected<DatabaseHandle> openConfined(const std::string& path)
{
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    DatabaseHandle db(raw);
    if (opened != SQLITE_OK)
        return damaged(path, raw);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(raw, SQLITE_LIMIT_LENGTH, static_cast<int>(kMostPictureBytes) + 4'096);
    return db;
}

std::string metadata(sqlite3* db, const char* name)
{
    const StatementHandle row = prepare(db, "SELECT value FROM metadata WHERE name = ?1");
    if (!row)
        return {};
    sqlite3_bind_text(row.get(), 1, name, -1, SQLITE_STATIC);
    if (sqlite3_step(row.get()) != SQLITE_ROW)
        return {};
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row.get(), 0));
    return text == nullptr ? std::string{} : std::string{text};
}

std::uint32_t zoomOf(const std::string& text, std::uint32_t otherwise)
{
    std::uint32_t out = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out);
    return problem == std::errc{} && end == text.data() + text.size() ? std::min(out, kMaxZoom) : otherwise;
}

/// Without the tags of HTML that the format allows here; the screen shows it as plain text.
std::string withoutTags(const std::string& text)
{
    constexpr std::size_t kMost = 200;
    std::string out;
    bool isTag = false;
    for (const char c : text) {
        if (c == '<')
            isTag = true;
        else if (c == '>')
            isTag = false;
        else if (!isTag)
            out += c;
    }
    return core::shown(QString::fromStdString(out).toStdString(), kMost); // valid UTF-8 in any case
}

} // namespace

struct MbTilesReader::State {
    MbTiles file;
    DatabaseHandle db;
    StatementHandle one; ///< After the database: it ends before.
    int looks = 0;
};

bool isMbTiles(const std::filesystem::path& path)
{
    return path.extension() == ".mbtiles";
}

core::Expected<MbTiles> openMbTiles(const std::filesystem::path& path)
{
    std::error_code error;
    const std::filesystem::path full = std::filesystem::canonical(path, error);
    if (error || !std::filesystem::is_regular_file(full, error))
        return fail(ErrorCode::NotFound, path.string(), VIGIE_TEXT("Errors", "There is no such map file."),
                    VIGIE_TEXT("Errors", "Check the path in the city's profile."));
    if (auto head = checkHeader(full); !head)
        return fail(head.error());
    auto db = openConfined(full.string());
    if (!db)
        return fail(db.error());
    sqlite3* const raw = db->get();
    int looks = kMostLooks;
    const auto isTooMuch = [](void* left) { return --*static_cast<int*>(left) < 0 ? 1 : 0; };
    sqlite3_progress_handler(raw, kWorkBetweenLooks, isTooMuch, &looks);
    if (!prepare(raw, "SELECT tile_data FROM tiles WHERE zoom_level = 0 AND tile_column = 0 AND tile_row = 0"))
        return fail(ErrorCode::InvalidInput, full.string(),
                    VIGIE_TEXT("Errors", "The map file is not an MBTiles file."), chooseAnother());
    if (metadata(raw, "format") == "pbf")
        return fail(
            ErrorCode::Unsupported, full.string(),
            VIGIE_TEXT("Errors", "The base map has vector tiles, which this version does not draw."),
            VIGIE_TEXT("Errors", "Use a map with tiles in PNG, JPEG or WebP, or import OpenStreetMap's data."));
    MbTiles out;
    out.path = full.string();
    out.attribution = withoutTags(metadata(raw, "attribution"));
    out.minZoom = zoomOf(metadata(raw, "minzoom"), 0);
    out.maxZoom = std::max(zoomOf(metadata(raw, "maxzoom"), kMaxZoom), out.minZoom);
    return out;
}

MbTilesReader::MbTilesReader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
MbTilesReader::~MbTilesReader() = default;
MbTilesReader::MbTilesReader(MbTilesReader&&) noexcept = default;
MbTilesReader& MbTilesReader::operator=(MbTilesReader&&) noexcept = default;

core::Expected<MbTilesReader> MbTilesReader::open(const MbTiles& file)
{
    auto db = openConfined(file.path);
    if (!db)
        return fail(db.error());
    auto state = std::make_unique<State>();
    state->file = file;
    state->db = std::move(*db);
    const auto isTooMuch = [](void* left) { return --*static_cast<int*>(left) < 0 ? 1 : 0; };
    sqlite3_progress_handler(state->db.get(), kWorkBetweenLooks, isTooMuch, &state->looks);
    state->looks = kMostLooks;
    state->one = prepare(state->db.get(), "SELECT tile_data FROM tiles WHERE zoom_level = ?1 AND tile_column = ?2 "
                                          "AND tile_row = ?3 LIMIT 1");
    if (!state->one)
        return damaged(file.path, state->db.get());
    return MbTilesReader(std::move(state));
}

core::Expected<std::optional<std::string>> MbTilesReader::tile(TileId id)
{
    State& s = *m_state;
    const std::uint32_t levels = id.zoom > s.file.maxZoom ? id.zoom - s.file.maxZoom : 0;
    if (id.zoom < s.file.minZoom || levels > kMostEnlarged)
        return std::nullopt;
    const TileId from{id.zoom - levels, id.x >> levels, id.y >> levels};
    sqlite3_stmt* const row = s.one.get();
    s.looks = kMostLooks;
    sqlite3_reset(row);
    sqlite3_bind_int64(row, 1, from.zoom);
    sqlite3_bind_int64(row, 2, from.x);
    sqlite3_bind_int64(row, 3, (std::int64_t{1} << from.zoom) - 1 - from.y); // rows are counted from the south (TMS)
    const int step = sqlite3_step(row);
    if (step == SQLITE_DONE)
        return std::nullopt;
    if (step != SQLITE_ROW)
        return damaged(s.file.path, s.db.get());
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, 0));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, 0));
    const std::uint32_t mask = (1U << levels) - 1U;
    auto png = repaint({bytes == nullptr ? "" : bytes, size}, s.file.path, {levels, id.x & mask, id.y & mask});
    sqlite3_reset(row);
    if (!png)
        return fail(png.error());
    return std::move(*png);
}

} // namespace vigie::basemap
