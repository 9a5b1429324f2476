// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/merkletree.h"

#include <algorithm>
#include <bit>

namespace vigie::tlog {

namespace {

/// Where RFC 9162 splits n > 1 leaves: the largest power of two below n.
std::uint64_t splitOf(std::uint64_t n)
{
    return std::bit_floor(n - 1);
}

} // namespace

void MerkleTree::append(const Digest& leaf)
{
    m_range.append(leaf, [this](int level, const Digest& hash) {
        const auto row = static_cast<std::size_t>(level);
        if (m_levels.size() <= row)
            m_levels.resize(row + 1);
        m_levels[row].push_back(hash);
    });
}

Digest MerkleTree::root(std::uint64_t size) const
{
    return subtree(0, std::min(size, this->size()));
}

Digest MerkleTree::subtree(std::uint64_t start, std::uint64_t end) const
{
    const std::uint64_t count = end - start;
    if (count == 0)
        return emptyRoot();
    if (std::has_single_bit(count))
        return m_levels[static_cast<std::size_t>(std::countr_zero(count))][start / count];
    const std::uint64_t middle = start + splitOf(count);
    return nodeHash(subtree(start, middle), subtree(middle, end));
}

std::vector<Digest> MerkleTree::inclusionProof(std::uint64_t index, std::uint64_t size) const
{
    std::vector<Digest> proof;
    std::uint64_t start = 0;
    std::uint64_t end = std::min(size, this->size());
    if (index >= end)
        return proof;
    while (end - start > 1) {
        const std::uint64_t middle = start + splitOf(end - start);
        if (index < middle) {
            proof.push_back(subtree(middle, end));
            end = middle;
        } else {
            proof.push_back(subtree(start, middle));
            start = middle;
        }
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

std::vector<Digest> MerkleTree::consistencyProof(std::uint64_t oldSize, std::uint64_t newSize) const
{
    std::vector<Digest> proof;
    std::uint64_t start = 0;
    std::uint64_t end = std::min(newSize, size());
    if (oldSize == 0 || oldSize >= end)
        return proof;
    // Down to the right edge of the old tree; the old root itself is known to who asks and is left out.
    while (oldSize != end) {
        const std::uint64_t middle = start + splitOf(end - start);
        if (oldSize <= middle) {
            proof.push_back(subtree(middle, end));
            end = middle;
        } else {
            proof.push_back(subtree(start, middle));
            start = middle;
        }
    }
    if (start != 0)
        proof.push_back(subtree(start, end));
    std::reverse(proof.begin(), proof.end());
    return proof;
}

} // namespace vigie::tlog
