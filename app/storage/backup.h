// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/expected.h"
#include "storage/manifest.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace vigie::storage {

/// How far a backup or a restore has come. `file` is the one at hand, relative.
struct CopyProgress {
    std::uint64_t bytesDone = 0;
    std::uint64_t bytesTotal = 0; ///< As it looked at the start; a store that grows meanwhile can pass it.
    std::string file;
};

/// Who watches, and who may stop it: `progress` is called from the thread that does the work, about once a MiB.
struct CopyWatch {
    std::function<void(const CopyProgress&)> progress;
    std::stop_token stop;
};

struct BackupRequest {
    std::filesystem::path dataFolder;
    std::optional<std::filesystem::path> profileFolder; ///< The city profile, kept with it as profile/.
    std::filesystem::path into; ///< A new folder; must not exist, nor lie in one of the above.
    std::string program;        ///< The version of this Vigie.
};

/// Copies everything Vigie keeps into a new folder: data/, profile/, manifest.json. Works while Vigie runs, from this
/// program or another: stores (*.db) through SQLite, each as of one moment; other files as long as they were when
/// their turn came. Locks, SQLite's side files and the journals' keys are left out. A journal is copied before the private values its
/// entries point at. Written under a name of its own beside `into` and renamed when whole and durable: `into` exists
/// whole, or not at all.
[[nodiscard]] core::Expected<Manifest> backUp(const BackupRequest& request, const core::Clock& clock,
                                              const CopyWatch& watch = {});

enum class Existing {
    Refuse,    ///< A folder that is not empty is left alone (AlreadyExists).
    MoveAside, ///< It is renamed to `<folder>.before-restore-<UTC time>`. Busy while a Vigie uses it.
};

struct RestoreRequest {
    std::filesystem::path from; ///< What `backUp` wrote.
    std::filesystem::path dataFolder;
    /// Where the profile goes; without it the profile is left out.
    std::optional<std::filesystem::path> profileFolder;
    Existing existing = Existing::Refuse;
    std::vector<StoreStamp> known; ///< The stores this Vigie knows and the newest version of each it reads.
};

struct RestoreReport {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::vector<std::filesystem::path> movedAside;
};

/// Puts a backup back. First the list and the size and hash of every file are checked, then all is copied beside its
/// place and checked again, then renamed into place. Keys of journals that are there stay there. A failure at any point leaves everything as it was.
/// Refuses: a damaged file (Corrupt, naming it), a backup or a store of a newer Vigie (Unsupported).
[[nodiscard]] core::Expected<RestoreReport> restore(const RestoreRequest& request, const core::Clock& clock,
                                                    const CopyWatch& watch = {});

} // namespace vigie::storage
