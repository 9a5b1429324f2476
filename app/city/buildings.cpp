// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/buildings.h"

#include "city/random.h"
#include "city/streetnetwork.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace vigie::city {

namespace {

/// How houses stand along a street, in metres.
struct Manner {
    double frontLow, frontHigh; ///< Along the street.
    double deepLow, deepHigh;   ///< Away from it.
    double gapLow, gapHigh;     ///< Between neighbours; 0: wall to wall.
    double garden;              ///< Between pavement and house.
    double heightLow, heightHigh;
    double empty; ///< The share of plots with nothing on them.
};

Manner mannerOf(const Cell& block, Random& dice)
{
    switch (block.use) {
    case LandUse::Industrial:
        return {34.0, 78.0, 26.0, 52.0, 14.0, 34.0, 9.0, 6.0, 14.0, 0.12};
    case LandUse::Commercial:
        return {22.0, 48.0, 18.0, 30.0, 7.0, 18.0, 6.0, 6.0, 16.0, 0.10};
    default:
        break;
    }
    switch (block.quarter) {
    case Quarter::OldTown:
        return {6.5, 12.0, 9.0, 13.0, 0.0, 0.0, 0.4, 9.0, 17.0, 0.03};
    case Quarter::Inner:
        return dice.chance(0.3) ? Manner{26.0, 52.0, 11.0, 14.0, 9.0, 20.0, 4.0, 14.0, 27.0, 0.05}
                                : Manner{8.0, 15.0, 10.0, 13.0, 0.0, 3.0, 1.6, 7.0, 15.0, 0.05};
    case Quarter::Outer:
        break;
    }
    return dice.chance(0.12) ? Manner{30.0, 60.0, 11.0, 13.5, 14.0, 28.0, 8.0, 12.0, 24.0, 0.08}
                             : Manner{9.0, 14.5, 8.0, 11.5, 5.0, 11.0, 5.0, 5.0, 9.0, 0.07};
}

constexpr double kNextTry = 3.0; // metres along the street, where a house did not fit

using Corners = std::array<Point, 4>;

/// Whether a line along one of the sides of `a` separates the two (separating axis).
bool isApart(const Corners& a, const Corners& b)
{
    for (std::size_t i = 0; i < 2; ++i) {
        const Point axis = a[i + 1] - a[i];
        double lowA = std::numeric_limits<double>::max();
        double lowB = lowA;
        double highA = -lowA;
        double highB = -lowA;
        for (std::size_t k = 0; k < 4; ++k) {
            lowA = std::min(lowA, dot(axis, a[k]));
            highA = std::max(highA, dot(axis, a[k]));
            lowB = std::min(lowB, dot(axis, b[k]));
            highB = std::max(highB, dot(axis, b[k]));
        }
        const double touching = 0.6 * length(axis); // neighbours around a bend share a wedge
        if (highA < lowB + touching || highB < lowA + touching)
            return true;
    }
    return false;
}

bool overlap(const Corners& a, const Corners& b)
{
    return !isApart(a, b) && !isApart(b, a);
}

/// One block on the ground: its outline with the street and the clearance of every edge.
class Block {
public:
    Block(const Cell& cell, const StreetPlan& plan, const Terrain& terrain)
        : m_cell(cell)
        , m_plan(plan)
    {
        for (std::size_t i = 0; i < cell.ring.size(); ++i) {
            const Point a = cell.ring[i];
            const Point b = cell.next(i);
            const int steps = std::max(1, static_cast<int>(std::ceil(distance(a, b) / 38.0)));
            for (int k = 0; k < steps; ++k) {
                m_ring.push_back(terrain.toGround(lerp(a, b, static_cast<double>(k) / steps)));
                m_edges.push_back(i);
                m_clear.push_back(clearance(cell.edges[i]));
            }
        }
    }

    /// Builds along every street around the block.
    void build(Random& dice, double sparse, std::vector<Building>& out)
    {
        const Manner manner = mannerOf(m_cell, dice);
        m_first = out.size();
        std::size_t start = 0; // a corner of the block
        while (start < m_ring.size() && !isCorner(start))
            ++start;
        for (std::size_t i = 0; i < m_ring.size();) {
            const std::size_t first = (start + i) % m_ring.size();
            Points side{m_ring[first]};
            do {
                side.push_back(m_ring[(start + i + 1) % m_ring.size()]);
                ++i;
            } while (i < m_ring.size() && !isCorner((start + i) % m_ring.size()));
            buildSide(side, first, manner, dice, sparse, out);
        }
    }

private:
    [[nodiscard]] double clearance(std::int32_t piece) const
    {
        if (piece < 0)
            return 6.0;
        const StreetPiece& street = m_plan.pieces[static_cast<std::size_t>(piece)];
        return street.isRail ? 16.0 : street.width / 2.0 + 0.6;
    }
    [[nodiscard]] bool isCorner(std::size_t i) const
    {
        const std::size_t before = (i == 0 ? m_ring.size() : i) - 1;
        return m_cell.edges[m_edges[i]] != m_cell.edges[m_edges[before]];
    }
    [[nodiscard]] bool isFree(Point p) const
    {
        if (!contains(m_ring, p))
            return false;
        for (std::size_t i = 0; i < m_ring.size(); ++i) {
            if (distanceToSegment(p, m_ring[i], m_ring[(i + 1) % m_ring.size()]) < m_clear[i] - 0.05)
                return false;
        }
        return true;
    }
    [[nodiscard]] bool fits(const Corners& corners, const std::vector<Building>& out) const;
    void buildSide(const Points& side, std::size_t firstEdge, const Manner& manner, Random& dice, double sparse,
                   std::vector<Building>& out);
    void address(Building& house, std::int32_t piece, double along, bool isForward, std::size_t edge) const;

