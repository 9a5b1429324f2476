// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/intake.h"

#include "core/shown.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace vigie::feeds {

namespace {

using core::ErrorCode;

constexpr std::size_t kTopicBytes = 160;

core::Error tooLarge(std::size_t bytes, std::size_t limit)
{
    return {ErrorCode::TooLarge,
            {},
            {VIGIE_TEXT("Errors", "A message of %1 bytes was refused; at most %2 are taken."),
             {std::to_string(bytes), std::to_string(limit)}},
            VIGIE_TEXT("Errors",
                       "Ask who runs the source to send smaller messages, or raise the limit of this feed in the "
                       "profile.")};
}

core::Error tooManyRetained(std::uint64_t limit)
{
    return {ErrorCode::TooLarge,
            {},
            {VIGIE_TEXT("Errors", "The broker keeps more than %1 retained messages; the rest was refused."),
             {std::to_string(limit)}},
            VIGIE_TEXT("Errors", "Subscribe to fewer topics, or raise the limit of this feed in the profile.")};
}

core::Error tooManyAssets(std::size_t limit)
{
    return {ErrorCode::TooLarge,
            {},
            {VIGIE_TEXT("Errors", "This feed has brought %1 different assets; further ones are refused."),
             {std::to_string(limit)}},
            VIGIE_TEXT("Errors",
                       "Check whether the source makes up ids. If there really are so many, raise the limit of this "
                       "feed in the profile.")};
}

core::Error unasked()
{
    return {ErrorCode::Refused,
            {},
            VIGIE_TEXT("Errors", "A message came on a topic that the profile does not ask for."),
            VIGIE_TEXT("Errors",
                       "The broker still holds a subscription of an earlier profile. Give the feed a new client id, "
                       "or have the broker forget the old session.")};
}

core::Error ofField(const codecs::FieldProblem& field)
{
    return {ErrorCode::InvalidInput, field.place, codecs::sentence(field.reason),
            VIGIE_TEXT("Errors", "The rest of the message was taken. Show this to who runs the source.")};
}

/// Sizes of a batch, to go back to.
struct Mark {
    std::size_t assets, observations, texts;
    explicit Mark(const core::Batch& batch)
        : assets(batch.assets.size())
        , observations(batch.observations.size())
        , texts(batch.texts.size())
    {
    }
    void cut(core::Batch& batch) const
    {
        batch.assets.resize(assets);
        batch.observations.resize(observations);
        batch.texts.resize(texts);
    }
};

std::optional<core::Duration> lagOf(const core::Batch& batch)
{
    core::Timestamp newest = core::kNoTime;
    for (const core::Observation& observation : batch.observations)
        newest = std::max(newest, observation.sourceTime);
    if (newest == core::kNoTime)
        return std::nullopt;
    return batch.arrivedAt - newest;
}

} // namespace

Intake::Intake(core::FeedIndex feed, const core::Clock& clock, Decoder decoder, Limits limits)
    : m_feed(feed)
    , m_clock(clock)
    , m_decoder(std::move(decoder))
    , m_limits(limits)
    , m_ids(limits.assets)
{
}

core::Timestamp Intake::now() const
{
    return m_decoded > 0 ? m_batch->arrivedAt : m_clock.now();
}

core::Batch& Intake::batch()
{
    if (!m_batch) {
        m_batch = std::make_shared<core::Batch>();
        m_batch->feed = m_feed;
        m_batch->assets.reserve(m_lastAssets);
        m_batch->observations.reserve(m_lastObservations);
        m_batch->texts.reserve(m_lastTexts);
    }
    if (m_decoded == 0)
        m_batch->arrivedAt = m_clock.now();
    return *m_batch;
}

void Intake::count(const SourceMessage& message)
{
    ++m_gathered;
    ++m_tally.messages;
    m_tally.bytes += message.payload.size();
}

void Intake::take(const SourceMessage& message)
{
    count(message);
    m_tally.lastMessageAt = now();
    if (message.retained) {
        ++m_tally.retained;
        ++m_retainedNow;
    }
    if (message.payload.empty()) {
        ++m_tally.deletions;
        return;
    }
    if (!refused(message))
        decode(message);
}

bool Intake::refused(const SourceMessage& message)
{
    if (message.payload.size() > m_limits.messageBytes) {
        ++m_tally.refusedTooLarge;
        problem(message.topic, tooLarge(message.payload.size(), m_limits.messageBytes));
        return true;
    }
    if (message.retained && m_retainedNow > m_limits.retainedMessages) {
        ++m_tally.refusedRetained;
        problem(message.topic, tooManyRetained(m_limits.retainedMessages));
        return true;
    }
    return false;
}

void Intake::decode(const SourceMessage& message)
{
    core::Batch& into = batch();
    const Mark before{into};
    auto decoded = m_decoder(message.payload, into);
    if (!decoded) {
        before.cut(into);
        ++m_tally.decodeErrors;
        problem(message.topic, std::move(decoded.error()));
        return;
    }
    ++m_decoded;
    admitAssets(message, before.assets, before.observations);
    m_tally.assetUpdates += into.assets.size() - before.assets;
    m_tally.observations += into.observations.size() - before.observations;
    m_tally.assets = m_ids.size();
    note(message, std::move(*decoded));
}

