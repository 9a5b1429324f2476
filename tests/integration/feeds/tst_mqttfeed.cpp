// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A feed at a real mosquitto: what comes, in which order, and what is left out and counted.
#include "integration/feeds/feedrig.h"
#include "support/publisher.h"

#include <algorithm>
#include <mutex>

using namespace std::chrono_literals;
using namespace vigie;
using feeds::FeedPhase;
using feeds::MqttVersion;
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

class TestMqttFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_broker.start(), m_broker.log().c_str()); }

    void brings_what_is_published_in_order_data()
    {
        QTest::addColumn<MqttVersion>("version");
        QTest::newRow("MQTT 5") << MqttVersion::V5;
        QTest::newRow("MQTT 3.1.1") << MqttVersion::V311;
    }
    void brings_what_is_published_in_order()
    {
        QFETCH(MqttVersion, version);
        auto config = configFor(m_broker.url());
        config.version = version;
        config.clientId = version == MqttVersion::V5 ? "order-5" : "order-3";
        Rig rig{config};
        QVERIFY2(rig.feed, rig.error.c_str());
        QCOMPARE(rig.feed->state().phase, FeedPhase::Stopped);
        const auto before = rig.clock.now();
        rig.start();
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());

        Publisher publisher{m_broker.port()};
        std::vector<std::string> sent;
        for (int i = 0; i < 2000; ++i) {
            sent.push_back("lamp-" + std::to_string(i));
            publisher.publish("valmer/lighting/" + sent.back(), words(sent.back(), i));
        }
        QVERIFY(publisher.flush());
        QVERIFY(waitFor([&] { return rig.sink.updates() >= sent.size(); }));
        QCOMPARE(rig.sink.ids(), sent);

        const auto batches = rig.sink.all();
        core::Timestamp last = before;
        for (const auto& batch : batches) {
            QCOMPARE(batch->feed, core::FeedIndex{7});
            QVERIFY2(batch->arrivedAt >= last, "stamped once each, in order");
            QVERIFY(batch->assets.size() <= feeds::kBatchMessages);
            last = batch->arrivedAt;
        }
        QVERIFY2(batches.size() < sent.size() / 4, "what is waiting leaves together");
        const auto counters = rig.feed->counters();
        QCOMPARE(counters.messages, sent.size());
        QCOMPARE(counters.observations, sent.size());
        QCOMPARE(counters.assets, sent.size());
        QCOMPARE(counters.withoutPosition, sent.size());
        QCOMPARE(counters.decodeErrors, 0U);
        QCOMPARE(counters.reconnects, 0U);
        QVERIFY(counters.lag == std::chrono::seconds{2});
        QVERIFY(counters.lastMessageAt >= before);
    }

    void hears_the_topics_it_asked_for_and_no_others()
    {
        auto config = configFor(m_broker.url());
        config.clientId = "wildcards";
        config.topics = {"valmer/+/state", "valmer/water/#", "$share/desks/valmer/shared"};
        config.ignoreTopics = {"valmer/water/status"};
        Rig rig{config};
        QVERIFY2(rig.feed, rig.error.c_str());
        rig.start();
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        Publisher publisher{m_broker.port()};
        publisher.publish("valmer/lamp/state", words("one", 1));
        publisher.publish("valmer/lamp/other", words("unheard", 1));
        publisher.publish("valmer/lamp/deep/state", words("unheard", 1));
        publisher.publish("valmer/water/status", "online");
        publisher.publish("valmer/shared", words("two", 1));
        publisher.publish("valmer/water/tank/7/level", words("three", 1));
        QVERIFY(publisher.flush());
        QVERIFY(waitFor([&] { return rig.sink.updates() >= 3; }));
        auto ids = rig.sink.ids();
        std::sort(ids.begin(), ids.end()); // A shared subscription may be served in its own time.
        QCOMPARE(ids, (std::vector<std::string>{"one", "three", "two"}));
        QVERIFY(waitFor([&] { return rig.feed->counters().messages == 4; }));
        QCOMPARE(rig.feed->counters().ignored, 1U);
        QVERIFY(rig.feed->counters().problems.all().empty());
    }

    void a_subscription_of_an_earlier_profile_is_not_heard()
    {
        auto config = configFor(m_broker.url());
        config.clientId = "earlier";
        config.topics = {"valmer/old", "valmer/new"};
        {
            Rig rig{config};
            rig.start();
            QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        }
        config.topics = {"valmer/new"};
        Rig rig{config};
        rig.start();
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        Publisher publisher{m_broker.port()};
        publisher.publish("valmer/old", words("old", 1));
        publisher.publish("valmer/new", words("new", 1));
        QVERIFY(publisher.flush());
        QVERIFY(waitFor([&] { return rig.feed->counters().messages == 2; }));
        QCOMPARE(rig.sink.ids(), std::vector<std::string>{"new"});
        QCOMPARE(rig.feed->counters().ignored, 1U);
        QCOMPARE(rig.feed->counters().problems.all().size(), 1U);
    }

    void retained_state_comes_first_and_a_deletion_is_counted()
    {
        Publisher publisher{m_broker.port()};
        publisher.publish("valmer/kept/1", words("kept", 5), Publisher::Retain::Yes);
        QVERIFY(publisher.flush());
        auto config = configFor(m_broker.url());
        config.clientId = "retained";
        config.topics = {"valmer/kept/#"};
        Rig rig{config};
        rig.start();
        QVERIFY(waitFor([&] { return rig.sink.updates() == 1; }));
        QCOMPARE(rig.feed->counters().retained, 1U);
        publisher.publish("valmer/kept/1", "", Publisher::Retain::Yes);
        QVERIFY(publisher.flush());
        QVERIFY(waitFor([&] { return rig.feed->counters().deletions == 1; }));
        QCOMPARE(rig.sink.updates(), 1U);
        QCOMPARE(rig.feed->counters().decodeErrors, 0U);
    }

    void the_citys_clock_is_told_and_not_decoded()
    {
        std::mutex mutex;
        std::vector<feeds::ClockMessage> told;
        auto config = configFor(m_broker.url());
        config.clientId = "clock";
        config.topics = {"valmer/lighting/#"};
        config.clockTopic = "valmer/clock";
        Rig rig{config, &test::decodeWords, [&](const feeds::ClockMessage& clock) {
                    const std::lock_guard lock{mutex};
                    told.push_back(clock);
                }};
        rig.start();
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        Publisher publisher{m_broker.port()};
        publisher.publish("valmer/clock", R"({"now":"2026-11-22T01:40:10Z","speed":60.0,"stretch":4.5})");
        publisher.publish("valmer/clock", R"({"now":"soon"})");
        publisher.publish("valmer/lighting/a", words("a", 1));
        QVERIFY(publisher.flush());
        QVERIFY(waitFor([&] { return rig.sink.updates() == 1; }));
        const std::lock_guard lock{mutex};
        QCOMPARE(told.size(), 1U);
        QVERIFY(told[0].now == *core::parseIso8601("2026-11-22T01:40:10Z"));
        QCOMPARE(told[0].speed, 60.0);
        QCOMPARE(told[0].stretch, 4.5);
        QCOMPARE(rig.feed->counters().clockMessages, 2U);
        QCOMPARE(rig.feed->counters().problems.all().size(), 1U);
    }

    void a_message_of_50_MB_is_refused_and_the_connection_lives_on()
    {
        auto config = configFor(m_broker.url());
        config.clientId = "fifty";
        Rig rig{config};
        rig.start();
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        Publisher publisher{m_broker.port()};
        publisher.publish("valmer/big", std::string(50'000'000, 'x'));
        publisher.publish("valmer/small", words("small", 1));
        QVERIFY(publisher.flush());
        QVERIFY(waitFor([&] { return rig.sink.updates() == 1; }, 120s)); // A busy computer may take its time.
        const auto counters = rig.feed->counters();
        QCOMPARE(counters.refusedTooLarge, 1U);
        QCOMPARE(counters.bytes, 50'000'000U + words("small", 1).size());
        QCOMPARE(counters.problems.all().size(), 1U);
        QVERIFY(counters.problems.all()[0].reason.english().find("50000000") != std::string::npos);
        QCOMPARE(counters.problems.all()[0].topic, std::string{"valmer/big"});
        QCOMPARE(rig.feed->state().phase, FeedPhase::Live);
        QCOMPARE(rig.feed->state().gaps, 0U);
    }

    void a_flood_of_malformed_messages_is_counted_and_the_list_stays_short()
    {
        auto config = configFor(m_broker.url());
        config.clientId = "flood";
        Rig rig{config};
        rig.start();
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        Publisher publisher{m_broker.port()};
        constexpr int kFlood = 5000;
        for (int i = 0; i < kFlood; ++i)
            publisher.publish("valmer/broken/" + std::to_string(i), "{\"secret name\":");
        publisher.publish("valmer/good", words("good", 1));
        QVERIFY(publisher.flush());
        QVERIFY(waitFor([&] { return rig.sink.updates() == 1; }));
        const auto counters = rig.feed->counters();
        QCOMPARE(counters.decodeErrors, static_cast<std::uint64_t>(kFlood));
        QCOMPARE(counters.problems.all().size(), 1U);
        QCOMPARE(counters.problems.all()[0].times, static_cast<std::uint64_t>(kFlood));
        QVERIFY(counters.problems.all()[0].reason.english().find("secret") == std::string::npos);
    }

    void a_pause_keeps_the_session_and_nothing_is_lost()
    {
        auto config = configFor(m_broker.url());
        config.clientId = "pause";
        Rig rig{config};
        rig.start();
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        rig.feed->pause();
        QCOMPARE(rig.feed->state().phase, FeedPhase::Paused);
        Publisher publisher{m_broker.port()};
        QVERIFY(waitFor([&] { return m_broker.log().find("Client pause disconnected") != std::string::npos; }));
        for (int i = 0; i < 1500; ++i)
            publisher.publish("valmer/during", words("p" + std::to_string(i), i));
        QVERIFY(publisher.flush());
        QCOMPARE(rig.sink.updates(), 0U);
        rig.feed->resume();
        QVERIFY(waitFor([&] { return rig.sink.updates() >= 1500; }));
        QCOMPARE(rig.sink.timesById().size(), 1500U);
        QVERIFY(rig.becomes(FeedPhase::Live));
        const auto state = rig.feed->state();
        QCOMPARE(state.gaps, 1U);
        QVERIFY(state.lostAt != core::kNoTime && state.backAt >= state.lostAt);
    }

    void a_pause_taken_back_at_once_ends_live()
    {
        auto config = configFor(m_broker.url());
        config.clientId = "hesitant";
        Rig rig{config};
        rig.start();
        for (int round = 0; round < 20; ++round) {
            QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
            rig.feed->pause();
            rig.feed->resume();
        }
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        Publisher publisher{m_broker.port()};
        publisher.publish("valmer/a", words("a", 1));
        QVERIFY(publisher.flush());
        QVERIFY(waitFor([&] { return rig.sink.updates() == 1; }));
    }

    void stops_at_once_and_starts_again()
    {
        auto config = configFor(m_broker.url());
        config.clientId = "stopstart";
        Rig rig{config};
        Publisher publisher{m_broker.port()};
        for (int round = 0; round < 3; ++round) {
            rig.start();
            rig.start();
            QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
            publisher.publish("valmer/a", words("a", round));
            QVERIFY(publisher.flush());
            QVERIFY(waitFor([&] { return rig.sink.updates() == static_cast<std::size_t>(round) + 1; }));
            QElapsedTimer timer;
            timer.start();
            rig.feed->stop();
            rig.feed->stop();
            QVERIFY2(timer.elapsed() < 500, "stop does not wait for the network");
            QCOMPARE(rig.feed->state().phase, FeedPhase::Stopped);
        }
    }

    void a_silent_feed_is_stale_until_something_comes()
    {
        auto config = configFor(m_broker.url());
        config.clientId = "silent";
        config.period = 100ms;
        Rig rig{config};
        rig.start();
        QVERIFY2(rig.becomes(FeedPhase::Live), rig.why().c_str());
        QVERIFY(rig.becomes(FeedPhase::Stale));
        const auto state = rig.feed->state();
        QVERIFY(state.why && !state.why->remedy.empty());
        Publisher publisher{m_broker.port()};
        publisher.publish("valmer/a", words("a", 1));
        QVERIFY(publisher.flush());
        QVERIFY(rig.becomes(FeedPhase::Live));
    }

private:
    MosquittoBroker m_broker;
};

QTEST_GUILESS_MAIN(TestMqttFeed)
#include "tst_mqttfeed.moc"
