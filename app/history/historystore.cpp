// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historystore.h"

#include "storage/datafolder.h"

#include <utility>

namespace vigie::history {

namespace {

constexpr std::chrono::seconds kTryAgainAfter{5};

/// What may pass by itself, or when a person makes room.
bool mayPass(core::ErrorCode code)
{
    return code == core::ErrorCode::DiskFull || code == core::ErrorCode::Busy || code == core::ErrorCode::Io;
}

} // namespace

core::Expected<std::unique_ptr<HistoryStore>> HistoryStore::open(HistorySettings settings, const core::Clock& clock)
{
    auto writer = HistoryWriter::open(settings.file, settings.retention, clock.now(), settings.limits);
    if (!writer)
        return core::fail(writer.error());
    return std::unique_ptr<HistoryStore>(new HistoryStore(std::move(settings), clock, std::move(*writer)));
}

HistoryStore::HistoryStore(HistorySettings settings, const core::Clock& clock, std::unique_ptr<HistoryWriter> writer)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_writer(std::move(writer))
    , m_worker([this] { run(); })
{
}

HistoryStore::~HistoryStore()
{
    stop();
}

void HistoryStore::addAsset(core::AssetIndex asset, std::string_view id)
{
    m_filling.introduce(asset, id);
}

void HistoryStore::addAttribute(core::AttributeIndex attribute, std::string_view name)
{
    m_filling.introduce(attribute, name);
}

void HistoryStore::commit()
{
    if (m_filling.empty())
        return;
    const std::lock_guard lock{m_mutex};
    const bool takesMore = m_state.phase == HistoryPhase::Writing || m_state.phase == HistoryPhase::Waiting;
    if (!takesMore || m_waiting + m_filling.samples.size() > m_settings.queueSamples) {
        m_counters.dropped += m_filling.samples.size();
        m_filling.dropSamples();
    }
    m_waiting += m_filling.samples.size();
    m_queue.take(m_filling);
}

void HistoryStore::flush()
{
    std::unique_lock lock{m_mutex};
    const std::uint64_t mine = ++m_flushesAsked;
    m_wake.notify_one();
    m_flushed.wait(lock, [&] { return m_flushesDone >= mine || m_state.phase == HistoryPhase::Stopped; });
}

void HistoryStore::stop()
{
    {
        const std::lock_guard lock{m_mutex};
        m_stopping = true;
        m_wake.notify_one();
    }
    const std::lock_guard joining{m_joining};
    if (m_worker.joinable())
        m_worker.join();
}

HistoryState HistoryStore::state() const
{
    const std::lock_guard lock{m_mutex};
    return m_state;
}

HistoryCounters HistoryStore::counters() const
{
    const std::lock_guard lock{m_mutex};
    HistoryCounters out = m_counters;
    out.waiting = m_waiting;
    return out;
}

void HistoryStore::run()
{
    for (bool stopping = false; !stopping;) {
        std::uint64_t asked = 0;
        {
            std::unique_lock lock{m_mutex};
            m_wake.wait_for(lock, m_settings.writeEvery,
                            [this] { return m_stopping || m_flushesAsked > m_flushesDone; });
            stopping = m_stopping;
            asked = m_flushesAsked;
            m_pending.take(m_queue);
        }
        const bool isAsked = stopping || asked > m_flushesDone;
        const bool isDue = std::chrono::steady_clock::now() >= m_nextTry;
        const bool written = (isDue || isAsked) && writePending();
        {
            const std::lock_guard lock{m_mutex};
            m_flushesDone = asked;
            m_flushed.notify_all();
        }
        // After the flush, which must not wait for it.
        if (written && !stopping)
            note(m_writer->tidy(m_clock.now()));
    }
    const std::lock_guard lock{m_mutex};
    m_state.phase = HistoryPhase::Stopped;
    m_counters.dropped += m_waiting;
    m_waiting = 0;
    m_flushed.notify_all();
}

bool HistoryStore::writePending()
{
    {
        const std::lock_guard lock{m_mutex};
        if (m_state.phase == HistoryPhase::Failed)
            return false;
    }
    core::Expected<IntakeResult> result{};
    auto done = checkSpace();
    if (done) {
        result = m_writer->write(m_pending, m_clock.now());
        if (!result)
            done = core::fail(result.error());
    }
    note(done);
    if (!done)
        return false;
    const std::lock_guard lock{m_mutex};
    m_counters.written += result->written;
    m_counters.refused += result->refused;
    m_counters.unknown += result->unknown;
    m_counters.writes += m_pending.empty() ? 0 : 1;
    m_counters.damagedBlocks = m_writer->damagedBlocks();
    m_waiting -= m_pending.samples.size();
    m_pending.clear();
    return true;
}

core::Expected<void> HistoryStore::checkSpace() const
{
    const auto& file = m_settings.file;
    const auto space = storage::diskSpace(file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."});
    if (space && space->freeBytes < m_settings.reserveBytes)
        return core::fail(storage::diskFull(file.string()));
    return {};
}

void HistoryStore::note(const core::Expected<void>& done)
{
    const std::lock_guard lock{m_mutex};
    if (done) {
        m_state = {};
        return;
    }
    const bool passes = mayPass(done.error().code);
    m_state = {passes ? HistoryPhase::Waiting : HistoryPhase::Failed, done.error()};
    m_nextTry = std::chrono::steady_clock::now() + kTryAgainAfter;
}

} // namespace vigie::history
