// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a feed does when the broker goes away, when the sink is full, and when it is closed.
#include "integration/feeds/feedrig.h"
#include "support/publisher.h"

using namespace std::chrono_literals;
using namespace vigie;
using feeds::FeedPhase;
using support::BrokerOptions;
using support::MosquittoBroker;
using support::Publisher;
using support::waitFor;
using test::configFor;
using test::Rig;

namespace {

std::string words(const std::string& id, int number)
{
    return id + " power " + std::to_string(number);
}

} // namespace

class TestMqttRecovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_killed_broker_comes_back_and_the_gap_is_told()
    {
        BrokerOptions options;
        options.persistence = true;
        MosquittoBroker broker{options};
        QVERIFY2(broker.start(), broker.log().c_str());
        Rig rig{configFor(broker.url())};
        QVERIFY2(rig.feed, rig.error.c_str());
        rig.start();
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        {
            Publisher publisher{broker.port()};
            publisher.publish("valmer/state", words("kept", 1), Publisher::Retain::Yes);
            QVERIFY(publisher.flush());
        }
        QVERIFY(waitFor([&] { return rig.sink.updates() == 1; }));
        (void)rig.feed->takeChanges();

        broker.kill();
        QVERIFY2(rig.becomes(FeedPhase::Failed), rig.why().c_str());
        QVERIFY(waitFor([&] { return rig.why().find("no broker listens") != std::string::npos; }));
        auto state = rig.feed->state();
        QCOMPARE(state.gaps, 1U);
        QVERIFY(state.lostAt != core::kNoTime);
        QVERIFY(state.backAt == core::kNoTime);

        QVERIFY2(broker.start(), broker.log().c_str());
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        state = rig.feed->state();
        QCOMPARE(state.gaps, 1U);
        QVERIFY(state.backAt > state.lostAt);
        QVERIFY(!state.why);
        QCOMPARE(rig.feed->counters().reconnects, 1U);
        const auto changes = rig.feed->takeChanges();
        QCOMPARE(changes.front().phase, FeedPhase::Failed);
        QCOMPARE(changes.back().phase, FeedPhase::Live);
        QCOMPARE(changes.back().lostAt, state.lostAt);

        // The session was not on disk yet, or was; either way the feed hears what comes now.
        Publisher publisher{broker.port()};
        publisher.publish("valmer/after", words("after", 2));
        QVERIFY(publisher.flush());
        QVERIFY(waitFor([&] { return rig.sink.timesById().contains("after"); }));
    }

    void retained_state_comes_again_after_a_gap()
    {
        BrokerOptions options;
        options.persistence = true;
        MosquittoBroker broker{options};
        QVERIFY2(broker.start(), broker.log().c_str());
        {
            Publisher publisher{broker.port()};
            publisher.publish("valmer/state", words("kept", 1), Publisher::Retain::Yes);
            QVERIFY(publisher.flush());
        }
        Rig rig{configFor(broker.url())};
        rig.start();
        QVERIFY(waitFor([&] { return rig.sink.updates() == 1; }));
        broker.stop(); // Orderly: what is retained is on disk.
        QVERIFY(rig.becomes(FeedPhase::Failed));
        QVERIFY2(broker.start(), broker.log().c_str());
        QVERIFY(waitFor([&] { return rig.sink.timesById()["kept"] == 2; }));
        QCOMPARE(rig.feed->counters().retained, 2U);
    }

    void what_is_published_while_the_feed_is_away_arrives()
    {
        MosquittoBroker broker;
        QVERIFY2(broker.start(), broker.log().c_str());
        constexpr int kAway = 3000;
        {
            Rig rig{configFor(broker.url())};
            rig.start();
            QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        }
        Publisher publisher{broker.port()};
        for (int i = 0; i < kAway; ++i)
            publisher.publish("valmer/away", words("n" + std::to_string(i), i));
        QVERIFY(publisher.flush());
        Rig rig{configFor(broker.url())};
        rig.start();
        QVERIFY(waitFor([&] { return rig.sink.updates() >= kAway; }));
        QCOMPARE(rig.sink.timesById().size(), static_cast<std::size_t>(kAway));
        QCOMPARE(rig.sink.ids().front(), std::string{"n0"});
    }

    void a_full_sink_stops_the_reading_and_nothing_is_lost()
    {
        MosquittoBroker broker;
        QVERIFY2(broker.start(), broker.log().c_str());
        Rig rig{configFor(broker.url())};
        rig.start();
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        rig.sink.hold();
        Publisher publisher{broker.port()};
        constexpr int kMany = 20'000;
        for (int i = 0; i < kMany; ++i)
            publisher.publish("valmer/many", words("n" + std::to_string(i), i));
        QVERIFY(publisher.flush());
        QVERIFY(waitFor([&] { return rig.sink.waiting(); }));
        const auto read = rig.feed->counters().messages;
        QVERIFY2(read <= 2 * feeds::kBatchMessages, "it reads no more than it can put away");
        rig.sink.release();
        QVERIFY(waitFor([&] { return rig.sink.updates() >= kMany; }));
        QCOMPARE(rig.sink.timesById().size(), static_cast<std::size_t>(kMany));
        QVERIFY(rig.feed->counters().sinkWait > core::Duration::zero());
        QCOMPARE(rig.feed->state().gaps, 0U);
    }

    void a_closed_sink_stops_the_feed()
    {
        MosquittoBroker broker;
        QVERIFY2(broker.start(), broker.log().c_str());
        Rig rig{configFor(broker.url())};
        rig.start();
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        rig.sink.hold();
        Publisher publisher{broker.port()};
        publisher.publish("valmer/a", words("a", 1));
        QVERIFY(publisher.flush());
        QVERIFY(waitFor([&] { return rig.sink.waiting(); }));
        rig.sink.close();
        QVERIFY(rig.becomes(FeedPhase::Stopped));
        QVERIFY(waitFor([&] { return rig.feed->counters().notTaken == 1; }));
    }

    void a_person_need_not_wait_for_the_next_try()
    {
        MosquittoBroker broker;
        auto config = configFor(broker.url());
        config.backoff = {60s, 60s};
        Rig rig{config};
        rig.start();
        QVERIFY2(rig.becomes(FeedPhase::Failed), rig.why().c_str());
        QVERIFY(rig.why().find("no broker listens") != std::string::npos);
        QVERIFY(rig.feed->state().nextTry > rig.clock.now() + 50s);
        QVERIFY2(broker.start(), broker.log().c_str());
        rig.feed->retryNow();
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        QCOMPARE(rig.feed->state().gaps, 0U);
    }

    void it_can_be_ended_while_nobody_answers()
    {
        // 192.0.2.1 is nobody's address (RFC 5737): the connection waits, or there is no way to it.
        auto config = configFor("mqtt://192.0.2.1:1883");
        config.connectTimeout = 30s;
        QElapsedTimer timer;
        timer.start();
        {
            Rig rig{config};
            rig.start();
            QVERIFY(waitFor([&] { return rig.feed->state().phase != FeedPhase::Stopped; }));
        }
        QVERIFY(timer.elapsed() < 3000);
    }
};

QTEST_GUILESS_MAIN(TestMqttRecovery)
#include "tst_mqttrecovery.moc"
