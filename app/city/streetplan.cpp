// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/streetplan.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace vigie::city {

namespace {

constexpr double kGrid = 2.0;     // metres
constexpr double kSameNode = 0.5; // metres
constexpr double kShortOfRail = 18.0;
constexpr double kShortOfLimit = 6.0;

std::uint64_t gridKey(std::int64_t x, std::int64_t y)
{
    return (static_cast<std::uint64_t>(x) << 32U) ^ (static_cast<std::uint64_t>(y) & 0xffffffffU);
}

std::int64_t gridStep(double metres)
{
    return static_cast<std::int64_t>(std::floor(metres / kGrid));
}

} // namespace

TownMeasures measuresFor(double reach, std::uint64_t seed)
{
    Random dice(hashOf(seed, 0x3ea5));
    TownMeasures m;
    m.reach = reach;
    m.oldTown = std::clamp(reach * 0.16, 150.0, 480.0);
    m.riverWidth = std::clamp(reach * 0.03, 32.0, 105.0);
    m.quay = m.riverWidth / 2.0 + 11.0;
    m.riverAxis = -(m.oldTown * 1.08 + 45.0 + m.quay);
    m.rail = std::min(0.56 * reach, 0.35 * reach + 900.0);
    m.mainAngle = std::numbers::pi / 2.0 + dice.uniform(-0.22, 0.22);
    const double ringRoad = 0.78 * reach;
    const int inner =
        static_cast<int>(std::lround((ringRoad - m.oldTown) / std::clamp(reach * 0.34, 560.0, 2'200.0))) - 1;
    for (int i = 1; i <= inner; ++i) {
        const double k = static_cast<double>(i) / (inner + 1);
        m.rings.push_back(m.oldTown + (ringRoad - m.oldTown) * k * (0.85 + 0.15 * k));
    }
    m.rings.push_back(ringRoad);
    return m;
}

NodeId DrawingBoard::findNode(Point place) const
{
    const std::int64_t x = gridStep(place.x);
    const std::int64_t y = gridStep(place.y);
    for (std::int64_t dx = -1; dx <= 1; ++dx) {
        for (std::int64_t dy = -1; dy <= 1; ++dy) {
            const auto found = m_grid.find(gridKey(x + dx, y + dy));
            if (found == m_grid.end())
                continue;
            for (const NodeId node : found->second) {
                if (distance(placeOf(node), place) < kSameNode)
                    return node;
            }
        }
    }
    return kNoNode;
}

NodeId DrawingBoard::nodeAt(Point place)
{
    const NodeId known = findNode(place);
    if (known != kNoNode)
        return known;
    m_plan.nodes.push_back(place);
    const NodeId node{static_cast<std::uint32_t>(m_plan.nodes.size() - 1)};
    m_grid[gridKey(gridStep(place.x), gridStep(place.y))].push_back(node);
    return node;
}

NodeId DrawingBoard::nodeNear(std::int32_t piece, Point place, double reach) const
{
    if (piece < 0)
        return kNoNode;
    NodeId best = kNoNode;
    double bestDistance = reach;
    for (const auto& [metres, node] : m_plan.pieces[static_cast<std::size_t>(piece)].nodes) {
        const double d = distance(placeOf(node), place);
        if (d < bestDistance) {
            bestDistance = d;
            best = node;
        }
    }
    return best;
}

void DrawingBoard::join(std::int32_t piece, std::int32_t other, Point place, bool isStart)
{
    StreetPiece& street = m_plan.pieces[static_cast<std::size_t>(piece)];
    if (street.isRail)
        return; // bridges and underpasses, never crossings
    const bool isMain = street.isAlways || street.streetClass <= StreetClass::Primary;
    const bool isOpen = other >= 0 && (isMain || !m_plan.pieces[static_cast<std::size_t>(other)].isClosed());
    const double whole = street.axis.length();
    if (!isOpen) {
        const double gap = std::min(whole / 3.0, other < 0 ? kShortOfLimit : kShortOfRail);
        const double metres = isStart ? gap : whole - gap;
        street.nodes.emplace_back(metres, nodeAt(street.axis.at(metres)));
        return;
    }
    const NodeId node = nodeAt(place);
    street.nodes.emplace_back(isStart ? 0.0 : whole, node);
    if (other < 0)
        return;
    StreetPiece& across = m_plan.pieces[static_cast<std::size_t>(other)];
    const auto isSame = [node](const auto& known) { return known.second == node; };
    if (std::none_of(across.nodes.begin(), across.nodes.end(), isSame))
        across.nodes.emplace_back(across.axis.project(place), node);
}

std::int32_t DrawingBoard::addStreet(const Cell& cell, OutlinePlace from, OutlinePlace to, Axis axis,
                                     StreetPiece piece)
{
    piece.axis = axis;
    if (piece.width <= 0.0)
        piece.width = widthOf(piece.streetClass);
    m_plan.pieces.push_back(std::move(piece));
    const auto index = static_cast<std::int32_t>(m_plan.pieces.size() - 1);
    join(index, cell.edges[from.edge], from.place, true);
    join(index, cell.edges[to.edge], to.place, false);
    return index;
}

void DrawingBoard::addBridge(NodeId from, NodeId to, StreetClass streetClass, std::uint32_t name)
{
    StreetPiece piece;
    piece.axis = Axis::line(placeOf(from), placeOf(to));
    piece.streetClass = streetClass;
    piece.width = widthOf(streetClass);
    piece.isBridge = true;
    piece.isAlways = true;
    piece.names = {name};
    piece.nodes = {{0.0, from}, {piece.axis.length(), to}};
    m_plan.pieces.push_back(std::move(piece));
}

void DrawingBoard::addRoad(NodeId from, Point to, std::uint32_t name)
{
    StreetPiece piece;
    piece.axis = Axis::line(placeOf(from), to);
    piece.streetClass = StreetClass::Primary;
    piece.width = 10.0; // a country road
    piece.isAlways = true;
    piece.names = {name};
    piece.nodes = {{0.0, from}, {piece.axis.length(), nodeAt(to)}};
    m_plan.pieces.push_back(std::move(piece));
}

StreetPlan drawTown(double reach, std::uint64_t seed)
{
    StreetPlan plan;
    plan.measures = measuresFor(reach, seed);
    StreetNames names(seed);
    DrawingBoard board(plan, names);
    drawQuarters(board, drawMainStreets(board, seed), seed);
    plan.names = names.take();
    return plan;
}

} // namespace vigie::city
