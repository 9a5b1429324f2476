// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <algorithm>

namespace vigie::core {

namespace {

std::int64_t monotonicMicros()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

Timestamp SystemClock::now() const
{
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

SteeredClock::SteeredClock(Timestamp start, double speed)
{
    const auto base = start.time_since_epoch().count();
    write({base, monotonicMicros(), base, speed});
}

Timestamp SteeredClock::now() const
{
    const State s = read();
    const auto elapsed = static_cast<double>(monotonicMicros() - s.anchor);
    const auto running = s.base + static_cast<std::int64_t>(elapsed * s.speed);
    return Timestamp{Duration{std::max(running, s.hold)}};
}

double SteeredClock::speed() const
{
    return read().speed;
}

void SteeredClock::follow(Timestamp stated, double speed)
{
    const auto shown = now().time_since_epoch().count();
    write({stated.time_since_epoch().count(), monotonicMicros(), shown, speed});
}

void SteeredClock::jump(Timestamp time)
{
    const auto base = time.time_since_epoch().count();
    write({base, monotonicMicros(), base, speed()});
}

void SteeredClock::setSpeed(double speed)
{
    const auto shown = now().time_since_epoch().count();
    write({shown, monotonicMicros(), shown, speed});
}

SteeredClock::State SteeredClock::read() const
{
    for (;;) {
        const auto before = m_version.load(std::memory_order_acquire);
        const State s{m_base.load(), m_anchor.load(), m_hold.load(), m_speed.load()};
        if ((before & 1U) == 0 && m_version.load(std::memory_order_acquire) == before)
            return s;
    }
}

void SteeredClock::write(const State& next)
{
    m_version.fetch_add(1);
    m_base.store(next.base);
    m_anchor.store(next.anchor);
    m_hold.store(next.hold);
    m_speed.store(next.speed);
    m_version.fetch_add(1);
}

} // namespace vigie::core
