// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "tlog/merkle.h"
#include "tlog/tiles.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::notary {

/// Writes a log as a folder of tiles, entry by entry (C2SP tlog-tiles). Memory: one tile a level, and one bundle of entries.
class TileWriter {
public:
    explicit TileWriter(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    /// At most 65,535 bytes.
    [[nodiscard]] core::Expected<void> add(std::string_view entry);
    /// Writes the last, partial tiles.
    [[nodiscard]] core::Expected<void> finish();

    [[nodiscard]] std::uint64_t size() const { return m_range.size(); }
    [[nodiscard]] tlog::Digest root() const { return m_range.root(); }

private:
    /// The tile that is being filled, of one level.
    struct Level {
        std::uint64_t index = 0;
        std::vector<tlog::Digest> hashes;
    };
    [[nodiscard]] core::Expected<void> addHash(std::size_t level, const tlog::Digest& hash);
    [[nodiscard]] core::Expected<void> write(std::size_t level);
    [[nodiscard]] core::Expected<void> write(const std::string& path, std::string_view bytes) const;

    std::filesystem::path m_folder;
    tlog::CompactRange m_range;
    std::vector<Level> m_levels;
    std::string m_bundle;
};

} // namespace vigie::notary
