// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/coastline.h"

#include <QtTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace vigie;
using namespace vigie::layers;

namespace {

using Ring = std::vector<core::GeoPosition>;

core::GeoPosition at(double latitude, double longitude)
{
    return *core::GeoPosition::fromDegrees(latitude, longitude);
}

/// Even-odd, by looking at every edge.
bool isIn(const Ring& ring, double x, double y)
{
    bool inside = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& a = ring[i];
        const auto& b = ring[(i + 1) % ring.size()];
        if ((a.latitude() > y) != (b.latitude() > y) &&
            x < a.longitude() + (b.longitude() - a.longitude()) * (y - a.latitude()) / (b.latitude() - a.latitude()))
            inside = !inside;
    }
    return inside;
}

bool isSea(const Sea& sea, double x, double y)
{
    return std::any_of(sea.polygons.begin(), sea.polygons.end(), [x, y](const Sea::Polygon& polygon) {
        return isIn(polygon.front(), x, y) && std::none_of(polygon.begin() + 1, polygon.end(),
                                                           [x, y](const Ring& island) { return isIn(island, x, y); });
    });
}

double distanceTo(const Ring& ring, double x, double y)
{
    double best = 1e9;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const double ax = ring[i].longitude();
        const double ay = ring[i].latitude();
        const double dx = ring[(i + 1) % ring.size()].longitude() - ax;
        const double dy = ring[(i + 1) % ring.size()].latitude() - ay;
        const double length = dx * dx + dy * dy;
        const double k = length > 0 ? std::clamp(((x - ax) * dx + (y - ay) * dy) / length, 0.0, 1.0) : 0.0;
        best = std::min(best, std::hypot(ax + k * dx - x, ay + k * dy - y));
    }
    return best;
}

/// A star around a middle: anticlockwise, it never crosses itself.
Ring anyStar(double x, double y, double reach)
{
    const int corners = *rc::gen::inRange(3, 24);
    Ring out;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / corners;
        const double radius = reach * *rc::gen::inRange(20, 100) / 100.0;
        out.push_back(at(y + radius * std::sin(angle), x + radius * std::cos(angle)));
    }
    return out;
}

/// The ring as lines that come in any order and are cut anywhere.
void cutInto(std::vector<Ring>& lines, const Ring& ring)
{
    Ring line{ring.front()};
    for (std::size_t i = 1; i <= ring.size(); ++i) {
        line.push_back(ring[i % ring.size()]);
        if (i == ring.size() || *rc::gen::inRange(0, 4) == 0) {
            lines.insert(lines.begin() + *rc::gen::inRange(0, static_cast<int>(lines.size()) + 1), line);
            line = {ring[i % ring.size()]};
        }
    }
}

bool crosses(const Ring& ring, const DegreeBox& box)
{
    bool anyIn = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        for (int step = 0; step < 100 && !anyIn; ++step) {
            const auto& a = ring[i];
            const auto& b = ring[(i + 1) % ring.size()];
            const double k = step / 100.0;
            const double x = a.longitude() + (b.longitude() - a.longitude()) * k;
            const double y = a.latitude() + (b.latitude() - a.latitude()) * k;
            anyIn = x > box.west && x < box.east && y > box.south && y < box.north;
        }
    }
    return anyIn;
}

constexpr double kNear = 1e-5; ///< Too near the coast to ask: rounding decides there.

} // namespace

class TestCoastline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSeaIsWhereNoLandIs();
    void aBayIsWhereTheWaterIsInside();
    void aMainlandFromEdgeToEdge();
    void aCoastThatEndsGoesStraightOn();
    void aRingWithAGapIsAnIsland();
    void withoutACoastNobodyKnows();
    void anythingAtAllComesBack();
};

