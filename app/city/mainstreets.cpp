// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/streetplan.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <utility>

namespace vigie::city {

namespace {

constexpr double kNameEvery = 1'400.0; // a long way changes its name about this often

/// A street that is still the same idea for every cell it crosses.
struct MainStreet {
    StreetPiece look;
    NameKind names = NameKind::Avenue;
    std::uint32_t firstName = 0;
};

class MainStreets {
public:
    MainStreets(DrawingBoard& board, std::uint64_t seed)
        : m_board(board)
        , m_measures(board.plan().measures)
        , m_dice(hashOf(seed, 0x3a1257))
    {
    }

    std::vector<Cell> draw()
    {
        limit();
        river();
        centre();
        radials();
        nameDistricts();
        railway();
        rings();
        bridges();
        outOfTown();
        return std::move(m_cells);
    }

private:
    using Keep = std::function<bool(Point middle)>;

    void limit();
    void river();
    void centre();
    void radials();
    void nameDistricts();
    void railway();
    void rings();
    void bridges();
    void outOfTown();

    void cutLine(Point origin, Point direction, const MainStreet& street, const Keep& keep);
    void cutCircle(double radius, const MainStreet& street);
    bool cutLineOnce(Cell& cell, Point origin, Point direction, const MainStreet& street, const Keep& keep,
                     Cell& rest);
    bool cutCircleOnce(Cell& cell, double radius, const MainStreet& street, Cell& rest);
    void bridgeAt(Point north, Point south, StreetClass streetClass);
    [[nodiscard]] StreetPiece pieceOf(const MainStreet& street, double length);
    [[nodiscard]] MainStreet street(StreetClass streetClass, NameKind names, std::uint32_t firstName) const;
    [[nodiscard]] std::vector<double> radialAngles();

