// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/streetplan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>
#include <utility>

namespace vigie::city {

namespace {

/// How a quarter is cut up. Metres and square metres.
struct Grain {
    double block;     ///< Land below this is one block...
    double longest;   ///< ...unless it is longer than this.
    double narrowest; ///< No part gets narrower.
    double corner;    ///< A street keeps this far from a corner of the land it crosses.
    double snap;      ///< It aims at a crossing this near on the other side.
    double slant;     ///< Radians it may differ from square.
    double decide;    ///< What stands on land is decided when it is below this.
};

Grain grainOf(const Cell& cell)
{
    if (cell.use == LandUse::Industrial)
        return {42'000.0, 320.0, 90.0, 30.0, 30.0, 0.04, 60'000.0};
    if (cell.use == LandUse::Commercial && cell.quarter == Quarter::Outer)
        return {22'000.0, 230.0, 60.0, 25.0, 28.0, 0.05, 60'000.0};
    switch (cell.quarter) {
    case Quarter::OldTown:
        return {3'600.0, 110.0, 26.0, 11.0, 11.0, 0.20, 9'000.0};
    case Quarter::Inner:
        return {8'500.0, 170.0, 44.0, 20.0, 24.0, 0.09, 34'000.0};
    case Quarter::Outer:
        break;
    }
    return {13'000.0, 230.0, 52.0, 24.0, 28.0, 0.08, 52'000.0};
}

StreetClass classFor(double area)
{
    if (area > 1'100'000.0)
        return StreetClass::Primary;
    return area > 190'000.0 ? StreetClass::Secondary : StreetClass::Residential;
}

class Quarters {
public:
    Quarters(DrawingBoard& board, std::uint64_t seed)
        : m_board(board)
        , m_plan(board.plan())
        , m_seed(seed)
        , m_dice(hashOf(seed, 0x40a27e25))
    {
    }

    void draw(std::vector<Cell> cells);

private:
    struct Work {
        Cell cell;
        bool isDecided = false;
    };
    struct Cut {
        OutlinePlace from;
        OutlinePlace to;
        double worth = -1.0;
    };

    [[nodiscard]] Quarter quarterOf(Point place) const;
    void decide(Cell& cell, double area);
    [[nodiscard]] LandUse useFor(const Cell& cell, Point middle, double area);
    [[nodiscard]] bool isBeyondTown(Point middle) const;
    void finish(Cell cell);
    void noteBuilt(const Cell& cell);
    [[nodiscard]] std::optional<Cut> bestCut(const Cell& cell, const OrientedBox& box, const Grain& grain);
    [[nodiscard]] std::optional<Cut> tryCut(const Cell& cell, Point origin, Point direction,
                                            const Grain& grain) const;
    [[nodiscard]] OutlinePlace snapped(const Cell& cell, OutlinePlace place, double reach) const;
    [[nodiscard]] double worthOf(const Cell& cell, const Cut& cut, const Grain& grain) const;
    [[nodiscard]] bool isOpen(std::int32_t piece) const;
    [[nodiscard]] StreetPiece streetFor(const Cell& cell, const Cut& cut, double area);
    void extraBridges();

