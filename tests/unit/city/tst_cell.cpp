// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/cell.h"
#include "city/geometry.h"

#include <QtTest>

#include <rapidcheck.h>

#include <cmath>
#include <numbers>

using namespace vigie::city;

namespace {

/// A convex cell with a street per edge.
Cell polygon(int corners, double radius, double turned)
{
    Cell cell;
    for (int i = 0; i < corners; ++i) {
        const double a = turned + 2.0 * std::numbers::pi * i / corners;
        cell.ring.push_back(Point{std::cos(a), std::sin(a)} * radius);
        cell.edges.push_back(i);
    }
    return cell;
}

double unit(int value)
{
    return (value % 1'000) / 1'000.0;
}

} // namespace

class TestCell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dividingKeepsAllLand();
    void aRingCutsALongStraightEdgeTwice();
    void anArcKnowsItsPlaces();
    void aChordOutsideIsRefused();
};

void TestCell::dividingKeepsAllLand()
{
    const bool holds = rc::check("two parts make the whole, and share the new street", [] {
        const int corners = *rc::gen::inRange(3, 14);
        const Cell cell = polygon(corners, 300.0, unit(*rc::gen::inRange(0, 1'000)) * 6.0);
        const double angle = unit(*rc::gen::inRange(0, 1'000)) * 3.14;
        const Point through = Point{unit(*rc::gen::inRange(0, 1'000)), unit(*rc::gen::inRange(0, 1'000))} * 60.0;
        const auto places = crossings(cell, through, {std::cos(angle), std::sin(angle)});
        RC_PRE(places.size() == 2);
        RC_ASSERT(chordIsInside(cell, places[0], places[1]));
        const double whole = signedArea(cell.ring);
        const auto [left, right] = divide(cell, places[0], places[1], {}, 99);
        RC_ASSERT(std::abs(signedArea(left.ring) + signedArea(right.ring) - whole) < 1e-6 * whole);
        RC_ASSERT(signedArea(left.ring) > 0.0 && signedArea(right.ring) > 0.0);
        RC_ASSERT(std::count(left.edges.begin(), left.edges.end(), 99) == 1);
        RC_ASSERT(std::count(right.edges.begin(), right.edges.end(), 99) == 1);
    });
    QVERIFY(holds);
}

void TestCell::aRingCutsALongStraightEdgeTwice()
{
    Cell cell;
    cell.ring = {{-500.0, 80.0}, {500.0, 80.0}, {500.0, 600.0}, {-500.0, 600.0}};
    cell.edges = {0, 1, 2, 3};
    const auto places = crossings(cell, {}, 100.0, 0.0);
    QCOMPARE(places.size(), std::size_t{2});
    QVERIFY(std::abs(places[0].place.x - 60.0) < 1e-6);
    QVERIFY(std::abs(places[1].place.x + 60.0) < 1e-6);
    const Points arc{{0.0, 100.0}};
    const auto [inner, outer] = divide(cell, places[0], places[1], arc, 7);
    QVERIFY(std::abs(signedArea(inner.ring) + signedArea(outer.ring) - 520'000.0) < 1e-6);
}

void TestCell::anArcKnowsItsPlaces()
{
    const bool holds = rc::check("project finds what at gave", [] {
        const double radius = 50.0 + *rc::gen::inRange(0, 2'000);
        const double start = unit(*rc::gen::inRange(0, 1'000)) * 6.28;
        const double sweep =
            (0.05 + unit(*rc::gen::inRange(0, 1'000)) * 2.9) * (*rc::gen::arbitrary<bool>() ? 1.0 : -1.0);
        const auto on = [&](double k) {
            return Point{std::cos(start + sweep * k), std::sin(start + sweep * k)} * radius;
        };
        const Axis axis = Axis::arc(on(0.0), on(1.0), {}, on(0.5));
        RC_ASSERT(std::abs(axis.length() - std::abs(sweep) * radius) < 1e-6 * radius);
        const double metres = axis.length() * unit(*rc::gen::inRange(1, 999));
        RC_ASSERT(std::abs(axis.project(axis.at(metres)) - metres) < 1e-6 * radius);
    });
    QVERIFY(holds);
}

void TestCell::aChordOutsideIsRefused()
{
    Cell bent; // an L
    bent.ring = {{0, 0}, {200, 0}, {200, 100}, {100, 100}, {100, 200}, {0, 200}};
    bent.edges = {0, 1, 2, 3, 4, 5};
    QVERIFY(!chordIsInside(bent, {2, {190.0, 100.0}}, {3, {100.0, 190.0}}));
    QVERIFY(chordIsInside(bent, {0, {100.0, 0.0}}, {4, {50.0, 200.0}}));
}

QTEST_APPLESS_MAIN(TestCell)
#include "tst_cell.moc"
