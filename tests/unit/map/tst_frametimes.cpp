// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/frametimes.h"

#include <QtTest>

using namespace vigie::map;
using namespace std::chrono_literals;

class TestFrameTimes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void betweenFramesCountsWhileTheMapMoves();
    void drawingCountsEveryFrame();
    void percentiles();
    void startsAgain();
};

namespace {

const FrameTimes::Moment kStart{std::chrono::hours(5)};

void frame(FrameTimes& times, std::chrono::milliseconds at, std::chrono::milliseconds drawing, bool moved)
{
    times.begin(kStart + at, moved);
    times.end(kStart + at + drawing);
}

} // namespace

void TestFrameTimes::betweenFramesCountsWhileTheMapMoves()
{
    FrameTimes times;
    frame(times, 0ms, 5ms, true);
    frame(times, 16ms, 5ms, true);  // 16 after a moving one
    frame(times, 40ms, 5ms, false); // something else drew
    frame(times, 60ms, 5ms, true);  // begins to move again
    frame(times, 400ms, 5ms, true); // the hand rested: not a late frame
    frame(times, 430ms, 5ms, true); // 30
    const FrameFigures figures = times.figures();
    QCOMPARE(figures.frames, std::size_t{2});
    QCOMPARE(figures.betweenP50, 30.0);
    QCOMPARE(figures.betweenP95, 30.0);
}

void TestFrameTimes::drawingCountsEveryFrame()
{
    FrameTimes times;
    times.end(kStart); // begun before anybody looked
    for (int i = 0; i < 9; ++i)
        frame(times, i * 20ms, 4ms, false);
    frame(times, 300ms, 19ms, false);
    const FrameFigures figures = times.figures();
    QCOMPARE(figures.frames, std::size_t{0});
    QCOMPARE(figures.drawingP50, 4.0);
    QCOMPARE(figures.drawingP95, 19.0);
}

void TestFrameTimes::percentiles()
{
    FrameTimes times;
    for (int i = 1; i <= 100; ++i)
        frame(times, i * 200ms, std::chrono::milliseconds(i), false);
    QCOMPARE(times.figures().drawingP50, 51.0);
    QCOMPARE(times.figures().drawingP95, 95.0);
}

void TestFrameTimes::startsAgain()
{
    FrameTimes times;
    frame(times, 0ms, 5ms, true);
    times.clear();
    frame(times, 16ms, 5ms, true);
    QCOMPARE(times.figures().frames, std::size_t{0});
    QCOMPARE(FrameTimes().figures().drawingP95, 0.0);
}

QTEST_APPLESS_MAIN(TestFrameTimes)
#include "tst_frametimes.moc"
