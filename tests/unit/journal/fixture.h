// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "journal/journalwriter.h"
#include "unit/storage/fixture.h"

#include <atomic>
#include <chrono>
#include <string>

/// What the tests of the journal share: a folder, a clock one can set, and drafts.
namespace vigie::test {

/// A clock that stands where it is put.
class HandClock final : public core::Clock {
public:
    [[nodiscard]] core::Timestamp now() const override { return core::Timestamp{core::Duration{m_micros.load()}}; }
    [[nodiscard]] double speed() const override { return m_speed.load(); }
    void set(core::Timestamp time) { m_micros = time.time_since_epoch().count(); }
    void add(core::Duration duration) { m_micros += duration.count(); }
    void setSpeed(double speed) { m_speed = speed; }

private:
    std::atomic<std::int64_t> m_micros{1'790'000'000'000'000}; // 2026-09-21
    std::atomic<double> m_speed{1.0};
};

inline constexpr const char* kOrigin = "vigie.example/test";

inline journal::Draft acknowledge(const std::string& alert)
{
    journal::Draft draft;
    draft.act = "alert.acknowledge";
    draft.obj = "alert:" + alert;
    draft.role = "operator";
    draft.actor = "p-0011223344556677";
    draft.src = "desk";
    draft.op = journal::Json::makeObject({{"proposed", true}});
    draft.prev = journal::Json::makeObject({{"state", "active"}});
    draft.req = "r-17";
    return draft;
}

/// Machine time one can set: the same boot, and milliseconds.
class HandMachine {
public:
    [[nodiscard]] journal::MachineTimeSource source()
    {
        return [this] { return journal::MachineTime{boot, mono.load(), journal::ClockState::Synchronised}; };
    }
    std::string boot = "00112233445566778899aabbccddeeff";
    std::atomic<std::int64_t> mono{1000};
};

} // namespace vigie::test
