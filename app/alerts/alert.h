// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/aside.h"
#include "alerts/condition.h"
#include "alerts/plan.h"
#include "alerts/rule.h"
#include "core/assetids.h"
#include "core/batch.h"
#include "core/domain.h"
#include "core/timestamp.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace vigie::alerts {

/// The number of the condition of one asset and one rule: the same in every run and on every computer, since it is
/// made from their two ids. Below 2^53, never 0: fits a JSON integer.
enum class ConditionId : std::uint64_t {};
[[nodiscard]] ConditionId conditionIdOf(std::string_view assetId, std::string_view ruleId);
/// 14 hexadecimal digits, for people and journals.
[[nodiscard]] std::string toText(ConditionId id);

/// A value as it was at one moment, spelled out.
struct AlertValue {
    core::ValueKind kind = core::ValueKind::Number;
    core::Quality quality = core::Quality::Measured;
    double number = 0.0;                  ///< Number; for Boolean 1 or 0.
    std::string text;                     ///< Text.
    std::string unit;                     ///< UN/CEFACT common code as the source wrote it, or empty.
    core::Timestamp time = core::kNoTime; ///< When it was so, by the source. kNoTime: there is no value.

    bool operator==(const AlertValue&) const = default;
};

/// Where a condition stands before people.
enum class Place : std::uint8_t {
    Nowhere,      ///< Nothing to say.
    List,         ///< The list of alerts.
    Suppressed,   ///< Off the list by design: a plan or another alert explains it.
    Shelved,      ///< Off the list by a person, for a time.
    OutOfService, ///< The same, because somebody works on the asset.
};

/// The words of histories: `nowhere`, `list`, `suppressed`, `shelved`, `out_of_service`.
[[nodiscard]] std::string_view toWord(Place place);
[[nodiscard]] std::optional<Place> placeFromWord(std::string_view word);
[[nodiscard]] constexpr Place placeOf(ConditionState state, AsideState aside, bool isSuppressed)
{
    if (aside == AsideState::OutOfService)
        return Place::OutOfService;
    if (aside != AsideState::None)
        return Place::Shelved;
    if (!isListed(state))
        return Place::Nowhere;
    return isSuppressed ? Place::Suppressed : Place::List;
}

/// A person is asked to take note.
[[nodiscard]] constexpr bool asks(ConditionState state, Place place)
{
    return place == Place::List && isActive(state) && !isAcknowledged(state);
}

/// Nothing needs to be kept of it.
[[nodiscard]] constexpr bool isOver(ConditionState state, AsideState aside)
{
    return state == ConditionState::Normal && aside == AsideState::None;
}

/// The active condition that explains another.
struct Explainer {
    ConditionId id{};
    std::string assetId;
    std::shared_ptr<const Rule> rule; ///< Null only between AlertEngine::restore and bind.
    bool operator==(const Explainer& other) const { return id == other.id; }
};

/// What a person said of the situation that an alert of a rule of correlation proposes. Until then what belongs to it stands
/// for itself; accepted, it is explained by it; refused, the proposal is off the list while it lasts.
struct Decision {
    enum class Word : std::uint8_t { Proposed, Accepted, Refused };
    Word word = Word::Proposed;
    std::string by; ///< Pseudonym.
    std::string desk;
    core::Timestamp at = core::kNoTime;
    std::optional<std::uint64_t> journalIndex;

    [[nodiscard]] bool refused() const { return word == Word::Refused; }
    bool operator==(const Decision&) const = default;
};
/// The words of stores: `proposed`, `accepted`, `refused`.
[[nodiscard]] std::string_view toWord(Decision::Word word);
[[nodiscard]] std::optional<Decision::Word> decisionFromWord(std::string_view word);

/// The plan that suppresses a condition by design at present.
struct PlanInForce {
    std::shared_ptr<const Plan> plan;
    core::Timestamp until = core::kNoTime; ///< It ends, or pauses, then.
    bool operator==(const PlanInForce&) const = default;
};

/// One line of the list of alerts, or of one of those beside it: a condition that is active, unacknowledged or set
/// aside, as it stands. Plain value, made on the pipeline's thread, read anywhere.
struct Alert {
    ConditionId id{};
    std::uint64_t revision =
        0; ///< Grows with everything that changes below; (id, revision) tells two versions apart.
    std::string assetId;
    std::optional<core::AssetIndex> asset; ///< Its row; nothing while the asset was not seen since the start.
    std::shared_ptr<const Rule> rule;      ///< Never null.
    core::Priority priority = core::Priority::Low;
    ConditionState state = ConditionState::Normal;
    core::Timestamp since =
        core::kNoTime; ///< When it became abnormal, by the source; for no data, when it was last heard.
    core::Timestamp raisedAt = core::kNoTime;   ///< When it was announced, by Vigie's clock.
    core::Timestamp lastChange = core::kNoTime; ///< Of its state, by Vigie's clock.
    std::string ackBy;                          ///< Pseudonym; empty while unacknowledged.
    std::string ackDesk;
    core::Timestamp ackAt = core::kNoTime;
    AlertValue raisedWith;    ///< The value when it was announced.
    AlertValue latest;        ///< The newest.
    Reference reference;      ///< What it was compared with last, where the rule compares values with each other.
    std::string feed;         ///< The asset's feed, by its id in the profile; empty where unknown.
    Aside aside;              ///< By a person.
    std::string suppressedBy; ///< What suppresses it by design: "plan:<id>", "rule:<id>"; empty where nothing does.

