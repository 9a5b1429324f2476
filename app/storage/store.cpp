// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/store.h"

#include "storage/sqlitecopy.h"

#include <string>
#include <utility>

namespace vigie::storage {

using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Message;

namespace {

enum class State { Empty, Older, Current };

Expected<State> examine(const Database& database, const StoreKind& kind)
{
    const std::string where = database.path().string();
    auto stamp = stampOf(database);
    if (!stamp)
        return fail(stamp.error());
    if (*stamp == StoreStamp{}) {
        auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
        if (!tables)
            return fail(tables.error());
        if (*tables == 0)
            return State::Empty;
    }
    if (stamp->applicationId != kind.applicationId)
        return fail(ErrorCode::InvalidInput, where,
                    Message(VIGIE_TEXT("Errors", "This file is not a store of this kind (%1)."), {kind.name}),
                    VIGIE_TEXT("Errors", "Move it away, or choose another data folder."));
    if (stamp->version > kind.version())
        return fail(
            ErrorCode::Unsupported, where,
            Message(VIGIE_TEXT("Errors", "The store \"%1\" was written by a newer Vigie (version %2; this one "
                                         "reads up to %3)."),
                    {kind.name, std::to_string(stamp->version), std::to_string(kind.version())}),
            VIGIE_TEXT("Errors", "Start the newer Vigie, or restore a backup made with this one."));
    if (stamp->version < 1)
        return fail(ErrorCode::Corrupt, where,
                    Message(VIGIE_TEXT("Errors", "The store \"%1\" states no version."), {kind.name}),
                    VIGIE_TEXT("Errors", "Keep the file as it is, and restore the newest backup beside it."));
    return stamp->version == kind.version() ? State::Current : State::Older;
}

Expected<void> setUp(Database& database, const StoreOptions& options)
{
    const char* durability = options.durability == Durability::Normal ? "NORMAL"
                             : options.durability == Durability::Full ? "FULL"
                                                                      : "EXTRA";
    return database.execute(std::string("PRAGMA journal_mode = DELETE; PRAGMA synchronous = ") + durability +
                            (options.secureDelete ? "; PRAGMA secure_delete = ON;" : ";"));
}

/// Runs the steps after `from` and stamps the file, all or nothing.
Expected<void> runSteps(Database& database, const StoreKind& kind, int from)
{
    auto transaction = database.begin(Locking::Exclusive);
    if (!transaction)
        return fail(transaction.error());
    for (int version = from; version < kind.version(); ++version) {
        if (auto done = kind.steps[static_cast<std::size_t>(version)](database); !done)
            return done;
    }
    if (auto stamped = database.execute("PRAGMA application_id = " + std::to_string(kind.applicationId) +
                                        "; PRAGMA user_version = " + std::to_string(kind.version()));
        !stamped)
        return stamped;
    return transaction->commit();
}

/// The copy appears under its name only when it is whole.
Expected<void> keepCopy(const Database& database, int version)
{
    const auto path = database.path();
    const std::filesystem::path kept = path.string() + ".v" + std::to_string(version) + ".bak";
    const std::filesystem::path part = kept.string() + ".part";
    removeQuietly(part);
    if (auto copied = copyDatabase(database, part, {}); !copied)
        return fail(copied.error());
    std::error_code error;
    std::filesystem::rename(part, kept, error);
    if (error)
        return fail(fileError(error.value(), kept));
    return syncFolder(kept.parent_path());
}

Expected<void> bringUp(Database& database, const StoreKind& kind, State state)
{
    if (state == State::Current)
        return {};
    if (state == State::Empty)
        return runSteps(database, kind, 0);
    auto stamp = stampOf(database);
    if (!stamp)
        return fail(stamp.error());
    if (auto kept = keepCopy(database, stamp->version); !kept)
        return kept;
    return runSteps(database, kind, stamp->version);
}

} // namespace

StoreStep sqlStep(std::string sql)
{
    return [sql = std::move(sql)](Database& database) { return database.execute(sql); };
}

Expected<StoreStamp> stampOf(const Database& database)
{
    auto application = database.integer("PRAGMA application_id");
    if (!application)
        return fail(application.error());
    auto version = database.integer("PRAGMA user_version");
    if (!version)
        return fail(version.error());
    return StoreStamp{static_cast<std::int32_t>(*application), static_cast<int>(*version)};
}

Expected<Database> openStore(const std::filesystem::path& path, const StoreKind& kind, const StoreOptions& options)
{
    auto database = Database::open(path, OpenMode::Create, options.busyTimeout);
    if (!database)
        return fail(database.error());
    auto state = examine(*database, kind);
    if (!state)
        return fail(state.error());
    if (auto set = setUp(*database, options); !set)
        return fail(set.error());
    if (auto up = bringUp(*database, kind, *state); !up)
        return fail(up.error());
    return database;
}

Expected<Database> openStoreToRead(const std::filesystem::path& path, const StoreKind& kind)
{
    auto database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return fail(database.error());
    auto state = examine(*database, kind);
    if (!state)
        return fail(state.error());
    if (*state != State::Current)
        return fail(ErrorCode::Unsupported, path.string(),
                    Message(VIGIE_TEXT("Errors", "The store \"%1\" is empty or of an older version."), {kind.name}),
                    VIGIE_TEXT("Errors", "Start Vigie once: it brings its stores up to date."));
    return database;
}

} // namespace vigie::storage
