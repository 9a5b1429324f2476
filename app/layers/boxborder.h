// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/degreebox.h"
#include "layers/planering.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace vigie::layers {

/// The border of the box, walked clockwise from its north-western corner: each side is 1 long, 0 to 4 in all.
class BoxBorder {
public:
    explicit BoxBorder(const DegreeBox& box)
        : m_box(box)
        , m_width(box.east - box.west)
        , m_height(box.north - box.south)
    {
    }

    [[nodiscard]] bool contains(PlanePoint p) const
    {
        return p.x >= m_box.west && p.x <= m_box.east && p.y >= m_box.south && p.y <= m_box.north;
    }
    [[nodiscard]] bool isOn(PlanePoint p) const
    {
        return contains(p) && (p.x == m_box.west || p.x == m_box.east || p.y == m_box.south || p.y == m_box.north);
    }
    /// Of a point on the border.
    [[nodiscard]] double placeOf(PlanePoint p) const
    {
        if (p.y == m_box.north)
            return (p.x - m_box.west) / m_width;
        if (p.x == m_box.east)
            return 1.0 + (m_box.north - p.y) / m_height;
        if (p.y == m_box.south)
            return 2.0 + (m_box.east - p.x) / m_width;
        return 3.0 + (p.y - m_box.south) / m_height;
    }
    /// How far inside it is; 0 outside.
    [[nodiscard]] double depthOf(PlanePoint p) const { return contains(p) ? distance(p, nearest(p)) : 0.0; }
    [[nodiscard]] PlanePoint middle() const
    {
        return {(m_box.west + m_box.east) / 2.0, (m_box.south + m_box.north) / 2.0};
    }
    [[nodiscard]] double size() const { return m_width + m_height; }
    [[nodiscard]] PlanePoint nearest(PlanePoint p) const
    {
        const std::array<PlanePoint, 4> sides{
            {{p.x, m_box.north}, {m_box.east, p.y}, {p.x, m_box.south}, {m_box.west, p.y}}};
        return *std::min_element(sides.begin(), sides.end(),
                                 [p](PlanePoint a, PlanePoint b) { return distance(p, a) < distance(p, b); });
    }
    /// The corners passed on the way from one place to another, clockwise.
    void walk(double from, double to, std::vector<PlanePoint>& out) const
    {
        if (to < from)
            to += 4.0;
        for (int number = static_cast<int>(std::floor(from)) + 1; number < to; ++number)
            out.push_back(corner(number % 4));
    }
    [[nodiscard]] std::vector<PlanePoint> all() const { return {corner(0), corner(1), corner(2), corner(3)}; }
    /// The part of a segment inside the box, or nothing.
    [[nodiscard]] std::optional<std::pair<PlanePoint, PlanePoint>> cut(PlanePoint p, PlanePoint q) const;

private:
    [[nodiscard]] PlanePoint corner(int number) const
    {
        return {number == 0 || number == 3 ? m_box.west : m_box.east, number < 2 ? m_box.north : m_box.south};
    }
    [[nodiscard]] PlanePoint onto(PlanePoint p, double k, PlanePoint q) const;

    DegreeBox m_box;
    double m_width;
    double m_height;
};

} // namespace vigie::layers