    DrawingBoard& m_board;
    StreetPlan& m_plan;
    std::uint64_t m_seed;
    Random m_dice;
    double m_squareArea = 0.0; ///< Of the largest block near the centre, which becomes the main square.
    std::size_t m_square = std::numeric_limits<std::size_t>::max();
};

Quarter Quarters::quarterOf(Point place) const
{
    const double inner = std::max(m_plan.measures.oldTown * 1.6, std::min(0.46 * m_plan.measures.reach, 2'600.0));
    return length(place) < inner ? Quarter::Inner : Quarter::Outer;
}

bool Quarters::isBeyondTown(Point middle) const
{
    const double angle = std::atan2(middle.y, middle.x);
    double ragged = 0.0; // the same towards a direction, so that quarters end together
    for (int k = 2; k <= 9; ++k)
        ragged += std::sin(k * angle + 6.28 * unitOf(hashOf(m_seed, 0xed6e, static_cast<std::uint64_t>(k)))) / k;
    const double edge = m_plan.measures.reach * (0.90 + 0.075 * ragged);
    return length(middle) > edge;
}

LandUse Quarters::useFor(const Cell& cell, Point middle, double area)
{
    const TownMeasures& m = m_plan.measures;
    if (isBeyondTown(middle))
        return m_dice.chance(0.22) ? LandUse::Park : LandUse::Field;
    if (cell.quarter == Quarter::OldTown)
        return m_dice.chance(0.03) ? LandUse::Park : LandUse::Residential;
    const double toRiver = std::abs(middle.y - m.riverAxis) - m.quay;
    if (toRiver < 160.0 && m_dice.chance(0.24))
        return LandUse::Park;
    const double toRail = std::abs(middle.y - m.rail);
    if (toRail < 280.0 && std::abs(middle.x) > 0.3 * m.reach && m_dice.chance(0.6))
        return LandUse::Industrial;
    const double beyondRing = length(middle) - m.rings.back();
    if (beyondRing > 0.0 && area > 20'000.0 && m_dice.chance(0.22))
        return LandUse::Industrial;
    if (std::abs(beyondRing) < 260.0 && m_dice.chance(0.16))
        return LandUse::Commercial;
    if (m_dice.chance(0.055))
        return LandUse::Park;
    return m_dice.chance(0.05) ? LandUse::Commercial : LandUse::Residential;
}

void Quarters::decide(Cell& cell, double area)
{
    cell.use = useFor(cell, centroid(cell.ring), area);
    if (cell.use != LandUse::Field && cell.use != LandUse::Park)
        m_plan.quarters.push_back(cell);
}

bool Quarters::isOpen(std::int32_t piece) const
{
    return piece >= 0 && !m_plan.pieces[static_cast<std::size_t>(piece)].isClosed();
}

OutlinePlace Quarters::snapped(const Cell& cell, OutlinePlace place, double reach) const
{
    const std::int32_t piece = cell.edges[place.edge];
    if (!isOpen(piece))
        return place;
    const NodeId node = m_board.nodeNear(piece, place.place, reach);
    if (node == kNoNode)
        return place;
    const Point target = m_board.placeOf(node);
    // The crossing may lie on a neighbouring edge of a bent street.
    for (std::size_t step = 0; step < 3; ++step) {
        const std::size_t n = cell.ring.size();
        const std::size_t edge = (place.edge + n + step - (step == 2 ? 3 : 0)) % n;
        if (cell.edges[edge] == piece && distanceToSegment(target, cell.ring[edge], cell.next(edge)) < 0.05)
            return {edge, target};
    }
    return place;
}

double Quarters::worthOf(const Cell& cell, const Cut& cut, const Grain& grain) const
{
    if (distance(cut.from.place, cut.to.place) < grain.narrowest * 0.8)
        return -1.0;
    double worth = 1.0;
    for (const OutlinePlace& end : {cut.from, cut.to}) {
        for (std::size_t i = 0; i < cell.ring.size(); ++i) {
            if (cell.isCorner(i) && distance(cell.ring[i], end.place) < grain.corner)
                return -1.0;
        }
        const Point along = unitVector(cell.next(end.edge) - cell.ring[end.edge]);
        const double square = std::abs(cross(along, unitVector(cut.to.place - cut.from.place)));
        if (square < 0.5)
            return -1.0;
        worth *= square;
    }
    if (!isOpen(cell.edges[cut.from.edge]) && !isOpen(cell.edges[cut.to.edge]))
        worth *= 0.2; // it would lead nowhere
    return worth;
}

std::optional<Quarters::Cut> Quarters::tryCut(const Cell& cell, Point origin, Point direction,
                                              const Grain& grain) const
{
    const auto places = crossings(cell, origin, direction);
    std::optional<Cut> best;
    double bestReach = std::numeric_limits<double>::max();
    for (std::size_t i = 1; i < places.size(); ++i) {
        const Point middle = lerp(places[i - 1].place, places[i].place, 0.5);
        if (distance(middle, origin) >= bestReach || !chordIsInside(cell, places[i - 1], places[i]))
            continue;
        bestReach = distance(middle, origin);
        best = Cut{places[i - 1], places[i], -1.0};
    }
    if (!best)
        return std::nullopt;
    const Cut aimed{snapped(cell, best->from, grain.snap), snapped(cell, best->to, grain.snap), -1.0};
    if (chordIsInside(cell, aimed.from, aimed.to)) {
        const double worth = worthOf(cell, aimed, grain);
        if (worth > 0.0)
            return Cut{aimed.from, aimed.to, worth};
    }
    best->worth = worthOf(cell, *best, grain);
    return best->worth > 0.0 ? best : std::nullopt;
}

std::optional<Quarters::Cut> Quarters::bestCut(const Cell& cell, const OrientedBox& box, const Grain& grain)
{
    std::optional<Cut> best;
    for (int attempt = 0; attempt < 7; ++attempt) {
        const bool isAcross = attempt < 5;
        const Point axis = isAcross ? box.axis : leftOf(box.axis);
        const double side = isAcross ? box.longSide : box.shortSide;
        if (side / 2.0 < grain.narrowest)
            continue;
        const double spread = attempt < 3 ? 0.08 : 0.17;
        const Point origin = box.centre + axis * (side * m_dice.uniform(-spread, spread));
        const double slant = m_dice.uniform(-grain.slant, grain.slant);
        const Point square = leftOf(axis);
        const Point direction = square * std::cos(slant) + axis * std::sin(slant);
        const auto cut = tryCut(cell, origin, direction, grain);
        if (cut && (!best || cut->worth > best->worth))
            best = cut;
        if (best && best->worth > 0.85 && attempt >= 1)
            break;
    }
    return best;
}

StreetPiece Quarters::streetFor(const Cell& cell, const Cut& cut, double area)
{
    StreetPiece piece;
    piece.streetClass = cell.quarter == Quarter::OldTown ? StreetClass::Residential : classFor(area);
    if (cell.quarter == Quarter::OldTown)
        piece.width = area > 15'000.0 ? 7.5 : 5.5;
    const bool endsBlind = !isOpen(cell.edges[cut.from.edge]) || !isOpen(cell.edges[cut.to.edge]);
    NameKind kind = cell.quarter == Quarter::OldTown ? NameKind::Lane : NameKind::Street;
    if (piece.streetClass == StreetClass::Primary)
        kind = NameKind::Boulevard;
    else if (piece.streetClass == StreetClass::Secondary)
        kind = m_dice.chance(0.4) ? NameKind::Avenue : NameKind::Street;
    else if (endsBlind)
        kind = NameKind::DeadEnd;
    piece.names = {m_board.names().fresh(kind)};
    return piece;
}

void Quarters::noteBuilt(const Cell& cell)
{
    for (std::size_t i = 0; i < cell.ring.size(); ++i) {
        if (cell.edges[i] < 0)
            continue;
        StreetPiece& piece = m_plan.pieces[static_cast<std::size_t>(cell.edges[i])];
        const double a = piece.axis.project(cell.ring[i]);
        const double b = piece.axis.project(cell.next(i));
        piece.built.emplace_back(std::min(a, b), std::max(a, b));
    }
}

void Quarters::finish(Cell cell)
{
    if (cell.use == LandUse::Field)
        return;
    if (cell.use == LandUse::Park) {
        if (!isBeyondTown(centroid(cell.ring)))
            noteBuilt(cell);
        m_plan.parks.push_back(std::move(cell));
        return;
    }
    noteBuilt(cell);
    const double area = signedArea(cell.ring);
    if (cell.quarter == Quarter::OldTown && area > m_squareArea &&
        length(centroid(cell.ring)) < 0.4 * m_plan.measures.oldTown) {
        m_squareArea = area;
        m_square = m_plan.blocks.size();
    }
    m_plan.blocks.push_back(std::move(cell));
}

void Quarters::draw(std::vector<Cell> cells)
{
    std::vector<Work> work;
    for (Cell& cell : cells)
        work.push_back({std::move(cell), false});
    while (!work.empty()) {
        Work now = std::move(work.back());
        work.pop_back();
        const double area = signedArea(now.cell.ring);
        if (now.cell.quarter != Quarter::OldTown)
            now.cell.quarter = quarterOf(centroid(now.cell.ring));
        Grain grain = grainOf(now.cell);
        const OrientedBox box = orientedBox(now.cell.ring);
        const bool isGreatPark = !now.isDecided && area < 210'000.0 && area > 70'000.0 &&
                                 box.longSide < 3.0 * box.shortSide && now.cell.quarter != Quarter::OldTown &&
                                 m_dice.chance(0.05);
        if (!now.isDecided && (area < grain.decide || isGreatPark)) {
            decide(now.cell, area);
            now.isDecided = true;
            if (isGreatPark && now.cell.use != LandUse::Field) {
                if (now.cell.use != LandUse::Park)
                    m_plan.quarters.pop_back();
                now.cell.use = LandUse::Park;
            }
            grain = grainOf(now.cell);
        }
        const bool isGreen = now.cell.use == LandUse::Park || now.cell.use == LandUse::Field;
        const double block = grain.block * m_dice.uniform(0.75, 1.25);
        const bool isBlock = now.isDecided && (isGreen || (area < block && box.longSide < grain.longest));
        const auto cut = isBlock ? std::nullopt : bestCut(now.cell, box, grain);
        if (!cut) {
            if (!now.isDecided)
                decide(now.cell, area);
            finish(std::move(now.cell));
            continue;
        }
        const auto piece = m_board.addStreet(now.cell, cut->from, cut->to, Axis::line(cut->from.place, cut->to.place),
                                             streetFor(now.cell, *cut, area));
        auto parts = divide(std::move(now.cell), cut->from, cut->to, {}, piece);
        work.push_back({std::move(parts.first), now.isDecided});
        work.push_back({std::move(parts.second), now.isDecided});
    }
    if (m_square < m_plan.blocks.size())
        m_plan.blocks[m_square].use = LandUse::Square;
    extraBridges();
}

/// Where two streets end opposite each other on the quays and no bridge is near, the town has built one.
void Quarters::extraBridges()
{
    const TownMeasures& m = m_plan.measures;
    std::vector<Point> high;
    std::vector<Point> low;
    std::vector<double> taken;
    for (const StreetPiece& piece : m_plan.pieces) {
        if (piece.isBridge)
            taken.push_back(piece.axis.start.x);
        if (piece.isBridge || piece.axis.isArc || piece.axis.start.y != piece.axis.end.y)
            continue;
        const bool isHigh = std::abs(piece.axis.start.y - m.riverAxis - m.quay) < 0.01;
        const bool isLow = std::abs(piece.axis.start.y - m.riverAxis + m.quay) < 0.01;
        for (const auto& [metres, node] : piece.nodes) {
            if (isHigh)
                high.push_back(m_board.placeOf(node));
            if (isLow)
                low.push_back(m_board.placeOf(node));
        }
    }
    const auto byX = [](Point a, Point b) { return a.x < b.x; };
    std::sort(high.begin(), high.end(), byX);
    std::sort(low.begin(), low.end(), byX);
    const double apart = std::max(420.0, m.reach * 0.11);
    for (const Point from : high) {
        const auto isNear = [&](double x) { return std::abs(x - from.x) < apart; };
        if (std::abs(from.x) > 0.7 * m.reach || std::any_of(taken.begin(), taken.end(), isNear))
            continue;
        const auto to = std::lower_bound(low.begin(), low.end(), Point{from.x - 30.0, 0.0}, byX);
        if (to == low.end() || to->x > from.x + 30.0)
            continue;
        taken.push_back(from.x);
        m_board.addBridge(m_board.findNode(from), m_board.findNode(*to), StreetClass::Secondary,
                          m_board.names().fresh(NameKind::Bridge));
    }
}

} // namespace

void drawQuarters(DrawingBoard& board, std::vector<Cell> cells, std::uint64_t seed)
{
    Quarters(board, seed).draw(std::move(cells));
}

} // namespace vigie::city
