// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notary/signedstore.h"

#include <set>
#include <utility>

namespace vigie::notary {

using core::Expected;
using core::fail;

namespace {

constexpr std::int32_t kApplicationId = 0x56475347; // "VGSG"

constexpr const char* kTables = R"sql(
CREATE TABLE notes(size INTEGER PRIMARY KEY, note TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE TABLE cosignatures(size INTEGER NOT NULL, witness TEXT NOT NULL, time INTEGER NOT NULL, line TEXT NOT NULL,
    PRIMARY KEY(witness, size, time)) STRICT, WITHOUT ROWID;
CREATE INDEX cosignatures_of ON cosignatures(size);
CREATE TRIGGER notes_stay BEFORE UPDATE ON notes BEGIN SELECT RAISE(ABORT, 'checkpoints are never changed'); END;
CREATE TRIGGER notes_kept BEFORE DELETE ON notes BEGIN SELECT RAISE(ABORT, 'checkpoints are never removed'); END;
CREATE TRIGGER notes_grow BEFORE INSERT ON notes WHEN NEW.size <= (SELECT coalesce(max(size), -1) FROM notes)
    BEGIN SELECT RAISE(ABORT, 'checkpoints are only added at the end'); END;
)sql";

/// What a query of size, note, at gives first.
Expected<std::optional<SignedCheckpoint>> first(Expected<storage::Statement> select,
                                                std::optional<std::uint64_t> size)
{
    if (!select)
        return fail(select.error());
    if (size)
        select->bindAll(*size);
    auto row = select->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    SignedCheckpoint out;
    out.note = select->text(0);
    out.at = core::Timestamp{std::chrono::milliseconds{select->integer(1)}};
    const auto note = tlog::parseNote(out.note);
    auto checkpoint = note ? tlog::parseCheckpoint(note->text) : Expected<tlog::Checkpoint>{fail(note.error())};
    if (!checkpoint)
        return fail(checkpoint.error());
    out.checkpoint = std::move(*checkpoint);
    return out;
}

StoredCosignature cosignatureIn(const storage::Statement& row)
{
    return {static_cast<std::uint64_t>(row.integer(0)), std::string(row.text(1)),
            static_cast<std::uint64_t>(row.integer(2)), std::string(row.text(3))};
}

} // namespace

storage::StoreKind SignedStore::kind()
{
    return {"checkpoints", kApplicationId, {storage::sqlStep(kTables)}};
}

Expected<SignedStore> SignedStore::open(const std::filesystem::path& path)
{
    storage::StoreOptions options;
    options.durability = storage::Durability::Extra;
    auto database = storage::openStore(path, kind(), options);
    if (!database)
        return fail(database.error());
    return SignedStore(std::move(*database));
}

Expected<SignedStore> SignedStore::openToRead(const std::filesystem::path& path)
{
    auto database = storage::openStoreToRead(path, kind());
    if (!database)
        return fail(database.error());
    return SignedStore(std::move(*database));
}

Expected<void> SignedStore::add(const SignedCheckpoint& checkpoint)
{
    auto insert = m_database.prepare("INSERT INTO notes(size, note, at) VALUES (?1, ?2, ?3)");
    if (!insert)
        return fail(insert.error());
    return insert->run(
        checkpoint.checkpoint.size, checkpoint.note,
        std::chrono::duration_cast<std::chrono::milliseconds>(checkpoint.at.time_since_epoch()).count());
}

Expected<void> SignedStore::add(const StoredCosignature& cosignature)
{
    auto insert =
        m_database.prepare("INSERT OR IGNORE INTO cosignatures(size, witness, time, line) VALUES (?1, ?2, ?3, ?4)");
    if (!insert)
        return fail(insert.error());
    return insert->run(cosignature.size, cosignature.witness, cosignature.time, cosignature.line);
}

Expected<std::optional<SignedCheckpoint>> SignedStore::last() const
{
    return first(m_database.prepare("SELECT note, at FROM notes ORDER BY size DESC LIMIT 1"), std::nullopt);
}

Expected<std::optional<SignedCheckpoint>> SignedStore::atMost(std::uint64_t size) const
{
    return first(m_database.prepare("SELECT note, at FROM notes WHERE size <= ?1 ORDER BY size DESC LIMIT 1"), size);
}

Expected<std::vector<StoredCosignature>> SignedStore::cosignatures(std::uint64_t size) const
{
    auto select = m_database.prepare(
        "SELECT size, witness, time, line FROM cosignatures WHERE size = ?1 ORDER BY time DESC, witness");
    if (!select)
        return fail(select.error());
    select->bindAll(size);
    std::vector<StoredCosignature> out;
    for (;;) {
        auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return out;
        out.push_back(cosignatureIn(*select));
    }
}

Expected<std::optional<StoredCosignature>> SignedStore::lastOf(const std::string& witness) const
{
    auto select = m_database.prepare("SELECT size, witness, time, line FROM cosignatures WHERE witness = ?1 "
                                     "ORDER BY size DESC, time DESC LIMIT 1");
    if (!select)
        return fail(select.error());
    select->bindAll(witness);
    auto row = select->step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional{cosignatureIn(*select)} : std::nullopt;
}

Expected<std::string> SignedStore::witnessed(const SignedCheckpoint& checkpoint) const
{
    const auto lines = cosignatures(checkpoint.checkpoint.size);
    if (!lines)
        return fail(lines.error());
    std::string out = checkpoint.note;
    std::set<std::string> seen;
    for (const StoredCosignature& one : *lines) {
        if (seen.insert(one.witness).second)
            out += one.line;
    }
    return out;
}

} // namespace vigie::notary
