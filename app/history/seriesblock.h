// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/sample.h"
#include "packing/compression.h"

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace vigie::history {

/// Packs many series into one block: what one row of the store holds, whether a second of the whole city or an hour
/// of 32 assets. Thread: none of its own; one owner.
class BlockWriter {
public:
    static constexpr std::size_t kMostPoints = 1U << 20; ///< Of one block; the caller cuts before.

    BlockWriter();

    /// Points in order of key, then of time; all kept (`isKept`), at least one. Replaces `out`; false where the
    /// memory does not suffice.
    [[nodiscard]] bool write(std::span<const KeyedPoint> points, packing::Bytes& out);

private:
    void put(SeriesKey key, std::span<const Point> points, core::Timestamp base);

    enum Column : std::uint8_t { Assets, Attributes, Counts, SameTimes, TimeSizes, ValueSizes, Times, Values };
    static constexpr std::size_t kColumns = 8;
    friend class BlockReader;

    std::array<packing::ByteWriter, kColumns> m_columns;
    std::vector<Point> m_points;
    packing::ByteWriter m_times;
    packing::Bytes m_lastTimes; ///< Of the series before: attributes of one message share their times.
    SeriesKey m_lastKey;
    std::uint64_t m_series = 0;
    packing::Compressor m_compressor;
    packing::Bytes m_packed;
};

/// Reads a block, believing no length. Thread: one at a time.
class BlockReader {
public:
    /// One series of a block, not yet unfolded.
    struct Entry {
        SeriesKey key;
        std::uint32_t count = 0;
        packing::BytesView times;
        packing::BytesView values;
    };

    /// Unpacks the block; the entries that follow point into this reader. False where it is damaged.
    [[nodiscard]] bool open(packing::BytesView block);
    /// Whether the block may hold samples of the asset; cheap beside `forEach`.
    [[nodiscard]] bool mayHold(std::uint32_t asset) const;
    /// Calls back for each series in order of key, until the answer is false. False where the block is damaged.
    [[nodiscard]] bool forEach(const std::function<bool(const Entry& entry)>& visit) const;
    /// Appends the points of one series in order of time. False where they are damaged; nothing is then appended.
    [[nodiscard]] bool append(const Entry& entry, std::vector<Point>& out) const;

private:
    packing::Decompressor m_decompressor;
    packing::Bytes m_raw;
    std::uint64_t m_series = 0;
    core::Timestamp m_base{};
    std::array<packing::BytesView, BlockWriter::kColumns> m_columns;
};

} // namespace vigie::history