    const Cell& m_cell;
    const StreetPlan& m_plan;
    Points m_ring;
    std::vector<std::size_t> m_edges; ///< The cell's edge of each edge here.
    std::vector<double> m_clear;      ///< Metres a house keeps from that edge.
    std::size_t m_first = 0;          ///< The block's first house.
};

bool Block::fits(const Corners& corners, const std::vector<Building>& out) const
{
    for (std::size_t i = 0; i < 4; ++i) {
        if (!isFree(corners[i]) || !isFree(lerp(corners[i], corners[(i + 1) % 4], 0.5)))
            return false;
    }
    const Point middle = lerp(corners[0], corners[2], 0.5);
    const double reach = distance(corners[0], corners[2]) / 2.0;
    for (std::size_t i = m_first; i < out.size(); ++i) {
        const Corners& other = out[i].corners;
        const double otherReach = distance(other[0], other[2]) / 2.0;
        if (distance(middle, lerp(other[0], other[2], 0.5)) < reach + otherReach && overlap(corners, other))
            return false;
    }
    return true;
}

void Block::address(Building& house, std::int32_t piece, double along, bool isForward, std::size_t edge) const
{
    const StreetPiece& street = m_plan.pieces[static_cast<std::size_t>(piece)];
    const double whole = street.axis.length();
    const double from = street.axis.project(m_cell.ring[edge]);
    const double metres = std::clamp(from + (isForward ? along : -along), 0.0, whole);
    const auto stretch =
        static_cast<std::size_t>(metres / std::max(1.0, whole) * static_cast<double>(street.names.size()));
    house.street = street.names[std::min(stretch, street.names.size() - 1)];
    // The block lies to the left of its outline: along the street's own direction that is its left side.
    const int pair = static_cast<int>(metres / 6.5);
    house.number = static_cast<std::uint16_t>(std::min(9'998, 2 * pair) + (isForward ? 1 : 2));
}

void Block::buildSide(const Points& side, std::size_t firstEdge, const Manner& manner, Random& dice, double sparse,
                      std::vector<Building>& out)
{
    const std::size_t edge = m_edges[firstEdge];
    const std::int32_t piece = m_cell.edges[edge];
    if (piece < 0 || m_plan.pieces[static_cast<std::size_t>(piece)].isClosed())
        return;
    const StreetPiece& street = m_plan.pieces[static_cast<std::size_t>(piece)];
    const bool isForward = street.axis.project(m_cell.next(edge)) > street.axis.project(m_cell.ring[edge]);
    const Route route(side);
    const double setBack = m_clear[firstEdge] + manner.garden;
    double at = setBack + 0.2;
    while (at < route.length()) {
        const double front = dice.uniform(manner.frontLow, manner.frontHigh);
        const double deep = dice.uniform(manner.deepLow, manner.deepHigh);
        const double gap = dice.uniform(manner.gapLow, manner.gapHigh) + (sparse - 1.0) * (front + 8.0);
        const bool isEmpty = dice.chance(manner.empty);
        const double height = dice.uniform(manner.heightLow, manner.heightHigh);
        if (at + front > route.length())
            return;
        const Station middle = route.at(at + front / 2.0);
        const Point along = middle.direction * (front / 2.0);
        const Point inward = leftOf(middle.direction);
        const Point face = middle.place + inward * setBack;
        const Corners corners{face - along, face + along, face + along + inward * deep, face - along + inward * deep};
        if (!isEmpty && fits(corners, out)) {
            Building house{corners, 0, 0, static_cast<float>(std::round(height * 2.0) / 2.0)};
            address(house, piece, at + front / 2.0, isForward, edge);
            out.push_back(house);
        } else if (!isEmpty) {
            at += kNextTry;
            continue;
        }
        at += front + gap;
    }
}

} // namespace

std::vector<Building> raiseBuildings(const StreetPlan& plan, const Terrain& terrain, std::uint64_t seed,
                                     double sparse)
{
    std::vector<Building> out;
    out.reserve(plan.blocks.size() * 16);
    for (std::size_t i = 0; i < plan.blocks.size(); ++i) {
        if (plan.blocks[i].use == LandUse::Square)
            continue;
        Random dice(hashOf(seed, 0xb01d, i)); // of the block alone
        Block(plan.blocks[i], plan, terrain).build(dice, sparse, out);
    }
    return out;
}

} // namespace vigie::city
