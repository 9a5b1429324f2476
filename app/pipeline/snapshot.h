// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assetids.h"
#include "core/assetstore.h"
#include "core/domain.h"
#include "core/rowtable.h"
#include "core/timestamp.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace vigie::alerts {
struct Alert;
}

namespace vigie::pipeline {

using AlertList = std::vector<alerts::Alert>;

/// The whole city at one moment, immutable: what screens, lists and charts are made from.
///
/// Two snapshots share what did not change between them. `rows.chunks` pointers that are equal mean 512 rows that are
/// equal; an equal `alerts` pointer means the same list. So a screen finds what changed without comparing values.
/// Thread: any.
struct Snapshot {
    std::uint64_t revision = 0;         ///< Grows by one with each publication of one pipeline.
    core::Timestamp at = core::kNoTime; ///< The session's clock when it was published.

    core::RowsView rows;
    std::shared_ptr<const core::AssetIds> ids;              ///< `id(row)` is safe for every row below `rows.size`.
    std::shared_ptr<const std::vector<std::string>> models; ///< Names by core::ModelIndex.
    std::uint32_t located = 0;                              ///< Assets with a position.
    std::array<std::uint32_t, core::kDomainCount> assetsByDomain{};

    std::shared_ptr<const AlertList> alerts; ///< Active or unacknowledged; never null.
    std::shared_ptr<const AlertList> aside;  ///< Off that list on purpose; never null.
    std::uint64_t alertsRaised = 0;          ///< Times an alert was announced, since the start.
    std::vector<core::AssetDetail> watched;  ///< Of the assets a screen asked to watch (IngestPipeline::watch).

    core::StoreCounters store;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace vigie::pipeline
