// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertengine.h"

#include "alerts/alertvalues.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace vigie::alerts {

AlertEngine::AlertEngine(RuleSet rules, const core::Clock& clock, std::vector<std::string> feedNames,
                         std::size_t maxConditions, std::string timeZone)
    : m_rules(std::move(rules))
    , m_clock(clock)
    , m_feedNames(std::move(feedNames))
    , m_book(maxConditions)
    , m_usual(std::move(timeZone))
{
    for (const auto& rule : m_rules.rules)
        m_ruleUnits.push_back(findUnit(rule->unit));
}

EngineCounters AlertEngine::counters() const
{
    EngineCounters out = m_counters;
    out.raised = m_book.raised();
    out.refused = m_book.refused();
    return out;
}

// --- An earlier run
// --------------------------------------------------------------------------------------------------

void AlertEngine::restore(std::span<const PersistedCondition> conditions)
{
    std::unordered_map<std::string_view, RuleNumber> numbers;
    for (std::size_t i = 0; i < m_rules.rules.size(); ++i)
        numbers.emplace(m_rules.rules[i]->id, static_cast<RuleNumber>(i));
    const core::Timestamp now = m_clock.now();
    for (const PersistedCondition& persisted : conditions) {
        if (persisted.isOver() || m_book.table().find(persisted.id) != ConditionTable::kNone)
            continue;
        const auto found = numbers.find(persisted.ruleId);
        if (found == numbers.end())
            close(persisted, now);
        else
            restoreOne(resumed(persisted, m_rules.rules[static_cast<std::size_t>(found->second)], found->second),
                       persisted, now);
    }
    m_book.restartDelays(now, grace());
}

void AlertEngine::close(const PersistedCondition& persisted, core::Timestamp now)
{
    PersistedCondition closed = persisted;
    closed.state = ConditionState::Normal;
    closed.aside = {};
    closed.lastChange = now;
    ++closed.revision;
    m_book.tell(std::move(closed), persisted.state, persisted.place(), {.cause = Cause::RuleGone, .at = now});
}

void AlertEngine::restoreUsual(std::span<const UsualHour> hours)
{
    for (const UsualHour& hour : hours)
        m_usual.restore(hour);
}

void AlertEngine::restoreOne(LiveCondition condition, const PersistedCondition& was, core::Timestamp now)
{
    const RuleNumber number = condition.rule;
    m_book.resume(std::move(condition));
    if (was.explainedBy)
        m_causes.expect(was.id, *was.explainedBy);
    if (was.ruleVersion != rule(number).version)
        rejudge(was, number, now);
}

void AlertEngine::rejudge(const PersistedCondition& persisted, RuleNumber number, core::Timestamp now)
{
    const AlertValue& last = persisted.latest;
    const Verdict verdict =
        judge(rule(number), m_ruleUnits[static_cast<std::size_t>(number)], judgedOf(last), persisted.reference);
    if (last.time != core::kNoTime && verdict == Verdict::Normal)
        m_book.feed(m_book.table().find(persisted.id), ConditionInput::Normal, now,
                    {.cause = Cause::RuleChanged, .at = now});
}

// --- Assets
// ----------------------------------------------------------------------------------------------------------

void AlertEngine::bind(core::AssetStore& store)
{
    m_index.bind(m_rules, store);
    m_causes.bind(m_rules, store);
    m_plans.bind(m_rules, m_clock.now());
    m_gatherings.bind(m_rules, store);
    m_reports.bind(m_rules, store);
    m_feeds.bind(m_rules, m_feedNames);
    m_storeUnits.clear();
    // What explained something when the program ended may be gone, or explain nothing any more by today's rules.
    for (const ConditionId one : m_causes.expecting())
        judgeCause(one);
    // A plan may have ended meanwhile, or be no more. Whose asset is not seen yet stays under it, while it is in force.
    std::vector<ConditionId> planned;
    m_book.table().forEach([&](const LiveCondition& one) {
        if (!one.alert.suppressedBy.starts_with("plan:"))
            return;
        if (m_plans.concerns(one.rule))
            m_plans.expectAgain(one.alert.id, one.rule, one.alert.suppressedBy.substr(5));
        planned.push_back(one.alert.id);
    });
    for (const ConditionId one : planned)
        judgeCause(one);
    expectFeeds();
    if (store.size() > 0)
        meet(store, static_cast<core::AssetIndex>(store.size() - 1));
    // What stands together stands where the first of it is.
    std::ranges::stable_sort(m_toGather, {}, [this](const ConditionBook::Noted& one) {
        const Slot slot = m_book.table().find(one.id);
        return slot == ConditionTable::kNone ? core::kNoTime : m_book.at(slot).alert.since;
    });
    settleCauses();
    gather(store);
    endLonely();
    m_book.flushWorst(store);
}

