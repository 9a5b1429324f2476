// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "alerts/causebook.h"
#include "alerts/conditionbook.h"
#include "alerts/feedwatch.h"
#include "alerts/gatheringbook.h"
#include "alerts/judge.h"
#include "alerts/planbook.h"
#include "alerts/ratewindows.h"
#include "alerts/reportbook.h"
#include "alerts/ruleindex.h"
#include "alerts/silencewheel.h"
#include "alerts/usualbook.h"
#include "core/assetstore.h"
#include "core/clock.h"
#include "core/expected.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace vigie::alerts {

/// What an engine did, and what it could not do, since its start.
struct EngineCounters {
    std::uint64_t judged = 0;    ///< Values a rule looked at.
    std::uint64_t unfit = 0;     ///< Values a rule could not judge: a text for a number, a unit of another quantity.
    std::uint64_t forecasts = 0; ///< Values for a time that has not come: no alert is made of those.
    std::uint64_t raised = 0;    ///< Times a condition was announced: came up on the list, or came up anew.
    std::uint64_t refused = 0;   ///< Conditions beyond the limit, not held: a screen that sees more than 0 says so.
    std::uint64_t interrupted = 0; ///< Times the engine found that it had not been looking (sleep, stall, clock set).
};

/// Judges every observation by the rules of the city, holds the conditions that are not normal, and says what
/// changed. It advises: nothing here acts on anything.
///
/// Thread: none of its own; the pipeline's thread owns it. What `alerts` returns is immutable and may be read
///         anywhere.
/// Order:  `restore`, then `bind`, then `onValue`/`onAsset` in the order of the store and `onTime` about ten times a
///         second.
/// Time:   delays and silences count from the source's time of a value (never later than now), so that a replay at
///         any speed gives the same alerts. `lastChange`, `raisedAt` and transitions carry the clock's time. When
///         nobody looked for ten seconds (times the clock's speed), or the clock went back, nothing is announced on
///         the strength of that gap: silences count anew from now, running delays end in ten seconds at the soonest.
/// Cost:   a value no rule watches: nanoseconds. One that is judged normal: no memory. A tick: what is due.
/// Bounds: `maxConditions`. `takeTransitions` must be called now and then: it gives what has gathered.
class AlertEngine {
public:
    static constexpr std::size_t kMaxConditions = 2'000'000;
    static constexpr core::Duration kGrace = std::chrono::seconds{10};
    /// So many are looked at in one tick when more fall silent together, or when the cause of more begins or ends; the rest in
    /// those after it.
    static constexpr std::size_t kAtOnce = 5'000;

    /// `feedNames`: the feeds' ids, by core::FeedIndex. `timeZone`: the city's, IANA: by its clock an hour is usual.
    AlertEngine(RuleSet rules, const core::Clock& clock, std::vector<std::string> feedNames = {},
                std::size_t maxConditions = kMaxConditions, std::string timeZone = {});

    /// Takes over what an earlier run left. What was acknowledged stays so, what was active stays so until its asset
    /// says otherwise; an asset that was not seen yet is known by its id alone. A condition whose rule is gone is
    /// closed, and one whose changed rule finds its last value normal returns, with transitions that say so.
    void restore(std::span<const PersistedCondition> conditions);
    /// What the city has planned. Before `bind`.
    void setPlans(Plans plans) { m_plans.setPlans(std::move(plans)); }
    /// What an earlier run knew of usual values.
    void restoreUsual(std::span<const UsualHour> hours);
    /// Gives the rules their numbers in this store and meets the assets it already has. Once.
    void bind(core::AssetStore& store);

    /// The engine that goes on with other rules where this one stops, which is not to be used any more but for its end.
    /// Conditions of rules that say what they said stay as they are to the letter. Of a rule that is gone they are
    /// closed, of one that says otherwise now they return where the last value is normal by it; and what is abnormal
    /// by it is raised, without waiting for the next message. Both with transitions that say so.
    /// Cost: about that of a restart with as many conditions, and a look at each asset a new rule watches.
    [[nodiscard]] std::unique_ptr<AlertEngine> withRules(RuleSet rules, core::AssetStore& store);

    void onValue(const core::AssetStore& store, core::AssetIndex asset, const core::AttributeValue& value);
    void onAsset(core::AssetStore& store, core::AssetIndex asset, bool isNew);
    void onTime(core::AssetStore& store, core::Timestamp now);

    /// What a person does to a condition. Again with the same journal index: the alert as it was left then, no change.
    /// Failure: NotFound (no such condition, or nothing of the kind to do), AlreadyExists (somebody did before),
    /// InvalidInput (no reason, no end); nothing changed.
    [[nodiscard]] core::Expected<Alert> act(ConditionId id, const PersonAct& act, const Person& person);
    /// Takes an asset out of service for these rules, whether they have anything to say at present or not; the asset
    /// need not have been seen yet. Rules that are not there are left out. `order.input`: TakeOutOfService.
    [[nodiscard]] core::Expected<void> takeOutOfService(const core::AssetStore& store, std::string_view assetId,
                                                        std::span<const std::string> rules, const AsideOrder& order,
                                                        const Person& person);

    /// All alerts, in order of their coming; never null. The same pointer as long as nothing changed; else it is made
    /// anew (about 0.2 µs an alert), so ask no oftener than a screen can show.
    [[nodiscard]] std::shared_ptr<const std::vector<Alert>> alerts() { return m_book.alerts(); }
    /// What is off the list on purpose: suppressed by design, shelved, out of service; the same way.
    [[nodiscard]] std::shared_ptr<const std::vector<Alert>> aside() { return m_book.aside(); }
    /// What changed since the last call, in order; for the AlertStore.
    [[nodiscard]] std::vector<Transition> takeTransitions() { return m_book.takeTransitions(); }
    /// The hours that ended since the last call, of what is compared with the usual; for the AlertStore.
    [[nodiscard]] std::vector<UsualHour> takeUsual() { return m_usual.takeEnded(); }

