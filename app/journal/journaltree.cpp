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
    auto before = std::pair{m_range, m_levels};
    while (m_range.size() < size) {
        const auto bytes = m_reader.bytes(m_range.size(), std::min(kAtOnce, size - m_range.size()));
        if (!bytes || bytes->empty()) {
            const core::Error why = bytes ? missing(m_range.size()) : bytes.error();
            std::tie(m_range, m_levels) = std::move(before);
            return fail(why);
        }
        for (const std::string& entry : *bytes)
            add(tlog::leafHash(storage::asBytes(entry)), 0);
    }
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
