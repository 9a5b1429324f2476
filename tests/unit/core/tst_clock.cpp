// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <QtTest>

#include <atomic>
#include <thread>

using namespace vigie::core;
using namespace std::chrono_literals;

class TestClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsStillAtSpeedZero();
    void runsAtItsSpeed();
    void neverGoesBackWhenFollowing();
    void jumpsWhereItIsTold();
    void isReadWholeWhileItIsSet();

private:
    const Timestamp m_start = *parseIso8601("2026-10-25T00:59:00Z");
};

void TestClock::standsStillAtSpeedZero()
{
    const SteeredClock clock{m_start};
    const Timestamp first = clock.now();
    QVERIFY(first == m_start);
    QVERIFY(clock.now() == m_start);
}

void TestClock::runsAtItsSpeed()
{
    const SteeredClock clock{m_start, 1000.0};
    const auto wall = std::chrono::steady_clock::now();
    QVERIFY(QTest::qWaitFor([&] { return clock.now() - m_start > 20s; }));
    const auto elapsed = std::chrono::steady_clock::now() - wall;
    const auto shown = clock.now() - m_start;
    QVERIFY(shown >= elapsed * 999);
}

void TestClock::neverGoesBackWhenFollowing()
{
    SteeredClock clock{m_start, 1.0};
    clock.follow(m_start + 10s, 1.0);
    const Timestamp ahead = clock.now();
    QVERIFY(ahead >= m_start + 10s);
    clock.follow(m_start + 5s, 1.0);
    QVERIFY(clock.now() >= ahead);
    QVERIFY(clock.now() < ahead + 1s);
}

void TestClock::jumpsWhereItIsTold()
{
    SteeredClock clock{m_start};
    clock.jump(m_start - 24h);
    QVERIFY(clock.now() == m_start - 24h);
    clock.setSpeed(2.0);
    QCOMPARE(clock.speed(), 2.0);
    QVERIFY(clock.now() >= m_start - 24h);
}

void TestClock::isReadWholeWhileItIsSet()
{
    SteeredClock clock{m_start};
    std::atomic<bool> done{false};
    // Two states whose halves must never be mixed: a mixed one would lie far outside both.
    std::thread setter{[&] {
        for (int i = 0; i < 20'000; ++i)
            clock.jump(i % 2 == 0 ? m_start : m_start + 24h);
        done = true;
    }};
    bool whole = true;
    while (!done) {
        const Timestamp now = clock.now();
        whole = whole && (now == m_start || now == m_start + 24h);
    }
    setter.join();
    QVERIFY(whole);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
