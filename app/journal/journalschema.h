// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/store.h"

#include <cstdint>
#include <span>
#include <string>

namespace vigie::journal {

/// Leaves under one row of the table `blocks`: the width of a tile of tlog-tiles.
inline constexpr std::uint64_t kBlockSize = 256;
inline constexpr int kBlockLevel = 8;

/// The tables of a journal file, version 1:
///
///     about(name, value)           origin
///     entries(seq, entry, leaf)    the canonical JSON, and its leaf hash
///     blocks(number, root)         the root of each complete 256 leaves: the tree is found again without reading
///     them all checkpoints(size, root, at)  one for each commit: the tree's size and root, and the time of its last
///     entry (ms)
///
/// Triggers refuse every UPDATE and DELETE. An INSERT that does not go on at the end is refused for blocks and
/// checkpoints; for entries that guard would double the cost of each, and the writer's own INSERT fails on a taken
/// index: INSERT OR REPLACE by another hand is left to `verifyJournal`.
struct SchemaItem {
    const char* name;
    const char* sql; ///< Exactly as SQLite keeps it.
};
[[nodiscard]] std::span<const SchemaItem> journalSchema();

/// `origin` goes into a file that is created; opening to read needs none.
[[nodiscard]] storage::StoreKind journalKind(const std::string& origin = {});

} // namespace vigie::journal
