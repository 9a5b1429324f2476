// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/mqttfeed.h"

#include "feeds/clockmessage.h"
#include "feeds/mqtttopics.h"
#include "feeds/probe.h"

#include <algorithm>
#include <utility>

namespace vigie::feeds {

using namespace std::chrono_literals;

MqttFeed::MqttFeed(FeedConfig config, BrokerAddress address, const core::Clock& clock, FeedParts parts)
    : m_config(std::move(config))
    , m_address(std::move(address))
    , m_clock(clock)
    , m_onClock(std::move(parts.onClock))
    , m_secrets(std::move(parts.secrets))
    , m_subscriptions(m_config.topics)
    , m_intake(m_config.index, clock, std::move(parts.decoder), m_config.limits)
    , m_backoff(m_config.backoff)
{
    for (const std::string& topic : m_config.topics)
        m_filters.push_back(withoutGroup(topic));
    if (!m_config.clockTopic.empty() && !matchesAny(m_filters, m_config.clockTopic))
        m_subscriptions.push_back(m_config.clockTopic);
}

MqttFeed::~MqttFeed()
{
    stop();
    {
        const std::lock_guard lock{m_mutex};
        order(Wish::Quit);
    }
    if (m_thread.joinable())
        m_thread.join();
}

void MqttFeed::start(core::BatchSink& sink)
{
    const std::lock_guard lock{m_mutex};
    if (m_wish != Wish::Stop)
        return;
    m_sink = &sink;
    if (!m_thread.joinable())
        m_thread = std::thread{[this] { run(); }};
    order(Wish::Run);
}

void MqttFeed::stop()
{
    std::unique_lock lock{m_mutex};
    if (m_wish != Wish::Stop)
        order(Wish::Stop);
    m_changed.wait(lock, [this] { return !m_serving; });
    if (m_states.current().phase != FeedPhase::Stopped)
        m_states.stopped(m_clock.now());
}

void MqttFeed::pause()
{
    const std::lock_guard lock{m_mutex};
    if (m_wish != Wish::Run)
        return;
    order(Wish::Pause);
    m_states.paused(m_clock.now());
}

void MqttFeed::resume()
{
    const std::lock_guard lock{m_mutex};
    if (m_wish == Wish::Pause)
        order(Wish::Run);
}

void MqttFeed::retryNow()
{
    {
        const std::lock_guard lock{m_mutex};
        m_retry = m_states.current().phase == FeedPhase::Failed;
    }
    m_changed.notify_all();
}

FeedState MqttFeed::state() const
{
    return withStaleness(m_states.current(), m_intake.lastMessageAt(), m_config.period, m_clock.now());
}

void MqttFeed::order(Wish wish)
{
    m_wish = wish;
    ++m_orders;
    m_wakeup.signal();
    m_changed.notify_all();
}

/// What the thread finds out counts only while the order it carries out stands: a pause and a resume at once must not
/// let it go on as if nothing had been said.
template <typename Change> void MqttFeed::report(Change change)
{
    const std::lock_guard lock{m_mutex};
    if (wanted())
        change(m_states);
}

void MqttFeed::run()
{
    while (awaitRun()) {
        if (auto ended = attempt(); !ended)
            holdBack(std::move(ended.error()));
    }
}

bool MqttFeed::awaitRun()
{
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [this] { return m_wish == Wish::Run || m_wish == Wish::Quit; });
    m_following = m_orders.load();
    m_wakeup.clear();
    return m_wish == Wish::Run;
}

core::Expected<void> MqttFeed::attempt()
{
    report([this](StateKeeper& states) { states.connecting(m_clock.now()); });
    auto link = open();
    if (!link)
        return core::fail(std::move(link.error()));
    m_link = std::move(*link);
    core::Expected<void> ended;
    if (core::BatchSink* sink = beginServing()) {
        ended = serve(*sink);
        m_link.reset();
        endServing();
    }
    m_link.reset();
    return ended;
}

core::Expected<std::unique_ptr<MqttLink>> MqttFeed::open()
{
    m_live = false;
    m_refusal.reset();
    auto password = m_secrets(m_config.password);
    if (!password)
        return core::fail(std::move(password.error()));
    std::unique_ptr<TlsContext> tls;
    if (m_address.tls) {
        auto made = makeTls();
        if (!made)
            return core::fail(std::move(made.error()));
        tls = std::move(*made);
    }
    if (auto reached = probe(m_address, m_config.connectTimeout, m_wakeup); !reached)
        return core::fail(std::move(reached.error()));
    return MqttLink::open(m_config, m_address, {m_config.user, std::move(*password)}, std::move(tls), *this);
}

core::Expected<std::unique_ptr<TlsContext>> MqttFeed::makeTls() const
{
    auto passphrase = m_secrets(m_config.keyPassphrase);
    if (!passphrase)
        return core::fail(std::move(passphrase.error()));
    return TlsContext::make({m_config.caFile, m_config.certFile, m_config.keyFile, std::move(*passphrase)},
                            m_address.host);
}

core::BatchSink* MqttFeed::beginServing()
{
    const std::lock_guard lock{m_mutex};
    m_serving = wanted();
    return m_serving ? m_sink : nullptr;
}

