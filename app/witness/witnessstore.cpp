// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "witness/witnessstore.h"

#include <algorithm>
#include <utility>

namespace vigie::witness {

using core::Expected;
using core::fail;

namespace {

constexpr std::int32_t kApplicationId = 0x56475753; // "VGWS"

constexpr const char* kTables = R"sql(
CREATE TABLE seen(origin TEXT PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT NULL CHECK(length(root) = 32),
    note TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TRIGGER seen_goes_forward BEFORE UPDATE ON seen
    WHEN NEW.origin <> OLD.origin OR NEW.size < OLD.size OR (NEW.size = OLD.size AND NEW.root <> OLD.root)
    BEGIN SELECT RAISE(ABORT, 'a witness never goes back'); END;
CREATE TRIGGER seen_stays BEFORE DELETE ON seen BEGIN SELECT RAISE(ABORT, 'a witness never forgets'); END;
)sql";

} // namespace

storage::StoreKind WitnessStore::kind()
{
    return {"witness", kApplicationId, {storage::sqlStep(kTables)}};
}

Expected<WitnessStore> WitnessStore::open(const std::filesystem::path& path)
{
    storage::StoreOptions options;
    options.durability = storage::Durability::Extra;
    auto database = storage::openStore(path, kind(), options);
    if (!database)
        return fail(database.error());
    return WitnessStore(std::move(*database));
}

Expected<std::optional<tlog::Checkpoint>> WitnessStore::last(const std::string& origin) const
{
    auto select = m_database.prepare("SELECT size, root FROM seen WHERE origin = ?1");
    if (!select)
        return fail(select.error());
    select->bindAll(origin);
    const auto row = select->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    tlog::Checkpoint out{origin, static_cast<std::uint64_t>(select->integer(0)), {}};
    const auto root = select->blob(1);
    if (root.size() != out.root.size())
        return fail(core::ErrorCode::Corrupt, m_database.path().string(),
                    VIGIE_TEXT("Errors", "What this witness remembers is damaged."),
                    VIGIE_TEXT("Errors", "Keep the file as evidence, and put back a copy that is not older."));
    std::ranges::copy(root, out.root.begin());
    return out;
}

Expected<bool> WitnessStore::advance(const tlog::Checkpoint& next, const std::string& note,
                                     const std::function<bool(const std::optional<tlog::Checkpoint>&)>& accepts)
{
    auto transaction = m_database.begin(storage::Locking::Immediate);
    if (!transaction)
        return fail(transaction.error());
    const auto before = last(next.origin);
    if (!before)
        return fail(before.error());
    if (!accepts(*before))
        return false;
    auto write = m_database.prepare("INSERT INTO seen(origin, size, root, note) VALUES (?1, ?2, ?3, ?4) "
                                    "ON CONFLICT(origin) DO UPDATE SET size = ?2, root = ?3, note = ?4");
    if (!write)
        return fail(write.error());
    if (auto written = write->run(next.origin, next.size, storage::ByteView(next.root), note); !written)
        return fail(written.error());
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return true;
}

} // namespace vigie::witness
