// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch.h"
#include "feeds/feedcounters.h"
#include "feeds/feedstate.h"

#include <string>
#include <vector>

namespace vigie::feeds {

/// A live source of observations: a broker subscription, a polled address, a recording.
/// Raw bytes are decoded and filtered here and go no further; what leaves is a Batch.
///
/// Thread:   lives in its feed thread; every function may be called from any thread. `start`, `pause`, `resume` and
///           `retryNow` return at once; `stop` as soon as a `put` that is going on returns (a closed sink: at once).
/// Order:    batches of one feed arrive in the order of the source; nothing is promised between feeds.
/// Failure:  never throws and never ends by itself. A failure is a change of `state()`, with the reason and the
///           next try; it goes on trying until `stop`.
/// Time:     `Batch::arrivedAt` is taken here, once, from the injected Clock (UTC, microseconds).
/// Bounds:   a message over `Limits::messageBytes` is refused and counted. A full queue stops reading the source; a
///           source that cannot wait is conflated per asset and attribute, newest wins, counted. Nothing is dropped
///           silently.
class FeedSource {
public:
    virtual ~FeedSource() = default;
    FeedSource(const FeedSource&) = delete;
    FeedSource& operator=(const FeedSource&) = delete;

    [[nodiscard]] virtual const std::string& id() const = 0; ///< As in the profile: "lighting". Never changes.

    virtual void
    start(core::BatchSink& sink) = 0; ///< The sink outlives the feed, or `stop`. Started twice: no effect.
    virtual void stop() = 0;          ///< Idempotent; after it returns the sink is not called again.

    virtual void pause() = 0;    ///< Leaves the source politely and waits; a source that keeps a session keeps ours.
    virtual void resume() = 0;   ///< Ends the pause.
    virtual void retryNow() = 0; ///< A person does not want to wait for the next try. No effect unless failed.

    [[nodiscard]] virtual FeedState state() const = 0;       ///< Staleness is already told by it.
    [[nodiscard]] virtual FeedCounters counters() const = 0; ///< As of the last batch; a copy.

    /// The states this feed went through since the last call, oldest first, at most 64: each loss and return is seen
    /// even if both lie between two calls. Staleness is not among them: it follows from `state()` and the time.
    [[nodiscard]] virtual std::vector<FeedState> takeChanges() = 0;

protected:
    FeedSource() = default;
};

} // namespace vigie::feeds
