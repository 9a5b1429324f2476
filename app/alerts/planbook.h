// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "alerts/plan.h"
#include "alerts/ruleindex.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vigie::alerts {

/// Which plans are in force, and which of them suppress which conditions.
///
/// Cost:   a look-up for each condition that begins under a rule some plan names; nothing for the others, and nothing for
///         an observation. Memory: about 60 bytes for each such condition that is held.
/// Thread: none of its own; the engine's.
class PlanBook {
public:
    void setPlans(Plans plans) { m_plans = std::move(plans); }
    [[nodiscard]] const Plans& plans() const { return m_plans; }

    /// Gives the plans their rules, and finds out which are in force.
    void bind(const RuleSet& rules, core::Timestamp now);
    [[nodiscard]] bool concerns(RuleNumber rule) const
    {
        const auto number = static_cast<std::size_t>(rule);
        return number < m_plansOf.size() && !m_plansOf[number].empty();
    }

    /// Keeps in mind which plans would suppress a condition: those of its rule that are about its asset, or are where
    /// that stands now. One that drives on stays under them.
    void expect(ConditionId condition, RuleNumber rule, std::string_view asset,
                std::optional<core::GeoPosition> place);
    /// A condition of an earlier run whose asset was not seen yet: the plan it was under, where that still is about its
    /// rule.
    void expectAgain(ConditionId condition, RuleNumber rule, std::string_view plan);
    /// The one in force that suppresses it; nullopt: none does.
    [[nodiscard]] std::optional<PlanInForce> coverOf(ConditionId condition, core::Priority priority) const;
    /// The condition is over.
    void forget(ConditionId condition) { m_expected.erase(condition); }

    /// Those that may be suppressed from now on or no longer, because a plan began or ended. Empty between.
    [[nodiscard]] std::vector<ConditionId> advance(core::Timestamp now);
    /// All that some plan would suppress.
    [[nodiscard]] std::vector<ConditionId> expecting() const;

private:
    void look(core::Timestamp now);

    Plans m_plans;
    std::vector<std::vector<std::size_t>> m_plansOf; ///< By RuleNumber: places in m_plans.
    std::vector<PlanState> m_states;                 ///< By place in m_plans.
    core::Timestamp m_lookedAt = core::kNoTime;
    core::Timestamp m_nextChange = core::kNoTime;                         ///< kNoTime: there is none.
    std::unordered_map<ConditionId, std::vector<std::size_t>> m_expected; ///< Places in m_plans.
};

} // namespace vigie::alerts
