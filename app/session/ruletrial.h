// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertmeasures.h"
#include "alerts/rule.h"
#include "core/expected.h"
#include "profile/cityprofile.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace vigie::session {

/// A recording on which rules can be tried.
struct RecordingChoice {
    std::filesystem::path path;
    std::string name; ///< "2026-11-22T21-04-00Z".
    core::Timestamp first = core::kNoTime;
    core::Timestamp last = core::kNoTime;
};
/// Those of a folder that hold anything, newest first. Cost: opens each.
[[nodiscard]] std::vector<RecordingChoice> recordingsIn(const std::filesystem::path& folder);

/// What would have been, had other rules been in force.
struct TrialOrder {
    std::filesystem::path recording;
    profile::CityProfile profile; ///< Its domains, middle and time zone.
    alerts::RuleSet inForce;
    alerts::RuleSet draft;
    std::string ruleId; ///< Of the rule that is looked at; either set may be without it.
};

/// One time the rule asked a person to take note.
struct TrialFiring {
    alerts::ConditionId condition{};
    std::string assetId;
    core::Timestamp raisedAt = core::kNoTime;
    core::Timestamp endedAt = core::kNoTime; ///< Active no more; kNoTime: not before the recording's end.
    core::Priority priority = core::Priority::Low;
    alerts::AlertValue value; ///< That raised it.
};

/// What one set of rules made of the recording.
struct TrialSide {
    static constexpr std::size_t kFirings = 500;

    bool hasRule = false;
    std::uint64_t raised = 0;         ///< By the rule.
    std::uint64_t atStart = 0;        ///< Of those: in the recording's first seconds, so it was abnormal before.
    std::uint64_t assets = 0;         ///< Different ones.
    core::Duration active{};          ///< In all, up to the recording's end.
    std::vector<TrialFiring> firings; ///< The first kFirings.
    alerts::AlertMeasures all;        ///< By all rules.
};

struct TrialResult {
    core::Timestamp from = core::kNoTime;
    core::Timestamp to = core::kNoTime;
    std::uint64_t observations = 0;
    std::size_t damage = 0; ///< Pieces of the file that could not be used.
    TrialSide inForce;
    TrialSide draft;
};

/// Reads a recording once, with two alert engines over one store, as fast as it goes. It reaches nothing: no feed, no
/// store on disk, no journal.
///
/// `progress`: the share that is done; false stops (Cancelled). Told some twenty times a second.
/// Time:    of the recording. Engines are turned once a recorded second, also where nothing came; of a gap of more than a
///          day only its end is seen, as after a computer's sleep.
/// Failure: those of RecordingReader::open; InvalidInput where it holds nothing.
[[nodiscard]] core::Expected<TrialResult> tryRules(const TrialOrder& order,
                                                   const std::function<bool(double share)>& progress);

} // namespace vigie::session