    DrawingBoard& m_board;
    const TownMeasures& m_measures;
    Random m_dice;
    std::vector<Cell> m_cells;
    std::vector<double> m_radials;
};

MainStreet MainStreets::street(StreetClass streetClass, NameKind names, std::uint32_t firstName) const
{
    MainStreet out;
    out.look.streetClass = streetClass;
    out.look.isAlways = true;
    out.names = names;
    out.firstName = firstName;
    return out;
}

StreetPiece MainStreets::pieceOf(const MainStreet& street, double length)
{
    StreetPiece piece = street.look;
    piece.names = {street.firstName};
    for (double done = kNameEvery; done < length && street.look.streetClass != StreetClass::Motorway;
         done += kNameEvery)
        piece.names.push_back(m_board.names().fresh(street.names));
    return piece;
}

bool MainStreets::cutLineOnce(Cell& cell, Point origin, Point direction, const MainStreet& street, const Keep& keep,
                              Cell& rest)
{
    const auto places = crossings(cell, origin, direction);
    for (std::size_t i = 1; i < places.size(); ++i) {
        const OutlinePlace from = places[i - 1];
        const OutlinePlace to = places[i];
        if (!chordIsInside(cell, from, to) || (keep && !keep(lerp(from.place, to.place, 0.5))))
            continue;
        const Axis axis = Axis::line(from.place, to.place);
        const auto piece = m_board.addStreet(cell, from, to, axis, pieceOf(street, axis.length()));
        auto parts = divide(std::move(cell), from, to, {}, piece);
        cell = std::move(parts.first);
        rest = std::move(parts.second);
        return true;
    }
    return false;
}

bool MainStreets::cutCircleOnce(Cell& cell, double radius, const MainStreet& street, Cell& rest)
{
    const auto places = crossings(cell, {}, radius, m_measures.mainAngle);
    const double full = 2.0 * std::numbers::pi;
    for (std::size_t i = 0; i < places.size() && places.size() > 1; ++i) {
        const OutlinePlace from = places[i];
        const OutlinePlace to = places[(i + 1) % places.size()];
        const double start = std::atan2(from.place.y, from.place.x);
        double sweep = std::fmod(std::atan2(to.place.y, to.place.x) - start + 2.0 * full, full);
        const auto along = [&](double k) {
            return Point{std::cos(start + sweep * k), std::sin(start + sweep * k)} * radius;
        };
        if (!contains(cell.ring, along(0.5)))
            continue;
        const auto steps = static_cast<int>(std::ceil(sweep * radius / std::min(50.0, radius * 0.06)));
        Points path;
        for (int k = 1; k < steps; ++k)
            path.push_back(along(static_cast<double>(k) / steps));
        const Axis axis = Axis::arc(from.place, to.place, {}, along(0.5));
        const auto piece = m_board.addStreet(cell, from, to, axis, pieceOf(street, axis.length()));
        auto parts = divide(std::move(cell), from, to, path, piece);
        cell = std::move(parts.first);
        rest = std::move(parts.second);
        return true;
    }
    return false;
}

void MainStreets::cutLine(Point origin, Point direction, const MainStreet& street, const Keep& keep)
{
    for (std::size_t i = 0; i < m_cells.size();) {
        Cell rest;
        if (cutLineOnce(m_cells[i], origin, direction, street, keep, rest))
            m_cells.push_back(std::move(rest));
        else
            ++i;
    }
}

void MainStreets::cutCircle(double radius, const MainStreet& street)
{
    for (std::size_t i = 0; i < m_cells.size();) {
        Cell rest;
        if (cutCircleOnce(m_cells[i], radius, street, rest))
            m_cells.push_back(std::move(rest));
        else
            ++i;
    }
}

void MainStreets::limit()
{
    Cell town;
    const int steps = std::clamp(static_cast<int>(m_measures.reach / 8.0), 96, 720);
    for (int i = 0; i < steps; ++i) {
        // Half a step aside, so that no street meets a corner of it.
        const double angle = 2.0 * std::numbers::pi * (i + 0.37) / steps;
        town.ring.push_back(Point{std::cos(angle), std::sin(angle)} * m_measures.reach);
        town.edges.push_back(Cell::kNoPiece);
    }
    m_cells.push_back(std::move(town));
}

void MainStreets::river()
{
    for (const double side : {1.0, -1.0}) {
        MainStreet quay = street(StreetClass::Secondary, NameKind::Quay, m_board.names().fresh(NameKind::Quay));
        quay.look.isAlways = false;
        cutLine({0.0, m_measures.riverAxis + side * m_measures.quay}, {1.0, 0.0}, quay, {});
    }
    std::erase_if(m_cells, [this](const Cell& cell) {
        return std::abs(centroid(cell.ring).y - m_measures.riverAxis) < m_measures.quay;
    });
}

void MainStreets::centre()
{
    const Point along{std::cos(m_measures.mainAngle), std::sin(m_measures.mainAngle)};
    cutLine({}, along, street(StreetClass::Primary, NameKind::Radial, m_board.names().add("Grande Rue")), {});
    cutCircle(m_measures.oldTown,
              street(StreetClass::Primary, NameKind::Boulevard, m_board.names().add("Boulevard des Remparts")));
}

std::vector<double> MainStreets::radialAngles()
{
    // North of the river the whole half-circle; south of it not too near the river, so that bridges are not too long.
    const double degree = std::numbers::pi / 180.0;
    const double spacing = m_measures.reach < 1'000.0 ? 56.0 : m_measures.reach < 6'000.0 ? 42.0 : 26.0;
    const double main = m_measures.mainAngle / degree;
    std::vector<double> angles;
    const auto fill = [&](double from, double to) {
        const int count = static_cast<int>(std::lround(std::abs(to - from) / spacing));
        for (int i = 1; i <= count; ++i)
            angles.push_back((from + (to - from) * i / count + m_dice.uniform(-0.09, 0.09) * spacing) * degree);
    };
    fill(main, 8.0);
    fill(main, 172.0);
    fill(main + 180.0, 218.0);
    fill(main + 180.0, 322.0);
    return angles;
}

void MainStreets::radials()
{
    m_radials = radialAngles();
    for (const double angle : m_radials) {
        const Point along{std::cos(angle), std::sin(angle)};
        cutLine({}, along, street(StreetClass::Primary, NameKind::Radial, m_board.names().fresh(NameKind::Radial)),
                [&](Point middle) { return dot(middle, along) > 0.0 && length(middle) > m_measures.oldTown; });
    }
}

void MainStreets::nameDistricts()
{
    std::vector<District>& districts = m_board.plan().districts;
    District old;
    old.name = districtName(0);
    for (int i = 0; i < 72; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / 72.0;
        old.ring.push_back(Point{std::cos(angle), std::sin(angle)} * m_measures.oldTown);
    }
    districts.push_back(std::move(old));
    const double division = m_measures.oldTown + (m_measures.reach - m_measures.oldTown) * 0.42;
    if (m_measures.reach > 5'000.0)
        cutCircle(division,
                  street(StreetClass::Primary, NameKind::Boulevard, m_board.names().fresh(NameKind::Boulevard)));
    for (Cell& cell : m_cells) {
        if (length(centroid(cell.ring)) < m_measures.oldTown * 0.9) {
            cell.quarter = Quarter::OldTown;
            continue;
        }
        cell.district = static_cast<std::uint16_t>(districts.size());
        districts.push_back({districtName(districts.size()), cell.ring});
    }
}

void MainStreets::railway()
{
    MainStreet rail = street(StreetClass::Service, NameKind::Avenue, m_board.names().add("Voie ferrée"));
    rail.look.isRail = true;
    const double y = m_measures.rail;
    cutLine({0.0, y}, {1.0, 0.0}, rail, [y](Point middle) { return middle.y > y - 1.0; });
}

void MainStreets::rings()
{
    for (std::size_t i = 0; i < m_measures.rings.size(); ++i) {
        const bool isRingRoad = i + 1 == m_measures.rings.size();
        const bool isMotorway = isRingRoad && m_measures.reach > 1'500.0;
        const auto name =
            isMotorway ? m_board.names().add("Rocade de Valmer") : m_board.names().fresh(NameKind::Boulevard);
        cutCircle(m_measures.rings[i],
                  street(isMotorway ? StreetClass::Motorway : StreetClass::Primary, NameKind::Boulevard, name));
    }
}

void MainStreets::bridgeAt(Point north, Point south, StreetClass streetClass)
{
    const NodeId from = m_board.findNode(north);
    const NodeId to = m_board.findNode(south);
    if (from != kNoNode && to != kNoNode)
        m_board.addBridge(from, to, streetClass, m_board.names().fresh(NameKind::Bridge));
}

void MainStreets::bridges()
{
    const double high = m_measures.riverAxis + m_measures.quay;
    const double low = m_measures.riverAxis - m_measures.quay;
    const auto onRay = [](double angle, double y) { return Point{y / std::tan(angle), y}; };
    std::vector<double> rays = m_radials;
    rays.push_back(m_measures.mainAngle + std::numbers::pi);
    for (const double angle : rays) {
        if (std::sin(angle) < 0.0)
            bridgeAt(onRay(angle, high), onRay(angle, low), StreetClass::Primary);
    }
    for (std::size_t i = 0; i < m_measures.rings.size(); ++i) {
        const double r = m_measures.rings[i];
        const bool isMotorway = i + 1 == m_measures.rings.size() && m_measures.reach > 1'500.0;
        if (r <= std::abs(low))
            continue;
        for (const double side : {-1.0, 1.0}) {
            bridgeAt({side * std::sqrt(r * r - high * high), high}, {side * std::sqrt(r * r - low * low), low},
                     isMotorway ? StreetClass::Motorway : StreetClass::Primary);
        }
    }
}

/// The country roads: radials lead on beyond the town's limit.
void MainStreets::outOfTown()
{
    struct Road {
        NodeId from;
        Point to;
        std::uint32_t name;
    };
    std::vector<Road> roads;
    for (const StreetPiece& piece : m_board.plan().pieces) {
        if (piece.axis.isArc || piece.isRail || piece.streetClass != StreetClass::Primary || piece.nodes.empty())
            continue;
        const auto ends = std::minmax_element(piece.nodes.begin(), piece.nodes.end());
        for (const NodeId end : {ends.first->second, ends.second->second}) {
            const Point place = m_board.placeOf(end);
            if (length(place) > 0.98 * m_measures.reach)
                roads.push_back({end, place * 1.75, piece.names.back()});
        }
    }
    for (const Road& road : roads)
        m_board.addRoad(road.from, road.to, road.name);
}

} // namespace

std::vector<Cell> drawMainStreets(DrawingBoard& board, std::uint64_t seed)
{
    return MainStreets(board, seed).draw();
}

} // namespace vigie::city
