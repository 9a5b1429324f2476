// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filelock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>

namespace vigie::storage {

using core::Expected;
using core::fail;

namespace {

/// The digits the holder wrote; "?" while it is about to write them.
std::string holderOf(int fd)
{
    std::array<char, 16> bytes{};
    const ssize_t got = ::pread(fd, bytes.data(), bytes.size(), 0);
    std::string out;
    for (ssize_t i = 0;
         i < got && bytes[static_cast<std::size_t>(i)] >= '0' && bytes[static_cast<std::size_t>(i)] <= '9'; ++i)
        out += bytes[static_cast<std::size_t>(i)];
    return out.empty() ? "?" : out;
}

} // namespace

Expected<FileLock> FileLock::take(const std::filesystem::path& path)
{
    UniqueFd fd(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!fd)
        return fail(fileError(errno, path));
    if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return fail(fileError(errno, path));
        return fail(core::ErrorCode::Busy, path.string(),
                    core::Message(VIGIE_TEXT("Errors", "Another program is already using it (process %1)."),
                                  {holderOf(fd.get())}),
                    VIGIE_TEXT("Errors", "Use that one, or end it and start again."));
    }
    const std::string pid = std::to_string(::getpid()) + "\n";
    if (::ftruncate(fd.get(), 0) != 0 || ::pwrite(fd.get(), pid.data(), pid.size(), 0) < 0)
        return fail(fileError(errno, path));
    return FileLock(std::move(fd));
}

} // namespace vigie::storage
