// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/condition.h"

#include "core/words.h"

#include <utility>

namespace vigie::alerts {

namespace {

using enum ConditionState;
using Cell = std::optional<ConditionState>;
constexpr Cell kNone = std::nullopt;

// One line a state, one column an input.
// clang-format off
constexpr std::array<std::array<Cell, kConditionInputs>, kConditionStates> kTransitions{{
    //                       Abnormal          Normal             OnDelayOver    OffDelayOver     ..Latching Acknowledge      Close   Remind             Settle
    /* Normal            */ {{PendingOn,        Normal,            kNone,         kNone,           kNone,   kNone,           Normal, kNone,             kNone}},
    /* PendingOn         */ {{PendingOn,        Normal,            ActiveUnacked, kNone,           kNone,   kNone,           Normal, kNone,             kNone}},
    /* ActiveUnacked     */ {{ActiveUnacked,    PendingOffUnacked, kNone,         kNone,           kNone,   ActiveAcked,     Normal, kNone,             kNone}},
    /* ActiveAcked       */ {{ActiveAcked,      PendingOffAcked,   kNone,         kNone,           kNone,   kNone,           Normal, ActiveUnacked,     kNone}},
    /* PendingOffUnacked */ {{ActiveUnacked,    PendingOffUnacked, kNone,         ReturnedUnacked, Latched, PendingOffAcked, Normal, kNone,             kNone}},
    /* PendingOffAcked   */ {{ActiveAcked,      PendingOffAcked,   kNone,         Normal,          Latched, kNone,           Normal, PendingOffUnacked, kNone}},
    /* Latched           */ {{ActiveUnacked,    Latched,           kNone,         kNone,           kNone,   Normal,          Normal, kNone,             kNone}},
    /* ReturnedUnacked   */ {{PendingOnUnacked, ReturnedUnacked,   kNone,         kNone,           kNone,   Normal,          Normal, kNone,             Normal}},
    /* PendingOnUnacked  */ {{PendingOnUnacked, ReturnedUnacked,   ActiveUnacked, kNone,           kNone,   PendingOn,       Normal, kNone,             PendingOn}},
}};
// clang-format on

constexpr std::array<std::string_view, kConditionStates> kStateWords{
    "normal",  "pending_on",       "active_unacked",    "active_acked", "pending_off_unacked", "pending_off_acked",
    "latched", "returned_unacked", "pending_on_unacked"};

} // namespace

std::string_view toWord(ConditionState state)
{
    return kStateWords[static_cast<std::size_t>(state)];
}

std::optional<ConditionState> conditionStateFromWord(std::string_view word)
{
    return core::fromWord<ConditionState>(kStateWords, word);
}

std::optional<ConditionState> next(ConditionState state, ConditionInput input)
{
    return kTransitions[static_cast<std::size_t>(state)][static_cast<std::size_t>(input)];
}

core::Error acknowledgeRefused(ConditionState state, std::string where)
{
    using core::ErrorCode;
    if (isActive(state))
        return {ErrorCode::AlreadyExists, std::move(where),
                VIGIE_TEXT("Errors", "This alert was already acknowledged."),
                VIGIE_TEXT("Errors", "Nothing more is needed: it leaves the list when its value is normal again.")};
    return {ErrorCode::NotFound, std::move(where),
            VIGIE_TEXT("Errors", "There is no alert to acknowledge here: the condition is normal."),
            VIGIE_TEXT("Errors", "Look at the list again: the alert may just have ended.")};
}

core::Error withdrawRefused(std::string where)
{
    return {core::ErrorCode::NotFound, std::move(where),
            VIGIE_TEXT("Errors", "There is no acknowledgement to withdraw here."),
            VIGIE_TEXT("Errors", "Look at the list again: the alert may just have ended, or ask already.")};
}

} // namespace vigie::alerts
