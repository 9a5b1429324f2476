// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"

#include <chrono>
#include <cstdint>
#include <deque>

namespace vigie::alerts {

/// How many came in the last ten minutes, to the second: one of ten minutes ago is no longer among them.
/// Memory: one entry for each second of the ten minutes. A time that is a little earlier than the last counts as the
/// last; after a clock that went back by ten minutes and more, it begins anew.
class TenMinutes {
public:
    static constexpr std::chrono::minutes kLength{10};

    void add(core::Timestamp at);
    [[nodiscard]] std::uint64_t count() const { return m_count; }
    /// When the next of them is no longer among them; kNoTime where there are none.
    [[nodiscard]] core::Timestamp nextOut() const;
    /// Takes those out that leave at nextOut().
    void takeOut();

private:
    struct Second {
        std::chrono::sys_seconds at;
        std::uint64_t count;
    };
    std::deque<Second> m_seconds;
    std::uint64_t m_count = 0;
};

/// When there was a flood of alerts, looked back on (models::FloodWatch tells of one that is): it begins with more than ten in ten minutes and ends with fewer than five (as
/// ISA-18.2 is reported), so that one that ebbs and swells is one.
class FloodTally {
public:
    static constexpr std::uint64_t kBeginsAbove = 10;
    static constexpr std::uint64_t kEndsBelow = 5;

    /// Counts what of the floods is in [from, to).
    FloodTally(core::Timestamp from, core::Timestamp to)
        : m_from(from)
        , m_to(to)
    {
    }

    void add(core::Timestamp raisedAt);
    /// How long there was a flood, as of `to`.
    [[nodiscard]] core::Duration total() const;

private:
    void advance(core::Timestamp now);

    core::Timestamp m_from;
    core::Timestamp m_to;
    TenMinutes m_recent;
    core::Timestamp m_since = core::kNoTime; ///< kNoTime: no flood.
    core::Duration m_total{};
};

} // namespace vigie::alerts