    [[nodiscard]] const RuleSet& rules() const { return m_rules; }
    [[nodiscard]] EngineCounters counters() const;

private:
    using Slot = ConditionBook::Slot;

    void restoreOne(LiveCondition condition, const PersistedCondition& was, core::Timestamp now);
    void close(const PersistedCondition& persisted, core::Timestamp now);
    void rejudge(const PersistedCondition& persisted, RuleNumber rule, core::Timestamp now);

    void meet(const core::AssetStore& store, core::AssetIndex upTo);
    void adopt(const core::AssetStore& store, core::AssetIndex asset);
    void consider(const core::AssetStore& store, core::AssetIndex asset, RuleNumber rule,
                  const core::AttributeValue& value);
    /// Judges where an asset is.
    void locate(const core::AssetStore& store, core::AssetIndex asset, RuleNumber rule);
    /// Takes to the condition what a rule said of a value.
    void follow(const core::AssetStore& store, core::AssetIndex asset, RuleNumber rule, Verdict verdict,
                AlertValue value, const Reference& reference);
    [[nodiscard]] Judged judged(const core::AssetStore& store, const core::AttributeValue& value);
    /// What a rule of change or deviation compares a value with; none for the others.
    [[nodiscard]] Reference referenceOf(const core::AssetStore& store, core::AssetIndex asset, RuleNumber rule,
                                        const Judged& value, core::Timestamp time);
    [[nodiscard]] Slot begin(const core::AssetStore& store, core::AssetIndex asset, RuleNumber rule);
    [[nodiscard]] LiveCondition named(std::string_view assetId, RuleNumber rule) const;

    // Rules that change while it runs: alertsuccession.cpp.
    void takeOver(AlertEngine& earlier);
    void judgeAnew(core::AssetStore& store, const std::vector<bool>& isNew);

    // Which conditions explain which: alertcauses.cpp.
    void expectCauses(const core::AssetStore& store, core::AssetIndex asset, Slot slot);
    void expectFeeds();
    void expectCausesOf(const core::AssetStore& store, core::AssetIndex asset);
    void judgeCause(ConditionId condition);
    void settleCauses();
    void judgeWaiting();
    void forget(ConditionId condition);
    void expectPlans(const core::AssetStore& store, core::AssetIndex asset, Slot slot);
    void advancePlans(core::Timestamp now);

    // Which conditions stand together: alertgatherings.cpp.
    void gather(const core::AssetStore& store);
    void gatherLate(core::AssetIndex asset);
    void expectGatherings(const core::AssetStore& store, core::AssetIndex asset, Slot slot);
    void tell(const core::AssetStore& store, const GatheringBook::Tally& tally);
    void endLonely();
    [[nodiscard]] AlertValue valueOf(const GatheringBook::Tally& tally) const;

    // What other systems report: alertreports.cpp.
    void report(const core::AssetStore& store, core::AssetIndex asset, RuleNumber rule);

    // What is told by nothing being told: alertsilence.cpp.
    void lookForSilence(const core::AssetStore& store, SilenceWheel::Waiting who, core::Timestamp now);
    void lookForSilences(const core::AssetStore& store, core::Timestamp now);
    void lookForLostFeeds(core::Timestamp now);
    [[nodiscard]] Slot beginFor(const FeedWatch::Watch& watch);
    /// Silence counts from when a thing was heard, or when listening began again.
    [[nodiscard]] core::Timestamp silentAfter(core::Timestamp heard, core::Duration period,
                                              core::Timestamp now) const;
    void heardAgain(const core::AssetStore& store, core::AssetIndex asset);
    [[nodiscard]] const core::AttributeValue* watchedValue(const core::AssetStore& store,
                                                           SilenceWheel::Waiting who) const;
    [[nodiscard]] core::Timestamp heardAt(const core::AssetStore& store, SilenceWheel::Waiting who) const;
    /// When silence becomes too long; kNoTime where nothing was ever heard.
    [[nodiscard]] core::Timestamp silentAt(const core::AssetStore& store, SilenceWheel::Waiting who,
                                           core::Timestamp now) const;

    void watchClock(core::Timestamp now);
    [[nodiscard]] core::Duration grace() const;
    [[nodiscard]] const Rule& rule(RuleNumber number) const
    {
        return *m_rules.rules[static_cast<std::size_t>(number)];
    }

    RuleSet m_rules;
    std::vector<const Unit*> m_ruleUnits; ///< By RuleNumber.
    const core::Clock& m_clock;
    std::vector<std::string> m_feedNames;

    RuleIndex m_index;
    std::vector<const Unit*> m_storeUnits; ///< By core::UnitIndex, as far as they were met.
    ConditionBook m_book;
    SilenceWheel m_silences;
    FeedWatch m_feeds;
    std::vector<SilenceWheel::Waiting> m_silenceDue; ///< Came up, and were not looked at yet.
    RateWindows m_windows;
    UsualBook m_usual;
    ReportBook m_reports;
    CauseBook m_causes;
    std::vector<ConditionId> m_toJudge; ///< Whose cause began or ended, of too many to be judged at once.
    PlanBook m_plans;
    GatheringBook m_gatherings;
    std::vector<ConditionBook::Noted> m_toGather; ///< Began or ceased to be active since the last `gather`.
    std::uint32_t m_met = 0;                      ///< Assets met; rows come in order.

    core::Timestamp m_tickedAt = core::kNoTime;
    core::Timestamp m_listeningSince = core::kNoTime; ///< Silence before this does not count.
    EngineCounters m_counters;
};

} // namespace vigie::alerts
