// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journalreader.h"
#include "tlog/merkletree.h"

#include <cstdint>
#include <vector>

namespace vigie::journal {

/// The tree over a journal that lies on the disk: its roots and proofs, without its leaves in memory (a quarter of a byte an
/// entry). What it adds it reads from the disk and hashes anew; what it begins with are the stored hashes of blocks, which
/// whoever opens it compares with a root known to be right.
///
/// Thread: one at a time. Cost: a proof reads at most two blocks of entries.
class JournalTree {
public:
    /// The tree of the first `size` entries.
    [[nodiscard]] static core::Expected<JournalTree> open(JournalReader reader, std::uint64_t size);

    /// Reads the entries up to `size` from the disk. Corrupt where they are not there; the tree is then as it was.
    [[nodiscard]] core::Expected<void> extend(std::uint64_t size);

    [[nodiscard]] std::uint64_t size() const { return m_range.size(); }
    [[nodiscard]] storage::Digest root() const { return m_range.root(); }
    /// Of an earlier size.
    [[nodiscard]] core::Expected<storage::Digest> root(std::uint64_t size) const;
    [[nodiscard]] core::Expected<std::vector<storage::Digest>> inclusionProof(std::uint64_t index,
                                                                              std::uint64_t size) const;
    [[nodiscard]] core::Expected<std::vector<storage::Digest>> consistencyProof(std::uint64_t oldSize,
                                                                                std::uint64_t newSize) const;
    [[nodiscard]] const JournalReader& reader() const { return m_reader; }

private:
    explicit JournalTree(JournalReader reader)
        : m_reader(std::move(reader))
    {
    }
    void add(const storage::Digest& hash, int level);
    [[nodiscard]] core::Expected<storage::Digest> complete(std::uint64_t start, std::uint64_t end) const;
    [[nodiscard]] core::Error missing(std::uint64_t index) const;

    JournalReader m_reader;
    tlog::CompactRange m_range;
    std::vector<std::vector<storage::Digest>>
        m_levels; ///< [level - kBlockLevel][n]: complete subtrees of a block and more.
};

} // namespace vigie::journal
