// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"
#include "core/expected.h"
#include "core/geoposition.h"
#include "session/trialresult.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace vigie::session {

/// Which rules are tried on which recording.
struct TrialOrder {
    std::filesystem::path recording;
    alerts::RuleSet inForce;
    std::optional<alerts::RuleSet> draft; ///< As the rules would be, all of them.
    std::string ruleId;                   ///< Whose firings are told; empty: of none. One set may lack it.
    std::string timeZone;                 ///< The city's, IANA: by its clock an hour is usual.
    /// Of the city, in whose frame distances are measured: the profile's, or where the first asset of the recording is.
    std::optional<core::GeoPosition> centre{};
    alerts::Plans plans{}; ///< They suppress in both.
};

/// How far a trial is: 0 to 1, and the moment of the recording that it has reached. False ends it. Called from the
/// trial's thread, at most every kTellTrialEvery, and once before anything is read.
using TrialProgress = std::function<bool(double share, core::Timestamp reached)>;
inline constexpr std::chrono::milliseconds kTellTrialEvery{40};
/// A longer silence of everything is no silence of the city: nothing was recorded.
inline constexpr core::Duration kLongestQuietInTrial = std::chrono::hours{24};

/// Reads a recording once, from its beginning, and tells what rules, and a draft of them, would have said: "it would
/// have fired 14 times last Tuesday".
///
/// Thread:  any. Nothing is written, no store is opened, nothing outside is reached.
/// Time:    the clock is that of the recording's arrivals; rules are ticked once a recorded second, also while nothing
///          comes: what is raised is what a replay of the recording raises. Where the recorder had to leave
///          something out, where the file is damaged, and in a silence of more than kLongestQuietInTrial, nobody was looking:
///          nothing is announced on the strength of that (AlertEngine, "Time").
/// Begins:  as a replay does, with no alert, and nothing usual: a rule of deviation needs two weeks in the recording.
/// Cost:    one frame of the recording at a time (about a second of it), the assets, the conditions of both sets;
///          about a third of a microsecond an observation (bench `alerts.trial.*`).
/// Failure: what RecordingReader::open says; Cancelled. Damage is none: it is passed over and counted.
[[nodiscard]] core::Expected<TrialResult> tryRules(const TrialOrder& order, const TrialProgress& progress = {});

} // namespace vigie::session
