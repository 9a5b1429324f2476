// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/boxborder.h"

namespace vigie::layers {

std::optional<std::pair<PlanePoint, PlanePoint>> BoxBorder::cut(PlanePoint p, PlanePoint q) const
{
    if (contains(p) && contains(q))
        return std::pair{p, q};
    // Liang and Barsky: the share of the segment on the inner side of each of the four lines.
    const double dx = q.x - p.x;
    const double dy = q.y - p.y;
    double from = 0.0;
    double to = 1.0;
    const std::array<std::pair<double, double>, 4> sides{
        {{-dx, p.x - m_box.west}, {dx, m_box.east - p.x}, {-dy, p.y - m_box.south}, {dy, m_box.north - p.y}}};
    for (const auto& [outward, room] : sides) {
        if (outward == 0.0) {
            if (room < 0.0)
                return std::nullopt;
            continue;
        }
        const double k = room / outward;
        if (outward < 0.0)
            from = std::max(from, k);
        else
            to = std::min(to, k);
    }
    if (from > to)
        return std::nullopt;
    return std::pair{contains(p) ? p : onto(p, from, q), contains(q) ? q : onto(p, to, q)};
}

/// A point of the segment that is on the border but for rounding.
PlanePoint BoxBorder::onto(PlanePoint p, double k, PlanePoint q) const
{
    const PlanePoint at{std::clamp(p.x + (q.x - p.x) * k, m_box.west, m_box.east),
                        std::clamp(p.y + (q.y - p.y) * k, m_box.south, m_box.north)};
    return isOn(at) ? at : nearest(at);
}

} // namespace vigie::layers
