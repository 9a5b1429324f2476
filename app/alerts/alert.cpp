// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert.h"

#include "core/words.h"
#include "storage/sha256.h"

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdio>

namespace vigie::alerts {

namespace {

constexpr std::array<std::string_view, 19> kCauseWords{
    "value",     "silence",   "delay",     "acknowledged", "rule_gone", "rule_changed", "asset_changed",
    "withdrawn", "set_aside", "put_back",  "aside_over",   "reminded",  "suppressed",   "unsuppressed",
    "explained", "expired",   "escalated", "accepted",     "refused"};
constexpr std::array<std::string_view, 3> kDecisionWords{"proposed", "accepted", "refused"};
constexpr std::array<std::string_view, 5> kPlaceWords{"nowhere", "list", "suppressed", "shelved", "out_of_service"};

} // namespace

ConditionId conditionIdOf(std::string_view assetId, std::string_view ruleId)
{
    // A rule's id holds no line break, so that two pairs never give one text.
    const storage::Digest digest =
        storage::sha256({storage::asBytes(ruleId), storage::asBytes("\n"), storage::asBytes(assetId)});
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i)
        number = number << 8U | digest[i];
    number >>= 11U;
    return static_cast<ConditionId>(std::max<std::uint64_t>(number, 1));
}

std::string toText(ConditionId id)
{
    std::array<char, 24> out{};
    const int written = std::snprintf(out.data(), out.size(), "%014" PRIx64, static_cast<std::uint64_t>(id));
    return {out.data(), static_cast<std::size_t>(written)};
}

std::string_view toWord(Place place)
{
    return kPlaceWords[static_cast<std::size_t>(place)];
}

std::optional<Place> placeFromWord(std::string_view word)
{
    return core::fromWord<Place>(kPlaceWords, word);
}

std::string_view toWord(Decision::Word word)
{
    return kDecisionWords[static_cast<std::size_t>(word)];
}

std::optional<Decision::Word> decisionFromWord(std::string_view word)
{
    return core::fromWord<Decision::Word>(kDecisionWords, word);
}

std::string_view toWord(Cause cause)
{
    return kCauseWords[static_cast<std::size_t>(cause)];
}

std::optional<Cause> causeFromWord(std::string_view word)
{
    return core::fromWord<Cause>(kCauseWords, word);
}

} // namespace vigie::alerts
