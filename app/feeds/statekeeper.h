// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/feedstate.h"

#include <mutex>
#include <vector>

namespace vigie::feeds {

/// The state of one feed and the changes nobody has taken yet. It knows when a gap begins and ends: a feed that was
/// live and is not any more has lost its source; when it is live again it is back. A pause is a gap too. Thread: any.
/// Cost: a short lock.
class StateKeeper {
public:
    static constexpr std::size_t kChangesKept = 64;

    void connecting(core::Timestamp now);
    void live(core::Timestamp now);
    void failed(core::Timestamp now, core::Error why, core::Timestamp nextTry);
    void paused(core::Timestamp now);
    void stopped(core::Timestamp now);

    [[nodiscard]] FeedState current() const;
    [[nodiscard]] std::vector<FeedState> takeChanges();

private:
    void enter(FeedPhase phase, core::Timestamp now, core::Timestamp nextTry = core::kNoTime);

    mutable std::mutex m_mutex;
    FeedState m_state;
    std::vector<FeedState> m_changes;
};

} // namespace vigie::feeds
