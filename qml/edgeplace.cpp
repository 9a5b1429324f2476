// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/edgeplace.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace vigie::map {

namespace {

constexpr double kGap = 4.0;
constexpr double kHalfTurn = 180.0;

double degreesOf(QPointF way)
{
    return std::atan2(way.y(), way.x()) * kHalfTurn / std::numbers::pi;
}

} // namespace

EdgePlacer::EdgePlacer(QSizeF view, QRectF frame, SizeOf sizeOf)
    : m_view(view)
    , m_frame(frame)
    , m_sizeOf(std::move(sizeOf))
{
}

std::vector<EdgeSign> EdgePlacer::place(const std::vector<QPointF>& places) const
{
    struct Outside {
        std::size_t place;
        double angle;
        double squared;
    };
    const QRectF view{QPointF{}, m_view};
    std::array<std::vector<Outside>, kDirections> directions;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (view.contains(places[i]))
            continue;
        const QPointF way = places[i] - view.center();
        const double angle = degreesOf(way);
        const int turn = static_cast<int>(std::lround(angle * kDirections / (2.0 * kHalfTurn)));
        directions[static_cast<std::size_t>((turn + kDirections) % kDirections)].push_back(
            {i, angle, QPointF::dotProduct(way, way)});
    }
    std::vector<std::pair<double, EdgeSign>> wanted;
    for (std::vector<Outside>& some : directions) {
        std::ranges::stable_sort(some, {}, &Outside::squared);
        const bool isMerged = some.size() > kMost;
        for (const Outside& one : some) {
            wanted.push_back({one.squared, {{}, one.angle, one.place, isMerged ? static_cast<int>(some.size()) : 1}});
            if (isMerged)
                break;
        }
    }
    std::ranges::stable_sort(wanted, {}, &std::pair<double, EdgeSign>::first);
    std::vector<EdgeSign> out;
    for (auto& [squared, sign] : wanted) {
        sign.box = freeBox(boxFor(places[sign.place], m_sizeOf(sign)), out);
        out.push_back(sign);
    }
    return out;
}

QRectF EdgePlacer::boxFor(QPointF place, QSizeF size) const
{
    const QRectF room =
        m_frame.adjusted(size.width() / 2.0, size.height() / 2.0, -size.width() / 2.0, -size.height() / 2.0);
    const QPointF from{m_view.width() / 2.0, m_view.height() / 2.0};
    const QPointF way = place - from;
    // Along the way until the edge of the frame.
    const auto share = [](double at, double step, double low, double high) {
        if (step == 0.0)
            return 1.0;
        return std::clamp(((step > 0.0 ? high : low) - at) / step, 0.0, 1.0);
    };
    const double least = std::min(share(from.x(), way.x(), m_frame.left(), m_frame.right()),
                                  share(from.y(), way.y(), m_frame.top(), m_frame.bottom()));
    const QPointF edge = from + way * least;
    const auto within = [](double at, double low, double high) { return std::max(low, std::min(at, high)); };
    const QPointF middle{within(edge.x(), room.left(), room.right()), within(edge.y(), room.top(), room.bottom())};
    return {QPointF{std::round(middle.x() - size.width() / 2.0), std::round(middle.y() - size.height() / 2.0)}, size};
}

/// Up and down from where it belongs, the nearest free place first.
QRectF EdgePlacer::freeBox(QRectF wanted, const std::vector<EdgeSign>& taken) const
{
    const double step = wanted.height() + kGap;
    const int steps = static_cast<int>(m_frame.height() / step);
    for (int i = 0; i <= 2 * steps; ++i) {
        const int away = (i + 1) / 2; // 0, 1, 1, 2, 2
        const double by = (i % 2 == 0 ? -step : step) * away;
        const QRectF box = wanted.translated(0.0, by);
        const bool isFree = std::ranges::none_of(taken, [&box](const EdgeSign& other) {
            return other.box.adjusted(-kGap / 2.0, -kGap / 2.0, kGap / 2.0, kGap / 2.0).intersects(box);
        });
        if (isFree && box.top() >= m_frame.top() && box.bottom() <= m_frame.bottom())
            return box;
    }
    return wanted;
}

} // namespace vigie::map
