// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recorder.h"

#include "packing/checksum.h"
#include "storage/datafolder.h"

#include <algorithm>
#include <utility>

namespace vigie::recording {

namespace {

std::size_t bytesOf(const core::Batch& batch)
{
    return sizeof batch + batch.assets.size() * sizeof(core::AssetUpdate) +
           batch.observations.size() * sizeof(core::Observation) + batch.texts.size();
}

void include(std::optional<Gap>& gap, const core::Batch& batch)
{
    const core::Timestamp at = std::clamp(batch.arrivedAt, kEarliest, kLatest);
    if (!gap)
        gap = Gap{at, at, 0, 0};
    gap->first = std::min(gap->first, at);
    gap->last = std::max(gap->last, at);
    ++gap->batches;
    gap->observations += batch.observations.size();
}

std::filesystem::path folderOf(const std::filesystem::path& file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
}

} // namespace

core::Expected<std::unique_ptr<Recorder>> Recorder::start(RecorderSettings settings)
{
    auto file = RecordingFile::create(settings.file, settings.metadata);
    if (!file)
        return core::fail(file.error());
    return std::unique_ptr<Recorder>(new Recorder(std::move(settings), std::move(*file)));
}

Recorder::Recorder(RecorderSettings settings, RecordingFile file)
    : m_settings(std::move(settings))
    , m_file(std::move(file))
    , m_frame(m_settings.metadata.feeds.size())
    , m_worker([this] { run(); })
{
}

Recorder::~Recorder()
{
    stop();
}

bool Recorder::put(core::BatchPtr batch)
{
    const std::lock_guard lock{m_mutex};
    if (m_stopping || m_state.phase != RecorderPhase::Recording) {
        if (m_state.phase == RecorderPhase::Failed)
            drop(*batch);
        return false;
    }
    const std::size_t bytes = bytesOf(*batch);
    if (m_queue.size() >= m_settings.queueBatches || m_queueBytes + bytes > m_settings.queueBytes) {
        include(m_gap, *batch);
        drop(*batch);
        return true;
    }
    m_queueBytes += bytes;
    m_queue.push_back(std::move(batch));
    const bool halfFull = m_queue.size() * 2 >= m_settings.queueBatches || m_queueBytes * 2 >= m_settings.queueBytes;
    if (halfFull && !std::exchange(m_urgent, true))
        m_wake.notify_one();
    return true;
}

void Recorder::drop(const core::Batch& batch)
{
    ++m_counters.droppedBatches;
    m_counters.droppedObservations += batch.observations.size();
}

void Recorder::flush()
{
    std::unique_lock lock{m_mutex};
    const std::uint64_t mine = ++m_flushesAsked;
    m_wake.notify_one();
    m_flushed.wait(lock, [&] { return m_flushesDone >= mine || m_state.phase != RecorderPhase::Recording; });
}

void Recorder::stop()
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

RecorderState Recorder::state() const
{
    const std::lock_guard lock{m_mutex};
    return m_state;
}

RecorderCounters Recorder::counters() const
{
    const std::lock_guard lock{m_mutex};
    RecorderCounters out = m_counters;
    out.queued = m_queue.size();
    return out;
}

void Recorder::run()
{
    auto nextFlush = std::chrono::steady_clock::now() + m_settings.flushEvery;
    std::unique_lock lock{m_mutex};
    for (bool stopping = false; !stopping;) {
        m_wake.wait_until(lock, nextFlush,
                          [this] { return m_stopping || m_urgent || m_flushesAsked > m_flushesDone; });
        stopping = m_stopping;
        const std::uint64_t asked = m_flushesAsked;
        const bool sync = stopping || asked > m_flushesDone || std::chrono::steady_clock::now() >= nextFlush;
        auto batches = std::exchange(m_queue, {});
        const auto gap = std::exchange(m_gap, std::nullopt);
        m_queueBytes = 0;
        m_urgent = false;
        lock.unlock();

        auto done = write(batches, gap);
        if (done && sync)
            done = m_file.sync();
        if (done && sync && !stopping)
            done = checkSpace();
        if (!done || stopping)
            return end(done, batches);
        if (sync)
            nextFlush = std::chrono::steady_clock::now() + m_settings.flushEvery;

        lock.lock();
        if (sync)
            m_flushesDone = asked;
        m_flushed.notify_all();
    }
}

core::Expected<void> Recorder::write(std::deque<core::BatchPtr>& batches, const std::optional<Gap>& gap)
{
    for (core::BatchPtr& batch : batches) {
        if (auto done = writeBatch(batch); !done)
            return done;
        batch.reset();
    }
    batches.clear();
    if (auto done = closeFrame(); !done)
        return done;
    return gap ? writeGap(*gap) : core::Expected<void>{};
}

core::Expected<void> Recorder::writeBatch(const core::BatchPtr& batch)
{
    auto added = m_frame.add(batch);
    if (added == BatchFrameWriter::Added::Full) {
        if (auto done = closeFrame(); !done)
            return done;
        added = m_frame.add(batch);
    }
    if (added == BatchFrameWriter::Added::Refused) {
        const std::lock_guard lock{m_mutex};
        ++m_counters.refusedBatches;
    }
    return {};
}

core::Expected<void> Recorder::closeFrame()
{
    if (m_frame.empty())
        return {};
    const std::uint64_t batches = m_frame.batches();
    const std::uint64_t observations = m_frame.observations();
    const auto frame = m_frame.finish();
    core::Expected<void> done;
    if (frame)
        done = m_file.append(frame->header, frame->payload);
    const std::lock_guard lock{m_mutex};
    if (!frame) {
        m_counters.refusedBatches += batches;
    } else if (!done) {
        m_counters.droppedBatches += batches;
        m_counters.droppedObservations += observations;
    } else {
        m_counters.batches += batches;
        m_counters.observations += observations;
        m_counters.frames = m_file.frames();
        m_counters.bytes = m_file.size();
    }
    return done;
}

core::Expected<void> Recorder::writeGap(const Gap& gap)
{
    const packing::Bytes payload = encodeGap(gap);
    FrameHeader header;
    header.kind = FrameKind::Gap;
    header.first = gap.first;
    header.last = gap.last;
    header.storedSize = header.rawSize = static_cast<std::uint32_t>(payload.size());
    header.payloadCrc = packing::crc32c(payload);
    auto done = m_file.append(header, payload);
    const std::lock_guard lock{m_mutex};
    m_counters.gaps += done ? 1 : 0;
    m_counters.frames = m_file.frames();
    m_counters.bytes = m_file.size();
    return done;
}

core::Expected<void> Recorder::checkSpace() const
{
    const auto space = storage::diskSpace(folderOf(m_settings.file));
    if (space && space->freeBytes < m_settings.reserveBytes)
        return core::fail(storage::diskFull(m_settings.file.string()));
    return {};
}

void Recorder::end(const core::Expected<void>& done, const std::deque<core::BatchPtr>& unwritten)
{
    // The footer is small; where it finds no room either, the file is read by its headers.
    const auto closed = m_file.finish();
    const std::lock_guard lock{m_mutex};
    m_counters.bytes = m_file.size();
    const auto& failed = !done ? done : closed;
    m_state = failed ? RecorderState{RecorderPhase::Stopped, std::nullopt}
                     : RecorderState{RecorderPhase::Failed, failed.error()};
    // What was taken into a frame is no longer there.
    for (const core::BatchPtr& batch : unwritten) {
        if (batch)
            drop(*batch);
    }
    for (const core::BatchPtr& batch : std::exchange(m_queue, {}))
        drop(*batch);
    m_counters.droppedBatches += m_frame.batches();
    m_counters.droppedObservations += m_frame.observations();
    m_queueBytes = 0;
    m_flushed.notify_all();
}

} // namespace vigie::recording
