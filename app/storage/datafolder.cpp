// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/datafolder.h"

#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <thread>
#include <utility>

namespace vigie::storage {

using core::Expected;
using core::fail;

double DiskSpace::freeShare() const
{
    return totalBytes == 0 ? 0.0 : static_cast<double>(freeBytes) / static_cast<double>(totalBytes);
}

Expected<DiskSpace> diskSpace(const std::filesystem::path& folder)
{
    struct statvfs status{};
    if (::statvfs(folder.c_str(), &status) != 0)
        return fail(fileError(errno, folder));
    const std::uint64_t block = status.f_frsize;
    return DiskSpace{block * status.f_blocks, block * status.f_bavail};
}

DataFolder::DataFolder(std::filesystem::path path, std::optional<FileLock> lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
{
}

namespace {

/// No signal tells that a lock is free, so it is asked for again and again.
Expected<FileLock> takePatiently(const std::filesystem::path& path, std::chrono::milliseconds patience)
{
    constexpr std::chrono::milliseconds kAgainAfter{50};
    const auto until = std::chrono::steady_clock::now() + patience;
    auto lock = FileLock::take(path);
    while (!lock && lock.error().code == core::ErrorCode::Busy && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(kAgainAfter);
        lock = FileLock::take(path);
    }
    return lock;
}

} // namespace

Expected<DataFolder> DataFolder::open(const std::filesystem::path& path, std::chrono::milliseconds patience)
{
    std::error_code ignored;
    const auto absolute = std::filesystem::absolute(path, ignored);
    if (auto made = ensureFolder(absolute); !made)
        return fail(made.error());
    if (::access(absolute.c_str(), R_OK | W_OK | X_OK) != 0)
        return fail(fileError(errno, absolute));
    auto lock = takePatiently(absolute / kLockName, patience);
    if (!lock)
        return fail(lock.error());
    DataFolder folder(absolute, std::move(*lock));
    if (auto made = ensureFolder(folder.recordings()); !made)
        return fail(made.error());
    return folder;
}

Expected<DataFolder> DataFolder::look(const std::filesystem::path& path)
{
    std::error_code ignored;
    const auto absolute = std::filesystem::absolute(path, ignored);
    if (!std::filesystem::is_directory(absolute, ignored))
        return fail(core::ErrorCode::NotFound, absolute.string(),
                    VIGIE_TEXT("Errors", "There is no such data folder."),
                    VIGIE_TEXT("Errors", "Check the name of the folder."));
    return DataFolder(absolute, std::nullopt);
}

} // namespace vigie::storage