/// Takes out what belongs to assets beyond the limit. The rest of the message stays, in order.
void Intake::admitAssets(const SourceMessage& message, std::size_t firstAsset, std::size_t firstObservation)
{
    core::Batch& into = *m_batch;
    std::vector<core::AssetUpdate> kept;
    bool refusing = false;
    for (std::size_t i = firstAsset; i < into.assets.size(); ++i) {
        const bool admitted = m_ids.admit(into.text(into.assets[i].id));
        if (!admitted && !refusing) {
            refusing = true;
            kept.assign(into.assets.begin() + static_cast<std::ptrdiff_t>(firstAsset),
                        into.assets.begin() + static_cast<std::ptrdiff_t>(i));
        } else if (admitted && refusing) {
            kept.push_back(into.assets[i]);
        }
        m_tally.refusedAssets += admitted ? 0 : 1;
    }
    if (!refusing)
        return;
    problem(message.topic, tooManyAssets(m_limits.assets));
    std::vector<core::Observation> observations;
    for (core::AssetUpdate& asset : kept) {
        const auto first = into.observations.begin() + asset.firstObservation;
        asset.firstObservation = static_cast<std::uint32_t>(firstObservation + observations.size());
        observations.insert(observations.end(), first, first + asset.observationCount);
    }
    into.assets.resize(firstAsset);
    into.assets.insert(into.assets.end(), kept.begin(), kept.end());
    into.observations.resize(firstObservation);
    into.observations.insert(into.observations.end(), observations.begin(), observations.end());
}

void Intake::note(const SourceMessage& message, codecs::DecodeReport report)
{
    m_tally.withoutPosition += report.withoutPosition;
    m_tally.faultyFields += report.droppedFields;
    m_tally.faultyEntities += report.droppedEntities;
    m_tally.badPositions += report.badPositions;
    m_tally.notKept += report.notKept;
    m_tally.cutTexts += report.cutTexts;
    m_tally.deletedBySource += report.deleted;
    m_tally.privacyDrops += report.droppedForPrivacy;
    m_namesChanged |= !report.problems.empty() || !report.dropped.empty();
    for (const codecs::DroppedName& dropped : report.dropped)
        m_tally.droppedByPrivacy.add(dropped.name, dropped.count);
    for (codecs::FieldProblem& field : report.problems) {
        m_tally.droppedFields.add(codecs::toWord(field.reason));
        if (codecs::isFault(field.reason))
            problem(message.topic, ofField(field), std::move(field.shape));
    }
}

void Intake::ignore(const SourceMessage& message)
{
    count(message);
    ++m_tally.ignored;
}

void Intake::ignoreUnasked(const SourceMessage& message)
{
    ignore(message);
    problem(message.topic, unasked());
}

void Intake::clockTold(const SourceMessage& message)
{
    count(message);
    ++m_tally.clockMessages;
}

void Intake::problem(std::string_view topic, core::Error reason, std::string shape)
{
    m_tally.problems.add({now(), core::shown(topic, kTopicBytes), std::move(reason), std::move(shape)});
    m_namesChanged = true;
}

void Intake::connected(bool again)
{
    m_retainedNow = 0;
    m_tally.reconnects += again ? 1 : 0;
    publish();
}

void Intake::subscriptionRefused(std::string_view topic, core::Error reason)
{
    ++m_tally.refusedSubscriptions;
    problem(topic, std::move(reason));
    publish();
}

bool Intake::flush(core::BatchSink& sink)
{
    m_gathered = 0;
    const std::size_t messages = std::exchange(m_decoded, 0);
    if (messages == 0) {
        publish(); // The empty batch is kept for the next message.
        return true;
    }
    const std::shared_ptr<core::Batch> full = std::exchange(m_batch, nullptr);
    bool taken = true;
    if (!full->assets.empty()) {
        m_lastAssets = full->assets.size();
        m_lastObservations = full->observations.size();
        m_lastTexts = full->texts.size();
        if (const auto lag = lagOf(*full))
            m_tally.lag = lag;
        publish(); // Before the wait: a full sink must not hide what came.
        const auto before = std::chrono::steady_clock::now();
        taken = sink.put(full);
        m_tally.sinkWait += std::chrono::duration_cast<core::Duration>(std::chrono::steady_clock::now() - before);
        m_tally.batches += taken ? 1 : 0;
        m_tally.notTaken += taken ? 0 : messages;
    }
    publish();
    return taken;
}

void Intake::publish()
{
    const std::lock_guard lock{m_mutex};
    if (std::exchange(m_namesChanged, false))
        m_published = m_tally;
    else
        static_cast<FeedFigures&>(m_published) = m_tally;
}

FeedCounters Intake::counters() const
{
    const std::lock_guard lock{m_mutex};
    return m_published;
}

core::Timestamp Intake::lastMessageAt() const
{
    const std::lock_guard lock{m_mutex};
    return m_published.lastMessageAt;
}

} // namespace vigie::feeds
