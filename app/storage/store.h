// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace vigie::storage {

/// One step of a store's life: from version n to n + 1. Runs inside the transaction of the whole upgrade.
using StoreStep = std::function<core::Expected<void>(Database& database)>;

/// A step that is SQL alone.
[[nodiscard]] StoreStep sqlStep(std::string sql);

/// What a program expects of a store. steps[0] makes version 1 from an empty file, steps[n] makes version n + 1 from
/// version n; the version a program writes is steps.size(). A step, once released, is never changed.
struct StoreKind {
    std::string name;               ///< In plain words, for messages: "journal".
    std::int32_t applicationId = 0; ///< SQLite's application_id; nobody else's, never 0.
    std::vector<StoreStep> steps;

    [[nodiscard]] int version() const { return static_cast<int>(steps.size()); }
};

/// How safe a commit is when the power fails. All keep the file whole; they differ in what may be missing at its end.
enum class Durability {
    Normal, ///< The last moments may be missing.
    Full,   ///< What was committed is there, except that on some file systems the last commit may be undone.
    Extra,  ///< What was committed is there (the folder is synced too, after SQLite's journal is removed).
};

struct StoreOptions {
    Durability durability = Durability::Full;
    bool secureDelete = false; ///< Overwrite what is deleted with zeros.
    std::chrono::milliseconds busyTimeout = Database::kBusyTimeout;
};

/// Opens a store, made or brought up to the version of `kind` where needed.
/// Create:  in one transaction: an interrupted creation leaves an empty store that the next start makes.
/// Upgrade: first a copy `<file>.v<old>.bak`, durable before anything changes (an older copy of that name is
///          replaced); then all steps in one transaction. A failure leaves the store as it was.
/// Refuses: another program's file, another kind of store (InvalidInput), a newer version (Unsupported).
/// The file's journal mode is DELETE, also where it was WAL.
[[nodiscard]] core::Expected<Database> openStore(const std::filesystem::path& path, const StoreKind& kind,
                                                 const StoreOptions& options = {});

/// Opens a store only to read, without creating or upgrading it. Refuses an older version too (Unsupported).
[[nodiscard]] core::Expected<Database> openStoreToRead(const std::filesystem::path& path, const StoreKind& kind);

/// What a SQLite file says of itself.
struct StoreStamp {
    std::int32_t applicationId = 0;
    int version = 0;
    bool operator==(const StoreStamp&) const = default;
};
[[nodiscard]] core::Expected<StoreStamp> stampOf(const Database& database);

} // namespace vigie::storage
