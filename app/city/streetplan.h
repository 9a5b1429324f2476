// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/cell.h"
#include "city/streetnames.h"
#include "city/terrain.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace vigie::city {

/// What is measured before anything is drawn, all in metres of the plan.
struct TownMeasures {
    double reach = 0.0;     ///< The town's radius.
    double oldTown = 0.0;   ///< Radius of the old centre.
    double riverAxis = 0.0; ///< y of the river's middle; it runs along x.
    double riverWidth = 0.0;
    double quay = 0.0;         ///< From the river's middle to the axis of its quays.
    double rail = 0.0;         ///< y of the railway.
    std::vector<double> rings; ///< Radii of the ring streets, the ring road last.
    double mainAngle = 0.0;    ///< Direction of the main street through the centre, radians.
};
[[nodiscard]] TownMeasures measuresFor(double reach, std::uint64_t seed);

struct District {
    std::string name;
    Points ring; ///< In the plan.
};

/// The town's plan: streets, crossings and the land between them. Coordinates of the plan; see Terrain.
struct StreetPlan {
    TownMeasures measures;
    std::vector<StreetPiece> pieces;
    std::vector<Point> nodes;
    std::vector<District> districts;
    std::vector<Cell> quarters; ///< Land of one use, some blocks large.
    std::vector<Cell> blocks;   ///< Land between streets, built on (never Park or Field).
    std::vector<Cell> parks;
    std::vector<std::string> names;
};

/// The sheet a plan is drawn on: cuts cells by streets, and keeps the crossings.
/// Thread: none of its own.
class DrawingBoard {
public:
    DrawingBoard(StreetPlan& plan, StreetNames& names)
        : m_plan(plan)
        , m_names(names)
    {
    }

    StreetNames& names() { return m_names; }
    StreetPlan& plan() { return m_plan; }

    /// A street from one place of a cell's outline to another; where it meets open streets it joins them, before
    /// closed ones and at the town's limit it stops short.
    std::int32_t addStreet(const Cell& cell, OutlinePlace from, OutlinePlace to, Axis axis, StreetPiece piece);
    /// A bridge between two crossings that exist already.
    void addBridge(NodeId from, NodeId to, StreetClass streetClass, std::uint32_t name);
    /// Leads a street on, straight out of town, from its end at `from`.
    void addRoad(NodeId from, Point to, std::uint32_t name);
    /// The crossing at a place (within half a metre).
    [[nodiscard]] NodeId findNode(Point place) const;
    [[nodiscard]] Point placeOf(NodeId node) const { return m_plan.nodes[static_cast<std::size_t>(node)]; }
    /// The crossing of `piece` nearest to a place, within `reach` metres.
    [[nodiscard]] NodeId nodeNear(std::int32_t piece, Point place, double reach) const;

private:
    NodeId nodeAt(Point place);
    void join(std::int32_t piece, std::int32_t other, Point place, bool isStart);

    StreetPlan& m_plan;
    StreetNames& m_names;
    std::unordered_map<std::uint64_t, std::vector<NodeId>> m_grid;
};

/// Draws the main streets: river and quays, the street through the centre, the boulevard around the old town,
/// radials, rings, the railway, and bridges. Returns the cells between them; districts are set in the plan.
[[nodiscard]] std::vector<Cell> drawMainStreets(DrawingBoard& board, std::uint64_t seed);

/// Divides the cells into quarters and blocks by smaller and smaller streets, and decides what stands where.
void drawQuarters(DrawingBoard& board, std::vector<Cell> cells, std::uint64_t seed);

/// Everything above, for a town of a radius.
[[nodiscard]] StreetPlan drawTown(double reach, std::uint64_t seed);

} // namespace vigie::city
