// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/privatestore.h"

#include <utility>

namespace vigie::journal {

using core::Expected;
using core::fail;
using storage::Database;
using storage::Locking;

namespace {

constexpr std::int32_t kApplicationId = 0x56475056; // "VGPV"

std::int64_t millisecondsOf(core::Timestamp time)
{
    return time.time_since_epoch().count() / 1000;
}

} // namespace

storage::StoreKind PrivateStore::kind()
{
    return {"private", kApplicationId, {storage::sqlStep(R"sql(
CREATE TABLE texts(
    commitment BLOB PRIMARY KEY NOT NULL,
    origin TEXT NOT NULL,
    seq INTEGER NOT NULL,
    field TEXT NOT NULL,
    salt BLOB NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX texts_by_entry ON texts(origin, seq);
CREATE TABLE people(
    pseudonym TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql")}};
}

PrivateStore::PrivateStore(Database database)
    : m_database(std::move(database))
{
}

Expected<PrivateStore> PrivateStore::open(const std::filesystem::path& path)
{
    storage::StoreOptions options;
    options.durability = storage::Durability::Extra;
    options.secureDelete = true;
    auto database = storage::openStore(path, kind(), options);
    if (!database)
        return fail(database.error());
    return PrivateStore(std::move(*database));
}

Expected<void> PrivateStore::keep(std::span<const PrivateRow> rows)
{
    auto transaction = m_database.begin(Locking::Immediate);
    if (!transaction)
        return fail(transaction.error());
    auto insert = m_database.prepare("INSERT INTO texts(commitment, origin, seq, field, salt, value) "
                                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert)
        return fail(insert.error());
    for (const auto& row : rows) {
        if (auto done = insert->run(row.commitment().hash, row.origin, row.seq, row.field, row.salt, row.value);
            !done)
            return done;
    }
    return transaction->commit();
}

Expected<std::optional<PrivateRow>> PrivateStore::find(const Commitment& commitment) const
{
    auto select = m_database.prepare("SELECT origin, seq, field, salt, value FROM texts WHERE commitment = ?1");
    if (!select)
        return fail(select.error());
    auto found = select->bindAll(commitment.hash).step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<PrivateRow>{};
    PrivateRow row{std::string(select->text(0)),
                   static_cast<std::uint64_t>(select->integer(1)),
                   std::string(select->text(2)),
                   {},
                   std::string(select->text(4))};
    const auto salt = select->blob(3);
    if (salt.size() == row.salt.size())
        std::copy(salt.begin(), salt.end(), row.salt.begin());
    if (row.commitment() != commitment)
        return fail(core::ErrorCode::Corrupt, m_database.path().string(),
                    VIGIE_TEXT("Errors", "The private text is not the one the journal's entry was made with."),
                    VIGIE_TEXT("Errors", "Keep the file as it is, and compare it with a backup."));
    return std::optional(std::move(row));
}

Expected<void> PrivateStore::dropFrom(const std::string& origin, std::uint64_t firstUnused)
{
    auto remove = m_database.prepare("DELETE FROM texts WHERE origin = ?1 AND seq >= ?2");
    if (!remove)
        return fail(remove.error());
    return remove->run(origin, firstUnused);
}

Expected<std::string> PrivateStore::newPseudonym(const std::string& name, core::Timestamp now)
{
    const Salt random = freshSalt();
    std::string pseudonym = "p-" + storage::toHex(storage::ByteView(random).first(8));
    auto insert = m_database.prepare("INSERT INTO people(pseudonym, name, since) VALUES (?1, ?2, ?3)");
    if (!insert)
        return fail(insert.error());
    if (auto done = insert->run(pseudonym, name, millisecondsOf(now)); !done)
        return fail(done.error());
    return pseudonym;
}

Expected<std::optional<std::string>> PrivateStore::nameOf(const std::string& pseudonym) const
{
    auto select = m_database.prepare("SELECT name FROM people WHERE pseudonym = ?1");
    if (!select)
        return fail(select.error());
    auto found = select->bindAll(pseudonym).step();
    if (!found)
        return fail(found.error());
    return *found ? std::optional(std::string(select->text(0))) : std::nullopt;
}

Expected<bool> PrivateStore::erase(const Commitment& commitment)
{
    auto remove = m_database.prepare("DELETE FROM texts WHERE commitment = ?1");
    if (!remove)
        return fail(remove.error());
    if (auto done = remove->run(commitment.hash); !done)
        return fail(done.error());
    return m_database.changes() > 0;
}

Expected<std::int64_t> PrivateStore::erasePerson(const std::string& name)
{
    auto remove = m_database.prepare("DELETE FROM people WHERE name = ?1");
    if (!remove)
        return fail(remove.error());
    if (auto done = remove->run(name); !done)
        return fail(done.error());
    return m_database.changes();
}

} // namespace vigie::journal