    std::optional<Explainer> explainedBy; ///< Where a rule knows one.
    /// When it last became active for the third time in a minute or less; kNoTime: not lately. See chatterlog.h.
    core::Timestamp chatteredAt = core::kNoTime;
    Decision decision{};                        ///< Of a rule of correlation.
    core::Timestamp validUntil = core::kNoTime; ///< Of what another system reported: then it is over by its own word.
    /// Of a rule that counts alerts: those that stand together, as far as they were seen since the start; else null.
    std::shared_ptr<const std::vector<ConditionId>> members{};
    /// Where `suppressedBy` names a plan that is known; else its `plan` is null.
    PlanInForce plan{};

    [[nodiscard]] Place place() const
    {
        return placeOf(state, aside.state, !suppressedBy.empty() || decision.refused());
    }
    /// When it is back on the list by itself; kNoTime where nobody can know.
    [[nodiscard]] core::Timestamp awayUntil() const { return aside.isOn() ? aside.until : plan.until; }
    [[nodiscard]] bool active() const { return isActive(state); }
    [[nodiscard]] bool acknowledged() const { return isAcknowledged(state); }
    /// Active only because nobody has acknowledged its return.
    [[nodiscard]] bool latched() const { return state == ConditionState::Latched; }
};

/// Who acted, after the journal entry has its receipt.
struct Person {
    std::string actor; ///< Pseudonym.
    std::string desk;
    core::Timestamp at = core::kNoTime;
    std::uint64_t journalIndex = 0; ///< Of the entry that says so. One entry may be about several conditions.
};

/// What a person can do to a condition.
struct Acknowledge {}; ///< Takes note.
struct Withdraw {};    ///< Nobody has taken note after all.
struct PutBack {};     ///< Ends the setting aside before its time.
struct Accept {};      ///< The situation it proposes is one; also takes note of it.
struct Refuse {};      ///< It is not; also takes note of it.
using PersonAct = std::variant<Acknowledge, Withdraw, AsideOrder, PutBack, Accept, Refuse>;

/// What outlives the program of a condition: everything but the asset's row.
struct PersistedCondition {
    ConditionId id{};
    std::uint64_t revision = 0;
    std::string assetId;
    std::string ruleId;
    std::string ruleVersion;
    core::Priority priority = core::Priority::Low;
    ConditionState state = ConditionState::Normal;
    core::Timestamp began =
        core::kNoTime;                   ///< When the present abnormal stretch began; the next `since` while pending.
    core::Timestamp due = core::kNoTime; ///< When the running delay is over.
    core::Timestamp since = core::kNoTime;
    core::Timestamp raisedAt = core::kNoTime;
    core::Timestamp lastChange = core::kNoTime;
    std::string ackBy;
    std::string ackDesk;
    core::Timestamp ackAt = core::kNoTime;
    std::optional<std::uint64_t> ackJournalIndex;
    AlertValue raisedWith;
    AlertValue latest;
    std::string feed;
    Aside aside;
    std::string suppressedBy;
    Reference reference{};
    std::optional<ConditionId> explainedBy{};
    Decision decision{};
    core::Timestamp validUntil = core::kNoTime;

    /// Nothing needs to be kept of it.
    [[nodiscard]] bool isOver() const { return alerts::isOver(state, aside.state); }
    [[nodiscard]] Place place() const
    {
        return placeOf(state, aside.state, !suppressedBy.empty() || decision.refused());
    }
    bool operator==(const PersistedCondition&) const = default;
};

/// Why a condition changed.
enum class Cause : std::uint8_t {
    Value,        ///< An observation came.
    Silence,      ///< None came.
    Delay,        ///< An on-delay or off-delay was over.
    Acknowledged, ///< A person said so.
    RuleGone,     ///< Its rule is no longer in the profile.
    RuleChanged,  ///< Its rule now says otherwise of the last value.
    AssetChanged, ///< Its asset is no longer of the model the rule watches.
    Withdrawn,    ///< A person withdrew an acknowledgement.
    SetAside,     ///< A person shelved it, or took it out of service.
    PutBack,      ///< A person ended that before its time.
    AsideOver,    ///< The time of the setting aside was over, or a condition shelved once has returned.
    Reminded,     ///< Acknowledged too long ago for its rule, and still active.
    Suppressed,   ///< A plan or another alert explains it from now on.
    Unsuppressed, ///< And no longer.
    Explained,    ///< Another alert was found to explain it, or no longer does; it stays where it is.
    Expired,      ///< What another system reported is over by its own word.
    Escalated,    ///< Another system now reports it as worse.
    Accepted,     ///< A person said that it is one situation.
    Refused,      ///< A person said that it is none.
};
[[nodiscard]] std::string_view toWord(Cause cause);
[[nodiscard]] std::optional<Cause> causeFromWord(std::string_view word);

/// One change of one condition: who, when, why, before, after.
struct Transition {
    PersistedCondition condition; ///< After it; `condition.state` is the after.
    ConditionState before = ConditionState::Normal;
    Cause cause = Cause::Value;
    core::Timestamp at = core::kNoTime; ///< By Vigie's clock; for a person's, as the journal has it.
    std::string actor;                  ///< Pseudonym; empty: automatic.
    std::string desk;
    std::optional<std::uint64_t> journalIndex; ///< Of a person's.
    Place placeBefore = Place::Nowhere;

    [[nodiscard]] ConditionState after() const { return condition.state; }
    [[nodiscard]] bool byPerson() const { return journalIndex.has_value(); }
    /// A person could see it: part of the alert history. The others only say that a delay began or was broken off.
    [[nodiscard]] bool visible() const
    {
        return isActive(before) != isActive(after()) || isAcknowledged(before) != isAcknowledged(after()) ||
               placeBefore != condition.place();
    }
};

} // namespace vigie::alerts
