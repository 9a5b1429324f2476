// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "storage/hex.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace vigie::storage {

/// A file descriptor that is closed with its scope.
class UniqueFd {
public:
    UniqueFd() = default;
    explicit UniqueFd(int fd)
        : m_fd(fd)
    {
    }
    UniqueFd(UniqueFd&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    UniqueFd& operator=(UniqueFd&& other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    UniqueFd(const UniqueFd&) = delete;
    UniqueFd& operator=(const UniqueFd&) = delete;
    ~UniqueFd();

    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] explicit operator bool() const { return m_fd >= 0; }

private:
    int m_fd = -1;
};

/// The operating system's own word for an error number.
[[nodiscard]] std::string systemWord(int systemError);

/// ENOSPC, EDQUOT and EFBIG become DiskFull, the rest Io, each with a remedy.
[[nodiscard]] core::Error fileError(int systemError, const std::filesystem::path& path);
[[nodiscard]] core::Error diskFull(const std::string& where);

/// Cancelled, for work that cleans up behind itself.
[[nodiscard]] core::Error stoppedAsAsked(const std::filesystem::path& path);

/// Makes an empty file where there is none, readable and writable by its owner alone (0600); an existing one is left
/// as it is, and not opened.
[[nodiscard]] core::Expected<void> ensureFile(const std::filesystem::path& path);

/// Makes a folder and those above it where missing; what it makes is for the owner alone (0700).
[[nodiscard]] core::Expected<void> ensureFolder(const std::filesystem::path& path);

/// Makes the names in a folder durable (fsync of the folder).
[[nodiscard]] core::Expected<void> syncFolder(const std::filesystem::path& folder);

/// Writes a whole new file (0600) and makes its bytes durable. It must not exist.
[[nodiscard]] core::Expected<void> writeFile(const std::filesystem::path& path, std::string_view bytes);

/// Puts a file in the place of another, or where there is none: as it was before, or all of the new one, durable.
[[nodiscard]] core::Expected<void> replaceFile(const std::filesystem::path& path, std::string_view bytes);

/// Reads a whole file; TooLarge beyond `limit` bytes, before any is read.
[[nodiscard]] core::Expected<std::string> readFile(const std::filesystem::path& path, std::uint64_t limit);

/// Bytes that went by, and whether they are those that were meant.
struct FileDigest {
    std::uint64_t bytes = 0;
    Digest sha256{};
    bool operator==(const FileDigest&) const = default;
};

/// Called with the bytes of each piece; false stops the work (Cancelled).
using ByteProgress = std::function<bool(std::uint64_t bytes)>;

/// The size and hash of a regular file. Never for a SQLite file that is open in this program (see Database).
[[nodiscard]] core::Expected<FileDigest> digestOfFile(const std::filesystem::path& path,
                                                      const ByteProgress& progress);

/// Copies a regular file into a new one (0600) and makes it durable; the bytes there when it starts, not those that
/// are added meanwhile. The target must not exist; a failure leaves none. Symbolic links are refused.
[[nodiscard]] core::Expected<FileDigest> copyFile(const std::filesystem::path& from, const std::filesystem::path& to,
                                                  const ByteProgress& progress);

/// Renames, in one step, and makes both folders durable. The target must not exist.
[[nodiscard]] core::Expected<void> moveDurably(const std::filesystem::path& from, const std::filesystem::path& to);

/// Removes a file or a folder with all in it; that it is not there is no failure, nor is being unable to.
void removeQuietly(const std::filesystem::path& path);

} // namespace vigie::storage
