// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "alerts/chatterlog.h"
#include "alerts/conditiontable.h"
#include "alerts/delayqueue.h"
#include "core/assetstore.h"
#include "core/expected.h"

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vigie::alerts {

/// The conditions that are not normal or set aside, their machines and delays, and what is to be told of them. It knows nothing of
/// observations: the engine tells it what is abnormal and what is normal.
///
/// Thread: none of its own; the engine's.
/// Slots:  an input may end a condition; its slot is then no longer to be used.
class ConditionBook {
public:
    using Slot = ConditionTable::Slot;
    /// Why something changes, and when by Vigie's clock.
    struct Reason {
        Cause cause = Cause::Value;
        core::Timestamp at = core::kNoTime;
        const Person* person = nullptr; ///< Of what a person did.
    };

    explicit ConditionBook(std::size_t maxConditions)
        : m_maxConditions(maxConditions)
    {
    }

    /// Goes on where another book ends: what it has not told yet, what it has counted, and what it remembers. Its
    /// conditions are the engine's to hand over (`resume`).
    void inherit(ConditionBook& earlier);
    [[nodiscard]] std::size_t limit() const { return m_maxConditions; }

    [[nodiscard]] const ConditionTable& table() const { return m_table; }
    [[nodiscard]] const LiveCondition& at(Slot slot) const { return m_table.at(slot); }

    /// A condition in its first state. ConditionTable::kNone beyond the limit.
    [[nodiscard]] Slot begin(LiveCondition condition);
    /// A condition of an earlier run, as it was; a running delay goes on.
    void resume(LiveCondition condition);
    /// Gives those that waited for this asset its row.
    [[nodiscard]] std::vector<Slot> adopt(std::string_view assetId, core::AssetIndex asset);
    /// The newest value of what the condition is about, and what it was compared with.
    void renew(Slot slot, AlertValue value, const Reference& reference = {});
    void nameFeed(Slot slot, const std::string& feed);
    /// Another priority than the rule's, as the source says. One that is acknowledged and gets worse is raised again.
    void grade(Slot slot, core::Priority priority, core::Timestamp now);
    /// It returns to normal then by itself, unless another time is given before.
    void expireAt(Slot slot, core::Timestamp until);

    /// Runs an input; `from` is the source's moment that delays and `since` count from. A delay of zero is over at
    /// once, in the same transition. An input the state has no transition for is left out.
    void feed(Slot slot, ConditionInput input, core::Timestamp from, const Reason& reason);
    /// Ends the condition's own delay when it was over before `moment`. False when that ended the condition.
    [[nodiscard]] bool endDelayBefore(Slot slot, core::Timestamp moment, core::Timestamp now);
    /// Ends all delays that are over, and all settings aside and acknowledgements whose time is.
    void endDelays(core::Timestamp now);
    /// After a time in which nobody looked, or a clock that was set: running delays end `grace` from now at the
    /// soonest (or after their whole length, where that is shorter), and after their whole length at the latest. What
    /// is set aside is back after the longest time that is allowed, at the latest.
    void restartDelays(core::Timestamp now, core::Duration grace);

    /// What a person does. Again with the same journal index: the alert as it was left then, no change.
    /// Failure: NotFound, AlreadyExists, InvalidInput, in words for that person; nothing changed.
    [[nodiscard]] core::Expected<Alert> act(ConditionId id, const PersonAct& act, const Person& person);
    /// By design, not by a person: the condition that explains this one from now on (kNone: nothing does any more), and
    /// what suppresses it.
    void explain(Slot slot, Slot cause, std::string suppressedBy, PlanInForce plan, core::Timestamp now);

    /// What stands together with a condition of a rule that counts.
    void gathered(Slot slot, std::vector<ConditionId> members);

    /// A condition that began or ceased to be active, or is over.
    struct Noted {
        ConditionId id{};
        RuleNumber rule{};
    };
    /// Those since the last call, in order; for what looks at conditions together.
    [[nodiscard]] std::vector<Noted> takeNoted() { return std::exchange(m_noted, {}); }

    [[nodiscard]] std::shared_ptr<const std::vector<Alert>> alerts() { return listed(ConditionTable::List::Open); }
    /// What is off the list on purpose, or would be if it were active.
    [[nodiscard]] std::shared_ptr<const std::vector<Alert>> aside() { return listed(ConditionTable::List::Aside); }
    [[nodiscard]] std::vector<Transition> takeTransitions() { return std::exchange(m_transitions, {}); }
    /// Tells of a condition that is not held: one whose rule is gone.
    void tell(PersistedCondition condition, ConditionState before, Place placeBefore, const Reason& reason);
    /// A condition of this asset is held no more.
    void left(core::AssetIndex asset) { m_worstChanged.push_back(asset); }
    /// Writes the worst priority of each asset that changed into the store.
    void flushWorst(core::AssetStore& store);

    [[nodiscard]] std::uint64_t raised() const { return m_raised; }
    [[nodiscard]] std::uint64_t refused() const { return m_refused; }

private:
    struct Answered {
        std::uint64_t journalIndex;
        ConditionId id;
        Alert alert;
    };
    static constexpr std::size_t kAnswersKept = 1024;

    struct Listed {
        std::shared_ptr<const std::vector<Alert>> alerts = std::make_shared<const std::vector<Alert>>();
        bool changed = false;
    };
    /// How a condition was before a change.
    struct Was {
        ConditionState state;
        Place place;
        Aside aside;
        std::string suppressedBy;
        std::optional<Explainer> explainedBy;
        Decision decision;
    };

    void run(Slot slot, ConditionInput input, core::Timestamp from, const Reason& reason);
    void sweep(Slot slot);
    void step(Slot slot, ConditionInput input, core::Timestamp from, const Reason& reason);
    void enter(LiveCondition& condition, ConditionState before, const Reason& reason);
    [[nodiscard]] Was was(Slot slot) const;
    void told(Slot slot, const Was& was, const Reason& reason);
    void startDelay(Slot slot, core::Timestamp due);
    void stopDelay(Slot slot);
    void setAside(Slot slot, Aside aside);
    void endAsides(core::Timestamp now);
    void watchAcknowledgement(Slot slot);
    void remind(core::Timestamp now);
    void endExpired(core::Timestamp now);
    void touch(Slot slot);
    void touchWorst(Slot slot);
    [[nodiscard]] std::shared_ptr<const std::vector<Alert>> listed(ConditionTable::List list);

    // What persons do: conditionacts.cpp.
    [[nodiscard]] core::Expected<void> perform(Slot slot, Acknowledge act, const Person& person);
    [[nodiscard]] core::Expected<void> perform(Slot slot, Withdraw act, const Person& person);
    [[nodiscard]] core::Expected<void> perform(Slot slot, const AsideOrder& act, const Person& person);
    [[nodiscard]] core::Expected<void> perform(Slot slot, PutBack act, const Person& person);
    [[nodiscard]] core::Expected<void> perform(Slot slot, Accept act, const Person& person);
    [[nodiscard]] core::Expected<void> perform(Slot slot, Refuse act, const Person& person);
    [[nodiscard]] core::Expected<void> decide(Slot slot, Decision::Word word, const Person& person);

    std::size_t m_maxConditions;
    ConditionTable m_table;
    DelayQueue m_delays;
    DelayQueue m_asideEnds;
    DelayQueue m_reminders;
    DelayQueue m_expiries;
    ChatterLog m_chatter;
    std::vector<Noted> m_noted;
    std::vector<Transition> m_transitions;
    std::vector<core::AssetIndex> m_worstChanged;
    std::deque<Answered> m_answered; ///< So that an act that comes twice changes nothing.
    std::array<Listed, 3> m_lists;   ///< By ConditionTable::List.
    std::uint64_t m_raised = 0;
    std::uint64_t m_refused = 0;
};

} // namespace vigie::alerts
