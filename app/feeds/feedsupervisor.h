// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch.h"
#include "core/clock.h"
#include "feeds/feedhealth.h"
#include "feeds/feedsource.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace vigie::feeds {

/// What happened to a feed that belongs into the journal. Tries that fail again are not told again.
enum class FeedEventKind : std::uint8_t {
    Up,      ///< Live for the first time.
    Lost,    ///< Cannot be reached or refuses us. `state.why`, `state.lostAt`.
    Stale,   ///< Reached, but silent. `state.why`.
    Back,    ///< Live again. `state.lostAt` to `state.backAt` is the gap; after silence alone there is none.
    Paused,  ///< By a person.
    Stopped, ///< By a person, or with the session.
};
[[nodiscard]] std::string_view toWord(FeedEventKind kind); ///< "up", "lost", "stale", "back", "paused", "stopped".

struct FeedEvent {
    std::string feed;
    FeedEventKind kind{};
    FeedState state; ///< As it became.
};

/// A feed with what the profile says of it.
struct SupervisedFeed {
    std::unique_ptr<FeedSource> source;
    std::string title;
    std::optional<core::Domain> domain;
    core::Duration period{};
};

/// Owns the feeds of a session, starts and stops them, and watches over them: once a second it publishes how they
/// are, and tells what happened.
///
/// Thread: a watching thread of its own between `start` and `stop`, which alone calls `Listener` (in `stop` and
///         `tick`: the caller's), with no lock held. `start` and `stop` belong to the owner's thread; the rest may
///         be called from any thread. None may be called from the listener, but for `pause`, `resume` and
///         `retryNow`.
/// Order:  events of one feed come in the order they happened, each once, at most a second late.
/// Cost:   one wake-up a second; a copy of the counters of each feed.
class FeedSupervisor {
public:
    using Listener = std::function<void(const FeedEvent&)>;
    using WallTime = std::chrono::steady_clock::time_point;

    FeedSupervisor(std::vector<SupervisedFeed> feeds, const core::Clock& clock, Listener listener = {});
    ~FeedSupervisor(); ///< Stops.
    FeedSupervisor(const FeedSupervisor&) = delete;
    FeedSupervisor& operator=(const FeedSupervisor&) = delete;

    void start(core::BatchSink& sink); ///< The sink outlives the supervisor, or `stop`.
    void stop();                       ///< Idempotent. Close the sink first if it may be full: see FeedSource.

    /// What a person asks of one feed. False: there is no feed of this id.
    bool pause(std::string_view id);
    bool resume(std::string_view id);
    bool retryNow(std::string_view id);

    [[nodiscard]] FeedHealthPtr health() const; ///< The newest; never null.

    /// Looks once, as the watching thread does each second. For tests, and for an owner that has a rhythm of its own.
    void tick(WallTime wall);

private:
    struct Watched;

    void watch();
    void look(WallTime wall, std::vector<FeedEvent>& events);
    void tell(const std::vector<FeedEvent>& events) const;
    [[nodiscard]] FeedSource* find(std::string_view id) const;

    const core::Clock& m_clock;
    const Listener m_listener;
    std::vector<std::unique_ptr<Watched>> m_feeds; ///< Never changes after construction.

    std::mutex m_lookMutex; ///< One look at a time.
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_watching = false;
    FeedHealthPtr m_health;
    std::thread m_thread;
};

} // namespace vigie::feeds
