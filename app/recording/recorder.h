// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch.h"
#include "core/expected.h"
#include "recording/batchframewriter.h"
#include "recording/recordingfile.h"
#include "recording/recordingmetadata.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace vigie::recording {

struct RecorderSettings {
    std::filesystem::path file; ///< Must not exist; its folder must.
    RecordingMetadata metadata;
    std::size_t queueBatches = 65'536;
    std::size_t queueBytes = 64U << 20; ///< Of the waiting batches, by estimate.
    std::chrono::milliseconds flushEvery{1'000};
    std::uint64_t reserveBytes = 1ULL << 30; ///< Left free on the disk: the journal's.
};

enum class RecorderPhase : std::uint8_t {
    Recording,
    Stopped, ///< As asked; the file is closed.
    Failed,  ///< By itself; the file holds what was written before.
};

struct RecorderState {
    RecorderPhase phase = RecorderPhase::Recording;
    std::optional<core::Error> why; ///< Failed: the reason, with its remedy.
};

/// What a recorder has counted since its start. What came is what was written, dropped, refused, or still waits.
struct RecorderCounters {
    std::uint64_t batches = 0; ///< Written.
    std::uint64_t observations = 0;
    std::uint64_t frames = 0;
    std::uint64_t bytes = 0;          ///< Of the file.
    std::uint64_t droppedBatches = 0; ///< The queue was full, or the recorder had failed.
    std::uint64_t droppedObservations = 0;
    std::uint64_t refusedBatches = 0; ///< That no frame can hold: not what a decoder may send.
    std::uint64_t gaps = 0;           ///< Gap frames written.
    std::uint64_t queued = 0;
};

/// Writes what the feeds bring, after the privacy filter, to a file (docs/recording.md).
///
/// Thread:     has its own; every function may be called from any thread.
/// Order:      batches are written in the order of `put`.
/// Never waits: `put` costs a lock and a move. When the queue is full the batch is dropped and counted, and a gap
///              frame says in the file how many were and from when to when. Nothing is dropped silently.
/// Durability: once a second what came is written and the disk is asked to keep it (fdatasync). A killed program
///             loses at most what came since; so does a power failure.
/// Disk full:  stops with RecorderPhase::Failed when less than `reserveBytes` would be left, or a write fails. The
///             file ends after its last whole frame and stays readable.
class Recorder final : public core::BatchSink {
public:
    [[nodiscard]] static core::Expected<std::unique_ptr<Recorder>> start(RecorderSettings settings);
    ~Recorder() override;
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// True also for a dropped batch: the recorder is open. False once it is stopped or has failed.
    bool put(core::BatchPtr batch) override;
    /// Returns when all that was put before is on the disk, or the recorder has failed.
    void flush();
    /// Writes what waits, closes the file and ends the thread. Idempotent.
    void stop();

    [[nodiscard]] RecorderState state() const;
    [[nodiscard]] RecorderCounters counters() const;

private:
    Recorder(RecorderSettings settings, RecordingFile file);

    void run();
    void drop(const core::Batch& batch);
    [[nodiscard]] core::Expected<void> write(std::deque<core::BatchPtr>& batches, const std::optional<Gap>& gap);
    [[nodiscard]] core::Expected<void> writeBatch(const core::BatchPtr& batch);
    [[nodiscard]] core::Expected<void> closeFrame();
    [[nodiscard]] core::Expected<void> writeGap(const Gap& gap);
    [[nodiscard]] core::Expected<void> checkSpace() const;
    void end(const core::Expected<void>& done, const std::deque<core::BatchPtr>& unwritten);

    const RecorderSettings m_settings;

    // The worker's alone.
    RecordingFile m_file;
    BatchFrameWriter m_frame;

    mutable std::mutex m_mutex; ///< Guards all below.
    std::condition_variable m_wake;
    std::condition_variable m_flushed;
    std::deque<core::BatchPtr> m_queue;
    std::size_t m_queueBytes = 0;
    std::optional<Gap> m_gap; ///< Dropped since the last writing.
    std::uint64_t m_flushesAsked = 0;
    std::uint64_t m_flushesDone = 0;
    bool m_urgent = false; ///< The queue is half full: do not wait for the second to end.
    bool m_stopping = false;
    RecorderState m_state;
    RecorderCounters m_counters;

    std::mutex m_joining;
    std::thread m_worker;
};

} // namespace vigie::recording
