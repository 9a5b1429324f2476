// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/landscape.h"

#include "city/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_set>
#include <utility>

namespace vigie::city {

namespace {

constexpr double kStep = 24.0;

/// A rounded, slightly uneven shape around a place of the plan.
Points blob(Point centre, Point axis, double longRadius, double shortRadius, Random& dice)
{
    Points ring;
    const double p1 = dice.uniform(0.0, 6.28);
    const double p2 = dice.uniform(0.0, 6.28);
    constexpr int kSteps = 48;
    for (int i = 0; i < kSteps; ++i) {
        const double a = 2.0 * std::numbers::pi * i / kSteps;
        const double uneven = 1.0 + 0.12 * std::sin(2.0 * a + p1) + 0.07 * std::sin(3.0 * a + p2);
        ring.push_back(centre + axis * (std::cos(a) * longRadius * uneven) +
                       leftOf(axis) * (std::sin(a) * shortRadius * uneven));
    }
    return ring;
}

class Painter {
public:
    Painter(const StreetPlan& plan, const StreetNetwork& network, const Terrain& terrain, std::uint64_t seed)
        : m_plan(plan)
        , m_network(network)
        , m_terrain(terrain)
        , m_names(hashOf(seed, 0x9a2c5))
        , m_dice(hashOf(seed, 0x1a4d))
    {
    }

    Landscape paint()
    {
        river();
        railway();
        for (const Cell& park : m_plan.parks)
            paintPark(park);
        for (const Cell& quarter : m_plan.quarters)
            m_out.landUse.push_back({quarter.use, onGround(quarter.ring, m_terrain, kStep, true)});
        squares();
        districts();
        bridges();
        woods();
        for (const Point p : m_network.nodes)
            m_out.bounds.add(p);
        return std::move(m_out);
    }

private:
    void river();
    void railway();
    void paintPark(const Cell& park);
    void squares();
    void districts();
    void bridges();
    void woods();
    void path(const Cell& park, std::size_t from, std::size_t to, Point by);
    [[nodiscard]] std::string fresh(NameKind kind) { return m_names.all()[m_names.fresh(kind)]; }

