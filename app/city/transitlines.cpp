// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/transitlines.h"

#include "city/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <string_view>

namespace vigie::city {

namespace {

constexpr std::array kColours{"#1b7f79", "#b3401f", "#2f5fa8", "#8a4fa3", "#b58900", "#4c8c2b",
                              "#a8325a", "#3b8ea5", "#7a5c3e", "#5b6abf", "#c06a1e", "#5f7d1f"};

class Planner {
public:
    Planner(const StreetPlan& plan, const StreetNetwork& network, std::uint64_t seed)
        : m_plan(plan)
        , m_network(network)
        , m_seed(seed)
        , m_dice(hashOf(seed, 0x71ae5))
    {
    }

    std::vector<TransitLine> plan();

private:
    [[nodiscard]] NodeId terminus(double angle, double away, bool onMain) const;
    [[nodiscard]] double cost(const Segment& segment, bool isTram, std::uint64_t line) const;
    [[nodiscard]] TransitLine drive(bool isTram, std::uint64_t line, NodeId from, NodeId to) const;
    void setStops(TransitLine& line, const std::vector<std::uint32_t>& way) const;
    [[nodiscard]] std::string stopName(const std::vector<std::uint32_t>& way, std::size_t index) const;

    const StreetPlan& m_plan;
    const StreetNetwork& m_network;
    std::uint64_t m_seed;
    Random m_dice;
};

NodeId Planner::terminus(double angle, double away, bool onMain) const
{
    const Point wanted = Point{std::cos(angle), std::sin(angle)} * away;
    NodeId best = kNoNode;
    double bestDistance = std::numeric_limits<double>::max();
    for (std::uint32_t i = 0; i < m_plan.nodes.size(); ++i) {
        const double d = distance(m_plan.nodes[i], wanted);
        if (d >= bestDistance)
            continue;
        const auto segments = m_network.segmentsAt(NodeId{i});
        const bool isServed = std::any_of(segments.begin(), segments.end(), [&](std::uint32_t s) {
            const Segment& segment = m_network.segments[s];
            return segment.isBuilt && !segment.isBridge && segment.streetClass >= StreetClass::Primary &&
                   (!onMain || segment.streetClass == StreetClass::Primary);
        });
        if (isServed && segments.size() > 1) {
            best = NodeId{i};
            bestDistance = d;
        }
    }
    return best;
}

double Planner::cost(const Segment& segment, bool isTram, std::uint64_t line) const
{
    if (segment.streetClass == StreetClass::Motorway)
        return std::numeric_limits<double>::infinity();
    if (isTram) // wide streets, and the same ones for both lines where they can
        return segment.streetClass == StreetClass::Primary     ? 0.5
               : segment.streetClass == StreetClass::Secondary ? 0.9
                                                               : 4.0;
    const double taste = 0.6 * unitOf(hashOf(m_seed, 0x11e, line, segment.name)); // each line has its own streets
    return taste + (segment.streetClass == StreetClass::Residential ? 1.35 : 0.75);
}

TransitLine Planner::drive(bool isTram, std::uint64_t line, NodeId from, NodeId to) const
{
    TransitLine out;
    out.isTram = isTram;
    const auto way = cheapestWay(m_network, from, to, [&](const Segment& s) { return cost(s, isTram, line); });
    Points points;
    NodeId at = from;
    for (const std::uint32_t s : way) {
        Points line2 = m_network.segments[s].line;
        if (m_network.segments[s].from != at)
            std::reverse(line2.begin(), line2.end());
        points.insert(points.end(), line2.begin() + (points.empty() ? 0 : 1), line2.end());
        at = m_network.otherEnd(s, at);
    }
    out.route = Route(std::move(points));
    if (!way.empty())
        setStops(out, way);
    return out;
}

/// Named after a crossing street, as stops are: "Rue des Tilleuls" gives "Tilleuls".
std::string Planner::stopName(const std::vector<std::uint32_t>& way, std::size_t index) const
{
    const Segment& own = m_network.segments[way[index]];
    std::string_view name = m_plan.names[own.name];
    for (const NodeId node : {own.to, own.from}) {
        for (const std::uint32_t s : m_network.segmentsAt(node)) {
            if (m_network.segments[s].name != own.name)
                name = m_plan.names[m_network.segments[s].name];
        }
    }
    for (const std::string_view article : {" des ", " du ", " de la ", " de l'", " de ", " d'"}) {
        const auto found = name.find(article);
        if (found != std::string_view::npos)
            return std::string{name.substr(found + article.size())};
    }
    return std::string{name};
}

void Planner::setStops(TransitLine& line, const std::vector<std::uint32_t>& way) const
{
    const double whole = line.route.length();
    const int gaps = std::max(1, static_cast<int>(std::lround(whole / (line.isTram ? 470.0 : 360.0))));
    std::vector<double> ends; // of each segment, along the route
    double sum = 0.0;
    for (const std::uint32_t s : way)
        ends.push_back(sum += m_network.segments[s].length);
    for (int i = 0; i <= gaps; ++i) {
        const double metres = whole * i / gaps;
        const auto found = std::lower_bound(ends.begin(), ends.end(), metres);
        const auto index = std::min(static_cast<std::size_t>(found - ends.begin()), way.size() - 1);
        line.stops.push_back({stopName(way, index), metres});
    }
    for (const std::size_t end : {std::size_t{0}, line.stops.size() - 1})
        line.stops[end].name =
            m_plan.districts[m_network.segments[end == 0 ? way.front() : way.back()].district].name;
}

std::vector<TransitLine> Planner::plan()
{
    const double reach = m_plan.measures.reach;
    const double main = m_plan.measures.mainAngle;
    const int buses = std::clamp(static_cast<int>(reach / 500.0), 8, 40);
    std::vector<TransitLine> lines;
    const auto add = [&](bool isTram, double a, double b, double away) {
        const NodeId from = terminus(a, away * m_dice.uniform(0.92, 1.06), isTram);
        const NodeId to = terminus(b, away * m_dice.uniform(0.92, 1.06), isTram);
        if (from == kNoNode || to == kNoNode || from == to)
            return;
        TransitLine line = drive(isTram, lines.size(), from, to);
        if (line.stops.size() < 2)
            return;
        const auto isKind = [isTram](const TransitLine& l) { return l.isTram == isTram; };
        line.name = (isTram ? "T" : "L") + std::to_string(std::count_if(lines.begin(), lines.end(), isKind) + 1);
        line.colour = kColours[lines.size() % kColours.size()];
        lines.push_back(std::move(line));
    };
    const double pi = std::numbers::pi;
    add(true, main, main + pi, 0.74 * reach);
    add(true, 0.16, pi + 0.62, 0.74 * reach);
    for (int i = 0; i < buses; ++i) {
        const double a = main + pi * (i + 0.35) / buses + m_dice.uniform(-0.1, 0.1);
        const double away = reach * (i % 3 == 2 ? 0.48 : 0.68);
        add(false, a, a + pi + m_dice.uniform(-0.35, 0.35), away);
    }
    return lines;
}

} // namespace

std::vector<TransitLine> planLines(const StreetPlan& plan, const StreetNetwork& network, std::uint64_t seed)
{
    return Planner(plan, network, seed).plan();
}

} // namespace vigie::city
