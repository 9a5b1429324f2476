// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/raisedalerts.h"

#include <QtTest>

using namespace vigie;
using namespace std::chrono_literals;
using alerts::ConditionState;

/// Which lines of an alert history are alerts that were raised.
class TestRaisedAlerts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatBeganCounts_data();
    void whatBeganCounts();
    void aChatteringAlertCountsOnce();
    void aReplayThatWentBackCountsOnce();
    void othersCountBesideIt();
};

namespace {

const core::Timestamp kNoon = *core::parseIso8601("2026-11-22T12:00:00Z");

alerts::HistoryEntry line(std::uint64_t condition, std::chrono::seconds after, ConditionState before,
                          ConditionState state)
{
    alerts::HistoryEntry out;
    out.condition = alerts::ConditionId{condition};
    out.at = kNoon + after;
    out.before = before;
    out.after = state;
    out.placeBefore = alerts::isListed(before) ? alerts::Place::List : alerts::Place::Nowhere;
    out.place = alerts::isListed(state) ? alerts::Place::List : alerts::Place::Nowhere;
    return out;
}

alerts::HistoryEntry raised(std::uint64_t condition, std::chrono::seconds after)
{
    return line(condition, after, ConditionState::Normal, ConditionState::ActiveUnacked);
}

} // namespace

void TestRaisedAlerts::whatBeganCounts_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<bool>("counts");
    const auto row = [](const char* name, ConditionState before, ConditionState after, bool counts) {
        QTest::newRow(name) << static_cast<int>(before) << static_cast<int>(after) << counts;
    };
    using enum ConditionState;
    row("raised at once", Normal, ActiveUnacked, true);
    row("raised after its delay", PendingOn, ActiveUnacked, true);
    row("again, before anybody took note", PendingOnUnacked, ActiveUnacked, true);
    row("acknowledged", ActiveUnacked, ActiveAcked, false);
    row("over", PendingOffAcked, Normal, false);
    row("latched", PendingOffUnacked, Latched, false);
}

void TestRaisedAlerts::whatBeganCounts()
{
    QFETCH(int, before);
    QFETCH(int, after);
    QFETCH(bool, counts);
    const auto found =
        session::raisedOf({line(1, 0s, static_cast<ConditionState>(before), static_cast<ConditionState>(after))});
    QCOMPARE(found.size(), counts ? std::size_t{1} : std::size_t{0});
}

void TestRaisedAlerts::aChatteringAlertCountsOnce()
{
    // Every half minute for two minutes, then quiet, then once more.
    const auto found =
        session::raisedOf({raised(1, 0s), raised(1, 30s), raised(1, 60s), raised(1, 90s), raised(1, 600s)});
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found.back().at, kNoon + 600s);
}

void TestRaisedAlerts::aReplayThatWentBackCountsOnce()
{
    const auto found = session::raisedOf({raised(1, 0s), raised(1, 600s), raised(1, 1s), raised(1, 601s)});
    QCOMPARE(found.size(), std::size_t{2});
}

void TestRaisedAlerts::othersCountBesideIt()
{
    QCOMPARE(session::raisedOf({raised(1, 0s), raised(2, 1s), raised(1, 2s)}).size(), std::size_t{2});
}

QTEST_APPLESS_MAIN(TestRaisedAlerts)
#include "tst_raisedalerts.moc"