void AlertEngine::meet(const core::AssetStore& store, core::AssetIndex upTo)
{
    const core::Timestamp now = m_clock.now();
    for (; m_met <= static_cast<std::uint32_t>(upTo); ++m_met) {
        const auto asset = static_cast<core::AssetIndex>(m_met);
        adopt(store, asset);
        for (const RuleNumber number : m_index.listening(store.row(asset).model)) {
            const Slot slot = m_book.table().find(asset, number);
            // One that is silent already waits for a message, not in the wheel.
            if (slot != ConditionTable::kNone && isAbnormal(m_book.at(slot).alert.state))
                continue;
            const core::Timestamp silent = silentAt(store, {asset, number}, now);
            m_silences.wait({asset, number}, silent == core::kNoTime ? now : silent, now);
        }
    }
}

void AlertEngine::adopt(const core::AssetStore& store, core::AssetIndex asset)
{
    if (!feedIn(store.id(asset)).empty())
        return; // what is known of a feed is not a source's, whatever it calls its assets
    const core::AssetRow& row = store.row(asset);
    for (const Slot slot : m_book.adopt(store.id(asset), asset)) {
        if (m_causes.canBeExplained(m_book.at(slot).rule))
            expectCauses(store, asset, slot);
        expectPlans(store, asset, slot);
        if (m_gatherings.counts(m_book.at(slot).rule))
            m_toGather.push_back({m_book.at(slot).alert.id, m_book.at(slot).rule});
        if (const auto feed = static_cast<std::size_t>(row.feed); feed < m_feedNames.size())
            m_book.nameFeed(slot, m_feedNames[feed]);
        if (m_book.at(slot).alert.rule->model == store.models().name(row.model))
            continue;
        const core::Timestamp now = m_clock.now();
        m_book.feed(slot, ConditionInput::Close, now, {.cause = Cause::AssetChanged, .at = now});
    }
}

AlertEngine::Slot AlertEngine::begin(const core::AssetStore& store, core::AssetIndex asset, RuleNumber number)
{
    LiveCondition condition = named(store.id(asset), number);
    condition.alert.asset = asset;
    if (const auto feed = static_cast<std::size_t>(store.row(asset).feed); feed < m_feedNames.size())
        condition.alert.feed = m_feedNames[feed];
    const Slot slot = m_book.begin(std::move(condition));
    if (slot == ConditionTable::kNone)
        return slot;
    if (m_causes.canBeExplained(number))
        expectCauses(store, asset, slot);
    if (m_gatherings.counts(number))
        expectGatherings(store, asset, slot);
    expectPlans(store, asset, slot);
    return slot;
}

LiveCondition AlertEngine::named(std::string_view assetId, RuleNumber number) const
{
    LiveCondition condition;
    condition.rule = number;
    Alert& alert = condition.alert;
    alert.assetId = assetId;
    alert.rule = m_rules.rules[static_cast<std::size_t>(number)];
    alert.id = conditionIdOf(alert.assetId, alert.rule->id);
    alert.priority = alert.rule->priority;
    return condition;
}

