// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"

#include <atomic>
#include <cstdint>

namespace vigie::core {

/// Where every part of Vigie takes the time from. Replay and tests run the same code as live with another clock.
/// Thread: `now` may be called from any thread and costs tens of nanoseconds.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
    /// Seconds of this clock per second of the wall: 1 live, 0 paused.
    [[nodiscard]] virtual double speed() const = 0;

protected:
    Clock() = default;
    Clock(const Clock&) = default;
    Clock& operator=(const Clock&) = default;
};

/// The computer's own clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] double speed() const override { return 1.0; }
};

/// A clock that is told the time and goes on from there at a given speed, measured on the monotonic clock: the city's
/// own clock that Vigie follows, and the clock of a replay. Never goes backwards through `follow`; `jump` may go
/// anywhere. Thread: one thread sets, any reads.
class SteeredClock final : public Clock {
public:
    explicit SteeredClock(Timestamp start, double speed = 0.0);
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] double speed() const override;

    /// Takes a moment another clock stated, and its speed. A moment behind `now` is met by standing still until then.
    void follow(Timestamp stated, double speed);
    /// Sets the time, forwards or backwards.
    void jump(Timestamp time);
    void setSpeed(double speed);

private:
    struct State {
        std::int64_t base = 0;   ///< Microseconds of this clock at `anchor`.
        std::int64_t anchor = 0; ///< Microseconds of the monotonic clock.
        std::int64_t hold = 0;   ///< Shown instead while the running time is behind it.
        double speed = 0.0;
    };
    [[nodiscard]] State read() const;
    void write(const State& next);

    std::atomic<std::uint32_t> m_version{0}; ///< Odd while being written (a sequence lock: readers never wait long).
    std::atomic<std::int64_t> m_base{0};
    std::atomic<std::int64_t> m_anchor{0};
    std::atomic<std::int64_t> m_hold{0};
    std::atomic<double> m_speed{0.0};
};

} // namespace vigie::core
