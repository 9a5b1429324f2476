// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlog/merkleproof.h"

#include <bit>
#include <limits>

namespace vigie::tlog {

bool LeafRange::isValid() const
{
    if (start >= end)
        return start == end;
    const std::uint64_t count = end - start;
    // bit_ceil has no value above 2^63; such a subtree can only start at 0.
    return count > (std::uint64_t{1} << 63U) ? start == 0 : start % std::bit_ceil(count) == 0;
}

bool verifyInclusion(std::uint64_t index, std::uint64_t size, const Digest& leaf, std::span<const Digest> proof,
                     const Digest& root)
{
    if (index >= size)
        return false;
    std::uint64_t at = index;
    std::uint64_t last = size - 1;
    Digest hash = leaf;
    for (const Digest& sibling : proof) {
        if (last == 0)
            return false;
        if ((at & 1U) != 0 || at == last) {
            hash = nodeHash(sibling, hash);
            while ((at & 1U) == 0 && at != 0) {
                at >>= 1U;
                last >>= 1U;
            }
        } else {
            hash = nodeHash(hash, sibling);
        }
        at >>= 1U;
        last >>= 1U;
    }
    return last == 0 && hash == root;
}

bool verifySubtreeInclusion(std::uint64_t index, LeafRange range, const Digest& leaf, std::span<const Digest> proof,
                            const Digest& root)
{
    if (!range.isValid() || index < range.start || index >= range.end)
        return false;
    return verifyInclusion(index - range.start, range.end - range.start, leaf, proof, root);
}

bool verifyConsistency(std::uint64_t oldSize, std::uint64_t newSize, const Digest& oldRoot, const Digest& newRoot,
                       std::span<const Digest> proof)
{
    if (oldSize > newSize)
        return false;
    if (oldSize == newSize)
        return proof.empty() && oldRoot == newRoot;
    if (oldSize == 0)
        return proof.empty();
    return verifySubtreeConsistency({0, oldSize}, newSize, oldRoot, newRoot, proof);
}

bool verifySubtreeConsistency(LeafRange range, std::uint64_t size, const Digest& subtree, const Digest& root,
                              std::span<const Digest> proof)
{
    if (!range.isValid() || range.end > size)
        return false;
    if (range.start == range.end)
        return proof.empty() && subtree == emptyRoot();
    std::uint64_t first = range.start;
    std::uint64_t last = range.end - 1;
    std::uint64_t edge = size - 1;
    const auto rise = [&first, &last, &edge] {
        first >>= 1U;
        last >>= 1U;
        edge >>= 1U;
    };
    if (last == edge) {
        while (first != last)
            rise();
    } else {
        while (first != last && (last & 1U) != 0)
            rise();
    }
    // Where the subtree is one complete node the proof leaves its hash out: the caller has it.
    std::size_t used = 0;
    Digest inSubtree = subtree;
    if (first != last) {
        if (proof.empty())
            return false;
        inSubtree = proof[used++];
    }
    Digest inTree = inSubtree;
    for (const Digest& sibling : proof.subspan(used)) {
        if (edge == 0)
            return false;
        if ((last & 1U) != 0 || last == edge) {
            if (first < last)
                inSubtree = nodeHash(sibling, inSubtree);
            inTree = nodeHash(sibling, inTree);
            while ((last & 1U) == 0 && last != 0)
                rise();
        } else {
            inTree = nodeHash(inTree, sibling);
        }
        rise();
    }
    return edge == 0 && inSubtree == subtree && inTree == root;
}

} // namespace vigie::tlog
