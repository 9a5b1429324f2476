// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/sha256.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace verify {

/// A whole regular file of at most `most` bytes; nothing where it is not there, is larger, or cannot be read.
std::optional<std::string> readFile(const std::filesystem::path& path, std::uint64_t most);

/// Puts a file there as a whole, durable.
bool writeFile(const std::filesystem::path& path, std::string_view bytes);

/// Holds a file against bytes that come in pieces, and hashes the file on the way.
class FileComparison {
public:
    explicit FileComparison(const std::filesystem::path& path);
    ~FileComparison();
    FileComparison(const FileComparison&) = delete;
    FileComparison& operator=(const FileComparison&) = delete;

    void expect(std::string_view bytes);
    /// True where the file had these bytes and no more. Reads it to its end.
    bool finish();
    [[nodiscard]] bool exists() const { return m_fd >= 0; }
    /// Of all of the file; after finish().
    [[nodiscard]] const Hash& hash() const { return m_hash; }

private:
    bool fill();

    int m_fd = -1;
    std::string m_buffer;
    std::size_t m_at = 0;
    bool m_isSame = true;
    Sha256 m_sha;
    Hash m_hash{};
};

/// The hash of a regular file; nothing where it cannot be read.
std::optional<Hash> hashOfFile(const std::filesystem::path& path);

} // namespace verify
