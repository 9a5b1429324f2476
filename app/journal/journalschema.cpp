// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalschema.h"

#include <cstddef>

namespace vigie::journal {

using core::Expected;
using core::fail;
using storage::Database;

namespace {

constexpr std::int32_t kApplicationId = 0x56474a52; // "VGJR"

constexpr SchemaItem kSchema[] = {
    {"about", "CREATE TABLE about(name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID"},
    {"entries", "CREATE TABLE entries(seq INTEGER PRIMARY KEY, entry TEXT NOT NULL, leaf BLOB NOT NULL) STRICT"},
    {"blocks", "CREATE TABLE blocks(number INTEGER PRIMARY KEY, root BLOB NOT NULL) STRICT"},
    {"checkpoints",
     "CREATE TABLE checkpoints(size INTEGER PRIMARY KEY, root BLOB NOT NULL, at INTEGER NOT NULL) STRICT"},
    {"about_stays", "CREATE TRIGGER about_stays BEFORE UPDATE ON about "
                    "BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END"},
    {"about_kept", "CREATE TRIGGER about_kept BEFORE DELETE ON about "
                   "BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END"},
    {"about_once", "CREATE TRIGGER about_once BEFORE INSERT ON about "
                   "WHEN EXISTS (SELECT 1 FROM about WHERE name = NEW.name) "
                   "BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END"},
    {"entries_stay", "CREATE TRIGGER entries_stay BEFORE UPDATE ON entries "
                     "BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END"},
    {"entries_kept", "CREATE TRIGGER entries_kept BEFORE DELETE ON entries "
                     "BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END"},
    {"blocks_stay", "CREATE TRIGGER blocks_stay BEFORE UPDATE ON blocks "
                    "BEGIN SELECT RAISE(ABORT, 'hashes are never changed'); END"},
    {"blocks_kept", "CREATE TRIGGER blocks_kept BEFORE DELETE ON blocks "
                    "BEGIN SELECT RAISE(ABORT, 'hashes are never removed'); END"},
    {"blocks_in_order", "CREATE TRIGGER blocks_in_order BEFORE INSERT ON blocks "
                        "WHEN NEW.number IS NOT (SELECT coalesce(max(number) + 1, 0) FROM blocks) "
                        "BEGIN SELECT RAISE(ABORT, 'hashes are only added at the end'); END"},
    {"checkpoints_stay", "CREATE TRIGGER checkpoints_stay BEFORE UPDATE ON checkpoints "
                         "BEGIN SELECT RAISE(ABORT, 'checkpoints are never changed'); END"},
    {"checkpoints_kept", "CREATE TRIGGER checkpoints_kept BEFORE DELETE ON checkpoints "
                         "BEGIN SELECT RAISE(ABORT, 'checkpoints are never removed'); END"},
    {"checkpoints_grow", "CREATE TRIGGER checkpoints_grow BEFORE INSERT ON checkpoints "
                         "WHEN NEW.size <= (SELECT coalesce(max(size), 0) FROM checkpoints) "
                         "BEGIN SELECT RAISE(ABORT, 'checkpoints are only added at the end'); END"},
};

Expected<void> makeTables(Database& database, const std::string& origin)
{
    for (const auto& item : kSchema) {
        if (auto made = database.execute(item.sql); !made)
            return made;
    }
    auto insert = database.prepare("INSERT INTO about(name, value) VALUES ('origin', ?1)");
    if (!insert)
        return fail(insert.error());
    return insert->run(origin);
}

} // namespace

std::span<const SchemaItem> journalSchema()
{
    return kSchema;
}

storage::StoreKind journalKind(const std::string& origin)
{
    return {"journal", kApplicationId, {[origin](Database& database) { return makeTables(database, origin); }}};
}

} // namespace vigie::journal
