// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::journal {

/// How the computer's clock is kept right, at one moment.
enum class ClockState : std::uint8_t {
    Synchronised, ///< "sync": by a time service, as the system says.
    Free,         ///< "free": by nothing.
    Unknown,      ///< "unknown": the system does not say.
};
[[nodiscard]] std::string_view toWord(ClockState state);
[[nodiscard]] std::optional<ClockState> clockStateFromWord(std::string_view word);

/// What the computer itself says of time, beside the injected Clock: an entry carries both, so that a clock that was
/// put back shows.
struct MachineTime {
    std::string boot;        ///< 32 hexadecimal digits, other ones after each start of the computer.
    std::int64_t monoMs = 0; ///< Milliseconds since that start, sleep included; never goes back.
    ClockState clock = ClockState::Unknown;
};
using MachineTimeSource = std::function<MachineTime()>;

/// This computer's (Linux: boot_id, CLOCK_BOOTTIME, adjtimex). The boot's identity is hashed: it says "the same" or
/// "another", nothing else. May be called from any thread; under a microsecond.
[[nodiscard]] MachineTimeSource systemMachineTime();

} // namespace vigie::journal
