// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/aside.h"

#include "core/words.h"

#include <algorithm>
#include <array>

namespace vigie::alerts {

namespace {

using enum AsideState;
using Cell = std::optional<AsideState>;
constexpr Cell kNone = std::nullopt;

// One line a state, one column an input.
// clang-format off
constexpr std::array<std::array<Cell, kAsideInputs>, kAsideStates> kTransitions{{
    //                  ShelveOnce   ShelveTimed   TakeOutOfService  PutBack TimeOver Returned
    /* None         */ {{ShelvedOnce, ShelvedTimed, OutOfService,     kNone,  kNone,   None}},
    /* ShelvedOnce  */ {{ShelvedOnce, ShelvedTimed, OutOfService,     None,   None,    None}},
    /* ShelvedTimed */ {{ShelvedOnce, ShelvedTimed, OutOfService,     None,   None,    ShelvedTimed}},
    /* OutOfService */ {{kNone,       kNone,        OutOfService,     None,   None,    OutOfService}},
}};
// clang-format on

constexpr std::array<std::string_view, kAsideStates> kWords{"none", "shelved_once", "shelved_timed",
                                                            "out_of_service"};

constexpr std::array<std::string_view, 6> kReasons{"known-and-followed", "planned-works", "sensor-faulty", "test",
                                                   "waiting-for-parts",  "weather"};

/// A journal's receipt tells the time in whole milliseconds, and what was chosen was chosen a moment before.
constexpr core::Duration kGrain = std::chrono::seconds{1};

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

std::string_view toWord(AsideState state)
{
    return kWords[static_cast<std::size_t>(state)];
}

std::optional<AsideState> asideStateFromWord(std::string_view word)
{
    return core::fromWord<AsideState>(kWords, word);
}

std::optional<AsideState> next(AsideState state, AsideInput input)
{
    return kTransitions[static_cast<std::size_t>(state)][static_cast<std::size_t>(input)];
}

std::span<const std::string_view> asideReasons()
{
    return kReasons;
}

bool isAsideReason(std::string_view reason)
{
    return std::find(kReasons.begin(), kReasons.end(), reason) != kReasons.end();
}

core::Expected<void> check(const AsideOrder& order, core::Timestamp now, core::Duration longest,
                           const std::string& where)
{
    using core::ErrorCode;
    if (isBlank(order.reason))
        return core::fail(ErrorCode::InvalidInput, where,
                          VIGIE_TEXT("Errors", "An alert is not set aside without a reason."),
                          VIGIE_TEXT("Errors", "Say in a few words why it need not be looked at for a time."));
    if (order.reason.size() > kMaxReasonBytes)
        return core::fail(ErrorCode::TooLarge, where, VIGIE_TEXT("Errors", "The reason is too long."),
                          VIGIE_TEXT("Errors", "Say it in a few words."));
    if (order.until == core::kNoTime || order.until <= now)
        return core::fail(ErrorCode::InvalidInput, where,
                          VIGIE_TEXT("Errors", "An alert is not set aside without an end that is still to come."),
                          VIGIE_TEXT("Errors", "Choose when it shall be back on the list."));
    if (order.until > now + longest + kGrain)
        return core::fail(ErrorCode::InvalidInput, where,
                          VIGIE_TEXT("Errors", "That is longer than this alert may be set aside."),
                          VIGIE_TEXT("Errors", "Choose an earlier end; it can be set aside again then."));
    return {};
}

} // namespace vigie::alerts
