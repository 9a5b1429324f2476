// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assetids.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace vigie::core {

namespace {

std::uint32_t hashOf(std::string_view id)
{
    const auto h = static_cast<std::uint64_t>(std::hash<std::string_view>{}(id));
    return static_cast<std::uint32_t>(h ^ (h >> 32));
}

} // namespace

AssetIds::AssetIds()
    : m_blocks(std::make_unique<std::array<char*, kMaxBlocks>>())
    , m_pages(std::make_unique<std::array<std::uint32_t*, kMaxPages>>())
    , m_buckets(1024)
{
}

AssetIds::~AssetIds()
{
    for (char* block : *m_blocks)
        delete[] block;
    for (std::uint32_t* page : *m_pages)
        delete[] page;
}

AssetIndex AssetIds::add(std::string_view id)
{
    const auto length = static_cast<std::uint16_t>(std::min<std::size_t>(id.size(), 65'535));
    if (m_used + sizeof(length) + length > kBlockBytes) {
        (*m_blocks)[m_blockCount++] = new char[kBlockBytes];
        m_used = 0;
    }
    char* at = (*m_blocks)[m_blockCount - 1] + m_used;
    std::memcpy(at, &length, sizeof(length));
    std::memcpy(at + sizeof(length), id.data(), length);

    const std::uint32_t row = m_size++;
    auto*& page = (*m_pages)[row / kPageRows];
    if (page == nullptr)
        page = new std::uint32_t[kPageRows];
    // kBlockBytes * kMaxBlocks is 2^30: the place fits.
    page[row % kPageRows] = static_cast<std::uint32_t>(m_blockCount - 1) * kBlockBytes + m_used;
    m_used += static_cast<std::uint32_t>(sizeof(length)) + length;

    if (static_cast<std::uint64_t>(m_size) * 10 > static_cast<std::uint64_t>(m_buckets.size()) * 7)
        grow();
    else
        place(hashOf(id), row);
    return static_cast<AssetIndex>(row);
}

template <typename IsIt> std::optional<AssetIndex> AssetIds::probe(std::uint32_t hash, IsIt isIt) const
{
    const std::size_t mask = m_buckets.size() - 1;
    for (std::size_t i = hash & mask; m_buckets[i].rowPlusOne != 0; i = (i + 1) & mask) {
        const auto row = static_cast<AssetIndex>(m_buckets[i].rowPlusOne - 1);
        if (m_buckets[i].tag == hash && isIt(row))
            return row;
    }
    return std::nullopt;
}

std::optional<AssetIndex> AssetIds::find(std::string_view wanted) const
{
    return probe(hashOf(wanted), [&](AssetIndex row) { return id(row) == wanted; });
}

std::optional<AssetIndex> AssetIds::guess(std::string_view wanted) const
{
    return probe(hashOf(wanted), [](AssetIndex) { return true; });
}

void AssetIds::prefetchPlace(AssetIndex index) const
{
    const auto row = static_cast<std::uint32_t>(index);
    __builtin_prefetch(&(*m_pages)[row / kPageRows][row % kPageRows]);
}

void AssetIds::prefetchId(AssetIndex row) const
{
    __builtin_prefetch(written(row));
}

const char* AssetIds::written(AssetIndex index) const
{
    const auto row = static_cast<std::uint32_t>(index);
    const std::uint32_t where = (*m_pages)[row / kPageRows][row % kPageRows];
    return (*m_blocks)[where / kBlockBytes] + where % kBlockBytes;
}

std::string_view AssetIds::id(AssetIndex row) const
{
    const char* const at = written(row);
    std::uint16_t length = 0;
    std::memcpy(&length, at, sizeof(length));
    return {at + sizeof(length), length};
}

void AssetIds::grow()
{
    std::vector<Bucket> bigger(m_buckets.size() * 2);
    m_buckets.swap(bigger);
    for (std::uint32_t row = 0; row < m_size; ++row)
        place(hashOf(id(static_cast<AssetIndex>(row))), row);
}

void AssetIds::place(std::uint32_t hash, std::uint32_t row)
{
    const std::size_t mask = m_buckets.size() - 1;
    std::size_t i = hash & mask;
    while (m_buckets[i].rowPlusOne != 0)
        i = (i + 1) & mask;
    m_buckets[i] = {hash, row + 1};
}

} // namespace vigie::core
