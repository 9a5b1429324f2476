// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/hex.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace vigie::tlog {

using storage::ByteView;
using storage::Digest;

/// The hashes of a Merkle tree as RFC 6962, 2.1 (and RFC 9162, 2.1.1) defines it, with SHA-256.
[[nodiscard]] Digest leafHash(ByteView entry);                          ///< SHA256(00 || entry)
[[nodiscard]] Digest nodeHash(const Digest& left, const Digest& right); ///< SHA256(01 || left || right)
[[nodiscard]] Digest emptyRoot();                                       ///< SHA256("")

/// The right edge of a growing tree: the hashes of its largest complete subtrees, at most 64 of them. Enough to add
/// leaves and to know the root, without the leaves. A value of less than 2 KiB. Cost: `append` one node hash on
/// average; `root` at most 63.
class CompactRange {
public:
    /// Adds a leaf. `completed(level, hash)` is called for each complete subtree of 2^level leaves it finishes, the
    /// leaf itself first (level 0).
    template <typename Completed> void append(const Digest& leaf, Completed&& completed)
    {
        appendNode(0, leaf, std::forward<Completed>(completed));
    }
    void append(const Digest& leaf)
    {
        appendNode(0, leaf, [](int, const Digest&) {});
    }

    /// Adds a whole subtree of 2^level leaves; the size must be a multiple of that.
    template <typename Completed> void appendNode(int level, Digest hash, Completed&& completed)
    {
        completed(level, std::as_const(hash));
        const std::uint64_t added = std::uint64_t{1} << level;
        for (std::uint64_t left = m_size >> level; (left & 1U) != 0; left >>= 1U) {
            hash = nodeHash(m_nodes.back(), hash);
            m_nodes.pop_back();
            completed(++level, std::as_const(hash));
        }
        m_nodes.push_back(hash);
        m_size += added;
    }

    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] Digest root() const;
    /// From left to right: large to small.
    [[nodiscard]] const std::vector<Digest>& nodes() const { return m_nodes; }
    bool operator==(const CompactRange&) const = default;

private:
    std::uint64_t m_size = 0;
    std::vector<Digest> m_nodes;
};

} // namespace vigie::tlog
