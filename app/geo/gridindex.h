// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/webmercator.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace vigie::geo {

/// An axis-parallel box in the city frame, borders included.
struct LocalBox {
    LocalPoint low;
    LocalPoint high;
    [[nodiscard]] bool contains(LocalPoint p) const
    {
        return p.x >= low.x && p.x <= high.x && p.y >= low.y && p.y <= high.y;
    }
};

/// Which rows are where: a hash grid of square cells, for culling and picking. `insert`, `move` and `remove` cost
/// O(1), a query costs the cells of its box (at most the cells in use) plus what it finds. Thread: none of its own;
/// one owner.
class GridIndex {
public:
    explicit GridIndex(float cellMetres = 128.0F);

    void insert(std::uint32_t row, LocalPoint at);
    void move(std::uint32_t row, LocalPoint from, LocalPoint to);
    void remove(std::uint32_t row, LocalPoint at);
    void clear() { m_cells.clear(); }

    /// Calls `visit(row, point)` for each row inside the box.
    template <typename Visit> void query(const LocalBox& box, Visit visit) const;

    [[nodiscard]] std::size_t cellCount() const { return m_cells.size(); }

private:
    struct Entry {
        std::uint32_t row;
        LocalPoint at;
    };
    struct Cell {
        std::int32_t x;
        std::int32_t y;
        bool operator==(const Cell&) const = default;
    };
    struct CellHash {
        std::size_t operator()(Cell c) const
        {
            return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(c.x)) << 32 |
                    static_cast<std::uint32_t>(c.y)) *
                       0x9E3779B97F4A7C15ULL >>
                   16;
        }
    };
    [[nodiscard]] Cell cellOf(LocalPoint p) const;

    float m_cell;
    std::unordered_map<Cell, std::vector<Entry>, CellHash> m_cells;
};

template <typename Visit> void GridIndex::query(const LocalBox& box, Visit visit) const
{
    const Cell low = cellOf(box.low);
    const Cell high = cellOf(box.high);
    const auto visitCell = [&](const std::vector<Entry>& entries) {
        for (const Entry& e : entries) {
            if (box.contains(e.at))
                visit(e.row, e.at);
        }
    };
    const double wanted = (static_cast<double>(high.x) - low.x + 1.0) * (static_cast<double>(high.y) - low.y + 1.0);
    if (wanted > static_cast<double>(m_cells.size())) {
        for (const auto& [cell, entries] : m_cells) {
            if (cell.x >= low.x && cell.x <= high.x && cell.y >= low.y && cell.y <= high.y)
                visitCell(entries);
        }
        return;
    }
    for (std::int32_t y = low.y; y <= high.y; ++y) {
        for (std::int32_t x = low.x; x <= high.x; ++x) {
            if (const auto found = m_cells.find(Cell{x, y}); found != m_cells.end())
                visitCell(found->second);
        }
    }
}

} // namespace vigie::geo
