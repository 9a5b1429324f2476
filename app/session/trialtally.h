// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/floodtally.h"
#include "session/trialresult.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace vigie::session {

/// Counts what one engine raises in a trial.
/// Order: `add` in the order of the changes, `finish` once at the end. Memory: the firings that are told, and some bytes
/// for each condition of the rule that was asked for. Thread: none of its own.
class TrialTally {
public:
    /// `ruleId` may be empty: then no firings are told. [from, to]: of the recording.
    TrialTally(const alerts::RuleSet& rules, std::string ruleId, core::Timestamp from, core::Timestamp to);

    void add(std::span<const alerts::Transition> changes);
    [[nodiscard]] TrialSide finish(core::Timestamp end);

private:
    struct Open {
        core::Timestamp since;
        std::optional<std::size_t> firing; ///< Where it is told.
    };

    void raise(const alerts::Transition& change);
    void begin(const alerts::Transition& change, bool isAtBegin);
    void end(alerts::ConditionId condition, core::Timestamp at);

    std::string m_ruleId;
    std::shared_ptr<const alerts::Rule> m_rule; ///< Null where the set does not have it.
    core::Timestamp m_from;
    TrialSide m_sum;
    std::unordered_map<std::string_view, std::size_t> m_places; ///< In m_sum.rules, by id.
    std::unordered_map<alerts::ConditionId, Open> m_open;
    std::unordered_set<alerts::ConditionId> m_seen; ///< One condition an asset.
    alerts::TenMinutes m_recent;
    alerts::FloodTally m_flood;
};

} // namespace vigie::session
