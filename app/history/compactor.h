// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/historyschema.h"
#include "history/seriesblock.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vigie::history {

/// When what is done to the store.
struct CompactorLimits {
    std::size_t tailSeconds = 60;      ///< Tail segments that make a part of level 1...
    std::size_t tailSamples = 600'000; ///< ...or this many samples in them.
    std::size_t partsToMerge = 60;     ///< Parts of level 1 that make one of level 2.
    std::size_t slicePoints = 300'000; ///< Merged in one go: about a tenth of a second.
    std::size_t sliceBlocks = 500;     ///< Removed in one go.
};

/// Keeps the store small and quick to read: seconds become minutes, minutes hours, and old hours go.
///
///     tail     one segment a second, all assets           read whole
///     level 1  about a minute, in groups of 32 assets     read by group
///     level 2  about an hour, in groups of 32 assets      read by group
///
/// Thread:  that of its database, which outlives it.
/// Failure: each function is one transaction: all or nothing. Whatever was being merged when the program ended is
///          taken up again; a reader sees every sample exactly once at any moment.
class Compactor {
public:
    [[nodiscard]] static core::Expected<Compactor> open(storage::Database& database, CompactorLimits limits);

    /// Adds a segment to the tail, inside the caller's transaction. Points in order of key, then time, none doubtful
    /// of being kept (`isKept`); more than a block holds become several segments.
    [[nodiscard]] core::Expected<void> append(std::span<const KeyedPoint> points, core::Timestamp now);
    /// To be called after the transaction of `append` was committed, or rolled back.
    void appended(bool kept);

    /// Makes a part of the tail where it is long enough, or in any case.
    [[nodiscard]] core::Expected<void> fold(bool always);
    /// Does one slice of merging, if there is something to merge.
    [[nodiscard]] core::Expected<void> merge();
    /// Removes one slice of what was closed before `before`.
    [[nodiscard]] core::Expected<void> retire(core::Timestamp before);

    /// Left out since they could not be read.
    [[nodiscard]] std::uint64_t damagedBlocks() const { return m_damaged; }

private:
    Compactor(storage::Database& database, std::vector<storage::Statement> statements, CompactorLimits limits);
    enum Which : std::uint8_t {
        TailAdd,
        TailAll,
        TailClear,
        TailCount,
        TailSamples,
        PartAdd,
        PartAddMerged,
        PartCount,
        PartMark,
        PartTarget,
        PartSources,
        PartDelete,
        PartExpired,
        BlockAdd,
        BlockNext,
        BlockGroup,
        BlockDeleteGroup,
        BlockDeleteSome,
    };

    [[nodiscard]] core::Expected<void> count();
    [[nodiscard]] core::Expected<void> foldNow();
    [[nodiscard]] core::Expected<bool> unpack(storage::Statement& rows, int column, std::vector<KeyedPoint>& out);
    [[nodiscard]] core::Expected<void> writeGroups(PartId part, std::vector<KeyedPoint>& points);
    [[nodiscard]] core::Expected<void> writeGroup(PartId part, std::span<const KeyedPoint> points);
    [[nodiscard]] core::Expected<void> beginMerge();
    [[nodiscard]] core::Expected<void> mergeSlice();
    [[nodiscard]] core::Expected<bool> nextGroup(GroupId& group);
    [[nodiscard]] core::Expected<std::size_t> mergeGroup(GroupId group);
    [[nodiscard]] core::Expected<void> endMerge();
    storage::Statement& statement(Which which) { return m_statements[which]; }

    storage::Database& m_database;
    std::vector<storage::Statement> m_statements; ///< By Which.
    CompactorLimits m_limits;
    std::size_t m_tailSegments = 0;
    std::size_t m_tailSamples = 0;
    std::size_t m_newSegments = 0; ///< Of the transaction that is going on.
    std::size_t m_newSamples = 0;
    PartId m_target{}; ///< Being merged into; 0: nothing.
    std::vector<PartId> m_sources;
    GroupId m_group{}; ///< Everything before it is merged.
    std::uint64_t m_damaged = 0;

    BlockWriter m_writer;
    BlockReader m_reader;
    packing::Bytes m_block;
    std::vector<Point> m_points;
};

} // namespace vigie::history
