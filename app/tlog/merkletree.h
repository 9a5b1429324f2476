// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "tlog/merkle.h"

#include <functional>
#include <vector>

namespace vigie::tlog {

/// Gives the hash of leaves [start, end) as a tree of their own; start is a multiple of the least power of two >= end - start.
/// May fail where it reads.
using SubtreeHash = std::function<core::Expected<Digest>(std::uint64_t start, std::uint64_t end)>;

/// The hash of leaves [start, end), from those of complete subtrees: `hashOf` is asked for 2^n leaves from a multiple of 2^n on.
[[nodiscard]] core::Expected<Digest> rangeHash(std::uint64_t start, std::uint64_t end, const SubtreeHash& hashOf);
/// That leaf `index` is in the tree of `size` leaves, from the leaf up. RFC 9162, 2.1.3.1. Empty where it is not in it.
[[nodiscard]] core::Expected<std::vector<Digest>> inclusionPath(std::uint64_t index, std::uint64_t size,
                                                                const SubtreeHash& hashOf);
/// That the tree of `newSize` leaves begins with the tree of `oldSize`. RFC 9162, 2.1.4.1. Empty from size 0 and where they are
/// the same.
[[nodiscard]] core::Expected<std::vector<Digest>> consistencyPath(std::uint64_t oldSize, std::uint64_t newSize,
                                                                  const SubtreeHash& hashOf);

/// A Merkle tree held in memory, all its complete subtrees kept: 64 bytes a leaf. Gives the root and the proofs of
/// every size it has had. RFC 9162, 2.1.3 and 2.1.4. Cost: `append` one node hash on average; roots and proofs O(log
/// size) hashes. Bounds: asking beyond the size, or for an old size above the new one, gives what is closest: sizes
/// are cut to `size()`.
class MerkleTree {
public:
    void append(const Digest& leaf);

    [[nodiscard]] std::uint64_t size() const { return m_levels.empty() ? 0 : m_levels.front().size(); }
    [[nodiscard]] Digest root() const { return root(size()); }
    [[nodiscard]] Digest root(std::uint64_t size) const;
    /// The hash of leaves [start, end) as a tree of their own; start is a multiple of the least power of two >= end -
    /// start.
    [[nodiscard]] Digest subtree(std::uint64_t start, std::uint64_t end) const;
    /// That leaf `index` is in the tree of `size` leaves. From the leaf up.
    [[nodiscard]] std::vector<Digest> inclusionProof(std::uint64_t index, std::uint64_t size) const;
    /// That the tree of `newSize` leaves begins with the tree of `oldSize`.
    [[nodiscard]] std::vector<Digest> consistencyProof(std::uint64_t oldSize, std::uint64_t newSize) const;

private:
    [[nodiscard]] SubtreeHash complete() const;

    CompactRange m_range;
    std::vector<std::vector<Digest>> m_levels; ///< [level][n]: leaves [n * 2^level, (n + 1) * 2^level).
};

} // namespace vigie::tlog