core::Expected<void> AlertEngine::takeOutOfService(const core::AssetStore& store, std::string_view assetId,
                                                   std::span<const std::string> rules, const AsideOrder& order,
                                                   const Person& person)
{
    if (auto fits = check(order, person.at, kLongestOutOfService, std::string{assetId}); !fits)
        return fits;
    const auto asset = store.find(assetId);
    for (std::size_t i = 0; i < m_rules.rules.size(); ++i) {
        if (std::find(rules.begin(), rules.end(), m_rules.rules[i]->id) == rules.end())
            continue;
        const auto number = static_cast<RuleNumber>(i);
        const ConditionId id = conditionIdOf(assetId, m_rules.rules[i]->id);
        if (m_book.table().find(id) == ConditionTable::kNone) {
            const Slot slot = asset ? begin(store, *asset, number) : m_book.begin(named(assetId, number));
            if (slot == ConditionTable::kNone)
                return core::fail(core::ErrorCode::TooLarge, std::string{assetId},
                                  VIGIE_TEXT("Errors", "There are too many alerts to hold one more."),
                                  VIGIE_TEXT("Errors", "Look for a rule that objects to everything."));
        }
        if (const auto done = act(id, order, person); !done)
            return core::fail(done.error());
    }
    return {};
}

// --- Values
// ----------------------------------------------------------------------------------------------------------

void AlertEngine::onValue(const core::AssetStore& store, core::AssetIndex asset, const core::AttributeValue& value)
{
    if (static_cast<std::uint32_t>(asset) >= m_met)
        meet(store, asset);
    if (!m_index.watches(value.attribute))
        return;
    for (const RuleNumber number : m_index.judging(store.row(asset).model, value.attribute))
        consider(store, asset, number, value);
}

void AlertEngine::onAsset(core::AssetStore& store, core::AssetIndex asset, [[maybe_unused]] bool isNew)
{
    if (static_cast<std::uint32_t>(asset) >= m_met)
        meet(store, asset);
    m_feeds.heard(store.row(asset).feed, m_tickedAt == core::kNoTime ? m_clock.now() : m_tickedAt);
    for (const RuleNumber number : m_index.fencing(store.row(asset).model))
        locate(store, asset, number);
    for (const RuleNumber number : m_index.reporting(store.row(asset).model))
        report(store, asset, number);
    if (m_book.table().firstOf(asset) != ConditionTable::kNone) {
        heardAgain(store, asset);
        expectCausesOf(store, asset);
        gatherLate(asset);
    }
    settleCauses();
    gather(store);
    m_book.flushWorst(store);
}

void AlertEngine::consider(const core::AssetStore& store, core::AssetIndex asset, RuleNumber number,
                           const core::AttributeValue& value)
{
    if (value.quality == core::Quality::Forecast) {
        ++m_counters.forecasts;
        return;
    }
    ++m_counters.judged;
    const Judged what = judged(store, value);
    const Reference reference = referenceOf(store, asset, number, what, value.time);
    const Verdict verdict = judge(rule(number), m_ruleUnits[static_cast<std::size_t>(number)], what, reference);
    if (verdict == Verdict::Unfit) {
        ++m_counters.unfit;
        return;
    }
    // Spelled out only where there is something to say.
    if (verdict == Verdict::Abnormal || m_book.table().find(asset, number) != ConditionTable::kNone)
        follow(store, asset, number, verdict, spelled(store, value), reference);
}

void AlertEngine::locate(const core::AssetStore& store, core::AssetIndex asset, RuleNumber number)
{
    const auto position = store.position(asset);
    if (!position)
        return;
    ++m_counters.judged;
    const auto& fence = std::get<GeofenceTest>(rule(number).test);
    AlertValue place;
    place.kind = core::ValueKind::Text;
    place.text = fence.contains(*position) ? kInside : kOutside;
    place.time = store.lastSeen(asset);
    const Verdict verdict = judge(rule(number), nullptr, judgedOf(place));
    follow(store, asset, number, verdict, std::move(place), {});
}

