// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Alerts that chatter, and those that nobody looks at any more.
#include "alerts/chatterlog.h"
#include "town.h"

#include <QtTest>

using namespace vigie::alerts;
using namespace vigie::core;
using namespace std::chrono_literals;

namespace {

RuleSet full(const std::string& more = "")
{
    return rulesOf(
        ruleText("full", "kind = \"threshold\"\nattribute = \"fillingLevel\"\nunit = \"C62\"\nabove = 0.9" + more));
}

/// Up and down once, in `period`.
void flap(Town& town, Duration period)
{
    town.number("bin-1", "Bin", "fillingLevel", 0.95).pass(period / 2);
    town.number("bin-1", "Bin", "fillingLevel", 0.2).pass(period - period / 2);
}

} // namespace

class TestChatterLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thirdTimeInAMinute();
    void slowerIsNoChatter();
    void acknowledgedEachTimeItStillChatters();
    void itPasses();
    void aLinkThatFlapsForAnHour();
    void aBacklogIsNoChatter();
    void aDelayQuietensIt();
    void aClockThatGoesBackBeginsAnew();
    void staleAfterADay();
};

void TestChatterLog::thirdTimeInAMinute()
{
    Town town{full()};
    flap(town, 20s);
    flap(town, 20s);
    QVERIFY(!chatters(*town.only(), town.clock.now()));
    town.number("bin-1", "Bin", "fillingLevel", 0.95);
    QVERIFY(chatters(*town.only(), town.clock.now()));
    QCOMPARE(town.only()->chatteredAt, town.clock.now());
}

void TestChatterLog::slowerIsNoChatter()
{
    Town town{full()};
    for (int i = 0; i < 20; ++i) {
        flap(town, 31s);
        QVERIFY(!chatters(*town.only(), town.clock.now()));
    }
}

void TestChatterLog::acknowledgedEachTimeItStillChatters()
{
    // Acknowledged and normal, a condition is held nowhere: its times are remembered all the same.
    Town town{full()};
    for (std::uint64_t i = 1; i <= 2; ++i) {
        flap(town, 10s);
        QVERIFY(town.acknowledge(town.only()->id, i).has_value());
        QVERIFY(town.kept().empty());
    }
    town.number("bin-1", "Bin", "fillingLevel", 0.95);
    QVERIFY(chatters(*town.only(), town.clock.now()));
}

void TestChatterLog::itPasses()
{
    Town town{full()};
    for (int i = 0; i < 3; ++i)
        flap(town, 10s);
    const Timestamp at = town.clock.now();
    QVERIFY(chatters(*town.only(), at));
    QVERIFY(!chatters(*town.only(), at + 11min));
    town.pass(11min);
    flap(town, 10s);
    QVERIFY(!chatters(*town.only(), town.clock.now()));
}

void TestChatterLog::aLinkThatFlapsForAnHour()
{
    Town town{full()};
    for (int i = 0; i < 1'800; ++i)
        flap(town, 2s);
    // One line of the list, which says so; each of its comings is in the history.
    QCOMPARE(town.engine->alerts()->size(), 1U);
    QVERIFY(chatters(*town.only(), town.clock.now()));
    QCOMPARE(town.engine->counters().raised, 1'800U);
    const auto visible = std::count_if(town.transitions.begin(), town.transitions.end(),
                                       [](const Transition& one) { return one.visible(); });
    QCOMPARE(visible, 3'600);
}

void TestChatterLog::aBacklogIsNoChatter()
{
    // A link comes back, and an hour of values at once.
    Town town{full()};
    const Timestamp start = town.clock.now() - 1h;
    for (int i = 0; i < 20; ++i)
        town.number("bin-1", "Bin", "fillingLevel", i % 2 == 0 ? 0.95 : 0.2, "", start + i * 2min);
    QVERIFY(!chatters(*town.only(), town.clock.now()));
}

void TestChatterLog::aDelayQuietensIt()
{
    Town town{full("\non_delay = \"30s\"")};
    for (int i = 0; i < 100; ++i)
        flap(town, 2s);
    QCOMPARE(town.engine->counters().raised, 0U);
}

void TestChatterLog::aClockThatGoesBackBeginsAnew()
{
    ChatterLog log;
    const Timestamp noon = *parseIso8601("2026-06-21T12:00:00Z");
    const ConditionId id{7};
    QCOMPARE(log.becameActive(id, noon), kNoTime);
    QCOMPARE(log.becameActive(id, noon + 1s), kNoTime);
    QCOMPARE(log.becameActive(id, noon - 1h), kNoTime);
    QCOMPARE(log.becameActive(id, noon - 1h + 1s), kNoTime);
    QCOMPARE(log.becameActive(id, noon - 1h + 2s), noon - 1h + 2s);
}

void TestChatterLog::staleAfterADay()
{
    Town town{full()};
    town.number("bin-1", "Bin", "fillingLevel", 0.95).pass(24h, 1min);
    QVERIFY(!isStale(*town.only(), town.clock.now()));
    town.pass(1min);
    QVERIFY(isStale(*town.only(), town.clock.now()));
    town.number("bin-1", "Bin", "fillingLevel", 0.2); // over, not acknowledged: no matter of being there for long
    QVERIFY(!isStale(*town.only(), town.clock.now()));
}

QTEST_APPLESS_MAIN(TestChatterLog)
#include "tst_chatterlog.moc"
