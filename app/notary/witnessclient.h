// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notary/signedstore.h"
#include "tlog/policy.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::notary {

/// A request on its way to a witness: to its submission prefix, as tlog-witness has it.
struct WitnessPost {
    std::string url; ///< Without "/add-checkpoint".
    std::string body;
};

/// What came back. Nothing of it is trusted.
struct WitnessReply {
    static constexpr std::size_t kLargest = std::size_t{64} * 1024;

    int status = 0;      ///< Of HTTP; 0: no answer came.
    std::string body;    ///< At most kLargest; what is longer is no answer.
    std::string failure; ///< Why no answer came, in the network's words.
};

/// Posts all at once, and waits until each is answered or `patience` is over. Redirects are not followed. In the order of the posts.
/// Thread: any; blocks it. Ends at once when asked to stop.
[[nodiscard]] std::vector<WitnessReply> postAll(const std::vector<WitnessPost>& posts,
                                                std::chrono::milliseconds patience, const std::stop_token& stop);

/// What a reply means.
struct WitnessVerdict {
    std::optional<StoredCosignature> cosignature; ///< Verified.
    std::optional<std::uint64_t> askFrom;         ///< 409: the size it has, smaller than ours.
    std::optional<core::Error> failure;           ///< Set where neither of the others is.
};

/// How far the time of a cosignature may lie from now.
constexpr std::chrono::minutes kClockDifference{5};

/// Judges the reply of a witness to the question whether `checkpoint` continues `from`. `now` in seconds since 1970.
[[nodiscard]] WitnessVerdict judge(const WitnessReply& reply, const tlog::Policy::Witness& witness,
                                   const tlog::Checkpoint& checkpoint, std::uint64_t from, std::uint64_t now);

} // namespace vigie::notary
