// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <span>
#include <vector>

/// Plane geometry in metres, x east, y north.
namespace vigie::city {

struct Point {
    double x = 0.0;
    double y = 0.0;
    bool operator==(const Point&) const = default;
};

[[nodiscard]] constexpr Point operator+(Point a, Point b)
{
    return {a.x + b.x, a.y + b.y};
}
[[nodiscard]] constexpr Point operator-(Point a, Point b)
{
    return {a.x - b.x, a.y - b.y};
}
[[nodiscard]] constexpr Point operator*(Point a, double k)
{
    return {a.x * k, a.y * k};
}
[[nodiscard]] constexpr double dot(Point a, Point b)
{
    return a.x * b.x + a.y * b.y;
}
/// Positive where b lies to the left of a.
[[nodiscard]] constexpr double cross(Point a, Point b)
{
    return a.x * b.y - a.y * b.x;
}
[[nodiscard]] inline double length(Point a)
{
    return std::sqrt(dot(a, a));
}
[[nodiscard]] inline double distance(Point a, Point b)
{
    return length(b - a);
}
[[nodiscard]] constexpr Point lerp(Point a, Point b, double k)
{
    return a + (b - a) * k;
}
/// A quarter turn to the left.
[[nodiscard]] constexpr Point leftOf(Point a)
{
    return {-a.y, a.x};
}
/// Length 1; (1, 0) for the null vector.
[[nodiscard]] Point unitVector(Point a);

/// A closed ring without its repeated last point, or an open line, as the function says.
using Points = std::vector<Point>;

struct Box {
    Point low{1e300, 1e300};
    Point high{-1e300, -1e300};
    void add(Point p);
    void add(const Box& other);
    [[nodiscard]] bool meets(const Box& other) const;
};
[[nodiscard]] Box boxOf(std::span<const Point> points);

[[nodiscard]] double signedArea(std::span<const Point> ring); ///< Positive anticlockwise.
[[nodiscard]] Point centroid(std::span<const Point> ring);
[[nodiscard]] bool contains(std::span<const Point> ring, Point p);
[[nodiscard]] double distanceToSegment(Point p, Point a, Point b);
/// The smallest distance from a point to the ring's outline.
[[nodiscard]] double distanceToRing(std::span<const Point> ring, Point p);
/// Whether the segments cross at a point inside both.
[[nodiscard]] bool segmentsCross(Point a, Point b, Point c, Point d);

/// A small rectangle around a ring, lying along one of its longest edges.
struct OrientedBox {
    Point centre;
    Point axis; ///< Unit vector along the longer side.
    double longSide = 0.0;
    double shortSide = 0.0;
};
[[nodiscard]] OrientedBox orientedBox(std::span<const Point> ring);

[[nodiscard]] double lengthOf(std::span<const Point> line);

/// A place along a line: where, and the way it goes there.
struct Station {
    Point place;
    Point direction; ///< Unit vector.
};
/// The place `metres` after the start; before the start or after the end it is that end.
[[nodiscard]] Station stationAt(std::span<const Point> line, double metres);

/// A line that is asked for many places: its chainage is computed once.
class Route {
public:
    Route() = default;
    explicit Route(Points points);
    [[nodiscard]] const Points& points() const { return m_points; }
    [[nodiscard]] double length() const { return m_chainage.empty() ? 0.0 : m_chainage.back(); }
    [[nodiscard]] Station at(double metres) const;

private:
    Points m_points;
    std::vector<double> m_chainage;
};

} // namespace vigie::city
