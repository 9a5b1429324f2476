// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journaltree.h"

#include "journal/journalschema.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace vigie::journal {

using core::Expected;
using core::fail;
using storage::Digest;

namespace {
constexpr std::size_t kAtOnce = 2000; // a writer waits for none of these reads for long
} // namespace

Expected<JournalTree> JournalTree::open(JournalReader reader, std::uint64_t size)
{
    JournalTree out(std::move(reader));
    const auto blocks = out.m_reader.blocks(size / kBlockSize);
    if (!blocks)
        return fail(blocks.error());
    for (const Digest& block : *blocks)
        out.add(block, kBlockLevel);
    if (auto extended = out.extend(size); !extended)
        return fail(extended.error());
    return out;
}

void JournalTree::add(const Digest& hash, int level)
{
    m_range.appendNode(level, hash, [this](int done, const Digest& subtree) {
        if (done < kBlockLevel)
            return;
        const auto row = static_cast<std::size_t>(done - kBlockLevel);
        if (m_levels.size() <= row)
            m_levels.resize(row + 1);
        m_levels[row].push_back(subtree);
    });
}

core::Error JournalTree::missing(std::uint64_t index) const
{
    return {core::ErrorCode::Corrupt, m_reader.where(),
            core::Message(VIGIE_TEXT("Errors", "Entry %1 is missing."), {std::to_string(index)}),
            VIGIE_TEXT("Errors", "Keep the file as evidence, and verify the journal to see how much is damaged.")};
}

Expected<void> JournalTree::extend(std::uint64_t size)
{
    std::vector<Digest> leaves; // all of them before any is added
    while (m_range.size() + leaves.size() < size) {
        const std::uint64_t next = m_range.size() + leaves.size();
        const auto bytes = m_reader.bytes(next, std::min<std::uint64_t>(kAtOnce, size - next));
        if (!bytes)
            return fail(bytes.error());
        if (bytes->empty())
            return fail(missing(next));
        for (const std::string& entry : *bytes)
            leaves.push_back(tlog::leafHash(storage::asBytes(entry)));
    }
    for (const Digest& leaf : leaves)
        add(leaf, 0);
    return {};
}

/// The hash of a complete subtree: from memory, or from the entries of one block.
Expected<Digest> JournalTree::complete(std::uint64_t start, std::uint64_t end) const
{
    const std::uint64_t count = end - start;
    const int level = std::countr_zero(count);
    if (level >= kBlockLevel)
        return m_levels[static_cast<std::size_t>(level - kBlockLevel)][start / count];
    const auto bytes = m_reader.bytes(start, count);
    if (!bytes)
        return fail(bytes.error());
    if (bytes->size() != count)
        return fail(missing(start + bytes->size()));
    tlog::CompactRange range;
    for (const std::string& entry : *bytes)
        range.append(tlog::leafHash(storage::asBytes(entry)));
    return range.root();
}

Expected<Digest> JournalTree::root(std::uint64_t size) const
{
    return tlog::rangeHash(0, std::min(size, this->size()),
                           [this](std::uint64_t start, std::uint64_t end) { return complete(start, end); });
}

Expected<std::vector<Digest>> JournalTree::inclusionProof(std::uint64_t index, std::uint64_t size) const
{
    return tlog::inclusionPath(index, std::min(size, this->size()),
                               [this](std::uint64_t start, std::uint64_t end) { return complete(start, end); });
}

Expected<std::vector<Digest>> JournalTree::consistencyProof(std::uint64_t oldSize, std::uint64_t newSize) const
{
    return tlog::consistencyPath(oldSize, std::min(newSize, size()),
                                 [this](std::uint64_t start, std::uint64_t end) { return complete(start, end); });
}

} // namespace vigie::journal