    const StreetPlan& m_plan;
    const StreetNetwork& m_network;
    const Terrain& m_terrain;
    StreetNames m_names;
    Random m_dice;
    Landscape m_out;
};

void Painter::river()
{
    const TownMeasures& m = m_plan.measures;
    const double end = 1.8 * m.reach;
    const double phase = m_dice.uniform(0.0, 6.28);
    Points high;
    Points low;
    const double quayed = 0.85 * m.reach;
    for (double x = -end; x <= end; x += kStep) {
        // Between its quays the river keeps its width; in the fields its banks wander.
        const double wild = std::clamp((std::abs(x) - quayed) / 400.0, 0.0, 1.0) * 0.16 * m.riverWidth;
        const double half = m.riverWidth / 2.0;
        high.push_back({x, m.riverAxis + half + wild * std::sin(x / 130.0 + phase)});
        low.push_back({x, m.riverAxis - half + wild * std::sin(x / 170.0 + 2.0 * phase)});
    }
    Points ring;
    for (const Point p : low)
        ring.push_back(m_terrain.toGround(p));
    for (auto it = high.rbegin(); it != high.rend(); ++it)
        ring.push_back(m_terrain.toGround(*it));
    m_out.water.push_back({"La Valme", {std::move(ring)}});
}

void Painter::railway()
{
    const TownMeasures& m = m_plan.measures;
    const std::vector<Point> line{{-1.8 * m.reach, m.rail}, {1.8 * m.reach, m.rail}};
    m_out.railway.push_back(onGround(line, m_terrain, kStep, false));
    const std::vector<Point> siding{{-260.0, m.rail - 7.0}, {260.0, m.rail - 7.0}};
    m_out.railway.push_back(onGround(siding, m_terrain, kStep, false));
    const double x = m.rail / std::tan(m.mainAngle);
    m_out.places.push_back({"Gare de Valmer", "station", m_terrain.toGround({x, m.rail})});
}

/// A footway from one corner of a park to another, bending by its middle.
void Painter::path(const Cell& park, std::size_t from, std::size_t to, Point by)
{
    const Point a = lerp(park.ring[from], by, 0.02);
    const Point b = lerp(park.ring[to], by, 0.02);
    Points line;
    constexpr int kSteps = 14;
    for (int i = 0; i <= kSteps; ++i) {
        const double k = static_cast<double>(i) / kSteps;
        const Point p = lerp(lerp(a, by, k), lerp(by, b, k), k);
        if (!contains(park.ring, p))
            return;
        line.push_back(m_terrain.toGround(p));
    }
    m_out.paths.push_back({std::move(line), m_out.green.back().name, 0, park.district});
}

void Painter::paintPark(const Cell& park)
{
    const double area = signedArea(park.ring);
    const bool isWild = length(centroid(park.ring)) > 0.86 * m_plan.measures.reach;
    m_out.green.push_back(
        {fresh(isWild ? NameKind::Wood : NameKind::Park), {onGround(park.ring, m_terrain, kStep, true)}});
    if (isWild)
        return;
    const OrientedBox box = orientedBox(park.ring);
    std::vector<std::size_t> corners;
    for (std::size_t i = 0; i < park.ring.size(); ++i) {
        if (park.isCorner(i))
            corners.push_back(i);
    }
    const bool hasPond = area > 26'000.0 && contains(park.ring, box.centre) && m_dice.chance(0.6);
    const double lift = hasPond ? 0.34 * box.shortSide : 0.0;
    for (std::size_t i = 0; i + 2 < corners.size() && i < 2; ++i)
        path(park, corners[i], corners[i + 2], box.centre + leftOf(box.axis) * (i == 0 ? lift : -lift));
    if (!hasPond)
        return;
    const Points pond = blob(box.centre, box.axis, box.longSide * 0.17, box.shortSide * 0.13, m_dice);
    if (std::all_of(pond.begin(), pond.end(), [&](Point p) { return contains(park.ring, p); }))
        m_out.water.push_back({"", {onGround(pond, m_terrain, kStep, true)}});
}

void Painter::squares()
{
    for (const Cell& block : m_plan.blocks) {
        if (block.use != LandUse::Square)
            continue;
        m_out.landUse.push_back({LandUse::Square, onGround(block.ring, m_terrain, kStep, true)});
        m_out.places.push_back({"Grand-Place", "square", m_terrain.toGround(centroid(block.ring))});
    }
}

void Painter::districts()
{
    for (const District& district : m_plan.districts) {
        m_out.districts.push_back({district.name, {onGround(district.ring, m_terrain, 40.0, true)}});
        m_out.places.push_back({district.name, "district", centroid(m_out.districts.back().rings.front())});
    }
}

void Painter::bridges()
{
    std::unordered_set<std::uint32_t> named;
    for (const Segment& segment : m_network.segments) {
        if (segment.isBridge && named.insert(segment.name).second) {
            m_out.places.push_back(
                {m_plan.names[segment.name], "bridge", stationAt(segment.line, segment.length / 2.0).place});
        }
    }
}

/// Woods outside the town, away from river and railway.
void Painter::woods()
{
    const TownMeasures& m = m_plan.measures;
    const int count = std::clamp(static_cast<int>(m.reach / 160.0), 6, 60);
    for (int i = 0; i < count; ++i) {
        const double angle = m_dice.uniform(0.0, 2.0 * std::numbers::pi);
        const double away = m.reach * m_dice.uniform(1.12, 1.65);
        const Point centre = Point{std::cos(angle), std::sin(angle)} * away;
        const double size = m.reach * m_dice.uniform(0.03, 0.10);
        if (std::abs(centre.y - m.riverAxis) < size + 1.3 * m.riverWidth || std::abs(centre.y - m.rail) < size * 1.2)
            continue;
        const double turned = m_dice.uniform(0.0, 3.14);
        const Points ring =
            blob(centre, {std::cos(turned), std::sin(turned)}, size, size * m_dice.uniform(0.5, 0.9), m_dice);
        m_out.green.push_back({fresh(NameKind::Wood), {onGround(ring, m_terrain, kStep, true)}});
    }
}

} // namespace

Landscape layLandscape(const StreetPlan& plan, const StreetNetwork& network, const Terrain& terrain,
                       std::uint64_t seed)
{
    return Painter(plan, network, terrain, seed).paint();
}

} // namespace vigie::city
