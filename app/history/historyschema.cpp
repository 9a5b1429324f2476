// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyschema.h"

namespace vigie::history {

namespace {

// Times are microseconds since 1970. `closed` is the clock when the newest of a part was written: retention goes by
// it, so that a forecast for next week does not keep a week of history. `target` is the part a part is being merged
// into.
constexpr const char* kVersion1 = R"(
    CREATE TABLE assets(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        seen INTEGER NOT NULL);
    CREATE TABLE attributes(
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE);
    CREATE TABLE tail(
        id INTEGER PRIMARY KEY,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        closed INTEGER NOT NULL,
        samples INTEGER NOT NULL,
        data BLOB NOT NULL);
    CREATE TABLE parts(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        level INTEGER NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        closed INTEGER NOT NULL,
        samples INTEGER NOT NULL,
        target INTEGER);
    CREATE TABLE blocks(
        id INTEGER PRIMARY KEY,
        data BLOB NOT NULL);
)";

/// A store of this kind and version; any failure is told better by `openStore`.
core::Expected<storage::Database> openCurrent(const std::filesystem::path& path)
{
    auto database = storage::Database::open(path, storage::OpenMode::ReadWrite);
    if (!database)
        return database;
    const auto stamp = storage::stampOf(*database);
    if (!stamp)
        return core::fail(stamp.error());
    if (*stamp != storage::StoreStamp{historyKind().applicationId, historyKind().version()})
        return core::fail(core::ErrorCode::NotFound, path.string(), "", "");
    return database;
}

} // namespace

const storage::StoreKind& historyKind()
{
    constexpr std::int32_t kApplicationId = 0x56474849; // "VGHI"
    static const storage::StoreKind kKind{"history", kApplicationId, {storage::sqlStep(kVersion1)}};
    return kKind;
}

core::Expected<storage::Database> openToWrite(const std::filesystem::path& path)
{
    auto database = openCurrent(path);
    // `openStore` takes a store out of WAL mode, for which every reader must be away: only to make it or to upgrade
    // it.
    if (!database)
        database = storage::openStore(path, historyKind(), {storage::Durability::Normal});
    if (!database)
        return core::fail(database.error());
    // Readers never wait for the writer, and a second costs no wait for the disk.
    if (auto set = database->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; "
                                     "PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -16000;");
        !set)
        return core::fail(set.error());
    return database;
}

} // namespace vigie::history
