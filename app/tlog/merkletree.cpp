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
    return *rangeHash(start, end, complete());
}

/// The hashes it holds, which cannot fail.
SubtreeHash MerkleTree::complete() const
{
    return [this](std::uint64_t start, std::uint64_t end) -> core::Expected<Digest> {
        const std::uint64_t count = end - start;
        return m_levels[static_cast<std::size_t>(std::countr_zero(count))][start / count];
    };
}

std::vector<Digest> MerkleTree::inclusionProof(std::uint64_t index, std::uint64_t size) const
{
    return *inclusionPath(index, std::min(size, this->size()), complete());
}

std::vector<Digest> MerkleTree::consistencyProof(std::uint64_t oldSize, std::uint64_t newSize) const
{
    return *consistencyPath(oldSize, std::min(newSize, size()), complete());
}

core::Expected<Digest> rangeHash(std::uint64_t start, std::uint64_t end, const SubtreeHash& hashOf)
{
    const std::uint64_t count = end - start;
    if (count == 0)
        return emptyRoot();
    if (std::has_single_bit(count))
        return hashOf(start, end);
    const std::uint64_t middle = start + splitOf(count);
    auto left = rangeHash(start, middle, hashOf);
    if (!left)
        return left;
    auto right = rangeHash(middle, end, hashOf);
    if (!right)
        return right;
    return nodeHash(*left, *right);
}

core::Expected<std::vector<Digest>> inclusionPath(std::uint64_t index, std::uint64_t size, const SubtreeHash& hashOf)
{
    std::vector<Digest> path;
    std::uint64_t start = 0;
    std::uint64_t end = size;
    while (index < size && end - start > 1) {
        const std::uint64_t middle = start + splitOf(end - start);
        const bool isLeft = index < middle;
        const auto other = isLeft ? rangeHash(middle, end, hashOf) : rangeHash(start, middle, hashOf);
        if (!other)
            return core::fail(other.error());
        path.push_back(*other);
        (isLeft ? end : start) = middle;
    }
    std::reverse(path.begin(), path.end());
    return path;
}

core::Expected<std::vector<Digest>> consistencyPath(std::uint64_t oldSize, std::uint64_t newSize,
                                                    const SubtreeHash& hashOf)
{
    std::vector<Digest> path;
    std::uint64_t start = 0;
    std::uint64_t end = newSize;
    if (oldSize == 0 || oldSize >= end)
        return path;
    const auto add = [&](std::uint64_t from, std::uint64_t to) -> core::Expected<void> {
        const auto hash = rangeHash(from, to, hashOf);
        if (!hash)
            return core::fail(hash.error());
        path.push_back(*hash);
        return {};
    };
    // Down to the right edge of the old tree; the old root itself is known to who asks and is left out.
    while (oldSize != end) {
        const std::uint64_t middle = start + splitOf(end - start);
        const bool isLeft = oldSize <= middle;
        if (auto added = isLeft ? add(middle, end) : add(start, middle); !added)
            return core::fail(added.error());
        (isLeft ? end : start) = middle;
    }
    if (start != 0) {
        if (auto added = add(start, end); !added)
            return core::fail(added.error());
    }
    std::reverse(path.begin(), path.end());
    return path;
}

} // namespace vigie::tlog
