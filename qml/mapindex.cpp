// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/mapindex.h"

#include "core/rowchanges.h"

#include <algorithm>
#include <cmath>

namespace vigie::map {

namespace {

constexpr float kPlaceCellMetres = 128.0F;
constexpr float kAbnormalCellMetres = 1024.0F; // few and far between
constexpr double kTilePoints = 256.0;

geo::LocalPoint placeOf(const core::AssetRow& row)
{
    return {row.x, row.y};
}

} // namespace

MapIndex::MapIndex()
    : m_places(kPlaceCellMetres)
    , m_abnormal(kAbnormalCellMetres)
    , m_areas(areaMetres(kFinestAreas))
{
}

double MapIndex::areaMetres(int level)
{
    return geo::kWorldMetres * kAreaPoints / kTilePoints / std::exp2(level);
}

MapChanges MapIndex::update(const core::RowsView& rows)
{
    m_changed = {};
    if (rows.size < m_rows.size) { // another store: begin anew
        for (std::uint32_t row = 0; row < m_rows.size; ++row) {
            if (const core::AssetRow& gone = m_rows[static_cast<core::AssetIndex>(row)]; gone.located)
                m_changed.places.push_back(placeOf(gone));
        }
        m_rows = {};
        m_places.clear();
        m_abnormal.clear();
        m_areas.clear();
    }
    core::forEachChange(m_rows, rows,
                        [this](std::uint32_t row, const core::AssetRow* before, const core::AssetRow& after) {
                            replace(row, before, after);
                        });
    m_rows = rows;
    return std::move(m_changed);
}

void MapIndex::replace(std::uint32_t row, const core::AssetRow* before, const core::AssetRow& after)
{
    const bool was = before != nullptr && before->located;
    if (was && after.located && placeOf(*before) == placeOf(after) && before->domain == after.domain &&
        before->worst == after.worst && before->acknowledged == after.acknowledged && before->aside == after.aside &&
        before->stale == after.stale && before->heading == after.heading)
        return; // its model or feed is another: nothing that shows
    if (was) {
        m_areas.remove(*before);
        if (before->worst != core::Priority::None)
            m_abnormal.remove(row, placeOf(*before));
        m_changed.places.push_back(placeOf(*before));
    }
    if (was && after.located) {
        m_places.move(row, placeOf(*before), placeOf(after));
        if (placeOf(*before) != placeOf(after))
            m_changed.moves.push_back({row, placeOf(*before), placeOf(after)});
    } else if (was) {
        m_places.remove(row, placeOf(*before));
    } else if (after.located) {
        m_places.insert(row, placeOf(after));
    }
    if (after.located) {
        m_areas.add(after);
        if (after.worst != core::Priority::None)
            m_abnormal.insert(row, placeOf(after));
        m_changed.places.push_back(placeOf(after));
    }
}

int MapIndex::detailLevel(DomainMask mask, double screenPoints, double maxSymbols) const
{
    // What a typical asset has around it, in squares of about 900 m: the density of the built-up city, not of the
    // commune.
    constexpr int kQuarterLevel = 14;
    const AreaCounts quarters = m_areas.coarser(kFinestAreas - kQuarterLevel);
    double sum = 0.0;
    double squares = 0.0;
    for (const auto& [key, count] : quarters.cells()) {
        const double total = count.total(mask);
        sum += total;
        squares += total * total;
    }
    if (sum == 0.0)
        return 0;
    const double perSquareMetre = squares / sum / (quarters.cellMetres() * quarters.cellMetres());
    for (int level = 0; level <= kFinestAreas; ++level) {
        const double metresPerPoint = geo::kWorldMetres / kTilePoints / std::exp2(level);
        if (perSquareMetre * metresPerPoint * metresPerPoint * screenPoints <= maxSymbols)
            return level;
    }
    return kFinestAreas + 1;
}

} // namespace vigie::map
