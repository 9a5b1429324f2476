// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/disktiles.h"

#include "basemap/sqlitehandles.h"

#include <algorithm>
#include <mutex>
#include <system_error>
#include <utility>

namespace vigie::basemap {

namespace {

constexpr int kVersion = 1;
constexpr double kKeptOfCap = 0.9; ///< What is left after making room, so that it is not made for every tile.

bool run(sqlite3* db, const char* sql)
{
    return sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::int64_t number(sqlite3* db, const char* sql)
{
    const StatementHandle row = prepare(db, sql);
    return row && sqlite3_step(row.get()) == SQLITE_ROW ? sqlite3_column_int64(row.get(), 0) : -1;
}

bool isOf(sqlite3* db, const std::string& service)
{
    const StatementHandle row = prepare(db, "SELECT 1 FROM service WHERE address = ?1");
    if (!row)
        return false;
    sqlite3_bind_text(row.get(), 1, service.c_str(), -1, SQLITE_STATIC);
    return sqlite3_step(row.get()) == SQLITE_ROW;
}

DatabaseHandle open(const std::filesystem::path& file)
{
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(file.c_str(), &raw,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    DatabaseHandle db(raw);
    if (opened != SQLITE_OK || !run(raw, "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF"))
        return nullptr;
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return db;
}

bool make(sqlite3* db, const std::string& service)
{
    if (!run(db, "CREATE TABLE service (address TEXT);"
                 "CREATE TABLE tiles (z INTEGER, x INTEGER, y INTEGER, fetched INTEGER, used INTEGER, png BLOB,"
                 " PRIMARY KEY (z, x, y)) WITHOUT ROWID;"
                 "CREATE INDEX tiles_used ON tiles (used, z, x, y, length(png));"
                 "PRAGMA user_version = 1"))
        return false;
    const StatementHandle row = prepare(db, "INSERT INTO service VALUES (?1)");
    if (!row)
        return false;
    sqlite3_bind_text(row.get(), 1, service.c_str(), -1, SQLITE_STATIC);
    return sqlite3_step(row.get()) == SQLITE_DONE;
}

void bindTile(sqlite3_stmt* statement, TileId tile)
{
    sqlite3_reset(statement);
    sqlite3_bind_int64(statement, 1, tile.zoom);
    sqlite3_bind_int64(statement, 2, tile.x);
    sqlite3_bind_int64(statement, 3, tile.y);
}

} // namespace

struct DiskTiles::State {
    mutable std::mutex mutex;
    std::uint64_t maxBytes = 0;
    std::uint64_t bytes = 0;
    std::int64_t uses = 0; ///< Grows with every use: the order in which tiles were asked for.
    DatabaseHandle db;
    StatementHandle find;
    StatementHandle touch;
    StatementHandle store;

    void makeRoom();
};

DiskTiles::DiskTiles(const std::filesystem::path& file, const std::string& service, std::uint64_t maxBytes)
    : m_state(std::make_unique<State>())
{
    State& s = *m_state;
    s.maxBytes = maxBytes;
    s.db = open(file);
    if (!s.db || number(s.db.get(), "PRAGMA user_version") != kVersion || !isOf(s.db.get(), service)) {
        s.db.reset();
        std::error_code ignored;
        for (const char* ending : {"", "-wal", "-shm"})
            std::filesystem::remove(file.string() + ending, ignored);
        s.db = open(file);
        if (!s.db || !make(s.db.get(), service)) {
            s.db.reset();
            return;
        }
    }
    sqlite3* const db = s.db.get();
    const std::int64_t bytes = number(db, "SELECT coalesce(sum(length(png)), 0) FROM tiles INDEXED BY tiles_used");
    s.bytes = bytes > 0 ? static_cast<std::uint64_t>(bytes) : 0;
    s.uses = number(db, "SELECT coalesce(max(used), 0) FROM tiles");
    s.find = prepare(db, "SELECT png, fetched FROM tiles WHERE z = ?1 AND x = ?2 AND y = ?3");
    s.touch = prepare(db, "UPDATE tiles SET used = ?4 WHERE z = ?1 AND x = ?2 AND y = ?3");
    s.store =
        prepare(db, "INSERT OR REPLACE INTO tiles (z, x, y, used, fetched, png) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
}

DiskTiles::~DiskTiles() = default;

std::optional<DiskTiles::Kept> DiskTiles::get(TileId tile)
{
    State& s = *m_state;
    const std::lock_guard lock(s.mutex);
    if (!s.find || !s.touch)
        return std::nullopt;
    sqlite3_stmt* const row = s.find.get();
    bindTile(row, tile);
    std::optional<Kept> out;
    if (sqlite3_step(row) == SQLITE_ROW) {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, 0));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, 0));
        out = Kept{{bytes == nullptr ? "" : bytes, size},
                   std::chrono::sys_seconds{std::chrono::seconds{sqlite3_column_int64(row, 1)}}};
    }
    sqlite3_reset(row);
    if (out) {
        bindTile(s.touch.get(), tile);
        sqlite3_bind_int64(s.touch.get(), 4, ++s.uses);
        sqlite3_step(s.touch.get());
        sqlite3_reset(s.touch.get());
    }
    return out;
}

void DiskTiles::put(TileId tile, const std::string& png, std::chrono::sys_seconds fetched)
{
    State& s = *m_state;
    const std::lock_guard lock(s.mutex);
    if (!s.store || png.size() > s.maxBytes)
        return;
    bindTile(s.find.get(), tile);
    const bool isThere = sqlite3_step(s.find.get()) == SQLITE_ROW;
    const auto before = isThere ? static_cast<std::uint64_t>(sqlite3_column_bytes(s.find.get(), 0)) : 0U;
    sqlite3_reset(s.find.get());
    bindTile(s.store.get(), tile);
    sqlite3_bind_int64(s.store.get(), 4, ++s.uses);
    sqlite3_bind_int64(s.store.get(), 5, fetched.time_since_epoch().count());
    sqlite3_bind_blob64(s.store.get(), 6, png.data(), png.size(), SQLITE_STATIC);
    const bool isStored = sqlite3_step(s.store.get()) == SQLITE_DONE;
    sqlite3_reset(s.store.get());
    sqlite3_clear_bindings(s.store.get());
    if (!isStored)
        return;
    s.bytes += png.size() - before;
    if (s.bytes > s.maxBytes)
        s.makeRoom();
}

void DiskTiles::State::makeRoom()
{
    const auto wanted = static_cast<std::uint64_t>(static_cast<double>(maxBytes) * kKeptOfCap);
    const StatementHandle oldest =
        prepare(db.get(), "SELECT used, length(png) FROM tiles INDEXED BY tiles_used ORDER BY used");
    std::int64_t last = -1;
    while (oldest && bytes > wanted && sqlite3_step(oldest.get()) == SQLITE_ROW) {
        last = sqlite3_column_int64(oldest.get(), 0);
        bytes -= std::min(bytes, static_cast<std::uint64_t>(sqlite3_column_int64(oldest.get(), 1)));
    }
    if (oldest)
        sqlite3_reset(oldest.get());
    const StatementHandle remove = prepare(db.get(), "DELETE FROM tiles WHERE used <= ?1");
    if (!remove)
        return;
    sqlite3_bind_int64(remove.get(), 1, last);
    sqlite3_step(remove.get());
}

std::uint64_t DiskTiles::bytes() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->bytes;
}

} // namespace vigie::basemap
