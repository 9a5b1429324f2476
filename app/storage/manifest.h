// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"
#include "storage/files.h"
#include "storage/store.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vigie::storage {

/// One file of a backup.
struct ManifestFile {
    std::string path; ///< Relative, with '/': "data/journal.db", "profile/city.toml".
    FileDigest digest;
    std::optional<StoreStamp> store; ///< For SQLite stores.
    bool operator==(const ManifestFile&) const = default;
};

/// The list of all files of a backup: manifest.json beside them. What it looks like is in docs/stores.md.
struct Manifest {
    static constexpr int kFormat = 1;
    static constexpr const char* kFileName = "manifest.json";
    static constexpr std::size_t kMostFiles = 100'000;

    std::string program; ///< The version of the Vigie that wrote it.
    core::Timestamp created = core::kNoTime;
    std::vector<ManifestFile> files; ///< Sorted by path, each once.

    [[nodiscard]] std::uint64_t bytes() const;
    bool operator==(const Manifest&) const = default;
};

[[nodiscard]] core::Expected<std::string> encodeManifest(const Manifest& manifest);

/// Refuses what could reach outside of the backup or cannot be a manifest: paths that are absolute, with "..", "." or
/// empty parts, with a backslash or a control character, not under data/ or profile/, or twice (InvalidInput); a
/// newer format (Unsupported).
[[nodiscard]] core::Expected<Manifest> parseManifest(std::string_view bytes, const std::string& where);

} // namespace vigie::storage
