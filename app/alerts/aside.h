// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vigie::alerts {

/// How a person keeps a condition off the list of alerts for a time; beneath, its machine goes on. After the shelving
/// and out-of-service states of OPC UA Part 9; docs/alerts.md draws it.
enum class AsideState : std::uint8_t {
    None,
    ShelvedOnce,  ///< Until it has returned to normal, or its time is over.
    ShelvedTimed, ///< Until its time is over, however often it comes and goes.
    OutOfService, ///< Somebody works on it, or it is not meant to work; until its time is over.
};
inline constexpr int kAsideStates = 4;

/// What can happen to it. The first three set aside, for another time where it was aside already.
enum class AsideInput : std::uint8_t {
    ShelveOnce,
    ShelveTimed,
    TakeOutOfService,
    PutBack,  ///< By a person, before its time.
    TimeOver, ///< There is no setting aside without an end.
    Returned, ///< The condition is no longer active.
};
inline constexpr int kAsideInputs = 6;

/// The words of alert stores and histories: `none`, `shelved_once`, `shelved_timed`, `out_of_service`.
[[nodiscard]] std::string_view toWord(AsideState state);
[[nodiscard]] std::optional<AsideState> asideStateFromWord(std::string_view word);

/// The state after an input; nullopt where there is no such transition. Pure; this is the whole machine.
[[nodiscard]] std::optional<AsideState> next(AsideState state, AsideInput input);

/// That, and who said so. `until` is there wherever `state` is not None.
struct Aside {
    AsideState state = AsideState::None;
    std::string reason; ///< A word of asideReasons, or the person's own.
    core::Timestamp until = core::kNoTime;
    std::string by; ///< Pseudonym.
    std::string desk;
    core::Timestamp at = core::kNoTime;
    std::optional<std::uint64_t> journalIndex;

    [[nodiscard]] bool isOn() const { return state != AsideState::None; }
    bool operator==(const Aside&) const = default;
};

/// The usual reasons, as words for journals and stores: "waiting-for-parts". Anything else a person typed.
[[nodiscard]] std::span<const std::string_view> asideReasons();
[[nodiscard]] bool isAsideReason(std::string_view reason);

/// What a person asks for.
struct AsideOrder {
    AsideInput input = AsideInput::ShelveTimed; ///< One of the first three.
    std::string reason;
    core::Timestamp until = core::kNoTime;
};
inline constexpr std::size_t kMaxReasonBytes = 1'000;
inline constexpr core::Duration kLongestOutOfService = std::chrono::days{90};

/// Nothing where the order may be carried out: it has a reason and an end, in the future and no further off than
/// `longest`. `where` names the condition in the error.
[[nodiscard]] core::Expected<void> check(const AsideOrder& order, core::Timestamp now, core::Duration longest,
                                         const std::string& where);

} // namespace vigie::alerts
