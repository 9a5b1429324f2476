// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The phases of a feed, its gaps, and when it is stale.
#include "feeds/feedstate.h"
#include "feeds/statekeeper.h"

#include <QtTest>

#include <set>

using namespace std::chrono_literals;
using namespace vigie;
using feeds::FeedPhase;
using feeds::FeedState;
using feeds::StateKeeper;

namespace {

core::Timestamp at(int second)
{
    return core::Timestamp{std::chrono::seconds{1'800'000'000 + second}};
}

core::Error trouble()
{
    return {core::ErrorCode::Unreachable, "here", "Gone.", "Wait."};
}

} // namespace

class TestFeedState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void is_stale_after_three_periods_data()
    {
        QTest::addColumn<int>("period");
        QTest::addColumn<int>("heard");
        QTest::addColumn<int>("now");
        QTest::addColumn<bool>("stale");
        QTest::newRow("just heard") << 10 << 100 << 105 << false;
        QTest::newRow("a moment before") << 10 << 100 << 129 << false;
        QTest::newRow("three periods") << 10 << 100 << 130 << true;
        QTest::newRow("long ago") << 10 << 100 << 5000 << true;
        QTest::newRow("the source says nothing of a period") << 0 << 100 << 5000 << false;
        QTest::newRow("heard before the connection, which is young") << 10 << -500 << 29 << false;
        QTest::newRow("never heard since the connection") << 10 << -500 << 30 << true;
    }
    void is_stale_after_three_periods()
    {
        QFETCH(int, period);
        QFETCH(int, heard);
        QFETCH(int, now);
        QFETCH(bool, stale);
        FeedState live;
        live.phase = FeedPhase::Live;
        live.since = at(0);
        const FeedState state = withStaleness(live, at(heard), std::chrono::seconds{period}, at(now));
        QCOMPARE(state.phase, stale ? FeedPhase::Stale : FeedPhase::Live);
        QCOMPARE(state.since, stale ? at(std::max(heard, 0) + 3 * period) : at(0));
        QCOMPARE(state.why.has_value(), stale);
    }

    void only_a_live_feed_gets_stale()
    {
        for (const FeedPhase phase :
             {FeedPhase::Connecting, FeedPhase::Failed, FeedPhase::Paused, FeedPhase::Stopped}) {
            FeedState state;
            state.phase = phase;
            QCOMPARE(withStaleness(state, core::kNoTime, 1s, at(1000)).phase, phase);
        }
    }

    void a_loss_and_a_return_make_a_gap()
    {
        StateKeeper keeper;
        keeper.connecting(at(0));
        QCOMPARE(keeper.current().gaps, 0U);
        keeper.live(at(1));
        QVERIFY(keeper.current().backAt == core::kNoTime);
        keeper.failed(at(10), trouble(), at(12));
        QCOMPARE(keeper.current().lostAt, at(10));
        QCOMPARE(keeper.current().nextTry, at(12));
        keeper.connecting(at(12));
        QVERIFY2(keeper.current().why, "why the last try failed is still said");
        QVERIFY(keeper.current().nextTry == core::kNoTime);
        keeper.failed(at(13), trouble(), at(17));
        QCOMPARE(keeper.current().lostAt, at(10));
        keeper.connecting(at(17));
        keeper.live(at(18));
        const FeedState state = keeper.current();
        QCOMPARE(state.gaps, 1U);
        QCOMPARE(state.lostAt, at(10));
        QCOMPARE(state.backAt, at(18));
        QCOMPARE(state.since, at(18));
        QVERIFY(!state.why);
    }

    void failing_at_first_is_no_gap()
    {
        StateKeeper keeper;
        keeper.connecting(at(0));
        keeper.failed(at(1), trouble(), at(2));
        keeper.connecting(at(2));
        keeper.live(at(3));
        QCOMPARE(keeper.current().gaps, 0U);
        QVERIFY(keeper.current().lostAt == core::kNoTime);
        QVERIFY(keeper.current().backAt == core::kNoTime);
    }

    void a_pause_is_a_gap()
    {
        StateKeeper keeper;
        keeper.live(at(1));
        keeper.paused(at(5));
        keeper.connecting(at(9));
        keeper.live(at(10));
        QCOMPARE(keeper.current().lostAt, at(5));
        QCOMPARE(keeper.current().backAt, at(10));
    }

    void changes_are_given_once_and_the_oldest_go_first()
    {
        StateKeeper keeper;
        keeper.connecting(at(0));
        keeper.live(at(1));
        const auto changes = keeper.takeChanges();
        QCOMPARE(changes.size(), 2U);
        QCOMPARE(changes[0].phase, FeedPhase::Connecting);
        QCOMPARE(changes[1].phase, FeedPhase::Live);
        QVERIFY(keeper.takeChanges().empty());
        for (int i = 0; i < 500; ++i)
            keeper.failed(at(i), trouble(), at(i + 1));
        const auto many = keeper.takeChanges();
        QCOMPARE(many.size(), StateKeeper::kChangesKept);
        QCOMPARE(many.back().nextTry, at(500));
        QCOMPARE(many.back().since, at(0));
    }

    void every_phase_has_its_word()
    {
        std::set<std::string_view> words;
        for (int i = 0; i < feeds::kFeedPhaseCount; ++i)
            words.insert(toWord(static_cast<FeedPhase>(i)));
        QCOMPARE(words, (std::set<std::string_view>{"connecting", "failed", "live", "paused", "stale", "stopped"}));
    }
};

QTEST_GUILESS_MAIN(TestFeedState)
#include "tst_feedstate.moc"
