// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "core/message.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::alerts {

enum class Comparison : std::uint8_t {
    Above,
    Below,
    IsState,
    Silent,
    Rises,
    Falls,
    AboveUsual,
    BelowUsual,
    Together, ///< So many alerts.
    Story,    ///< Alerts of different kinds.
    Inside,
    Outside,
    Reported,
};

/// How the newest value stands to the rule.
enum class Standing : std::uint8_t {
    Abnormal,   ///< The rule objects to it.
    InDeadband, ///< It is back beyond the limit, not yet by the deadband.
    Returned,   ///< It is normal again; the alert stays for a delay, or for a person.
};

/// Why an alert is there, in parts: what a screen shows, and what the journal keeps a hash of.
struct Explanation {
    ConditionId condition{};
    std::string assetId;
    std::string ruleId;
    std::string ruleVersion;
    std::string attribute;            ///< Its short name; empty where anything heard of the asset counts.
    Words label;                      ///< The same in words.
    AlertValue value;                 ///< The newest.
    std::optional<double> inRuleUnit; ///< The newest value in `unit`.
    AlertValue raisedWith;
    Comparison comparison = Comparison::Above;
    Standing standing = Standing::Abnormal;
    double threshold =
        0.0; ///< Above, Below: the limit. Rises, Falls: by how much it may; of the usual: how far from it
             ///< it may be. In `unit`. Together, Story: how many it takes.
    double deadband = 0.0;
    std::string unit;                ///< UN/CEFACT common code.
    std::vector<std::string> states; ///< IsState; of a yes or no: "true" or "false".
    core::Duration longestSilence{}; ///< Silent.
    core::Timestamp since = core::kNoTime;
    core::Timestamp measuredAt = core::kNoTime;
    core::Quality quality = core::Quality::Measured;
    std::string feed;
    core::Priority priority = core::Priority::Low;
    ConditionState state = ConditionState::Normal;
    Reference reference{};   ///< Rises, Falls: the value it changed from; of the usual: that; in `unit`.
    core::Duration within{}; ///< Rises, Falls: what is looked back on. Story: how far apart in time.
    double radius = 0.0;     ///< Together, Story: metres around the first; 0: of one group.
    Words area{};            ///< Inside, Outside: its name.
    /// Together: the titles of what counts. Story: of what is there besides the beginning.
    std::vector<Words> kinds{};
    core::Timestamp validUntil = core::kNoTime; ///< Reported.
};
[[nodiscard]] Explanation explain(const Alert& alert);

/// How a screen writes what fills the sentence; each has a plain English form. Times go through the city's named
/// zone, so the screen gives its own `time`.
struct Wording {
    std::string language = "en";                         ///< Of `label`.
    std::function<std::string(core::Timestamp)> time;    ///< Default: "2026-06-21 21:04 UTC".
    std::function<std::string(double)> number;           ///< Default: shortest, with a point.
    std::function<std::string(core::Quality)> quality;   ///< Default: "measured", "estimated"...
    std::function<std::string(bool)> yesNo;              ///< Default: "yes", "no".
    std::function<std::string(std::string_view)> state;  ///< Of a word that says a state. Default: as it is.
    std::function<std::string(const std::string&)> feed; ///< Of a feed's id. Default: as it is.
};

/// One sentence that says why: "Filling 93 % is above 90 % since 2026-06-21 21:04 UTC (measured 2026-06-21 21:06 UTC,
/// feed city)." `text` is for translation in the context "Errors"; the arguments are already in words.
[[nodiscard]] core::Message why(const Explanation& explanation, const Wording& wording = {});
[[nodiscard]] inline core::Message why(const Alert& alert, const Wording& wording = {})
{
    return why(explain(alert), wording);
}

/// The same bytes for the same explanation on every computer and in every language: what is hashed for the journal's
/// `ui`.
[[nodiscard]] std::string canonicalText(const Explanation& explanation);

} // namespace vigie::alerts
