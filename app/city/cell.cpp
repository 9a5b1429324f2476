// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/cell.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace vigie::city {

namespace {

constexpr double kSame = 1e-3; // metres: nearer than this is the same place

double turn(double angle) // into 0 .. 2 pi
{
    const double full = 2.0 * std::numbers::pi;
    const double rest = std::fmod(angle, full);
    return rest < 0.0 ? rest + full : rest;
}

double angleOf(Point p)
{
    return std::atan2(p.y, p.x);
}

std::size_t insertPlace(Cell& cell, OutlinePlace at)
{
    if (distance(cell.ring[at.edge], at.place) < kSame)
        return at.edge;
    if (distance(cell.next(at.edge), at.place) < kSame)
        return at.edge + 1 == cell.ring.size() ? 0 : at.edge + 1;
    const auto offset = static_cast<std::ptrdiff_t>(at.edge) + 1;
    cell.ring.insert(cell.ring.begin() + offset, at.place);
    cell.edges.insert(cell.edges.begin() + offset, cell.edges[at.edge]);
    return at.edge + 1;
}

Cell partOf(const Cell& cell, std::size_t first, std::size_t last)
{
    Cell part;
    part.district = cell.district;
    part.quarter = cell.quarter;
    part.use = cell.use;
    for (std::size_t i = first; i != last; i = i + 1 == cell.ring.size() ? 0 : i + 1) {
        part.ring.push_back(cell.ring[i]);
        part.edges.push_back(cell.edges[i]);
    }
    return part;
}

} // namespace

const char* toWord(StreetClass streetClass)
{
    constexpr std::array<const char*, 6> kWords{"motorway",    "primary", "secondary",
                                                "residential", "service", "footway"};
    return kWords[static_cast<std::size_t>(streetClass)];
}

double widthOf(StreetClass streetClass)
{
    constexpr std::array<double, 6> kWidths{22.0, 17.0, 13.0, 9.0, 6.0, 3.0};
    return kWidths[static_cast<std::size_t>(streetClass)];
}

Axis Axis::line(Point start, Point end)
{
    Axis axis;
    axis.start = start;
    axis.end = end;
    return axis;
}

Axis Axis::arc(Point start, Point end, Point centre, Point via)
{
    Axis axis;
    axis.start = start;
    axis.end = end;
    axis.isArc = true;
    axis.centre = centre;
    axis.radius = distance(centre, start);
    axis.angle = angleOf(start - centre);
    const double forward = turn(angleOf(end - centre) - axis.angle);
    const bool isForward = turn(angleOf(via - centre) - axis.angle) <= forward;
    axis.sweep = isForward ? forward : forward - 2.0 * std::numbers::pi;
    return axis;
}

double Axis::length() const
{
    return isArc ? std::abs(sweep) * radius : distance(start, end);
}

Point Axis::at(double metres) const
{
    const double whole = length();
    const double k = whole > 0.0 ? metres / whole : 0.0;
    if (!isArc)
        return lerp(start, end, k);
    const double a = angle + sweep * k;
    return centre + Point{std::cos(a), std::sin(a)} * radius;
}

double Axis::project(Point p) const
{
    if (!isArc)
        return dot(p - start, unitVector(end - start));
    const double ahead = turn((angleOf(p - centre) - angle) * (sweep < 0.0 ? -1.0 : 1.0));
    // Just before the start is a little less than a whole turn.
    const double full = 2.0 * std::numbers::pi;
    const double signedAhead = ahead > (full + std::abs(sweep)) / 2.0 ? ahead - full : ahead;
    return signedAhead * radius;
}

std::pair<Cell, Cell> divide(Cell cell, OutlinePlace from, OutlinePlace to, std::span<const Point> path,
                             std::int32_t piece)
{
    const bool isSameEdge = from.edge == to.edge;
    const bool toIsLater = isSameEdge
                               ? distance(cell.ring[from.edge], to.place) > distance(cell.ring[from.edge], from.place)
                               : to.edge > from.edge;
    // The later place first, so that inserting it does not move the earlier one's edge.
    const std::size_t later = insertPlace(cell, toIsLater ? to : from);
    const Point laterPoint = cell.ring[later];
    const std::size_t earlier = insertPlace(cell, toIsLater ? from : to);
    const bool moved = later >= earlier && cell.ring[later] != laterPoint;
    const std::size_t a = toIsLater ? earlier : later + (moved ? 1U : 0U);
    const std::size_t b = toIsLater ? later + (moved ? 1U : 0U) : earlier;
    Cell left = partOf(cell, a, b);  // along the outline from a to b, back along the path
    Cell right = partOf(cell, b, a); // from b to a, and on along the path
    left.ring.push_back(cell.ring[b]);
    left.edges.push_back(piece);
    for (std::size_t i = path.size(); i > 0; --i) {
        left.ring.push_back(path[i - 1]);
        left.edges.push_back(piece);
    }
    right.ring.push_back(cell.ring[a]);
    right.edges.push_back(piece);
    for (const Point p : path) {
        right.ring.push_back(p);
        right.edges.push_back(piece);
    }
    return {std::move(left), std::move(right)};
}

std::vector<OutlinePlace> crossings(const Cell& cell, Point origin, Point direction)
{
    std::vector<OutlinePlace> out;
    double before = cross(direction, cell.ring[0] - origin);
    for (std::size_t i = 0; i < cell.ring.size(); ++i) {
        const Point b = cell.next(i);
        const double after = cross(direction, b - origin);
        if (std::abs(before) > kSame && std::abs(after) > kSame && (before > 0.0) != (after > 0.0))
            out.push_back({i, lerp(cell.ring[i], b, before / (before - after))});
        before = after;
    }
    std::sort(out.begin(), out.end(), [&](const OutlinePlace& l, const OutlinePlace& r) {
        return dot(l.place - origin, direction) < dot(r.place - origin, direction);
    });
    return out;
}

std::vector<OutlinePlace> crossings(const Cell& cell, Point centre, double radius, double seam)
{
    std::vector<OutlinePlace> out;
    for (std::size_t i = 0; i < cell.ring.size(); ++i) {
        const Point a = cell.ring[i] - centre;
        const Point ab = cell.next(i) - cell.ring[i];
        const double l2 = dot(ab, ab);
        const double half = dot(a, ab);
        const double root = half * half - l2 * (dot(a, a) - radius * radius);
        if (l2 <= 0.0 || root <= 0.0)
            continue;
        for (const double sign : {-1.0, 1.0}) {
            const double k = (-half + sign * std::sqrt(root)) / l2;
            const double margin = kSame / std::sqrt(l2);
            if (k > margin && k < 1.0 - margin)
                out.push_back({i, cell.ring[i] + ab * k});
        }
    }
    std::sort(out.begin(), out.end(), [&](const OutlinePlace& l, const OutlinePlace& r) {
        return turn(angleOf(l.place - centre) - seam) < turn(angleOf(r.place - centre) - seam);
    });
    return out;
}

bool chordIsInside(const Cell& cell, OutlinePlace from, OutlinePlace to)
{
    if (from.edge == to.edge)
        return false;
    for (std::size_t i = 0; i < cell.ring.size(); ++i) {
        if (i != from.edge && i != to.edge && segmentsCross(from.place, to.place, cell.ring[i], cell.next(i)))
            return false;
    }
    return contains(cell.ring, lerp(from.place, to.place, 0.5));
}

} // namespace vigie::city
