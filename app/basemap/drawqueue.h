// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tile.h"
#include "basemap/tilerenderer.h"
#include "core/expected.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace vigie::basemap {

/// The blocks that wait to be drawn, and the threads that draw them. What was asked for last is drawn first: it is
/// what the person looks at now.
///
/// Thread:  `request` and `withdraw` may be called from any thread and return at once.
/// Order:   newest request first; asking again for a waiting block makes it the newest.
/// Bounds:  at most `maxWaiting` blocks wait; the oldest gives way and is handed back.
/// Life:    the destructor drops what waits and returns when the blocks being drawn are finished.
class DrawQueue {
public:
    using Painter = std::function<core::Expected<DrawnBlock>(const BlockKey&)>;
    using MakePainter = std::function<Painter()>; ///< Called once on each drawing thread.
    using Done =
        std::function<void(const BlockKey&, core::Expected<DrawnBlock>)>; ///< On a drawing thread, no lock held.

    DrawQueue(unsigned threads, std::size_t maxWaiting, MakePainter makePainter, Done done);
    ~DrawQueue();
    DrawQueue(const DrawQueue&) = delete;
    DrawQueue& operator=(const DrawQueue&) = delete;

    /// Has the block drawn, unless it is being drawn now. Gives back the block that lost its place, if any.
    [[nodiscard]] std::optional<BlockKey> request(const BlockKey& key);
    /// Nobody wants it any more. One that is being drawn is finished all the same.
    void withdraw(const BlockKey& key);
    [[nodiscard]] std::size_t waiting() const;

private:
    void work();
    [[nodiscard]] std::optional<BlockKey> take();
    void finish(const BlockKey& key);

    const std::size_t m_maxWaiting;
    const MakePainter m_makePainter;
    const Done m_done;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<BlockKey> m_waiting; ///< Newest first.
    std::vector<BlockKey> m_drawing;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace vigie::basemap
