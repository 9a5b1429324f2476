// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "alerts/ruleindex.h"
#include "core/assetstore.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace vigie::alerts {

/// Which conditions explain which: a cabinet its lamps, a pipe the junctions behind it. Rules say so (`explains`); this
/// knows, of the conditions that are held, whose explanation each waits for.
///
/// Cost:   a look-up for each time a condition that can be explained begins; nothing for the others. Memory: about 180
///         bytes for each that is held. Thread: none of its own; the engine's.
class CauseBook {
public:
    /// One way in which a rule's conditions can be explained.
    struct Link {
        RuleNumber by{};
        std::optional<core::AttributeIndex>
            attribute; ///< Whose text names the asset that explains; none: the same asset.
        bool suppresses = false;
        bool byCount = false; ///< Which of its conditions explains is told by GatheringBook.
        bool byFeed = false;  ///< That of the asset's feed explains.
    };

    /// Gives the links their numbers in this store.
    void bind(const RuleSet& rules, core::AssetStore& store);
    [[nodiscard]] bool canBeExplained(RuleNumber rule) const { return !links(rule).empty(); }
    /// Before `bind`, nothing explains anything.
    [[nodiscard]] bool canExplain(RuleNumber rule) const
    {
        const auto number = static_cast<std::size_t>(rule);
        return number < m_explains.size() && m_explains[number];
    }
    [[nodiscard]] std::span<const Link> links(RuleNumber rule) const
    {
        const auto number = static_cast<std::size_t>(rule);
        return number < m_links.size() ? std::span<const Link>{m_links[number]} : std::span<const Link>{};
    }

    /// Keeps in mind that `cause` would explain `condition`.
    void expect(ConditionId condition, ConditionId cause);
    /// All ways in which it can be explained were looked at, so that it need not be asked again.
    void complete(ConditionId condition) { m_causes[condition].complete = true; }
    [[nodiscard]] bool isComplete(ConditionId condition) const
    {
        const auto found = m_causes.find(condition);
        return found != m_causes.end() && found->second.complete;
    }
    /// Those that wait for an explanation.
    [[nodiscard]] std::vector<ConditionId> expecting() const;
    /// Those that `cause` would explain.
    [[nodiscard]] std::vector<ConditionId> explainedBy(ConditionId cause) const;
    [[nodiscard]] std::vector<ConditionId> causesOf(ConditionId condition) const;
    /// The condition is over.
    void forget(ConditionId condition);

private:
    std::vector<std::vector<Link>> m_links; ///< By RuleNumber.
    std::vector<bool> m_explains;           ///< By RuleNumber.
    struct Causes {
        std::vector<ConditionId> ids;
        bool complete = false;
    };
    std::unordered_map<ConditionId, Causes> m_causes;
    std::unordered_map<ConditionId, std::set<ConditionId>> m_explained; ///< A city may stand under one cause.
};

} // namespace vigie::alerts
