// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch.h"
#include "core/clock.h"
#include "feeds/decoder.h"
#include "feeds/feedcounters.h"
#include "feeds/idset.h"
#include "feeds/limits.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <string_view>

namespace vigie::feeds {

/// One message of a source, as it came. Views: valid during the call it is given to.
struct SourceMessage {
    std::string_view topic;
    std::string_view payload;
    bool retained = false; ///< Tells a state the source kept, not something that happened now.
};

/// The way from bytes to a Batch that every pushed feed has in common: checks the limits, decodes, counts, and
/// gathers several messages into one batch.
///
/// Thread: the feed's, but for `counters` and `lastMessageAt`, which any thread may call.
/// Time:   the batch is stamped when its first message comes in.
/// Cost:   no lock and no allocation per message beyond the batch's own growth; figures are published per batch.
class Intake {
public:
    Intake(core::FeedIndex feed, const core::Clock& clock, Decoder decoder, Limits limits);

    /// Takes one message of the data topics.
    void take(const SourceMessage& message);
    /// Counts one that is not for the decoder.
    void ignore(const SourceMessage& message);
    void ignoreUnasked(const SourceMessage& message); ///< The same, and tells it as a problem.
    void clockTold(const SourceMessage& message);
    void problem(std::string_view topic, core::Error reason, std::string shape = {});

    void connected(bool again); ///< Retained messages are counted from here anew.
    void subscriptionRefused(std::string_view topic, core::Error reason);

    /// Whether anything came since the last `flush`, and whether it is enough for one batch.
    [[nodiscard]] bool pending() const { return m_gathered > 0; }
    [[nodiscard]] bool full() const { return m_gathered >= kBatchMessages; }
    /// Puts what is gathered and publishes the figures. False when the sink has closed.
    bool flush(core::BatchSink& sink);
    void publish();

    [[nodiscard]] FeedCounters counters() const;
    [[nodiscard]] core::Timestamp lastMessageAt() const; ///< As in `counters`, without the copy.

private:
    void count(const SourceMessage& message);
    bool refused(const SourceMessage& message);
    void decode(const SourceMessage& message);
    void note(const SourceMessage& message, codecs::DecodeReport report);
    void admitAssets(const SourceMessage& message, std::size_t firstAsset, std::size_t firstObservation);
    core::Batch& batch();
    [[nodiscard]] core::Timestamp now() const;

    core::FeedIndex m_feed;
    const core::Clock& m_clock;
    Decoder m_decoder;
    Limits m_limits;

    std::shared_ptr<core::Batch> m_batch; ///< Made at its first message.
    std::size_t m_gathered = 0;           ///< Messages since the last flush, whatever became of them.
    std::size_t m_decoded = 0;            ///< Those of them that are in m_batch.
    std::size_t m_lastAssets = 0;         ///< Sizes of the batch before: the next one will need about as much.
    std::size_t m_lastObservations = 0;
    std::size_t m_lastTexts = 0;
    IdSet m_ids;
    std::uint64_t m_retainedNow = 0;
    FeedCounters m_tally;
    bool m_namesChanged = false; ///< Since the last publication: the names and problems, not the figures.

    mutable std::mutex m_mutex;
    FeedCounters m_published;
};

} // namespace vigie::feeds
