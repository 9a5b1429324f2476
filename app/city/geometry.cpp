// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/geometry.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace vigie::city {

Point unitVector(Point a)
{
    const double l = length(a);
    return l > 0.0 ? a * (1.0 / l) : Point{1.0, 0.0};
}

void Box::add(Point p)
{
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
}

void Box::add(const Box& other)
{
    add(other.low);
    add(other.high);
}

bool Box::meets(const Box& other) const
{
    return low.x <= other.high.x && other.low.x <= high.x && low.y <= other.high.y && other.low.y <= high.y;
}

Box boxOf(std::span<const Point> points)
{
    Box box;
    for (const Point p : points)
        box.add(p);
    return box;
}

double signedArea(std::span<const Point> ring)
{
    double twice = 0.0;
    for (std::size_t i = 0, n = ring.size(); i < n; ++i)
        twice += cross(ring[i] - ring[0], ring[(i + 1) % n] - ring[0]);
    return twice / 2.0;
}

Point centroid(std::span<const Point> ring)
{
    if (ring.empty())
        return {};
    double twice = 0.0;
    Point sum;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        const Point a = ring[i] - ring[0];
        const Point b = ring[i + 1] - ring[0];
        const double w = cross(a, b);
        twice += w;
        sum = sum + (a + b) * w;
    }
    return std::abs(twice) < 1e-9 ? ring[0] : ring[0] + sum * (1.0 / (3.0 * twice));
}

bool contains(std::span<const Point> ring, Point p)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const Point a = ring[i];
        const Point b = ring[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

double distanceToSegment(Point p, Point a, Point b)
{
    const Point ab = b - a;
    const double l2 = dot(ab, ab);
    const double k = l2 > 0.0 ? std::clamp(dot(p - a, ab) / l2, 0.0, 1.0) : 0.0;
    return distance(p, a + ab * k);
}

double distanceToRing(std::span<const Point> ring, Point p)
{
    double best = 1e300;
    for (std::size_t i = 0, n = ring.size(); i < n; ++i)
        best = std::min(best, distanceToSegment(p, ring[i], ring[(i + 1) % n]));
    return best;
}

bool segmentsCross(Point a, Point b, Point c, Point d)
{
    const Point ab = b - a;
    const Point cd = d - c;
    const double c1 = cross(ab, c - a);
    const double c2 = cross(ab, d - a);
    const double c3 = cross(cd, a - c);
    const double c4 = cross(cd, b - c);
    return ((c1 > 0.0) != (c2 > 0.0)) && ((c3 > 0.0) != (c4 > 0.0));
}

namespace {

OrientedBox boxAlong(std::span<const Point> ring, Point axis)
{
    const Point side = leftOf(axis);
    Box box;
    for (const Point p : ring)
        box.add(Point{dot(p, axis), dot(p, side)});
    const Point size = box.high - box.low;
    const Point middle = (box.high + box.low) * 0.5;
    const Point centre = axis * middle.x + side * middle.y;
    if (size.x >= size.y)
        return {centre, axis, size.x, size.y};
    return {centre, side, size.y, size.x};
}

} // namespace

OrientedBox orientedBox(std::span<const Point> ring)
{
    constexpr std::size_t kTries = 5; // the box lies along a long edge, as a plot does
    std::array<std::pair<double, std::size_t>, kTries> longest{};
    for (std::size_t i = 0, n = ring.size(); i < n; ++i) {
        const double l = distance(ring[i], ring[(i + 1) % n]);
        if (l > longest.back().first) {
            longest.back() = {l, i};
            std::sort(longest.begin(), longest.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        }
    }
    OrientedBox best;
    double bestArea = 1e300;
    for (const auto& [l, i] : longest) {
        if (l <= 0.0)
            continue;
        const OrientedBox box = boxAlong(ring, unitVector(ring[(i + 1) % ring.size()] - ring[i]));
        if (box.longSide * box.shortSide < bestArea) {
            bestArea = box.longSide * box.shortSide;
            best = box;
        }
    }
    return best;
}

double lengthOf(std::span<const Point> line)
{
    double sum = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += distance(line[i - 1], line[i]);
    return sum;
}

Station stationAt(std::span<const Point> line, double metres)
{
    if (line.size() < 2)
        return {line.empty() ? Point{} : line[0], {1.0, 0.0}};
    double left = std::max(0.0, metres);
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double l = distance(line[i - 1], line[i]);
        if (left <= l || i + 1 == line.size())
            return {lerp(line[i - 1], line[i], l > 0.0 ? std::min(1.0, left / l) : 0.0),
                    unitVector(line[i] - line[i - 1])};
        left -= l;
    }
    return {};
}

Route::Route(Points points)
    : m_points(std::move(points))
{
    m_chainage.reserve(m_points.size());
    double sum = 0.0;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        sum += i == 0 ? 0.0 : distance(m_points[i - 1], m_points[i]);
        m_chainage.push_back(sum);
    }
}

Station Route::at(double metres) const
{
    if (m_points.size() < 2)
        return {m_points.empty() ? Point{} : m_points.front(), {1.0, 0.0}};
    const double wanted = std::clamp(metres, 0.0, length());
    auto after =
        static_cast<std::size_t>(std::upper_bound(m_chainage.begin(), m_chainage.end(), wanted) - m_chainage.begin());
    after = std::clamp<std::size_t>(after, 1, m_points.size() - 1);
    const double l = m_chainage[after] - m_chainage[after - 1];
    const double k = l > 0.0 ? (wanted - m_chainage[after - 1]) / l : 0.0;
    return {lerp(m_points[after - 1], m_points[after], k), unitVector(m_points[after] - m_points[after - 1])};
}

} // namespace vigie::city
