// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is told by nothing being told: the part of AlertEngine that looks for silence.
#include "alerts/alertengine.h"
#include "alerts/alertvalues.h"

#include <algorithm>

namespace vigie::alerts {

namespace {

constexpr core::Duration kAhead = std::chrono::minutes{5};

} // namespace

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
    return silentAfter(heardAt(store, who), period, now);
}

core::Timestamp AlertEngine::silentAfter(core::Timestamp heard, core::Duration period, core::Timestamp now) const
{
    if (heard == core::kNoTime)
        return core::kNoTime;
    // The store takes no value from further ahead: then the clock was set back since, and the value's age is not
    // known.
    if (heard > now + kAhead)
        return (m_listeningSince == core::kNoTime ? now : m_listeningSince) + period;
    return std::max(heard, m_listeningSince) + period;
}

/// A whole city that falls silent holds nothing up. What is told is since when an asset was silent, and not when it was
/// looked at.
void AlertEngine::lookForSilences(const core::AssetStore& store, core::Timestamp now)
{
    const auto& due = m_silences.advance(now);
    m_silenceDue.insert(m_silenceDue.end(), due.begin(), due.end());
    const auto some = static_cast<std::ptrdiff_t>(std::min(m_silenceDue.size(), kAtOnce));
    for (auto who = m_silenceDue.begin(); who != m_silenceDue.begin() + some; ++who)
        lookForSilence(store, *who, now);
    m_silenceDue.erase(m_silenceDue.begin(), m_silenceDue.begin() + some);
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

/// What is told of a feed is when Vigie heard of it last, whatever time its source has.
void AlertEngine::lookForLostFeeds(core::Timestamp now)
{
    for (const FeedWatch::Watch& watch : m_feeds.watches()) {
        const core::Timestamp heard = m_feeds.heardAt(watch.feed);
        if (heard == core::kNoTime)
            continue; // whoever was never heard since the start is no news, and what is known of it stays
        const bool isSilent = silentAfter(heard, std::get<NoDataTest>(rule(watch.rule).test).period, now) <= now;
        Slot slot = m_book.table().find(watch.condition);
        if (isSilent && slot == ConditionTable::kNone)
            slot = beginFor(watch);
        if (slot == ConditionTable::kNone || isSilent == isAbnormal(m_book.at(slot).alert.state))
            continue;
        AlertValue last;
        last.time = heard;
        m_book.renew(slot, std::move(last));
        m_book.feed(slot, isSilent ? ConditionInput::Abnormal : ConditionInput::Normal, std::min(heard, now),
                    {.cause = isSilent ? Cause::Silence : Cause::Value, .at = now});
    }
}

AlertEngine::Slot AlertEngine::beginFor(const FeedWatch::Watch& watch)
{
    const std::string& feed = m_feedNames[static_cast<std::size_t>(watch.feed)];
    LiveCondition condition = named(assetIdOf(feed), watch.rule);
    condition.alert.feed = feed;
    const Slot slot = m_book.begin(std::move(condition));
    if (slot != ConditionTable::kNone && m_plans.concerns(watch.rule)) {
        const Alert& alert = m_book.at(slot).alert;
        m_plans.expect(alert.id, watch.rule, alert.assetId, std::nullopt);
        judgeCause(alert.id);
    }
    return slot;
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

} // namespace vigie::alerts
