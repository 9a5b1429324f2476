// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/streetnetwork.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace vigie::city {

namespace {

constexpr double kStep = 22.0; // metres between the points of a bent line

Points alongAxis(const Axis& axis, double from, double to, const Terrain& terrain)
{
    const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(to - from) / kStep)));
    Points line;
    line.reserve(static_cast<std::size_t>(steps) + 1);
    for (int i = 0; i <= steps; ++i)
        line.push_back(terrain.toGround(axis.at(from + (to - from) * i / steps)));
    return line;
}

class Districts {
public:
    explicit Districts(const StreetPlan& plan)
        : m_plan(plan)
    {
        for (const District& district : plan.districts)
            m_boxes.push_back(boxOf(district.ring));
    }
    [[nodiscard]] std::uint16_t at(Point p) const
    {
        double best = std::numeric_limits<double>::max();
        std::size_t nearest = 0;
        for (std::size_t i = 0; i < m_boxes.size(); ++i) {
            const bool isInBox = m_boxes[i].meets(Box{p, p});
            if (isInBox && contains(m_plan.districts[i].ring, p))
                return static_cast<std::uint16_t>(i);
        }
        for (std::size_t i = 0; i < m_boxes.size(); ++i) { // on a border, or a bridge
            const double d = distanceToRing(m_plan.districts[i].ring, p);
            if (d < best) {
                best = d;
                nearest = i;
            }
        }
        return static_cast<std::uint16_t>(nearest);
    }

private:
    const StreetPlan& m_plan;
    std::vector<Box> m_boxes;
};

bool isBuiltAt(const StreetPiece& piece, double metres)
{
    return std::any_of(piece.built.begin(), piece.built.end(),
                       [metres](const auto& stretch) { return stretch.first <= metres && metres <= stretch.second; });
}

void divide(const StreetPiece& piece, const Terrain& terrain, const Districts& districts, StreetNetwork& out)
{
    auto nodes = piece.nodes;
    std::sort(nodes.begin(), nodes.end());
    const double whole = piece.axis.length();
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        const auto [from, a] = nodes[i - 1];
        const auto [to, b] = nodes[i];
        const double middle = (from + to) / 2.0;
        const bool isBuilt = isBuiltAt(piece, middle);
        if (a == b || to - from < 0.5 || (!isBuilt && !piece.isAlways))
            continue;
        Segment segment;
        segment.line = alongAxis(piece.axis, from, to, terrain);
        segment.line.front() = out.nodes[static_cast<std::size_t>(a)];
        segment.line.back() = out.nodes[static_cast<std::size_t>(b)];
        segment.length = lengthOf(segment.line);
        segment.from = a;
        segment.to = b;
        const auto stretch =
            static_cast<std::size_t>(middle / std::max(1.0, whole) * static_cast<double>(piece.names.size()));
        segment.name = piece.names[std::min(stretch, piece.names.size() - 1)];
        segment.width = static_cast<float>(piece.width);
        segment.numberFrom = static_cast<float>(from);
        segment.district = districts.at(piece.axis.at(middle));
        segment.streetClass = piece.streetClass;
        segment.isBridge = piece.isBridge;
        segment.isBuilt = isBuilt || piece.isBridge;
        out.builtLength += segment.isBuilt ? segment.length : 0.0;
        out.segments.push_back(std::move(segment));
    }
}

void connect(StreetNetwork& network)
{
    network.firstOfNode.assign(network.nodes.size() + 1, 0);
    const auto count = [&](NodeId node) { ++network.firstOfNode[static_cast<std::size_t>(node) + 1]; };
    for (const Segment& s : network.segments) {
        count(s.from);
        count(s.to);
    }
    for (std::size_t i = 1; i < network.firstOfNode.size(); ++i)
        network.firstOfNode[i] += network.firstOfNode[i - 1];
    network.atNode.resize(network.segments.size() * 2);
    auto next = network.firstOfNode;
    for (std::uint32_t i = 0; i < network.segments.size(); ++i) {
        for (const NodeId node : {network.segments[i].from, network.segments[i].to})
            network.atNode[next[static_cast<std::size_t>(node)]++] = i;
    }
}

} // namespace

std::span<const std::uint32_t> StreetNetwork::segmentsAt(NodeId node) const
{
    const auto n = static_cast<std::size_t>(node);
    return std::span{atNode}.subspan(firstOfNode[n], firstOfNode[n + 1] - firstOfNode[n]);
}

StreetNetwork layStreets(const StreetPlan& plan, const Terrain& terrain)
{
    StreetNetwork network;
    network.nodes.reserve(plan.nodes.size());
    for (const Point p : plan.nodes)
        network.nodes.push_back(terrain.toGround(p));
    const Districts districts(plan);
    for (const StreetPiece& piece : plan.pieces) {
        if (!piece.isRail)
            divide(piece, terrain, districts, network);
    }
    connect(network);
    return network;
}

Points onGround(std::span<const Point> planLine, const Terrain& terrain, double step, bool isRing)
{
    Points out;
    const std::size_t n = planLine.size();
    for (std::size_t i = 0; i + (isRing ? 0U : 1U) < n; ++i) {
        const Point a = planLine[i];
        const Point b = planLine[(i + 1) % n];
        const int steps = std::max(1, static_cast<int>(std::ceil(distance(a, b) / step)));
        for (int k = 0; k < steps; ++k)
            out.push_back(terrain.toGround(lerp(a, b, static_cast<double>(k) / steps)));
    }
    if (!isRing && n > 0)
        out.push_back(terrain.toGround(planLine[n - 1]));
    return out;
}

std::vector<std::uint32_t> cheapestWay(const StreetNetwork& network, NodeId from, NodeId to,
                                       const std::function<double(const Segment&)>& costPerMetre)
{
    constexpr std::uint32_t kNone = 0xffffffffU;
    std::vector<double> cost(network.nodes.size(), std::numeric_limits<double>::infinity());
    std::vector<std::uint32_t> arrivedBy(network.nodes.size(), kNone);
    using Entry = std::pair<double, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    cost[static_cast<std::size_t>(from)] = 0.0;
    open.emplace(0.0, static_cast<std::uint32_t>(from));
    while (!open.empty()) {
        const auto [soFar, index] = open.top();
        open.pop();
        if (soFar > cost[index])
            continue;
        const NodeId node{index};
        if (node == to)
            break;
        for (const std::uint32_t s : network.segmentsAt(node)) {
            const Segment& segment = network.segments[s];
            const auto next = static_cast<std::size_t>(network.otherEnd(s, node));
            const double total = soFar + segment.length * costPerMetre(segment);
            if (total < cost[next]) {
                cost[next] = total;
                arrivedBy[next] = s;
                open.emplace(total, static_cast<std::uint32_t>(next));
            }
        }
    }
    std::vector<std::uint32_t> way;
    for (NodeId node = to; node != from;) {
        const std::uint32_t s = arrivedBy[static_cast<std::size_t>(node)];
        if (s == kNone)
            return {};
        way.push_back(s);
        node = network.otherEnd(s, node);
    }
    std::reverse(way.begin(), way.end());
    return way;
}

} // namespace vigie::city
