// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/geometry.h"
#include "city/streetplan.h"
#include "city/terrain.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace vigie::city {

/// A stretch of street between two crossings, on the ground.
struct Segment {
    Points line; ///< Ground metres, from `from` to `to`.
    double length = 0.0;
    NodeId from = kNoNode;
    NodeId to = kNoNode;
    std::uint32_t name = 0;  ///< A row of StreetPlan::names.
    float width = 0.0F;      ///< Metres.
    float numberFrom = 0.0F; ///< Metres from the street's beginning, for house numbers.
    std::uint16_t district = 0;
    StreetClass streetClass = StreetClass::Residential;
    bool isBridge = false;
    bool isBuilt = false; ///< Something stands along it: it has lamps, pipes and addresses.
};

/// The streets as they lie on the ground, and how they connect.
struct StreetNetwork {
    std::vector<Segment> segments;
    std::vector<Point> nodes;               ///< Ground.
    std::vector<std::uint32_t> firstOfNode; ///< Segments at node n: atNode[firstOfNode[n] .. firstOfNode[n + 1]).
    std::vector<std::uint32_t> atNode;
    double builtLength = 0.0; ///< Metres of built segments.

    [[nodiscard]] std::span<const std::uint32_t> segmentsAt(NodeId node) const;
    [[nodiscard]] NodeId otherEnd(std::uint32_t segment, NodeId node) const
    {
        return segments[segment].from == node ? segments[segment].to : segments[segment].from;
    }
};

[[nodiscard]] StreetNetwork layStreets(const StreetPlan& plan, const Terrain& terrain);

/// A line of the plan on the ground, with a point every `step` metres.
[[nodiscard]] Points onGround(std::span<const Point> planLine, const Terrain& terrain, double step, bool isRing);

/// The way between two crossings that costs least; empty when there is none. `costPerMetre` of a segment: infinity
/// where it may not be used. Segments in order of travel. Deterministic: ties go to the lower node.
[[nodiscard]] std::vector<std::uint32_t> cheapestWay(const StreetNetwork& network, NodeId from, NodeId to,
                                                     const std::function<double(const Segment&)>& costPerMetre);

} // namespace vigie::city
