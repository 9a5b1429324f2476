// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/ruleindex.h"
#include "core/assetids.h"
#include "core/timestamp.h"

#include <cstdint>
#include <vector>

namespace vigie::alerts {

/// Assets waiting to be looked at for silence, each in the slot of the second in which its time would come.
///
/// An observation costs nothing here: who comes up was perhaps heard of since, and is then put back with its new
/// time. So a tick costs those who come up, each about once in its period, whatever the number of assets. Memory: 8
/// bytes for each asset and rule. Thread: none of its own; the engine's.
class SilenceWheel {
public:
    struct Waiting {
        core::AssetIndex asset{};
        RuleNumber rule{};
    };

    /// `at`: when to look. A moment that has passed means at the next `advance` to another second; a moment further
    /// away than the wheel is long comes up early, to be put back.
    void wait(Waiting who, core::Timestamp at, core::Timestamp now);
    /// Those who come up by `now`; valid until the next call. A clock that went back, or far ahead, brings up
    /// everybody.
    [[nodiscard]] const std::vector<Waiting>& advance(core::Timestamp now);

private:
    static constexpr std::size_t kSlots = 1U << 12; // seconds

    std::vector<std::vector<Waiting>> m_slots = std::vector<std::vector<Waiting>>(kSlots);
    std::vector<Waiting> m_due;
    std::int64_t m_lookedAt = 0; ///< Seconds since 1970 up to which slots have come up; 0: before the first.
};

} // namespace vigie::alerts
