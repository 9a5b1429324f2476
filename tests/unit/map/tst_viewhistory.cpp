// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/viewhistory.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::map;

class TestViewHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesBackAndForward();
    void aSmallMoveIsTheSameView();
    void elsewhereEndsWhatLayAhead();
    void keepsSoMany();
    void nothingToGoTo();
};

namespace {

constexpr double kScreen = 1600.0;

MapView view(double longitude, double zoom = 16.0)
{
    return {*core::GeoPosition::fromDegrees(46.0, longitude), zoom};
}

} // namespace

void TestViewHistory::goesBackAndForward()
{
    ViewHistory history;
    history.rest(view(2.0), kScreen);
    history.rest(view(2.1), kScreen);
    history.rest(view(2.1, 18.0), kScreen);
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back()->zoom, 16.0);
    QVERIFY(history.back() == view(2.0));
    QVERIFY(!history.canGoBack());
    QVERIFY(history.forward() == view(2.1));
    QVERIFY(history.forward() == view(2.1, 18.0));
}

void TestViewHistory::aSmallMoveIsTheSameView()
{
    ViewHistory history;
    history.rest(view(2.0), kScreen);
    history.rest(view(2.0005), kScreen); // 40 m: some 25 points
    QVERIFY(!history.canGoBack());
    history.rest(view(2.1), kScreen);
    QVERIFY(history.back() == view(2.0005)); // the newest of them
}

void TestViewHistory::elsewhereEndsWhatLayAhead()
{
    ViewHistory history;
    for (const double longitude : {2.0, 2.1, 2.2})
        history.rest(view(longitude), kScreen);
    history.back();
    history.back();
    history.rest(view(2.0), kScreen); // the map comes to rest where it went back to
    QVERIFY(history.canGoForward());
    history.rest(view(3.0), kScreen);
    QVERIFY(!history.canGoForward());
    QVERIFY(history.back() == view(2.0));
}

void TestViewHistory::keepsSoMany()
{
    ViewHistory history;
    for (int i = 0; i < 1000; ++i)
        history.rest(view(0.1 * i), kScreen);
    std::size_t steps = 0;
    while (history.back())
        ++steps;
    QCOMPARE(steps, ViewHistory::kMost - 1);
}

void TestViewHistory::nothingToGoTo()
{
    ViewHistory history;
    QVERIFY(!history.back());
    QVERIFY(!history.forward());
}

QTEST_GUILESS_MAIN(TestViewHistory)
#include "tst_viewhistory.moc"
