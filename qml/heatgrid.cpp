// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/heatgrid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vigie::map {

HeatGrid::HeatGrid(int columns, int rows, float radius)
    : m_columns(std::max(columns, 1))
    , m_rows(std::max(rows, 1))
    , m_radius(std::max(radius, 1.0F))
    , m_peak(3.0F / (3.14159265F * m_radius * m_radius)) // of a quartic hill over a plane
    , m_cells(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), 0.0F)
{
}

float HeatGrid::hill(float squareDistance) const
{
    const float rest = 1.0F - squareDistance / (m_radius * m_radius);
    return rest <= 0.0F ? 0.0F : rest * rest;
}

void HeatGrid::add(std::span<const HeatMark> marks)
{
    for (const HeatMark& mark : marks)
        add(mark);
}

void HeatGrid::add(const HeatMark& mark)
{
    const float reach = m_radius + 1.0F;
    const bool isNear = mark.x > -reach && mark.y > -reach && mark.x < static_cast<float>(m_columns) + reach &&
                        mark.y < static_cast<float>(m_rows) + reach;
    if (!isNear) // which NaN is not either
        return;
    const int left = static_cast<int>(std::floor(mark.x - m_radius));
    const int top = static_cast<int>(std::floor(mark.y - m_radius));
    const int right = static_cast<int>(std::ceil(mark.x + m_radius));
    const int bottom = static_cast<int>(std::ceil(mark.y + m_radius));
    const auto at = [&](int column, int row) {
        const float dx = static_cast<float>(column) + 0.5F - mark.x;
        const float dy = static_cast<float>(row) + 0.5F - mark.y;
        return hill(dx * dx + dy * dy);
    };
    // What the cells of this very hill have together, so that none of the mark is lost between them.
    float sum = 0.0F;
    for (int row = top; row < bottom; ++row) {
        for (int column = left; column < right; ++column)
            sum += at(column, row);
    }
    if (sum <= 0.0F)
        return;
    const float scale = mark.weight / sum;
    for (int row = std::max(top, 0); row < std::min(bottom, m_rows); ++row) {
        for (int column = std::max(left, 0); column < std::min(right, m_columns); ++column)
            m_cells[static_cast<std::size_t>(row * m_columns + column)] += at(column, row) * scale;
    }
}

double HeatGrid::total() const
{
    return std::accumulate(m_cells.begin(), m_cells.end(), 0.0);
}

} // namespace vigie::map
