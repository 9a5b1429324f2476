// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rowtable.h"
#include "geo/gridindex.h"
#include "geo/webmercator.h"
#include "qml/areacounts.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace vigie::map {

/// What one update of the rows changed on the map.
struct MapChanges {
    struct Move {
        std::uint32_t row = 0;
        geo::LocalPoint from;
        geo::LocalPoint to;
    };
    std::vector<geo::LocalPoint> places; ///< Where something that shows has changed: old and new places.
    std::vector<Move> moves;             ///< Of them, the assets that had a place and have another now.
};

/// What the map knows of the newest snapshot: where each asset is, and how many are in each square.
///
/// Thread:  none of its own (the GUI thread's, and the render thread's while the GUI thread is held).
/// Cost:    `update` compares only chunks whose pointers differ; a changed row costs about a microsecond.
class MapIndex {
public:
    MapIndex();

    /// Takes the newest rows in.
    [[nodiscard]] MapChanges update(const core::RowsView& rows);

    /// Where the base map writes the names of districts: numbers keep clear of them.
    void setNames(std::vector<geo::LocalPoint> names) { m_names = std::move(names); }
    [[nodiscard]] const std::vector<geo::LocalPoint>& names() const { return m_names; }

    [[nodiscard]] const core::RowsView& rows() const { return m_rows; }
    [[nodiscard]] const geo::GridIndex& places() const { return m_places; }     ///< All located assets.
    [[nodiscard]] const geo::GridIndex& abnormal() const { return m_abnormal; } ///< Those with an alert.
    [[nodiscard]] const AreaCounts& areas() const { return m_areas; } ///< In squares of areaMetres(kFinestAreas).

    /// The squares of a zoom level: kAreaPoints wide on the screen at exactly that zoom. At most kFinestAreas.
    [[nodiscard]] static double areaMetres(int level);
    static constexpr int kFinestAreas = 18;
    static constexpr double kAreaPoints = 96.0;

    /// From which zoom on each asset has its own symbol: the first at which a screen of a typical part of this city
    /// holds at most `maxSymbols`. Nearer than kFinestAreas, every asset always has.
    [[nodiscard]] int detailLevel(DomainMask mask, double screenPoints, double maxSymbols) const;

private:
    void replace(std::uint32_t row, const core::AssetRow* before, const core::AssetRow& after);

    core::RowsView m_rows;
    geo::GridIndex m_places;
    geo::GridIndex m_abnormal;
    AreaCounts m_areas;
    std::vector<geo::LocalPoint> m_names;
    MapChanges m_changed;
};

} // namespace vigie::map