void MqttFeed::endServing()
{
    {
        const std::lock_guard lock{m_mutex};
        m_serving = false;
    }
    m_changed.notify_all();
}

core::Expected<void> MqttFeed::serve(core::BatchSink& sink)
{
    const auto answerBy = WallClock::now() + m_config.connectTimeout;
    while (wanted()) {
        gather();
        const std::optional<core::Error> end = broken(answerBy);
        if ((batchDue() || end) && !m_intake.flush(sink)) {
            sinkClosed();
            break;
        }
        if (end) {
            m_link->leave();
            return core::fail(*end);
        }
    }
    m_intake.flush(sink);
    m_link->leave();
    return {};
}

/// Waits for something to do and does it: reads what is there, sends what is due.
void MqttFeed::gather()
{
    const auto ready = m_link->wait(m_wakeup, m_intake.pending() ? 1ms : 1000ms);
    m_quiet = !ready.readable;
    if (ready.readable)
        readWaiting();
    if (ready.writable && !m_link->ended())
        m_link->write();
    if (const auto now = WallClock::now(); now >= m_upkeepAt) {
        m_upkeepAt = now + 1s;
        m_link->upkeep();
    }
}

void MqttFeed::readWaiting()
{
    if (!m_intake.pending())
        m_batchSince = WallClock::now();
    while (m_link->read()) {
        if (batchDue())
            return;
    }
}

bool MqttFeed::batchDue() const
{
    if (!m_intake.pending())
        return false;
    return m_quiet || m_intake.full() ||
           WallClock::now() - m_batchSince >= std::chrono::milliseconds{kBatchMilliseconds};
}

/// Why the connection cannot go on, if it cannot.
std::optional<core::Error> MqttFeed::broken(WallClock::time_point answerBy) const
{
    if (m_link->ended())
        return reasonOf(m_link->ending(), m_address);
    if (m_refusal)
        return m_refusal;
    if (!m_live && WallClock::now() >= answerBy) {
        LinkEnding ending = m_link->ending();
        ending.silent = true;
        return reasonOf(ending, m_address);
    }
    return std::nullopt;
}

/// A sink that has closed will not open again by itself: the feed stops, as if it had been told to.
void MqttFeed::sinkClosed()
{
    const std::lock_guard lock{m_mutex};
    if (m_wish == Wish::Quit)
        return;
    m_wish = Wish::Stop;
    ++m_orders;
    m_states.stopped(m_clock.now());
}

void MqttFeed::holdBack(core::Error why)
{
    if (std::exchange(m_live, false) && WallClock::now() - m_liveSince > m_config.backoff.shortest)
        m_backoff.reset();
    const std::chrono::milliseconds pause = m_backoff.next();
    const auto inClockTime = std::chrono::duration_cast<core::Duration>(
        std::chrono::duration<double, std::milli>(static_cast<double>(pause.count()) * m_clock.speed()));
    std::unique_lock lock{m_mutex};
    if (!wanted())
        return;
    m_retry = false;
    const core::Timestamp now = m_clock.now();
    m_states.failed(now, std::move(why), now + inClockTime);
    m_changed.wait_for(lock, pause, [this] { return m_retry || !wanted(); });
}

void MqttFeed::welcomed()
{
    m_link->subscribe(m_subscriptions, m_config.qos);
}

void MqttFeed::subscribed(std::span<const int> answers)
{
    constexpr int kRefused = 0x80;
    bool any = false;
    for (std::size_t i = 0; i < std::min(answers.size(), m_subscriptions.size()); ++i) {
        if (answers[i] < kRefused) {
            any = true;
            continue;
        }
        core::Error refusal = subscriptionRefusal(answers[i], m_subscriptions[i]);
        m_intake.subscriptionRefused(m_subscriptions[i], refusal);
        if (!m_refusal)
            m_refusal = std::move(refusal);
    }
    if (!any)
        return;
    m_refusal.reset();
    m_live = true;
    m_liveSince = WallClock::now();
    m_intake.connected(std::exchange(m_wasLive, true));
    report([this](StateKeeper& states) { states.live(m_clock.now()); });
}

void MqttFeed::heard(const SourceMessage& message)
{
    if (!m_config.clockTopic.empty() && message.topic == m_config.clockTopic)
        hearClock(message);
    else if (matchesAny(m_config.ignoreTopics, message.topic))
        m_intake.ignore(message);
    else if (!matchesAny(m_filters, message.topic))
        m_intake.ignoreUnasked(message);
    else
        m_intake.take(message);
}

void MqttFeed::hearClock(const SourceMessage& message)
{
    m_intake.clockTold(message);
    const auto told = parseClockMessage(message.payload);
    if (told && m_onClock)
        m_onClock(*told);
    if (!told && !message.payload.empty())
        m_intake.problem(message.topic,
                         {core::ErrorCode::InvalidInput,
                          {},
                          VIGIE_TEXT("Errors", "The city's clock sent something that is not a time."),
                          VIGIE_TEXT("Errors", "It should send {\"now\": an ISO 8601 time, \"speed\": a number}.")});
}

} // namespace vigie::feeds