void AlertEngine::follow(const core::AssetStore& store, core::AssetIndex asset, RuleNumber number, Verdict verdict,
                         AlertValue value, const Reference& reference)
{
    Slot slot = m_book.table().find(asset, number);
    if (slot == ConditionTable::kNone && verdict != Verdict::Abnormal)
        return;
    const core::Timestamp now = m_clock.now();
    // A delay that was over before this value was taken ends first, however late the tick comes.
    if (slot != ConditionTable::kNone && !m_book.endDelayBefore(slot, value.time, now))
        slot = ConditionTable::kNone;
    if (slot == ConditionTable::kNone)
        slot = verdict == Verdict::Abnormal ? begin(store, asset, number) : ConditionTable::kNone;
    if (slot == ConditionTable::kNone)
        return;
    const core::Timestamp from = std::min(value.time, now);
    m_book.renew(slot, std::move(value), reference);
    const bool returns =
        verdict == Verdict::Normal || (verdict == Verdict::Between && !isActive(m_book.at(slot).alert.state));
    if (verdict == Verdict::Abnormal)
        m_book.feed(slot, ConditionInput::Abnormal, from, {.cause = Cause::Value, .at = now});
    else if (returns)
        m_book.feed(slot, ConditionInput::Normal, from, {.cause = Cause::Value, .at = now});
}

Judged AlertEngine::judged(const core::AssetStore& store, const core::AttributeValue& value)
{
    const auto unit = static_cast<std::size_t>(value.unit);
    while (m_storeUnits.size() <= unit)
        m_storeUnits.push_back(findUnit(store.units().name(static_cast<core::UnitIndex>(m_storeUnits.size()))));
    Judged out{.kind = value.kind,
               .number = 0.0,
               .text = {},
               .unit = m_storeUnits[unit],
               .unitUnknown = unit != 0 && m_storeUnits[unit] == nullptr};
    if (value.kind == core::ValueKind::Text)
        out.text = store.text(value);
    else
        out.number = value.number;
    return out;
}

Reference AlertEngine::referenceOf(const core::AssetStore& store, core::AssetIndex asset, RuleNumber number,
                                   const Judged& value, core::Timestamp time)
{
    const auto* test = std::get_if<RateTest>(&rule(number).test);
    const bool isDeviation = std::holds_alternative<DeviationTest>(rule(number).test);
    if (test == nullptr && !isDeviation)
        return {};
    const auto inUnit = inUnitOf(m_ruleUnits[static_cast<std::size_t>(number)], value);
    if (!inUnit || std::isnan(*inUnit))
        return {};
    if (isDeviation) {
        const auto usual = m_usual.add(asset, store.id(asset), number, rule(number), *inUnit, time);
        return usual ? Reference{*usual, time} : Reference{};
    }
    if (!m_windows.knows(asset, number)) {
        const Slot slot = m_book.table().find(asset, number);
        const Reference before = slot == ConditionTable::kNone ? Reference{} : m_book.at(slot).alert.reference;
        if (before.time != core::kNoTime)
            m_windows.begin(asset, number, before);
    }
    return m_windows.add(asset, number, *test, {*inUnit, time});
}

// --- Time
// ------------------------------------------------------------------------------------------------------------

core::Duration AlertEngine::grace() const
{
    return std::chrono::duration_cast<core::Duration>(kGrace * std::max(m_clock.speed(), 1.0));
}

void AlertEngine::watchClock(core::Timestamp now)
{
    const bool isFirst = m_tickedAt == core::kNoTime;
    const bool wentBack = !isFirst && now < m_tickedAt;
    const bool wasAway = !isFirst && now - m_tickedAt > grace();
    m_tickedAt = now;
    if (!wentBack && !wasAway)
        return;
    ++m_counters.interrupted;
    m_listeningSince = now;
    m_book.restartDelays(now, grace());
}

void AlertEngine::onTime(core::AssetStore& store, core::Timestamp now)
{
    watchClock(now);
    advancePlans(now);
    m_book.endDelays(now);
    for (const ReportBook::Announced& one : m_reports.takeBegun(now))
        report(store, one.asset, one.rule);
    lookForLostFeeds(now); // before what falls silent of them
    judgeWaiting();
    lookForSilences(store, now);
    settleCauses();
    gather(store);
    m_book.flushWorst(store);
}

} // namespace vigie::alerts
