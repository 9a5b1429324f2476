// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace vigie::core {

/// An asset's row in its AssetStore: 0, 1, 2... in order of first sight. Valid for one session, never stored.
enum class AssetIndex : std::uint32_t {};

/// The ids of all assets of a store, each kept once, and the way from an id to its row.
/// Memory: the id's bytes, 2 for its length, 4 for its place, 8 to 17 for the hash table.
/// Thread: the owner adds; any other thread may call `id(row)` for a row that was added before a snapshot it holds
/// was published: ids never move and are never removed.
class AssetIds {
public:
    AssetIds();
    ~AssetIds();
    AssetIds(const AssetIds&) = delete;
    AssetIds& operator=(const AssetIds&) = delete;

    /// At most 65,535 bytes; the decoder's cap is far below.
    AssetIndex add(std::string_view id);
    [[nodiscard]] std::optional<AssetIndex> find(std::string_view id) const;
    [[nodiscard]] std::string_view id(AssetIndex row) const;
    /// What `find` will most likely return, told without a look at the id itself.
    [[nodiscard]] std::optional<AssetIndex> guess(std::string_view id) const;
    /// Asks for the memory that leads to a row's id, or, once that has come, for the id. They change nothing.
    void prefetchPlace(AssetIndex row) const;
    void prefetchId(AssetIndex row) const;
    [[nodiscard]] std::uint32_t size() const { return m_size; }

private:
    struct Bucket {
        std::uint32_t tag = 0;
        std::uint32_t rowPlusOne = 0; ///< 0: free.
    };
    static constexpr std::uint32_t kBlockBytes = 1U << 18; // of text
    static constexpr std::uint32_t kPageRows = 1U << 12;   // of places
    static constexpr std::size_t kMaxBlocks = 1U << 12;    // 1 GiB of text
    static constexpr std::size_t kMaxPages = 1U << 12;     // 16 million rows

    /// The row of the first bucket of this hash that `isIt` accepts.
    template <typename IsIt> [[nodiscard]] std::optional<AssetIndex> probe(std::uint32_t hash, IsIt isIt) const;
    /// Where a row's length and id lie.
    [[nodiscard]] const char* written(AssetIndex row) const;
    void grow();
    void place(std::uint32_t hash, std::uint32_t row);

    // Two-level tables: growing one never moves what another thread may be reading.
    std::unique_ptr<std::array<char*, kMaxBlocks>> m_blocks;
    std::unique_ptr<std::array<std::uint32_t*, kMaxPages>> m_pages;
    std::uint32_t m_used = kBlockBytes; ///< Bytes used of the last block.
    std::size_t m_blockCount = 0;
    std::uint32_t m_size = 0;
    std::vector<Bucket> m_buckets;
};

} // namespace vigie::core
