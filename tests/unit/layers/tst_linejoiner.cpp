// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/linejoiner.h"

#include <QtTest>

#include <rapidcheck.h>

#include <cmath>

using namespace vigie;
using namespace vigie::layers;

namespace {

using Places = std::vector<core::GeoPosition>;

core::GeoPosition at(double latitude, double longitude)
{
    return *core::GeoPosition::fromDegrees(latitude, longitude);
}

double metresOf(const std::vector<GroupedLine>& lines)
{
    double out = 0.0;
    for (const GroupedLine& line : lines)
        out += metresAlong(line.places);
    return out;
}

} // namespace

class TestLineJoiner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void piecesInAnyDirectionBecomeOne();
    void whatIsNotAlikeStaysApart();
    void atAJunctionTheStraightestGoesOn();
    void aRingIsOneLine();
    void nothingIsLost();
    void aSimplerLineStaysNear();
};

void TestLineJoiner::piecesInAnyDirectionBecomeOne()
{
    const auto one = joined({{7, {at(0, 0), at(0, 1)}}, {7, {at(0, 2), at(0, 1)}}, {7, {at(0, 2), at(0.1, 3)}}});
    QCOMPARE(one.size(), std::size_t{1});
    QCOMPARE(one[0].group, 7U);
    QCOMPARE(one[0].places, (Places{at(0, 0), at(0, 1), at(0, 2), at(0.1, 3)}));
}

void TestLineJoiner::whatIsNotAlikeStaysApart()
{
    QCOMPARE(joined({{1, {at(0, 0), at(0, 1)}}, {2, {at(0, 1), at(0, 2)}}}).size(), std::size_t{2});
    QCOMPARE(joined({{1, {at(0, 0), at(0, 1)}}, {1, {at(0, 1), at(1, 1)}}}).size(), std::size_t{2}); // a right angle
    QVERIFY(joined({{1, {at(0, 0)}}, {1, {}}}).empty());
}

void TestLineJoiner::atAJunctionTheStraightestGoesOn()
{
    const auto cross = joined({{1, {at(0, -1), at(0, 0)}},
                               {1, {at(-1, 0), at(0, 0)}},
                               {1, {at(0, 0), at(0.1, 1)}},
                               {1, {at(0, 0), at(1, 0)}}});
    QCOMPARE(cross.size(), std::size_t{2});
    for (const GroupedLine& line : cross)
        QCOMPARE(line.places.size(), std::size_t{3});
}

void TestLineJoiner::aRingIsOneLine()
{
    std::vector<GroupedLine> round;
    for (int i = 0; i < 12; ++i) {
        const auto corner = [](int k) { return at(std::sin(k * 0.5236), std::cos(k * 0.5236)); };
        round.push_back({1, {corner(i % 12), corner((i + 1) % 12)}});
    }
    const auto ring = joined(round);
    QCOMPARE(ring.size(), std::size_t{1});
    QCOMPARE(ring[0].places.size(), std::size_t{13});
    QCOMPARE(ring[0].places.front(), ring[0].places.back());
}

void TestLineJoiner::nothingIsLost()
{
    QVERIFY(rc::check("lines of a grid keep their length and their groups, whatever is joined", [] {
        std::vector<GroupedLine> lines;
        const int count = *rc::gen::inRange(0, 40);
        for (int i = 0; i < count; ++i) {
            GroupedLine line{static_cast<std::uint32_t>(*rc::gen::inRange(0, 3)), {}};
            const int places = *rc::gen::inRange(2, 5);
            for (int k = 0; k < places; ++k)
                line.places.push_back(at(*rc::gen::inRange(0, 5) / 1'000.0, *rc::gen::inRange(0, 5) / 1'000.0));
            lines.push_back(std::move(line));
        }
        const auto all = joined(lines);
        RC_ASSERT(all.size() <= lines.size());
        for (std::uint32_t group = 0; group < 3; ++group) {
            const auto only = [group](const std::vector<GroupedLine>& from) {
                std::vector<GroupedLine> out;
                std::copy_if(from.begin(), from.end(), std::back_inserter(out),
                             [group](const GroupedLine& line) { return line.group == group; });
                return out;
            };
            RC_ASSERT(std::abs(metresOf(only(all)) - metresOf(only(lines))) < 0.01);
        }
    }));
}

void TestLineJoiner::aSimplerLineStaysNear()
{
    Places line;
    for (int i = 0; i <= 100; ++i)
        line.push_back(at(46.0 + 0.000001 * (i % 2), 2.0 + 0.0001 * i)); // a tenth of a metre to and fro
    QCOMPARE(simplified(line, 1.0), (Places{line.front(), line.back()}));
    QCOMPARE(simplified(line, 0.01).size(), line.size());
    const Places corner{at(46, 2), at(46, 2.01), at(46.01, 2.01)};
    QCOMPARE(simplified(corner, 5.0), corner);
    QVERIFY(std::abs(metresAlong({at(46, 2), at(46.001, 2)}) - 111.3) < 0.5);
}

QTEST_APPLESS_MAIN(TestLineJoiner)
#include "tst_linejoiner.moc"
