// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the supervisor publishes and tells, with feeds that do as the test says.
#include "feeds/feedsupervisor.h"
#include "feeds/statekeeper.h"
#include "support/waitfor.h"

#include <QtTest>

#include <mutex>

using namespace std::chrono_literals;
using namespace vigie;
using feeds::FeedEvent;
using feeds::FeedEventKind;
using feeds::FeedPhase;
using feeds::FeedSupervisor;
using feeds::RateMeter;

namespace {

class PuppetFeed final : public feeds::FeedSource {
public:
    PuppetFeed(std::string name, const core::Clock& clock)
        : m_id(std::move(name))
        , m_clock(clock)
    {
    }
    [[nodiscard]] const std::string& id() const override { return m_id; }
    void start(core::BatchSink& /*sink*/) override { keeper.connecting(m_clock.now()); }
    void stop() override { keeper.stopped(m_clock.now()); }
    void pause() override { keeper.paused(m_clock.now()); }
    void resume() override { keeper.connecting(m_clock.now()); }
    void retryNow() override { ++retries; }
    [[nodiscard]] feeds::FeedState state() const override
    {
        return withStaleness(keeper.current(), figures.lastMessageAt, period, m_clock.now());
    }
    [[nodiscard]] feeds::FeedCounters counters() const override { return figures; }
    [[nodiscard]] std::vector<feeds::FeedState> takeChanges() override { return keeper.takeChanges(); }

