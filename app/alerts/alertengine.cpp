// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertengine.h"

#include "alerts/alertvalues.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace vigie::alerts {

namespace {

constexpr core::Duration kAhead = std::chrono::minutes{5};

} // namespace

AlertEngine::AlertEngine(RuleSet rules, const core::Clock& clock, std::vector<std::string> feedNames,
                         std::size_t maxConditions)
    : m_rules(std::move(rules))
    , m_clock(clock)
    , m_feedNames(std::move(feedNames))
    , m_book(maxConditions)
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
        if (const auto found = numbers.find(persisted.ruleId); found != numbers.end()) {
            restoreOne(persisted, found->second, now);
            continue;
        }
        PersistedCondition closed = persisted;
        closed.state = ConditionState::Normal;
        closed.aside = {};
        closed.lastChange = now;
        ++closed.revision;
        m_book.tell(std::move(closed), persisted.state, persisted.place(), {.cause = Cause::RuleGone, .at = now});
    }
    m_book.restartDelays(now, grace());
}

void AlertEngine::restoreOne(const PersistedCondition& persisted, RuleNumber number, core::Timestamp now)
{
    m_book.resume(resumed(persisted, m_rules.rules[static_cast<std::size_t>(number)], number));
    if (persisted.explainedBy)
        m_causes.expect(persisted.id, *persisted.explainedBy);
    if (persisted.ruleVersion != rule(number).version)
        rejudge(persisted, number, now);
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
    m_storeUnits.clear();
    // What explained something when the program ended may be gone, or explain nothing any more by today's rules.
    for (const ConditionId one : m_causes.expecting())
        judgeCause(one);
    if (store.size() > 0)
        meet(store, static_cast<core::AssetIndex>(store.size() - 1));
    settleCauses();
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
    const core::AssetRow& row = store.row(asset);
    for (const Slot slot : m_book.adopt(store.id(asset), asset)) {
        if (m_causes.canBeExplained(m_book.at(slot).rule))
            expectCauses(store, asset, slot);
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
    if (slot != ConditionTable::kNone && m_causes.canBeExplained(number))
        expectCauses(store, asset, slot);
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
    if (m_book.table().firstOf(asset) != ConditionTable::kNone) {
        heardAgain(store, asset);
        expectCausesOf(store, asset);
    }
    settleCauses();
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
    const Reference reference = referenceOf(asset, number, what, value.time);
    const Verdict verdict = judge(rule(number), m_ruleUnits[static_cast<std::size_t>(number)], what, reference);
    Slot slot = m_book.table().find(asset, number);
    if (verdict == Verdict::Unfit) {
        ++m_counters.unfit;
        return;
    }
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
    m_book.renew(slot, spelled(store, value), reference);
    const core::Timestamp from = std::min(value.time, now);
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

Reference AlertEngine::referenceOf(core::AssetIndex asset, RuleNumber number, const Judged& value,
                                   core::Timestamp time)
{
    const auto* test = std::get_if<RateTest>(&rule(number).test);
    if (test == nullptr)
        return {};
    const auto inUnit = inUnitOf(m_ruleUnits[static_cast<std::size_t>(number)], value);
    if (!inUnit || std::isnan(*inUnit))
        return {};
    if (!m_windows.knows(asset, number)) {
        const Slot slot = m_book.table().find(asset, number);
        const Reference before = slot == ConditionTable::kNone ? Reference{} : m_book.at(slot).alert.reference;
        if (before.time != core::kNoTime)
            m_windows.begin(asset, number, before);
    }
    return m_windows.add(asset, number, *test, {*inUnit, time});
}

// --- Silence
// ---------------------------------------------------------------------------------------------------------

const core::AttributeValue* AlertEngine::watchedValue(const core::AssetStore& store, SilenceWheel::Waiting who) const
{
    const auto attribute = m_index.attributeOf(who.rule);
    return attribute ? store.value(who.asset, *attribute) : nullptr;
}

core::Timestamp AlertEngine::heardAt(const core::AssetStore& store, SilenceWheel::Waiting who) const
{
    if (!m_index.attributeOf(who.rule))
        return store.lastSeen(who.asset);
    const core::AttributeValue* value = watchedValue(store, who);
    return value == nullptr ? core::kNoTime : value->time;
}

core::Timestamp AlertEngine::silentAt(const core::AssetStore& store, SilenceWheel::Waiting who,
                                      core::Timestamp now) const
{
    const core::Duration period = std::get<NoDataTest>(rule(who.rule).test).period;
    const core::Timestamp heard = heardAt(store, who);
    if (heard == core::kNoTime)
        return core::kNoTime;
    // The store takes no value from further ahead: then the clock was set back since, and the value's age is not
    // known.
    if (heard > now + kAhead)
        return (m_listeningSince == core::kNoTime ? now : m_listeningSince) + period;
    return std::max(heard, m_listeningSince) + period;
}

void AlertEngine::lookForSilence(const core::AssetStore& store, SilenceWheel::Waiting who, core::Timestamp now)
{
    const core::Timestamp silent = silentAt(store, who, now);
    const core::Timestamp later = now + std::get<NoDataTest>(rule(who.rule).test).period;
    if (silent == core::kNoTime || silent > now) {
        m_silences.wait(who, silent == core::kNoTime ? later : silent, now);
        return;
    }
    Slot slot = m_book.table().find(who.asset, who.rule);
    if (slot == ConditionTable::kNone)
        slot = begin(store, who.asset, who.rule);
    if (slot == ConditionTable::kNone) {
        m_silences.wait(who, later, now);
        return;
    }
    const core::Timestamp heard = heardAt(store, who);
    AlertValue last;
    if (const core::AttributeValue* value = watchedValue(store, who))
        last = spelled(store, *value);
    last.time = heard;
    m_book.renew(slot, std::move(last));
    m_book.feed(slot, ConditionInput::Abnormal, std::min(heard, now), {.cause = Cause::Silence, .at = now});
}

void AlertEngine::heardAgain(const core::AssetStore& store, core::AssetIndex asset)
{
    Slot following = ConditionTable::kNone;
    for (Slot slot = m_book.table().firstOf(asset); slot != ConditionTable::kNone; slot = following) {
        following = m_book.table().after(slot);
        const LiveCondition& condition = m_book.at(slot);
        if (!std::holds_alternative<NoDataTest>(condition.alert.rule->test) || !isAbnormal(condition.alert.state))
            continue;
        const SilenceWheel::Waiting who{asset, condition.rule};
        const core::Timestamp now = m_clock.now();
        const core::Timestamp silent = silentAt(store, who, now);
        if (silent == core::kNoTime || silent <= now)
            continue;
        m_silences.wait(who, silent, now);
        AlertValue latest;
        if (const core::AttributeValue* value = watchedValue(store, who))
            latest = spelled(store, *value);
        latest.time = heardAt(store, who);
        const core::Timestamp from = std::min(latest.time, now);
        m_book.renew(slot, std::move(latest));
        m_book.feed(slot, ConditionInput::Normal, from, {.cause = Cause::Value, .at = now});
    }
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
    m_book.endDelays(now);
    for (const SilenceWheel::Waiting& who : m_silences.advance(now))
        lookForSilence(store, who, now);
    settleCauses();
    m_book.flushWorst(store);
}

} // namespace vigie::alerts
