// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/sha256.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

/// A tree that grows to the right: the hashes of its largest complete subtrees.
class Tree {
public:
    void addLeaf(const Hash& leaf) { add(leaf, 0); }
    /// A complete subtree of 2^level leaves; the size is a multiple of that.
    void add(Hash hash, unsigned level);
    [[nodiscard]] Hash root() const;
    [[nodiscard]] std::uint64_t size() const { return m_size; }

private:
    std::uint64_t m_size = 0;
    std::vector<Hash> m_nodes; ///< One for each bit of the size, the highest first.
};

inline constexpr std::uint64_t kTileWidth = 256;

/// A tile of `width` hashes of a level, or of the entries ("entries"); where a partial one is missing, the full one, cut.
/// Nothing where it is not there or has another length.
std::optional<std::vector<Hash>> readHashes(const std::filesystem::path& folder, unsigned level, std::uint64_t index,
                                            std::uint64_t width, bool& isMissing);
std::optional<std::string> readBundle(const std::filesystem::path& folder, std::uint64_t index, std::uint64_t width,
                                      bool& isFull);

/// "tile/0/x001/234.p/7"
std::string tilePath(std::string_view level, std::uint64_t index, std::uint64_t width);

} // namespace verify
