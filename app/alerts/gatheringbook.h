// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "alerts/ruleindex.h"
#include "core/assetstore.h"

#include <cstddef>
#include <optional>
#include <unordered_set>
#include <vector>

namespace vigie::alerts {

/// Which active conditions stand together: so many of one group or around one place (`count`), or of different kinds
/// at one place and time (`correlation`). It counts; the engine makes conditions of it.
///
/// Cost:   a look at the other active conditions that the same rule counts, each time one begins or ends; nothing for conditions no rule counts. Memory: about 60 bytes for each that is counted.
/// Thread: none of its own; the engine's.
class GatheringBook {
public:
    /// A gathering after a change.
    struct Tally {
        RuleNumber rule{};                ///< That counts.
        core::AssetIndex anchor{};        ///< Whose condition it is: what the group is named by, or where it started.
        std::vector<ConditionId> members; ///< All that stand together.
        std::vector<ConditionId> joined;  ///< Of them, those that came with this change; empty: one left.
        std::vector<RuleNumber> kinds;    ///< Correlation: the different rules besides those it starts from.
        core::Timestamp latest = core::kNoTime; ///< When the newest member became abnormal, by the source.
    };

    /// Gives the rules that count their numbers in this store.
    void bind(const RuleSet& rules, core::AssetStore& store);
    /// Some rule counts the conditions of this one.
    [[nodiscard]] bool counts(RuleNumber rule) const
    {
        const auto number = static_cast<std::size_t>(rule);
        return number < m_watchesOf.size() && !m_watchesOf[number].empty();
    }

    /// A condition became active. Again: nothing.
    [[nodiscard]] std::vector<Tally> add(const core::AssetStore& store, const Alert& alert, RuleNumber rule);
    /// A gathering of a rule that counts which one more of its conditions would join.
    struct Joined {
        RuleNumber rule{};
        core::AssetIndex anchor{};
    };
    /// Those there are for a condition of this rule at this asset.
    [[nodiscard]] std::vector<Joined> joinedBy(const core::AssetStore& store, core::AssetIndex asset,
                                               RuleNumber rule) const;
    /// It no longer is.
    [[nodiscard]] std::vector<Tally> remove(ConditionId condition, RuleNumber rule);
    /// Active, but its asset has not told yet which group it belongs to, or where it is: to be added again when there
    /// is news of the asset.
    [[nodiscard]] bool waits(ConditionId condition) const { return m_waiting.contains(condition); }

private:
    /// Metres on the ground, east and south.
    struct Spot {
        double x = 0.0;
        double y = 0.0;
    };
    struct Member {
        ConditionId id{};
        RuleNumber rule{};
        core::AssetIndex asset{};
        core::Timestamp since = core::kNoTime;
        Spot spot;
    };
    struct Gathering {
        core::AssetIndex anchor{};
        Spot spot;
        core::Timestamp since = core::kNoTime;
        std::vector<Member> members;
    };
    /// One rule that counts.
    struct Watch {
        RuleNumber rule{};
        std::optional<core::AttributeIndex> group; ///< Whose text names the anchor; none: by place.
        double radius = 0.0;                       ///< Metres.
        core::Duration within{};                   ///< Correlation.
        std::size_t atLeast = 0;                   ///< Count by place.
        std::vector<RuleNumber> starts;            ///< Correlation.
        std::vector<Member> loose;                 ///< Correlation: all that may join. Count by place: those of none.
        std::vector<Gathering> gatherings;
    };
    [[nodiscard]] static std::optional<Spot> spotOf(const core::AssetStore& store, core::AssetIndex asset);
    /// The asset that a group is named by; nothing where it was not told, or is not known.
    [[nodiscard]] static std::optional<core::AssetIndex> anchorOf(const core::AssetStore& store,
                                                                  core::AssetIndex asset, core::AttributeIndex group);
    [[nodiscard]] static bool knows(const Watch& watch, ConditionId condition);
    [[nodiscard]] static bool isNear(const Watch& watch, Spot one, Spot other);
    /// `joined`: so many at the end of its members are new.
    [[nodiscard]] static Tally tally(const Watch& watch, const Gathering& gathering, std::size_t joined);
    bool joinGroup(Watch& watch, const core::AssetStore& store, core::AttributeIndex group, const Member& member,
                   std::vector<Tally>& out);
    void joinPlace(Watch& watch, const Member& member, std::vector<Tally>& out);
    void joinStory(Watch& watch, const Member& member, std::vector<Tally>& out);

    std::vector<Watch> m_watches;
    std::vector<std::vector<std::size_t>> m_watchesOf; ///< By RuleNumber: places in m_watches.
    std::unordered_set<ConditionId> m_waiting;
};

} // namespace vigie::alerts
