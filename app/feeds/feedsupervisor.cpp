// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedsupervisor.h"

#include <array>
#include <utility>

namespace vigie::feeds {

struct FeedSupervisor::Watched {
    SupervisedFeed feed;
    RateMeter rates;
    FeedPhase told = FeedPhase::Stopped; ///< What the listener knows; connecting is never told.
    bool wasUp = false;

    void follow(const FeedState& state, std::vector<FeedEvent>& events);
};

namespace {

constexpr std::array<std::string_view, 6> kKinds{"up", "lost", "stale", "back", "paused", "stopped"};

FeedEventKind kindOf(FeedPhase phase, bool wasUp)
{
    switch (phase) {
    case FeedPhase::Failed:
        return FeedEventKind::Lost;
    case FeedPhase::Stale:
        return FeedEventKind::Stale;
    case FeedPhase::Paused:
        return FeedEventKind::Paused;
    case FeedPhase::Stopped:
        return FeedEventKind::Stopped;
    case FeedPhase::Connecting:
    case FeedPhase::Live:
        break;
    }
    return wasUp ? FeedEventKind::Back : FeedEventKind::Up;
}

} // namespace

std::string_view toWord(FeedEventKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)];
}

/// Adds what is new about a feed in this state.
void FeedSupervisor::Watched::follow(const FeedState& state, std::vector<FeedEvent>& events)
{
    if (state.phase == FeedPhase::Connecting || state.phase == told)
        return;
    events.push_back({feed.source->id(), kindOf(state.phase, wasUp), state});
    told = state.phase;
    wasUp |= state.phase == FeedPhase::Live || state.phase == FeedPhase::Stale;
}

FeedSupervisor::FeedSupervisor(std::vector<SupervisedFeed> feeds, const core::Clock& clock, Listener listener)
    : m_clock(clock)
    , m_listener(std::move(listener))
    , m_health(std::make_shared<FeedHealth>())
{
    for (SupervisedFeed& feed : feeds) {
        m_feeds.push_back(std::make_unique<Watched>());
        m_feeds.back()->feed = std::move(feed);
    }
    std::vector<FeedEvent> none;
    look(std::chrono::steady_clock::now(), none);
}

FeedSupervisor::~FeedSupervisor()
{
    stop();
}

void FeedSupervisor::start(core::BatchSink& sink)
{
    if (m_thread.joinable())
        return;
    for (const auto& watched : m_feeds)
        watched->feed.source->start(sink);
    m_watching = true;
    m_thread = std::thread{[this] { watch(); }};
}

void FeedSupervisor::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock{m_mutex};
        m_watching = false;
    }
    m_changed.notify_all();
    m_thread.join();
    for (const auto& watched : m_feeds)
        watched->feed.source->stop();
    tick(std::chrono::steady_clock::now());
}

void FeedSupervisor::watch()
{
    using namespace std::chrono_literals;
    std::unique_lock lock{m_mutex};
    while (m_watching) {
        lock.unlock();
        tick(std::chrono::steady_clock::now());
        lock.lock();
        m_changed.wait_for(lock, 1s, [this] { return !m_watching; });
    }
}

void FeedSupervisor::tick(WallTime wall)
{
    std::vector<FeedEvent> events;
    {
        const std::lock_guard lock{m_lookMutex};
        look(wall, events);
    }
    tell(events);
}

void FeedSupervisor::look(WallTime wall, std::vector<FeedEvent>& events)
{
    auto health = std::make_shared<FeedHealth>();
    health->at = m_clock.now();
    health->feeds.reserve(m_feeds.size());
    for (const auto& watched : m_feeds) {
        const SupervisedFeed& feed = watched->feed;
        for (const FeedState& state : feed.source->takeChanges())
            watched->follow(state, events);
        FeedState state = feed.source->state();
        watched->follow(state, events);
        FeedCounters counters = feed.source->counters();
        watched->rates.sample(wall, counters);
        health->feeds.push_back({feed.source->id(), feed.title.empty() ? feed.source->id() : feed.title, feed.domain,
                                 feed.period, std::move(state), std::move(counters), watched->rates.rates(),
                                 watched->rates.spark()});
    }
    const std::lock_guard lock{m_mutex};
    m_health = std::move(health);
}

void FeedSupervisor::tell(const std::vector<FeedEvent>& events) const
{
    if (!m_listener)
        return;
    for (const FeedEvent& event : events)
        m_listener(event);
}

FeedHealthPtr FeedSupervisor::health() const
{
    const std::lock_guard lock{m_mutex};
    return m_health;
}

FeedSource* FeedSupervisor::find(std::string_view id) const
{
    for (const auto& watched : m_feeds) {
        if (watched->feed.source->id() == id)
            return watched->feed.source.get();
    }
    return nullptr;
}

bool FeedSupervisor::pause(std::string_view id)
{
    FeedSource* feed = find(id);
    if (feed != nullptr)
        feed->pause();
    return feed != nullptr;
}

bool FeedSupervisor::resume(std::string_view id)
{
    FeedSource* feed = find(id);
    if (feed != nullptr)
        feed->resume();
    return feed != nullptr;
}

bool FeedSupervisor::retryNow(std::string_view id)
{
    FeedSource* feed = find(id);
    if (feed != nullptr)
        feed->retryNow();
    return feed != nullptr;
}

} // namespace vigie::feeds
