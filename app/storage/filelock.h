// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "storage/files.h"

#include <filesystem>

namespace vigie::storage {

/// The right to be the only program that writes something, held while this lives. A lock file that stays on disk, and
/// an advisory lock on it (flock) that the system takes back when the program ends, however it ends: no stale lock is
/// possible. The file holds the number of the program that took it last.
/// Two locks of the same file exclude each other inside one program too.
class FileLock {
public:
    /// Busy, naming the program that holds it, when it is taken. Never waits.
    [[nodiscard]] static core::Expected<FileLock> take(const std::filesystem::path& path);

private:
    explicit FileLock(UniqueFd fd)
        : m_fd(std::move(fd))
    {
    }
    UniqueFd m_fd;
};

} // namespace vigie::storage