    feeds::StateKeeper keeper;
    feeds::FeedCounters figures;
    core::Duration period{};
    int retries = 0;

private:
    std::string m_id;
    const core::Clock& m_clock;
};

class NoSink final : public core::BatchSink {
public:
    bool put(core::BatchPtr /*batch*/) override { return true; }
};

core::Timestamp at(int second)
{
    return core::Timestamp{std::chrono::seconds{1'800'000'000 + second}};
}

/// A supervisor over two puppets, driven by `tick` alone.
struct Stage {
    Stage()
    {
        std::vector<feeds::SupervisedFeed> all;
        for (const char* name : {"lighting", "water"}) {
            auto feed = std::make_unique<PuppetFeed>(name, clock);
            puppets.push_back(feed.get());
            all.push_back({std::move(feed), std::string{"The "} + name, core::Domain::Other, 10s});
        }
        supervisor = std::make_unique<FeedSupervisor>(std::move(all), clock,
                                                      [this](const FeedEvent& event) { events.push_back(event); });
    }
    void tick(int second)
    {
        clock.jump(at(second));
        supervisor->tick(std::chrono::steady_clock::now() + std::chrono::seconds{second});
    }
    [[nodiscard]] std::vector<std::string> told()
    {
        std::vector<std::string> out;
        for (const FeedEvent& event : events)
            out.push_back(event.feed + " " + std::string{toWord(event.kind)});
        events.clear();
        return out;
    }

    core::SteeredClock clock{at(0)};
    std::vector<PuppetFeed*> puppets;
    std::vector<FeedEvent> events;
    std::unique_ptr<FeedSupervisor> supervisor;
};

core::Error trouble()
{
    return {core::ErrorCode::Unreachable, "here", "Gone.", "Wait."};
}

using Words = std::vector<std::string>;

} // namespace

class TestFeedSupervisor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_loss_is_told_once_and_a_return_with_its_gap()
    {
        Stage stage;
        auto& keeper = stage.puppets[0]->keeper;
        keeper.connecting(at(0));
        keeper.live(at(1));
        stage.tick(1);
        QCOMPARE(stage.told(), (Words{"lighting up"}));
        stage.tick(2);
        QVERIFY(stage.told().empty());
        keeper.failed(at(3), trouble(), at(5));
        stage.tick(3);
        QCOMPARE(stage.events.at(0).state.lostAt, at(3));
        QCOMPARE(stage.told(), (Words{"lighting lost"}));
        for (int i = 5; i < 50; i += 2) {
            keeper.connecting(at(i));
            keeper.failed(at(i + 1), trouble(), at(i + 2));
            stage.tick(i);
        }
        QVERIFY2(stage.told().empty(), "tries that fail again are not told");
        keeper.connecting(at(60));
        keeper.live(at(61));
        stage.tick(61);
        QCOMPARE(stage.events.at(0).state.lostAt, at(3));
        QCOMPARE(stage.events.at(0).state.backAt, at(61));
        QCOMPARE(stage.told(), (Words{"lighting back"}));
    }

    void a_gap_between_two_looks_is_told()
    {
        Stage stage;
        auto& keeper = stage.puppets[1]->keeper;
        keeper.live(at(0));
        stage.tick(1);
        (void)stage.told();
        keeper.failed(at(1), trouble(), at(2));
        keeper.connecting(at(2));
        keeper.live(at(2));
        stage.tick(3);
        QCOMPARE(stage.told(), (Words{"water lost", "water back"}));
    }

    void silence_is_told_and_its_end()
    {
        Stage stage;
        PuppetFeed& feed = *stage.puppets[0];
        feed.period = 10s;
        feed.keeper.live(at(0));
        stage.tick(29);
        QCOMPARE(stage.told(), (Words{"lighting up"}));
        stage.tick(30);
        QCOMPARE(stage.told(), (Words{"lighting stale"}));
        QCOMPARE(stage.supervisor->health()->feeds[0].state.phase, FeedPhase::Stale);
        stage.tick(31);
        QVERIFY(stage.told().empty());
        feed.figures.lastMessageAt = at(32);
        stage.tick(32);
        QCOMPARE(stage.told(), (Words{"lighting back"}));
    }

    void a_person_pauses_resumes_and_tries_again()
    {
        Stage stage;
        stage.puppets[0]->keeper.live(at(0));
        stage.tick(1);
        (void)stage.told();
        QVERIFY(stage.supervisor->pause("lighting"));
        stage.tick(2);
        QCOMPARE(stage.told(), (Words{"lighting paused"}));
        QVERIFY(stage.supervisor->resume("lighting"));
        stage.puppets[0]->keeper.live(at(3));
        stage.tick(3);
        QCOMPARE(stage.told(), (Words{"lighting back"}));
        QVERIFY(stage.supervisor->retryNow("water"));
        QCOMPARE(stage.puppets[1]->retries, 1);
        QVERIFY(!stage.supervisor->pause("nobody"));
    }

    void health_keeps_the_order_of_the_profile_and_does_not_change_once_published()
    {
        Stage stage;
        stage.puppets[0]->figures.messages = 5;
        stage.tick(1);
        const auto before = stage.supervisor->health();
        QCOMPARE(before->feeds.size(), 2U);
        QCOMPARE(before->feeds[0].id, std::string{"lighting"});
        QCOMPARE(before->feeds[0].title, std::string{"The lighting"});
        QCOMPARE(before->feeds[1].id, std::string{"water"});
        stage.puppets[0]->figures.messages = 6;
        stage.tick(2);
        QCOMPARE(before->feeds[0].counters.messages, 5U);
        QCOMPARE(stage.supervisor->health()->feeds[0].counters.messages, 6U);
    }

    void it_watches_by_itself()
    {
        Stage stage;
        NoSink sink;
        stage.supervisor->start(sink);
        QVERIFY(support::waitFor(
            [&] { return stage.supervisor->health()->feeds[0].state.phase == FeedPhase::Connecting; }));
        stage.supervisor->stop();
        stage.supervisor->stop();
        QCOMPARE(stage.supervisor->health()->feeds[1].state.phase, FeedPhase::Stopped);
    }

    void rates_are_of_the_last_ten_seconds()
    {
        RateMeter meter;
        feeds::FeedFigures totals;
        const RateMeter::Moment start{1'000'000s};
        meter.sample(start, totals);
        QCOMPARE(meter.rates(), feeds::FeedRates{});
        for (int second = 1; second <= 30; ++second) {
            const bool busy = second > 20;
            totals.messages += busy ? 100 : 10;
            totals.observations += busy ? 300 : 30;
            totals.bytes += busy ? 10'000 : 1'000;
            meter.sample(start + std::chrono::seconds{second}, totals);
        }
        QCOMPARE(meter.rates().messages, 100.0);
        QCOMPARE(meter.rates().observations, 300.0);
        QCOMPARE(meter.rates().bytes, 10'000.0);
        const auto spark = meter.spark();
        QCOMPARE(spark[feeds::kSparkSeconds - 1], 100.0F);
        QCOMPARE(spark[feeds::kSparkSeconds - 10], 100.0F);
        QCOMPARE(spark[feeds::kSparkSeconds - 11], 10.0F);
        QCOMPARE(spark[feeds::kSparkSeconds - 30], 10.0F);
        QCOMPARE(spark[0], 0.0F);
        meter.sample(start + 500s, totals);
        QCOMPARE(meter.rates().messages, 0.0);
        QVERIFY2(meter.spark() == (std::array<float, feeds::kSparkSeconds>{}),
                 "a long sleep leaves nothing old behind");
    }
};

QTEST_GUILESS_MAIN(TestFeedSupervisor)
#include "tst_feedsupervisor.moc"