void TestCoastline::theSeaIsWhereNoLandIs()
{
    QVERIFY(rc::check("land in any pieces and order: the sea of the box is the rest", [] {
        const DegreeBox box{*rc::gen::inRange(-100, 0) / 10.0, *rc::gen::inRange(-100, 0) / 10.0,
                            *rc::gen::inRange(1, 100) / 10.0, *rc::gen::inRange(1, 100) / 10.0};
        std::vector<Ring> lands;
        std::vector<Ring> lines;
        const int most = *rc::gen::inRange(1, 6);
        for (int i = 0; i < most; ++i) { // in squares of their own, so that they never meet
            const double x = -10.0 + 8.0 * (i % 3);
            const double y = -8.0 + 9.0 * (i / 3);
            Ring land = anyStar(x, y, 3.9);
            if (!crosses(land, box))
                continue; // outside; or around the box, which is then on land
            cutInto(lines, land);
            lands.push_back(std::move(land));
        }
        RC_PRE(!lands.empty());
        const bool swallowed = std::any_of(lands.begin(), lands.end(), [&](const Ring& land) {
            return isIn(land, box.west, box.south) && isIn(land, box.east, box.north) &&
                   isIn(land, box.west, box.north) && isIn(land, box.east, box.south);
        });
        RC_PRE(!swallowed); // a star may touch all four corners and leave by a side: another case
        const Sea sea = closeCoastline(lines, box);
        RC_ASSERT(sea.looseEnds == 0U);
        RC_ASSERT(sea.lostIslands == 0U);
        for (int i = 0; i < 60; ++i) {
            const double x = box.west + (box.east - box.west) * *rc::gen::inRange(1, 1'000) / 1'000.3;
            const double y = box.south + (box.north - box.south) * *rc::gen::inRange(1, 1'000) / 1'000.3;
            const bool isLand =
                std::any_of(lands.begin(), lands.end(), [x, y](const Ring& land) { return isIn(land, x, y); });
            const bool isNear = std::any_of(lands.begin(), lands.end(),
                                            [x, y](const Ring& land) { return distanceTo(land, x, y) < kNear; });
            if (!isNear)
                RC_ASSERT(isSea(sea, x, y) == !isLand);
        }
    }));
}

void TestCoastline::aBayIsWhereTheWaterIsInside()
{
    QVERIFY(rc::check("with the water inside, the sea is the ring as far as the box goes", [] {
        const DegreeBox box{-2.0, -1.5, 2.0, 1.5};
        Ring bay = anyStar(*rc::gen::inRange(-20, 20) / 10.0, *rc::gen::inRange(-15, 15) / 10.0, 3.0);
        RC_PRE(crosses(bay, box));
        std::reverse(bay.begin(), bay.end());
        std::vector<Ring> lines;
        cutInto(lines, bay);
        const Sea sea = closeCoastline(lines, box);
        for (int i = 0; i < 60; ++i) {
            const double x = -2.0 + 4.0 * *rc::gen::inRange(1, 1'000) / 1'000.3;
            const double y = -1.5 + 3.0 * *rc::gen::inRange(1, 1'000) / 1'000.3;
            if (distanceTo(bay, x, y) > kNear)
                RC_ASSERT(isSea(sea, x, y) == isIn(bay, x, y));
        }
    }));
}

void TestCoastline::aMainlandFromEdgeToEdge()
{
    // From east to west the left hand is south: land there, and water in the north.
    const std::vector<Ring> lines{{at(0.2, 0.0), at(0.1, -3.0)}, {at(-0.3, 3.0), at(0.2, 0.0)}};
    const DegreeBox box{-1.0, -1.0, 1.0, 1.0};
    const Sea sea = closeCoastline(lines, box);
    QCOMPARE(sea.polygons.size(), std::size_t{1});
    QVERIFY(isSea(sea, 0.0, 0.5));
    QVERIFY(isSea(sea, -0.99, 0.99));
    QVERIFY(!isSea(sea, 0.0, -0.5));
    QVERIFY(!isSea(sea, 0.99, -0.99));
    QVERIFY(!isSea(sea, 0.0, 1.5)); // beyond the box

    const Sea wide = closeCoastline(lines, box, 1.0);
    QVERIFY(isSea(wide, 0.0, 1.5));
    QVERIFY(isSea(wide, 1.9, 1.9));
    QVERIFY(!isSea(wide, 1.9, -1.9));
}

void TestCoastline::aCoastThatEndsGoesStraightOn()
{
    // An extract of a country's shape: the coast ends a little inside the box, and there is a cape at its very start.
    const std::vector<Ring> lines{{at(0.0, 0.95), at(-0.01, 0.99), at(0.02, 0.94), at(0.1, 0.0), at(0.0, -0.97)}};
    const Sea sea = closeCoastline(lines, {-1.0, -1.0, 1.0, 1.0}, 0.5);
    QCOMPARE(sea.looseEnds, std::size_t{0}); // too near the border to be told of
    for (const double x : {-1.4, -0.5, 0.0, 0.5, 1.4}) {
        QVERIFY2(isSea(sea, x, 0.9), qPrintable(QString::number(x)));
        QVERIFY2(!isSea(sea, x, -0.9), qPrintable(QString::number(x)));
    }
    const Sea guessed = closeCoastline(std::vector<Ring>{{at(0.0, 3.0), at(0.0, 0.4)}}, {-1.0, -1.0, 1.0, 1.0});
    QCOMPARE(guessed.looseEnds, std::size_t{1});
}

void TestCoastline::aRingWithAGapIsAnIsland()
{
    const std::vector<Ring> lines{{at(-0.1, 0.0), at(0.0, 0.1), at(0.1, 0.0), at(0.01, -0.1)}};
    const Sea sea = closeCoastline(lines, {-1.0, -1.0, 1.0, 1.0});
    QCOMPARE(sea.polygons.size(), std::size_t{1});
    QCOMPARE(sea.polygons.front().size(), std::size_t{2});
    QVERIFY(isSea(sea, 0.5, 0.5));
    QVERIFY(!isSea(sea, 0.0, 0.0));
}

void TestCoastline::withoutACoastNobodyKnows()
{
    QVERIFY(closeCoastline({}, {-1.0, -1.0, 1.0, 1.0}).polygons.empty());
    const std::vector<Ring> far{{at(40.0, 40.0), at(40.0, 41.0), at(41.0, 41.0), at(40.0, 40.0)}};
    QVERIFY(closeCoastline(far, {-1.0, -1.0, 1.0, 1.0}).polygons.empty());
    const std::vector<Ring> line{{at(0.0, 2.0), at(0.0, -2.0)}};
    QVERIFY(closeCoastline(line, DegreeBox{}).polygons.empty());
    QVERIFY(closeCoastline(line, {1.0, -1.0, 1.0, 1.0}).polygons.empty());
}

void TestCoastline::anythingAtAllComesBack()
{
    QVERIFY(rc::check("lines of any kind end in rings of places in the box", [] {
        const auto number = rc::gen::inRange(-30, 31);
        std::vector<Ring> lines;
        const int count = *rc::gen::inRange(0, 12);
        for (int i = 0; i < count; ++i) {
            Ring line;
            const int places = *rc::gen::inRange(0, 9);
            for (int k = 0; k < places; ++k)
                line.push_back(at(*number / 10.0, *number / 10.0));
            lines.push_back(std::move(line));
        }
        const DegreeBox box{-1.0, -1.0, 1.0, 1.0};
        for (const Sea::Polygon& polygon : closeCoastline(lines, box, 0.5).polygons) {
            for (const Ring& ring : polygon) {
                RC_ASSERT(ring.size() > 2U);
                for (const core::GeoPosition place : ring)
                    RC_ASSERT(std::abs(place.latitude()) <= 1.5 && std::abs(place.longitude()) <= 1.5);
            }
        }
    }));
}

QTEST_APPLESS_MAIN(TestCoastline)
#include "tst_coastline.moc"
