// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "feeds/backoff.h"
#include "feeds/feedconfig.h"
#include "feeds/feedsource.h"
#include "feeds/intake.h"
#include "feeds/mqttlink.h"
#include "feeds/statekeeper.h"
#include "feeds/wakeup.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace vigie::feeds {

/// A subscription at an MQTT broker (MQTT 5, OASIS 2019; MQTT 3.1.1, ISO/IEC 20922).
///
/// Session: persistent, under the configured client id: what is published at QoS 1 while we are away comes when we
///          are back. Each connection subscribes again, so that what is retained comes too: the full state.
///          libmosquitto acknowledges a message just before it hands it over; what was acknowledged and not yet put
///          away when the whole program dies is lost, and the retained state mends it.
/// Batches: what is waiting leaves together, at most kBatchMessages or kBatchMilliseconds.
/// Waiting: a full sink stops the reading; if that lasts longer than 1.5 times `keepAlive` the broker drops us and
///          keeps the session. Looking up a name waits as long as the system takes, and only the destructor waits
///          for it.
/// Reasons: docs/feeds.md lists them.
/// Thread:  one of its own from the first `start` to the destructor. Idle it wakes once a second.
class MqttFeed final : public FeedSource, private MqttLink::Listener {
public:
    /// A configuration that checkFeed accepted. The clock outlives the feed.
    MqttFeed(FeedConfig config, BrokerAddress address, const core::Clock& clock, FeedParts parts);
    ~MqttFeed() override;

    [[nodiscard]] const std::string& id() const override { return m_config.id; }
    void start(core::BatchSink& sink) override;
    void stop() override;
    void pause() override;
    void resume() override;
    void retryNow() override;
    [[nodiscard]] FeedState state() const override;
    [[nodiscard]] FeedCounters counters() const override { return m_intake.counters(); }
    [[nodiscard]] std::vector<FeedState> takeChanges() override { return m_states.takeChanges(); }

private:
    enum class Wish : std::uint8_t { Stop, Run, Pause, Quit };
    using WallClock = std::chrono::steady_clock;

    // MqttLink::Listener
    void welcomed() override;
    void subscribed(std::span<const int> answers) override;
    void heard(const SourceMessage& message) override;

    void run();
    [[nodiscard]] bool awaitRun();
    [[nodiscard]] bool wanted() const { return m_orders == m_following; }
    [[nodiscard]] core::Expected<void> attempt();
    [[nodiscard]] core::Expected<std::unique_ptr<MqttLink>> open();
    [[nodiscard]] core::Expected<std::unique_ptr<TlsContext>> makeTls() const;
    [[nodiscard]] core::Expected<void> serve(core::BatchSink& sink);
    [[nodiscard]] std::optional<core::Error> broken(WallClock::time_point answerBy) const;
    void gather();
    void readWaiting();
    [[nodiscard]] bool batchDue() const;
    void holdBack(core::Error why);
    void hearClock(const SourceMessage& message);
    [[nodiscard]] core::BatchSink* beginServing();
    void endServing();
    void sinkClosed();
    void order(Wish wish); ///< With the mutex held.
    template <typename Change> void report(Change change);

    const FeedConfig m_config;
    const BrokerAddress m_address;
    const core::Clock& m_clock;
    const ClockListener m_onClock;
    const SecretReader m_secrets;
    std::vector<std::string> m_subscriptions; ///< The topics, and the clock's if they do not cover it.
    std::vector<std::string> m_filters;       ///< The same without shared groups, to match topics with.

    StateKeeper m_states;
    Intake m_intake;
    Wakeup m_wakeup;

    // Of the feed's thread.
    Backoff m_backoff;
    std::unique_ptr<MqttLink> m_link;
    WallClock::time_point m_batchSince;
    WallClock::time_point m_liveSince;
    WallClock::time_point m_upkeepAt;
    bool m_live = false;
    bool m_wasLive = false;
    bool m_quiet = false;
    std::optional<core::Error> m_refusal;      ///< Every topic was refused.
    std::atomic<std::uint32_t> m_following{0}; ///< The order it is carrying out.

    std::mutex m_mutex;
    std::condition_variable m_changed;
    Wish m_wish = Wish::Stop;
    std::atomic<std::uint32_t> m_orders{0}; ///< How often the wish was set; written under the mutex.
    core::BatchSink* m_sink = nullptr;
    bool m_retry = false;
    bool m_serving = false;
    std::thread m_thread;
};

} // namespace vigie::feeds
