// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalworker.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace vigie::journal {

using core::ErrorCode;
using core::Expected;
using core::fail;

namespace {

constexpr std::size_t kMostInOneCommit = 1024;

core::Error noPrivateStore(const std::filesystem::path& journal)
{
    return {ErrorCode::Unsupported, journal.string(), VIGIE_TEXT("Errors", "This journal keeps no private texts."),
            VIGIE_TEXT("Errors", "Leave the text out; nothing was done yet.")};
}

} // namespace

JournalWriter::Worker::Worker(JournalFile file, std::optional<PrivateStore> store, JournalSettings settings,
                              const core::Clock& clock, MachineTimeSource machineTime)
    : m_clock(clock)
    , m_machineTime(std::move(machineTime))
    , m_settings(std::move(settings))
    , m_file(std::move(file))
    , m_private(std::move(store))
{
    // Across a restart of the program the clock is compared too. What the Clock's speed was then is not known; a
    // journal whose clock is steered does not watch it at all.
    if (const auto& last = m_file.last())
        m_last = EntryTime{last->at, last->machine, true};
    m_state.size = m_file.size();
    m_state.root = m_file.root();
    m_state.lastEntryAt = m_last ? m_last->at : core::kNoTime;
}

JournalWriter::Worker::~Worker()
{
    close();
}

Expected<void> JournalWriter::Worker::start()
{
    if (m_private) {
        if (auto dropped = m_private->dropFrom(m_settings.origin, m_file.size()); !dropped)
            return dropped;
    }
    Batch own;
    for (auto& timed : ownFirstEntries())
        own.push_back({std::move(timed), {}});
    const BuiltBatch built = build(own, std::nullopt);
    for (const auto& place : built.places) {
        if (!place)
            return fail(place.error());
    }
    if (auto committed = commit(built); !committed)
        return committed;
    m_thread = std::thread([this] { run(); });
    return {};
}

std::vector<TimedDraft> JournalWriter::Worker::ownFirstEntries() const
{
    std::vector<TimedDraft> own;
    const auto size = static_cast<std::int64_t>(m_file.size());
    if (size == 0)
        own.push_back({systemDraft("journal.begin", m_settings.origin), now()});
    if (m_file.wasInterrupted())
        own.push_back({systemDraft("journal.recovered", {}, Json::makeObject({{"size", size}})), now()});
    return own;
}

EntryTime JournalWriter::Worker::now() const
{
    return {std::chrono::floor<std::chrono::milliseconds>(m_clock.now()), m_machineTime(), m_clock.speed() == 1.0};
}

std::optional<core::Error> JournalWriter::Worker::whyRefused() const
{
    if (m_state.failure)
        return m_state.failure;
    if (m_isClosing)
        return core::Error{ErrorCode::Cancelled, m_settings.file.string(),
                           VIGIE_TEXT("Errors", "The journal is closed; nothing was done."),
                           VIGIE_TEXT("Errors", "Start Vigie again.")};
    if (m_queue.size() >= m_settings.queue)
        return core::Error{ErrorCode::Busy, m_settings.file.string(),
                           VIGIE_TEXT("Errors", "The journal does not keep up; nothing was done."),
                           VIGIE_TEXT("Errors", "Wait a moment and try again. If it lasts, check the disk.")};
    return std::nullopt;
}

void JournalWriter::Worker::submit(Draft draft, Done done)
{
    makeNfc(draft); // here, where the time is the caller's, not the journal's
    std::optional<core::Error> refused;
    {
        const std::lock_guard lock(m_mutex);
        refused = whyRefused();
        if (!refused) {
            // Stamped under the lock: the order of the queue is the order of the times.
            m_queue.push_back({{std::move(draft), now()}, std::move(done)});
            ++m_state.waiting;
        }
    }
    if (refused)
        done(fail(std::move(*refused)));
    else
        m_wake.notify_one();
}

JournalState JournalWriter::Worker::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void JournalWriter::Worker::close()
{
    const std::lock_guard closing(m_closing);
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void JournalWriter::Worker::run()
{
    for (;;) {
        Batch batch = nextBatch();
        if (batch.empty())
            return;
        write(std::move(batch));
    }
}

JournalWriter::Worker::Batch JournalWriter::Worker::nextBatch()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_isClosing || !m_queue.empty(); });
    const auto count = static_cast<std::ptrdiff_t>(std::min(m_queue.size(), kMostInOneCommit));
    Batch batch(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(m_queue.begin() + count));
    m_queue.erase(m_queue.begin(), m_queue.begin() + count);
    return batch;
}

void JournalWriter::Worker::write(Batch batch)
{
    if (const auto failure = state().failure) {
        for (auto& waiting : batch)
            waiting.done(fail(*failure));
        return;
    }
    const BuiltBatch built = buildWithPrivateTexts(batch);
    const auto committed = commit(built);
    answer(batch, built, committed);
}

BuiltBatch JournalWriter::Worker::build(const Batch& batch, const std::optional<core::Error>& privateFailure) const
{
    BatchBuilder builder(m_settings.origin, m_file.size(), m_last, m_settings.watchesClock);
    for (const auto& waiting : batch) {
        if (privateFailure && !waiting.timed.draft.privateTexts.empty())
            builder.refuse(*privateFailure);
        else
            builder.add(waiting.timed);
    }
    return builder.take();
}

/// Private texts are durable before the entries that point at them; where they cannot be kept, only their entries
/// fail.
BuiltBatch JournalWriter::Worker::buildWithPrivateTexts(const Batch& batch)
{
    BuiltBatch built = build(batch, m_private ? std::nullopt : std::optional(noPrivateStore(m_settings.file)));
    if (built.privateRows.empty())
        return built;
    auto kept = m_private->keep(built.privateRows);
    return kept ? std::move(built) : build(batch, kept.error());
}

Expected<void> JournalWriter::Worker::commit(const BuiltBatch& built)
{
    if (built.entries.empty())
        return {};
    auto written = m_file.append(built.entries, built.last->at);
    const std::lock_guard lock(m_mutex);
    if (written) {
        m_last = built.last;
        m_state.size = m_file.size();
        m_state.root = m_file.root();
        m_state.lastEntryAt = built.last->at;
    } else if (written.error().code != ErrorCode::Busy) {
        m_state.failure = written.error();
    }
    return written;
}

void JournalWriter::Worker::answer(Batch& batch, const BuiltBatch& built, const Expected<void>& committed)
{
    {
        const std::lock_guard lock(m_mutex);
        m_state.waiting -= batch.size();
    }
    const std::uint64_t first = m_file.size() - (committed ? built.entries.size() : 0);
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const auto& place = built.places[i];
        if (!place)
            batch[i].done(fail(place.error()));
        else if (!committed)
            batch[i].done(fail(committed.error()));
        else
            batch[i].done(Receipt{*place, built.entries[*place - first].leaf, batch[i].timed.time.at});
    }
}

} // namespace vigie::journal
