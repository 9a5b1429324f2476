// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "storage/filelock.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace vigie::storage {

/// Room on the disk that carries a folder.
struct DiskSpace {
    std::uint64_t totalBytes = 0;
    std::uint64_t freeBytes = 0; ///< For this user: without what the system keeps for itself.
    [[nodiscard]] double freeShare() const;
};
[[nodiscard]] core::Expected<DiskSpace> diskSpace(const std::filesystem::path& folder);

/// Where one Vigie keeps everything it writes. docs/stores.md says what each file is.
///
///     journal.db  training.db  private.db  signed.db  alerts.db  history.db  recordings/  layers/  keys/  lock
///
/// It is made for its owner alone (0700). `open` takes it for this program until this object ends; a second program
/// is refused with the number of the first. `look` is for tools that only read or back up beside a running Vigie.
class DataFolder {
public:
    /// Waits up to `patience` for another program to let go: one that was killed a moment ago may not have ended yet.
    [[nodiscard]] static core::Expected<DataFolder> open(const std::filesystem::path& path,
                                                         std::chrono::milliseconds patience = {});
    [[nodiscard]] static core::Expected<DataFolder> look(const std::filesystem::path& path);

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path journal() const { return m_path / "journal.db"; }
    [[nodiscard]] std::filesystem::path trainingJournal() const { return m_path / "training.db"; }
    [[nodiscard]] std::filesystem::path privateStore() const { return m_path / "private.db"; }
    [[nodiscard]] std::filesystem::path signedStore() const { return m_path / kSignedName; }
    [[nodiscard]] std::filesystem::path keys() const { return m_path / kKeysName; }
    [[nodiscard]] std::filesystem::path alerts() const { return m_path / "alerts.db"; }
    [[nodiscard]] std::filesystem::path history() const { return m_path / "history.db"; }
    [[nodiscard]] std::filesystem::path recordings() const { return m_path / "recordings"; }

    [[nodiscard]] core::Expected<DiskSpace> space() const { return diskSpace(m_path); }

    static constexpr const char* kLockName = "lock";
    static constexpr const char* kSignedName = "signed.db"; ///< The journal's checkpoints.
    /// Folders of this name hold the secret keys of a journal: never copied, never replaced.
    static constexpr const char* kKeysName = "keys";
    static constexpr const char* kPeopleName = "people.db"; ///< Accounts, with names.

private:
    DataFolder(std::filesystem::path path, std::optional<FileLock> lock);

    std::filesystem::path m_path;
    std::optional<FileLock> m_lock;
};

} // namespace vigie::storage
