// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <cstddef>
#include <functional>
#include <vector>

namespace vigie::map {

/// A sign at the edge of a view, for one place outside it or for several in one direction. Points of the view.
struct EdgeSign {
    QRectF box; ///< Whole points.
    double angle =
        0.0; ///< Degrees from the east, clockwise: where the (nearest) place is from the middle of the view.
    std::size_t place = 0; ///< The number of the nearest place it stands for.
    int count = 1;

    bool operator==(const EdgeSign&) const = default;
};

/// Lets signs stand at the edge of a view, each where the line from the middle to its place leaves the view; none over another
/// while there is room. More than kMost in one of eight directions are one sign.
/// Pure. Cost: a few operations for each place.
class EdgePlacer {
public:
    static constexpr int kDirections = 8;
    static constexpr std::size_t kMost = 5;

    using SizeOf = std::function<QSizeF(const EdgeSign&)>;
    /// `frame`: where signs may stand.
    EdgePlacer(QSizeF view, QRectF frame, SizeOf sizeOf);

    /// `places` of the view's coordinates; those that are in it have no sign. The nearest first.
    [[nodiscard]] std::vector<EdgeSign> place(const std::vector<QPointF>& places) const;

private:
    [[nodiscard]] QRectF boxFor(QPointF place, QSizeF size) const;
    [[nodiscard]] QRectF freeBox(QRectF wanted, const std::vector<EdgeSign>& taken) const;

    QSizeF m_view;
    QRectF m_frame;
    SizeOf m_sizeOf;
};

} // namespace vigie::map
