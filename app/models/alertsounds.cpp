// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alertsounds.h"

#include <algorithm>
#include <numeric>

namespace vigie::models {

using core::Priority;
using core::Timestamp;

namespace {

std::size_t index(Priority priority)
{
    return static_cast<std::size_t>(priority);
}

/// It wants somebody to take note. One that is over asks nobody to come.
bool asks(const alerts::Alert& alert)
{
    return alert.place() == alerts::Place::List && alert.active() && !alert.acknowledged();
}

bool isHeard(Priority priority, Hush hush)
{
    return hush == Hush::Nothing || (hush == Hush::BelowCritical && priority == Priority::Critical);
}

} // namespace

std::chrono::seconds AlertSounds::repeatsAfter(Priority priority)
{
    switch (priority) {
    case Priority::Critical:
        return std::chrono::seconds{6};
    case Priority::High:
        return std::chrono::seconds{30};
    case Priority::Medium:
        return std::chrono::minutes{5};
    case Priority::Low:
    case Priority::None:
        break;
    }
    return std::chrono::seconds{0};
}

std::chrono::seconds AlertSounds::announcedAfter(Priority priority)
{
    switch (priority) {
    case Priority::Critical:
        return kShortestGap;
    case Priority::High:
        return std::chrono::seconds{6};
    case Priority::Medium:
        return std::chrono::seconds{20};
    case Priority::Low:
    case Priority::None:
        break;
    }
    return std::chrono::seconds{60};
}

int AlertSounds::Summary::total() const
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

void AlertSounds::setAlerts(const pipeline::AlertList& alerts, Timestamp now)
{
    ++m_lists;
    for (const alerts::Alert& alert : alerts) {
        if (!asks(alert))
            continue;
        Asking& one = m_asking[static_cast<std::uint64_t>(alert.id)]; // a first one is new
        const bool isWorse = alert.priority > one.priority;
        one.isNew = one.isNew || isWorse || alert.raisedAt != one.raisedAt;
        one.priority = alert.priority;
        one.raisedAt = alert.raisedAt;
        one.list = m_lists;
        if (one.isNew && m_newSince == core::kNoTime)
            m_newSince = now;
    }
    m_tallies = {};
    erase_if(m_asking, [this](const auto& entry) {
        if (entry.second.list != m_lists)
            return true;
        count(entry.second);
        return false;
    });
    if (std::ranges::none_of(m_tallies, [](const Tally& one) { return one.news > 0; }))
        m_newSince = core::kNoTime;
}

void AlertSounds::count(const Asking& one)
{
    Tally& tally = m_tallies[index(one.priority)];
    ++tally.all;
    tally.news += one.isNew ? 1 : 0;
    tally.unsaid += one.isUnsaid ? 1 : 0;
}

AlertSounds::Due AlertSounds::due(Hush hush) const
{
    Due out;
    bool isUnsaid = false;
    for (std::size_t i = 0; i < m_tallies.size(); ++i) {
        const auto priority = static_cast<Priority>(i);
        const Tally& tally = m_tallies[i];
        if (!isHeard(priority, hush))
            continue;
        if (tally.news > 0)
            out.worstNew = priority; // the last is the worst
        if (tally.all > tally.news)
            out.worstKnown = priority;
        out.news += tally.news;
        isUnsaid = isUnsaid || tally.unsaid > 0;
    }
    const Timestamp lastOfAll = m_last[index(Priority::Low)];
    if (out.news > 0)
        out.announcement = std::max({m_newSince + kTogether, lastOfAll + kShortestGap,
                                     m_last[index(out.worstNew)] + announcedAfter(out.worstNew)});
    if (const auto period = repeatsAfter(out.worstKnown); period.count() > 0)
        out.repetition =
            std::max({m_last[index(out.worstKnown)] + period, lastOfAll + kShortestGap, m_lastLine + kSpeaking});
    if (isUnsaid && m_hasVoice)
        out.line = m_lastLine + kLineGap;
    return out;
}

AlertSounds::Order AlertSounds::take(Timestamp now, Hush hush)
{
    notBefore(now);
    Order out;
    Due due = this->due(hush);
    if (due.announcement <= now) {
        out.tone = due.worstNew;
        announce(due.news, hush);
        due.line = this->due(hush).line;
    } else if (due.repetition <= now) {
        out.tone = due.worstKnown;
    }
    if (out.tone)
        sounded(*out.tone, now);
    if (due.line <= now)
        out.line = takeLine(now, hush);
    return out;
}

std::optional<Timestamp> AlertSounds::next(Hush hush) const
{
    const Due due = this->due(hush);
    const Timestamp first = std::min({due.announcement, due.repetition, due.line});
    return first == kNever ? std::nullopt : std::optional{first};
}

bool AlertSounds::isQuiet(Hush hush) const
{
    for (std::size_t i = 0; i < m_tallies.size(); ++i) {
        if (m_tallies[i].all > 0 && isHeard(static_cast<Priority>(i), hush))
            return false;
    }
    return true;
}

/// The room's clock was set back: what is still to come by it happened just now.
void AlertSounds::notBefore(Timestamp now)
{
    m_newSince = std::min(m_newSince, now);
    m_lastLine = std::min(m_lastLine, now);
    for (Timestamp& last : m_last)
        last = std::min(last, now);
}

void AlertSounds::announce(int news, Hush hush)
{
    bool isAnyLeft = false;
    for (auto& [id, one] : m_asking) {
        if (!one.isNew)
            continue;
        if (!isHeard(one.priority, hush)) {
            isAnyLeft = true;
            continue;
        }
        one.isNew = false;
        --m_tallies[index(one.priority)].news;
        if (!one.isUnsaid && m_hasVoice && news > kMostOneByOne) {
            one.isUnsaid = true;
            ++m_tallies[index(one.priority)].unsaid;
        }
    }
    if (!isAnyLeft)
        m_newSince = core::kNoTime;
}

AlertSounds::Summary AlertSounds::takeLine(Timestamp now, Hush hush)
{
    Summary out;
    Priority worst = Priority::None;
    Timestamp newest = core::kNoTime;
    for (auto& [id, one] : m_asking) {
        if (!one.isUnsaid || !isHeard(one.priority, hush))
            continue;
        one.isUnsaid = false;
        --m_tallies[index(one.priority)].unsaid;
        ++out.counts[index(one.priority)];
        if (one.priority > worst || (one.priority == worst && one.raisedAt > newest)) {
            worst = one.priority;
            newest = one.raisedAt;
            out.worst = static_cast<alerts::ConditionId>(id);
        }
    }
    m_lastLine = now;
    return out;
}

void AlertSounds::sounded(Priority priority, Timestamp now)
{
    for (std::size_t i = 0; i <= index(priority); ++i)
        m_last[i] = now;
}

} // namespace vigie::models
