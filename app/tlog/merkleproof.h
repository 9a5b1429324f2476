// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tlog/merkle.h"

#include <cstdint>
#include <span>

namespace vigie::tlog {

/// Leaves [start, end) of a tree. Valid when empty, or when start is a multiple of the least power of two >= end -
/// start.
struct LeafRange {
    std::uint64_t start = 0;
    std::uint64_t end = 0;
    [[nodiscard]] bool isValid() const;
};

/// Whether `proof` shows that the leaf with this hash is number `index` of the tree of `size` leaves with this root.
/// RFC 9162, 2.1.3.2. Every bit of every argument counts; nothing may be left over.
[[nodiscard]] bool verifyInclusion(std::uint64_t index, std::uint64_t size, const Digest& leaf,
                                   std::span<const Digest> proof, const Digest& root);

/// The same for a leaf of a subtree, whose hash is `root`.
[[nodiscard]] bool verifySubtreeInclusion(std::uint64_t index, LeafRange range, const Digest& leaf,
                                          std::span<const Digest> proof, const Digest& root);

/// Whether `proof` shows that the tree of `newSize` leaves begins with the tree of `oldSize`. RFC 9162, 2.1.4.2.
/// From size 0: true when the proof is empty, as tlog-witness says; there is no old root to compare.
[[nodiscard]] bool verifyConsistency(std::uint64_t oldSize, std::uint64_t newSize, const Digest& oldRoot,
                                     const Digest& newRoot, std::span<const Digest> proof);

/// Whether `proof` shows that the subtree with this hash is part of the tree of `size` leaves with this root
/// (draft-ietf-plants-merkle-tree-certs, "Verifying a Subtree Consistency Proof"). The empty subtree is part of every
/// tree.
[[nodiscard]] bool verifySubtreeConsistency(LeafRange range, std::uint64_t size, const Digest& subtree,
                                            const Digest& root, std::span<const Digest> proof);

} // namespace vigie::tlog
