// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recordingplayer.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vigie::recording {

namespace {

using Micros = std::chrono::duration<double, std::micro>;

constexpr std::chrono::milliseconds kMostDelay{250}; // of the wall
constexpr std::chrono::milliseconds kTellEvery{200};
constexpr std::chrono::hours kLongestWait{1};

core::Timestamp startOf(const RecordingSummary& summary)
{
    return summary.first == core::kNoTime ? core::Timestamp{} : summary.first;
}

} // namespace

RecordingPlayer::RecordingPlayer(RecordingReader reader, core::SteeredClock& clock, core::BatchSink& sink, Told told)
    : m_metadata(reader.metadata())
    , m_summary(reader.summary())
    , m_sink(sink)
    , m_told(std::move(told))
    , m_reader(std::move(reader))
    , m_clock(clock)
{
    m_status.position = m_sought = startOf(m_summary);
    m_clock.setSpeed(0.0);
    m_clock.jump(m_sought);
    m_worker = std::thread{[this] { run(); }};
}

RecordingPlayer::~RecordingPlayer()
{
    stop();
}

void RecordingPlayer::play()
{
    const std::lock_guard lock{m_mutex};
    if (m_status.phase != PlayerPhase::Paused)
        return;
    enter(PlayerPhase::Playing);
}

void RecordingPlayer::pause()
{
    const std::lock_guard lock{m_mutex};
    if (m_status.phase == PlayerPhase::Playing)
        enter(PlayerPhase::Paused);
}

void RecordingPlayer::setSpeed(double speed)
{
    const std::lock_guard lock{m_mutex};
    m_status.speed = std::isfinite(speed) ? std::clamp(speed, kSlowest, kFastest) : 1.0;
    if (m_status.phase == PlayerPhase::Playing)
        enter(PlayerPhase::Playing);
    m_changed = true;
    m_wake.notify_one();
}

void RecordingPlayer::seek(core::Timestamp time, core::Duration leadIn)
{
    const std::lock_guard lock{m_mutex};
    const core::Timestamp last = std::max(startOf(m_summary), m_summary.last);
    m_seek = Seek{std::clamp(time, startOf(m_summary), last),
                  std::clamp(leadIn, core::Duration{}, core::Duration{m_summary.duration()})};
    m_steps = 0;
    m_wake.notify_one();
}

void RecordingPlayer::step()
{
    const std::lock_guard lock{m_mutex};
    if (m_status.phase == PlayerPhase::Playing)
        enter(PlayerPhase::Paused);
    if (m_status.phase == PlayerPhase::Paused)
        ++m_steps;
    m_wake.notify_one();
}

void RecordingPlayer::stop()
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

PlayerStatus RecordingPlayer::status() const
{
    const std::lock_guard lock{m_mutex};
    return m_status;
}

void RecordingPlayer::enter(PlayerPhase phase)
{
    m_status.phase = phase;
    m_clock.setSpeed(phase == PlayerPhase::Playing ? m_status.speed : 0.0);
    m_runsFrom = {};
    m_changed = true;
    m_wake.notify_one();
}

void RecordingPlayer::run()
{
    Lock lock{m_mutex};
    while (!m_stopping)
        runLocked(lock);
    enter(PlayerPhase::Stopped);
    tell(lock);
}

void RecordingPlayer::runLocked(Lock& lock)
{
    if (m_seek) {
        applySeek();
        return;
    }
    if (m_changed) {
        tell(lock);
        return;
    }
    const bool isEnded = m_status.phase == PlayerPhase::Ended;
    if (!m_next && !isEnded) {
        fetch(lock);
        return;
    }
    const bool isDue = m_next && (m_steps > 0 || m_next->arrivedAt <= m_clock.now());
    if (isDue)
        give(lock);
    else
        waitForNext(lock);
}

void RecordingPlayer::applySeek()
{
    const Seek target = *std::exchange(m_seek, std::nullopt);
    m_next.reset();
    m_reader.seek(target.time - target.leadIn);
    m_clock.jump(target.time);
    m_runsFrom = {};
    m_sought = m_status.position = target.time;
    // From the end one goes back to where one can play again.
    if (m_status.phase == PlayerPhase::Ended)
        enter(PlayerPhase::Paused);
    m_changed = true;
}

void RecordingPlayer::fetch(Lock& lock)
{
    lock.unlock();
    core::BatchPtr next = m_reader.next();
    lock.lock();
    if (m_reader.damage().size() != m_status.damage.size() || m_reader.gaps().size() != m_status.gaps.size()) {
        m_status.damage = m_reader.damage();
        m_status.gaps = m_reader.gaps();
        m_changed = true;
    }
    // A seek or a stop that came meanwhile is seen first; this batch is then let go.
    m_next = std::move(next);
    if (!m_next && !m_seek) {
        m_steps = 0;
        enter(PlayerPhase::Ended);
    }
}

void RecordingPlayer::give(Lock& lock)
{
    const core::BatchPtr batch = std::exchange(m_next, nullptr);
    if (m_steps > 0) {
        --m_steps;
        m_clock.jump(std::max(batch->arrivedAt, m_clock.now()));
    }
    lock.unlock();
    const bool taken = m_sink.put(batch);
    lock.lock();
    if (!taken) {
        m_stopping = true;
        return;
    }
    ++m_status.batches;
    m_status.observations += batch->observations.size();
    m_status.position = std::max(m_status.position, batch->arrivedAt);
    holdClockBack(batch->arrivedAt);
    if (std::chrono::steady_clock::now() - m_lastTold >= kTellEvery)
        m_changed = true;
}

void RecordingPlayer::holdClockBack(core::Timestamp arrivedAt)
{
    if (m_status.phase != PlayerPhase::Playing || m_seek || arrivedAt < m_sought)
        return;
    const Micros delay{(m_clock.now() - arrivedAt) / m_status.speed};
    if (delay <= kMostDelay)
        return;
    m_clock.follow(arrivedAt, m_status.speed);
    m_runsFrom = std::chrono::steady_clock::now() + std::chrono::ceil<std::chrono::microseconds>(delay);
}

void RecordingPlayer::waitForNext(Lock& lock)
{
    const double speed = m_clock.speed();
    if (!m_next || speed <= 0.0) {
        m_wake.wait(lock);
        return;
    }
    const Micros left = std::min<Micros>(Micros{(m_next->arrivedAt - m_clock.now()) / speed}, kLongestWait);
    const auto start = std::max(std::chrono::steady_clock::now(), m_runsFrom);
    // Rounded up, so that it is due afterwards.
    m_wake.wait_until(lock, start + std::chrono::ceil<std::chrono::microseconds>(left));
}

void RecordingPlayer::tell(Lock& lock)
{
    m_changed = false;
    m_lastTold = std::chrono::steady_clock::now();
    if (!m_told)
        return;
    const PlayerStatus status = m_status;
    lock.unlock();
    m_told(status);
    lock.lock();
}

} // namespace vigie::recording
