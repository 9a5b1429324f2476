// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::alerts {

/// The state machine behind an alert, one for each asset and rule. After OPC UA Part 9; docs/alerts.md draws it.
/// What a person sees is two questions: is it active, is it acknowledged. The waiting states are in between.
enum class ConditionState : std::uint8_t {
    Normal,            ///< Nothing to say; the condition needs no memory.
    PendingOn,         ///< Abnormal, the on-delay runs; not shown yet.
    ActiveUnacked,     ///< Announced, nobody has taken note.
    ActiveAcked,       ///< Announced, somebody has.
    PendingOffUnacked, ///< The value is normal, the off-delay runs; still active.
    PendingOffAcked,
    Latched,          ///< The value is normal; active until a person acknowledges the return.
    ReturnedUnacked,  ///< Over, and nobody had taken note: shown until somebody does.
    PendingOnUnacked, ///< As before, abnormal again, the on-delay runs.
};
inline constexpr int kConditionStates = 9;

/// What can happen to a condition. Delays of zero are over at once; their inputs come all the same.
enum class ConditionInput : std::uint8_t {
    Abnormal, ///< A value the rule objects to (or a silence).
    Normal,   ///< A value the rule has nothing against.
    OnDelayOver,
    OffDelayOver, ///< Of a rule that does not latch.
    OffDelayOverLatching,
    Acknowledge, ///< By a person.
    Close,       ///< The rule, or what it watches, is gone.
    Remind,      ///< Nobody has taken note any more: an acknowledgement withdrawn, or too old for this rule.
    Settle,      ///< It came and went while it was off the list on purpose: nobody needs to take note.
};
inline constexpr int kConditionInputs = 9;

/// The words of alert stores and histories: `normal`, `pending_on`, `active_unacked`...
[[nodiscard]] std::string_view toWord(ConditionState state);
[[nodiscard]] std::optional<ConditionState> conditionStateFromWord(std::string_view word);

/// The state after an input; the same state where the input changes nothing. nullopt where the input cannot come in
/// this state: there is no such transition. Pure; this is the whole machine.
[[nodiscard]] std::optional<ConditionState> next(ConditionState state, ConditionInput input);

/// The error a person gets who withdraws an acknowledgement that is not there.
[[nodiscard]] core::Error withdrawRefused(std::string where);
/// The error a person gets for an acknowledgement that `next` has no transition for; `where` names the condition.
[[nodiscard]] core::Error acknowledgeRefused(ConditionState state, std::string where);

/// Still a matter, or held as one: announced and not over.
[[nodiscard]] constexpr bool isActive(ConditionState state)
{
    using enum ConditionState;
    return state == ActiveUnacked || state == ActiveAcked || state == PendingOffUnacked || state == PendingOffAcked ||
           state == Latched;
}

/// Nobody needs to take note (any more).
[[nodiscard]] constexpr bool isAcknowledged(ConditionState state)
{
    using enum ConditionState;
    return state == Normal || state == PendingOn || state == ActiveAcked || state == PendingOffAcked;
}

/// On the list of alerts: active or unacknowledged.
[[nodiscard]] constexpr bool isListed(ConditionState state)
{
    return isActive(state) || !isAcknowledged(state);
}

[[nodiscard]] constexpr bool waitsForOnDelay(ConditionState state)
{
    return state == ConditionState::PendingOn || state == ConditionState::PendingOnUnacked;
}

[[nodiscard]] constexpr bool waitsForOffDelay(ConditionState state)
{
    return state == ConditionState::PendingOffUnacked || state == ConditionState::PendingOffAcked;
}

/// A delay runs.
[[nodiscard]] constexpr bool waits(ConditionState state)
{
    return waitsForOnDelay(state) || waitsForOffDelay(state);
}

/// The same delay runs in both, or none.
[[nodiscard]] constexpr bool waitAlike(ConditionState a, ConditionState b)
{
    return waitsForOnDelay(a) == waitsForOnDelay(b) && waitsForOffDelay(a) == waitsForOffDelay(b);
}

/// The rule objects to the last value (or silence) it was told of.
[[nodiscard]] constexpr bool isAbnormal(ConditionState state)
{
    return waitsForOnDelay(state) || state == ConditionState::ActiveUnacked || state == ConditionState::ActiveAcked;
}

} // namespace vigie::alerts
