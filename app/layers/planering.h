// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace vigie::layers {

/// Degrees as a plane: x east, y north.
struct PlanePoint {
    double x = 0.0;
    double y = 0.0;
    bool operator==(const PlanePoint&) const = default;
};

[[nodiscard]] inline double distance(PlanePoint a, PlanePoint b)
{
    return std::hypot(b.x - a.x, b.y - a.y);
}

/// Of a ring, closed or not; positive anticlockwise.
[[nodiscard]] double signedArea(std::span<const PlanePoint> ring);

/// A ring that is asked about many points. Keeps no reference. Cost: a question looks at the edges of its latitude.
class RingIndex {
public:
    explicit RingIndex(std::span<const PlanePoint> ring); ///< Closed or not.
    [[nodiscard]] bool contains(PlanePoint p) const;      ///< Either, for a point of the outline itself.
    [[nodiscard]] double area() const { return m_area; }

private:
    struct Edge {
        PlanePoint from;
        PlanePoint to;
    };
    [[nodiscard]] std::size_t bandOf(double y) const;

    double m_area = 0.0;
    double m_low = 0.0;
    double m_high = 0.0;
    std::vector<std::vector<Edge>> m_bands; ///< From south to north; an edge is in each band it passes.
};

} // namespace vigie::layers
