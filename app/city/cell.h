// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/geometry.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace vigie::city {

/// What a way is for. The words of the map's layer `streets`.
enum class StreetClass : std::uint8_t { Motorway, Primary, Secondary, Residential, Service, Footway };
[[nodiscard]] const char* toWord(StreetClass streetClass);
/// Carriageway and pavements together, in metres, where nothing else is said.
[[nodiscard]] double widthOf(StreetClass streetClass);

/// A crossing or an end of streets; a row of `StreetPlan::nodes`.
enum class NodeId : std::uint32_t {};
inline constexpr NodeId kNoNode{0xffffffffU};

/// The axis of one stretch of street in the plan: a straight line or an arc of a circle, measured in metres from its
/// start.
struct Axis {
    Point start;
    Point end;
    bool isArc = false;
    Point centre;        ///< Arc only.
    double radius = 0.0; ///< Arc only.
    double angle = 0.0;  ///< Arc only: of `start`.
    double sweep = 0.0;  ///< Arc only: signed.

    [[nodiscard]] static Axis line(Point start, Point end);
    /// The arc from `start` to `end` around `centre`, by the way that passes near `via`.
    [[nodiscard]] static Axis arc(Point start, Point end, Point centre, Point via);
    [[nodiscard]] double length() const;
    [[nodiscard]] Point at(double metres) const;
    /// Where along the axis a point lies; for a point on it.
    [[nodiscard]] double project(Point p) const;
};

/// One stretch of street as it was drawn, before it is divided at its crossings.
struct StreetPiece {
    Axis axis;
    StreetClass streetClass = StreetClass::Residential;
    double width = 0.0;  ///< Metres, pavements included.
    bool isRail = false; ///< A railway: streets stop before it.
    bool isBridge = false;
    bool isAlways = false;            ///< Kept even where nothing is built along it.
    std::vector<std::uint32_t> names; ///< Of consecutive stretches of equal length; rows of the name list.
    std::vector<std::pair<double, NodeId>> nodes;
    std::vector<std::pair<double, double>> built; ///< Where something stands along it, in metres from the start.

    /// Streets of the quarter do not join it: a motorway or a railway.
    [[nodiscard]] bool isClosed() const { return isRail || streetClass == StreetClass::Motorway; }
};

/// What stands on a piece of land. The words of the layer `landuse`, and Park for the layer `green`.
enum class LandUse : std::uint8_t { Residential, Industrial, Commercial, Square, Park, Field };

/// How densely a quarter is built.
enum class Quarter : std::uint8_t { OldTown, Inner, Outer };

/// A piece of land between streets: a ring, anticlockwise, and for each edge the street it lies on.
struct Cell {
    static constexpr std::int32_t kNoPiece = -1; ///< The town's limit.

    Points ring;
    std::vector<std::int32_t> edges; ///< Of the edge from ring[i] to ring[i + 1]: a row of `StreetPlan::pieces`.
    std::uint16_t district = 0;
    Quarter quarter = Quarter::Outer;
    LandUse use = LandUse::Residential;

    [[nodiscard]] Point next(std::size_t i) const { return ring[i + 1 == ring.size() ? 0 : i + 1]; }
    /// Whether two different streets meet at ring[i].
    [[nodiscard]] bool isCorner(std::size_t i) const { return edges[i] != edges[i == 0 ? edges.size() - 1 : i - 1]; }
};

/// A place on a cell's outline.
struct OutlinePlace {
    std::size_t edge = 0;
    Point place;
};

/// Divides a cell along a path from one place of its outline to another. `path` holds the points between the two, in
/// that order; the path lies inside. Both parts keep everything else of the cell.
[[nodiscard]] std::pair<Cell, Cell> divide(Cell cell, OutlinePlace from, OutlinePlace to, std::span<const Point> path,
                                           std::int32_t piece);

/// Where a straight line through `origin` along `direction` meets the outline, in order along the line. Within a
/// millimetre of a corner it does not count.
[[nodiscard]] std::vector<OutlinePlace> crossings(const Cell& cell, Point origin, Point direction);
/// The same for a circle, in order of the angle from `seam` on (radians).
[[nodiscard]] std::vector<OutlinePlace> crossings(const Cell& cell, Point centre, double radius, double seam);

/// Whether the straight way between two places of the outline lies inside the cell.
[[nodiscard]] bool chordIsInside(const Cell& cell, OutlinePlace from, OutlinePlace to);

} // namespace vigie::city
