// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/gridindex.h"

#include <algorithm>
#include <cmath>

namespace vigie::geo {

GridIndex::GridIndex(float cellMetres)
    : m_cell(cellMetres)
{
}

GridIndex::Cell GridIndex::cellOf(LocalPoint p) const
{
    return {static_cast<std::int32_t>(std::floor(p.x / m_cell)), static_cast<std::int32_t>(std::floor(p.y / m_cell))};
}

void GridIndex::insert(std::uint32_t row, LocalPoint at)
{
    m_cells[cellOf(at)].push_back({row, at});
}

void GridIndex::move(std::uint32_t row, LocalPoint from, LocalPoint to)
{
    const Cell a = cellOf(from);
    if (a != cellOf(to)) {
        remove(row, from);
        insert(row, to);
        return;
    }
    for (Entry& e : m_cells[a]) {
        if (e.row == row) {
            e.at = to;
            return;
        }
    }
}

void GridIndex::remove(std::uint32_t row, LocalPoint at)
{
    const auto found = m_cells.find(cellOf(at));
    if (found == m_cells.end())
        return;
    auto& entries = found->second;
    const auto here = std::find_if(entries.begin(), entries.end(), [row](const Entry& e) { return e.row == row; });
    if (here == entries.end())
        return;
    *here = entries.back();
    entries.pop_back();
    if (entries.empty())
        m_cells.erase(found);
}

} // namespace vigie::geo
