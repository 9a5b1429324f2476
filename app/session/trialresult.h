// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace vigie::session {

/// One time that an alert would have asked a person to take note.
struct TrialFiring {
    /// As it was when it was raised: asset (by its id alone; it has no row in the session), priority, `raisedAt`,
    /// `raisedWith`, its rule. models::AlertText says why in a sentence; so does alerts::why.
    alerts::Alert alert;
    /// When it was normal again, or something that explains it took it off the list; kNoTime: neither until the end.
    core::Timestamp endedAt = core::kNoTime;
};

/// What one set of rules would have asked of the people at the list. Times are those of the recording; what is raised is
/// what the measures count (alerts::isRaising). Nobody takes note in a trial: what is raised stays until it is over by
/// itself, and a latching alert stays to the end.
struct TrialSide {
    static constexpr std::size_t kFiringsTold = 1'000;
    static constexpr core::Duration kBegin = std::chrono::seconds{5};

    // The rule that was asked for.
    bool hasRule = false;               ///< It is in this set: not so where it is new, or was removed.
    std::uint64_t raised = 0;           ///< How often.
    std::uint64_t assets = 0;           ///< Of how many different ones.
    core::Duration lasted{};            ///< How long it asked, all firings together; open ones until the end.
    std::uint64_t atBegin = 0;          ///< Of `raised`: within kBegin, as what is so already comes up at once.
    std::vector<TrialFiring> firings{}; ///< The first kFiringsTold of `raised`, in order of time.

    // The whole list.
    struct Rule {
        std::string id;
        std::uint64_t raised = 0;
        std::uint64_t atBegin = 0;
        bool operator==(const Rule&) const = default;
    };
    std::vector<Rule> rules{}; ///< Each of the set, in its order.
    std::uint64_t allRaised = 0;
    std::uint64_t allAtBegin = 0;
    std::array<std::uint64_t, 5> byPriority{}; ///< Of allRaised; by core::Priority.
    std::uint64_t mostInTenMinutes = 0;        ///< In any ten minutes, without what was so at the beginning.
    core::Duration inFlood{};                  ///< How long there was a flood; without that as well.
};

/// What rules say of a recording.
struct TrialResult {
    core::Timestamp from = core::kNoTime; ///< Of the recording; kNoTime both where it holds nothing.
    core::Timestamp to = core::kNoTime;
    std::uint64_t batches = 0;
    std::uint64_t observations = 0; ///< That were read.
    std::uint64_t assets = 0;       ///< Seen.
    std::uint64_t damage = 0;       ///< Places of the file that could not be used and were passed over.
    std::uint64_t lost = 0;         ///< Observations that the recorder had to leave out.
    bool closed = false;            ///< Else it is still being written, or its program was stopped.
    TrialSide inForce{};
    TrialSide draft{}; ///< Empty where no draft was given.
};

} // namespace vigie::session
