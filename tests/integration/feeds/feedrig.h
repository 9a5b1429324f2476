// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch.h"
#include "core/clock.h"
#include "feeds/feedconfig.h"
#include "support/mosquittobroker.h"
#include "support/waitfor.h"

#include <QtTest>

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace vigie::test {

/// Keeps what it is given; can be held, as a full queue holds, and closed.
class CollectingSink final : public core::BatchSink {
public:
    bool put(core::BatchPtr batch) override;
    void hold();
    void release();
    void close();

    [[nodiscard]] std::size_t batches() const;
    [[nodiscard]] std::size_t updates() const;
    [[nodiscard]] bool waiting() const;                 ///< A feed is waiting for room.
    [[nodiscard]] std::vector<std::string> ids() const; ///< In the order they came.
    [[nodiscard]] std::map<std::string, int> timesById() const;
    [[nodiscard]] std::vector<core::BatchPtr> all() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<core::BatchPtr> m_batches;
    bool m_held = false;
    bool m_closed = false;
    bool m_waiting = false;
};

/// Decodes "id attribute number"; anything else is malformed.
[[nodiscard]] core::Expected<codecs::DecodeReport> decodeWords(std::string_view bytes, core::Batch& into);

/// A configuration that works with a broker of the defaults: fast tries, topic "valmer/#".
[[nodiscard]] feeds::FeedConfig configFor(const std::string& url);

/// A feed with its clock and sink, in the order they must go. `error` says why there is none.
struct Rig {
    explicit Rig(const feeds::FeedConfig& config, feeds::Decoder decoder = &decodeWords,
                 feeds::ClockListener onClock = {});
    Rig(const Rig&) = delete;
    Rig& operator=(const Rig&) = delete;
    ~Rig();

    core::SystemClock clock;
    CollectingSink sink;
    std::string error;
    std::unique_ptr<feeds::FeedSource> feed;

    void start() { feed->start(sink); }
    [[nodiscard]] bool becomes(feeds::FeedPhase phase) const;
    [[nodiscard]] std::string why() const; ///< What the state says, in English, with its remedy.
};

} // namespace vigie::test
