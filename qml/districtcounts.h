// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/districtindex.h"
#include "pipeline/snapshot.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace vigie::map {

/// What is known of one district.
struct DistrictCount {
    std::array<std::uint32_t, 5> alerts{}; ///< Active ones, by core::Priority.
    std::uint32_t lamps = 0;
    std::uint32_t lampsOut = 0; ///< Lamps with an active alert: whether it burns is not in the rows.

    [[nodiscard]] std::uint32_t allAlerts() const;
    [[nodiscard]] double shareOut() const; ///< 0 to 1; of no lamps 0.
    bool operator==(const DistrictCount&) const = default;
};

/// Counts assets and alerts per district, from snapshot to snapshot.
///
/// Thread: none of its own. Memory: 2 bytes an asset, and the rows of the snapshot seen last.
/// Cost:   of rows, those chunks that changed (an asset that has not moved is not asked for its district again); of
///         alerts, all that stand, when their list is another. The first of 100,000 assets takes 14 ms;
///         1,000 that moved and 3,000 alerts 1.3 ms; nothing new 2 microseconds.
class DistrictCounts {
public:
    DistrictCounts() = default;
    explicit DistrictCounts(geo::DistrictIndex index);

    /// Takes the newest in. True where a number changed.
    bool update(const pipeline::Snapshot& snapshot);
    [[nodiscard]] const std::vector<DistrictCount>& counts() const { return m_counts; }
    [[nodiscard]] const geo::DistrictIndex& index() const { return m_index; }

    /// The model whose assets are lamps.
    static constexpr std::string_view kLamp = "Streetlight";

private:
    static constexpr std::uint16_t kNone = 0xffff;

    bool updateRows(const core::RowsView& rows);
    bool replace(std::uint32_t row, const core::AssetRow* before, const core::AssetRow& after);
    bool countAlerts(const pipeline::AlertList& alerts);
    void findLamps(const pipeline::Snapshot& snapshot);
    [[nodiscard]] bool isLamp(const core::AssetRow& row) const;

    geo::DistrictIndex m_index;
    core::RowsView m_rows;
    std::vector<std::uint16_t> m_district; ///< Of each row; kNone: of none.
    std::shared_ptr<const pipeline::AlertList> m_alerts;
    std::shared_ptr<const std::vector<std::string>> m_models;
    std::int32_t m_lamp = -1; ///< A core::ModelIndex, once there is one.
    std::vector<DistrictCount> m_counts;
};

} // namespace vigie::map
