// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/glides.h"

#include <QtTest>

#include <rapidcheck.h>

#include <cmath>

using namespace vigie;
using namespace vigie::map;

class TestGlides : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesEvenlyInTheTimeBetweenTwoReports();
    void aReportOnTheWayGoesOnFromWhereItIsShown();
    void farOrAfterASilenceItJumps_data();
    void farOrAfterASilenceItJumps();
    void whatIsThereMovesNoMore();
    void neverGoesBackOnAStraightWay();
};

namespace {
constexpr std::uint32_t kBus = 7;
} // namespace

void TestGlides::goesEvenlyInTheTimeBetweenTwoReports()
{
    Glides glides;
    glides.note(kBus, {0, 0}, {10, 0}, 100.0);
    QCOMPARE(glides.shownAt(kBus, {10, 0}, 100.0 + Glides::kFirst / 2), (geo::LocalPoint{5, 0}));
    glides.note(kBus, {10, 0}, {10, 40}, 104.0); // four seconds later
    QCOMPARE(glides.shownAt(kBus, {10, 40}, 104.0), (geo::LocalPoint{10, 0}));
    QCOMPARE(glides.shownAt(kBus, {10, 40}, 106.0), (geo::LocalPoint{10, 20}));
    QCOMPARE(glides.shownAt(kBus, {10, 40}, 108.0), (geo::LocalPoint{10, 40}));
    QCOMPARE(glides.fastest(106.0), std::optional{10.0});
    QCOMPARE(glides.shownAt(kBus + 1, {3, 4}, 106.0), (geo::LocalPoint{3, 4})); // which never moved
}

void TestGlides::aReportOnTheWayGoesOnFromWhereItIsShown()
{
    Glides glides;
    glides.note(kBus, {0, 0}, {0, 10}, 0.0);
    glides.note(kBus, {0, 10}, {0, 30}, 0.5); // half way
    QCOMPARE(glides.shownAt(kBus, {0, 30}, 0.5), (geo::LocalPoint{0, 5}));
    QCOMPARE(glides.shownAt(kBus, {0, 30}, 1.0), (geo::LocalPoint{0, 30}));
}

void TestGlides::farOrAfterASilenceItJumps_data()
{
    QTest::addColumn<float>("metres");
    QTest::addColumn<double>("silence");
    QTest::addColumn<bool>("jumps");
    QTest::newRow("near and soon") << 20.0F << 2.0 << false;
    QTest::newRow("near, just not silent") << 20.0F << Glides::kLongest << false;
    QTest::newRow("near, after a silence") << 20.0F << Glides::kLongest + 0.1 << true;
    QTest::newRow("far") << 251.0F << 2.0 << true;
}

void TestGlides::farOrAfterASilenceItJumps()
{
    QFETCH(float, metres);
    QFETCH(double, silence);
    QFETCH(bool, jumps);
    Glides glides;
    glides.note(kBus, {-1, 0}, {0, 0}, 50.0);
    const double then = 50.0 + silence;
    glides.note(kBus, {0, 0}, {metres, 0}, then);
    QCOMPARE(glides.shownAt(kBus, {metres, 0}, then) == (geo::LocalPoint{metres, 0}), jumps);
}

void TestGlides::whatIsThereMovesNoMore()
{
    Glides glides;
    glides.note(kBus, {0, 0}, {10, 0}, 0.0);
    QVERIFY(glides.fastest(0.5).has_value());
    QVERIFY(!glides.fastest(Glides::kFirst).has_value());
    glides.forgetOld(5.0);
    QVERIFY(!glides.empty()); // the next report needs the time of this one
    glides.forgetOld(1000.0);
    QVERIFY(glides.empty());
}

void TestGlides::neverGoesBackOnAStraightWay()
{
    QVERIFY(rc::check("reports along a line at any times: the shown place only goes forward", [] {
        Glides glides;
        float place = 0.0F;
        double time = 0.0;
        float shown = 0.0F;
        const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(0, 120), rc::gen::inRange(1, 12'000)));
        for (const auto& [metres, milliseconds] : steps) {
            const float next = place + static_cast<float>(metres);
            if (metres > 0)
                glides.note(kBus, {place, 0}, {next, 0}, time);
            place = next;
            for (int part = 0; part <= 4; ++part) {
                const float at = glides.shownAt(kBus, {place, 0}, time + milliseconds / 1000.0 * part / 4.0).x;
                RC_ASSERT(at >= shown - 1e-3F);
                RC_ASSERT(at <= place + 1e-3F);
                shown = at;
            }
            time += milliseconds / 1000.0;
        }
    }));
}

QTEST_GUILESS_MAIN(TestGlides)
#include "tst_glides.moc"
