// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch.h"
#include "core/clock.h"
#include "recording/recordingreader.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace vigie::recording {

enum class PlayerPhase : std::uint8_t {
    Paused, ///< The clock stands still.
    Playing,
    Ended,   ///< The last batch was given; the clock stands still. `seek` goes back.
    Stopped, ///< For good: `stop`, or the sink was closed.
};

struct PlayerStatus {
    PlayerPhase phase = PlayerPhase::Paused;
    core::Timestamp position{}; ///< Arrival of the last batch given, or the moment sought.
    double speed = 1.0;         ///< Asked for; the clock's own is 0 while it stands still.
    std::uint64_t batches = 0;  ///< Given.
    std::uint64_t observations = 0;
    std::vector<Damage> damage; ///< Met so far.
    std::vector<Gap> gaps;
};

/// Gives the batches of a recording to a sink, in the order they were recorded, each when the replay's clock reaches
/// its arrival. The player steers that clock: nobody else does.
///
/// Thread:  has its own, in which the sink and `told` are called; the functions may be called from any thread, not
///          from within `told` or the sink. They return at once, `stop` as soon as a `put` that is going on returns.
/// Waiting: for the time until the next batch, computed; nothing is polled.
/// Speed:   when the sink is slower than asked, the clock is held back to the batches: what is shown is never older
///          than the clock says by more than a quarter of a second of the wall.
/// Seek:    goes to any moment; the batches of the `leadIn` before it are given first, as fast as they are taken, so
///          that the state builds up. The caller empties its stores before.
/// Failure: damage of the file is told and passed over.
class RecordingPlayer {
public:
    static constexpr double kSlowest = 0.5;
    static constexpr double kFastest = 1000.0;
    /// Called at each change of phase, after a seek, at new damage, and at most five times a second while playing.
    using Told = std::function<void(const PlayerStatus&)>;

    /// Sets the clock to the first batch and waits for `play`. The clock and the sink outlive the player.
    RecordingPlayer(RecordingReader reader, core::SteeredClock& clock, core::BatchSink& sink, Told told);
    ~RecordingPlayer();
    RecordingPlayer(const RecordingPlayer&) = delete;
    RecordingPlayer& operator=(const RecordingPlayer&) = delete;

    void play();
    void pause();
    void setSpeed(double speed); ///< Brought within kSlowest and kFastest.
    void seek(core::Timestamp time, core::Duration leadIn = {});
    void step(); ///< Pauses, moves the clock to the next batch and gives it.
    void stop(); ///< Idempotent; after it returns the sink is not called again.

    [[nodiscard]] PlayerStatus status() const;
    [[nodiscard]] const RecordingMetadata& metadata() const { return m_metadata; }
    [[nodiscard]] const RecordingSummary& summary() const { return m_summary; }

private:
    struct Seek {
        core::Timestamp time;
        core::Duration leadIn;
    };
    using Lock = std::unique_lock<std::mutex>;

    void run();
    void runLocked(Lock& lock);
    void applySeek();
    void fetch(Lock& lock);
    void give(Lock& lock);
    void holdClockBack(core::Timestamp arrivedAt);
    void waitForNext(Lock& lock);
    void enter(PlayerPhase phase);
    void tell(Lock& lock);

    const RecordingMetadata m_metadata;
    const RecordingSummary m_summary;
    core::BatchSink& m_sink;
    const Told m_told;

    // The worker's alone.
    RecordingReader m_reader;
    core::BatchPtr m_next;
    std::chrono::steady_clock::time_point m_lastTold;

    mutable std::mutex m_mutex; ///< Guards all below; the clock is set with it held.
    std::condition_variable m_wake;
    core::SteeredClock& m_clock;
    PlayerStatus m_status;
    core::Timestamp m_sought{};                       ///< Batches before it are a lead-in, not a delay.
    std::chrono::steady_clock::time_point m_runsFrom; ///< The clock, held back, stands still until then.
    std::optional<Seek> m_seek;
    unsigned m_steps = 0;
    bool m_changed = true; ///< Something to tell.
    bool m_stopping = false;

    std::mutex m_joining;
    std::thread m_worker;
};

} // namespace vigie::recording
