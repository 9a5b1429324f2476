// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertbacklog.h"

#include <algorithm>
#include <utility>

namespace vigie::alerts {

namespace {

/// What a person typed is in the journal's private store and, while it lasts, with the condition: not in a history.
std::string reasonOf(const PersistedCondition& condition)
{
    if (!condition.aside.isOn())
        return condition.decision.refused() ? "refused" : condition.suppressedBy;
    return isAsideReason(condition.aside.reason) ? condition.aside.reason : std::string{};
}

HistoryEntry lineOf(const Transition& transition)
{
    const PersistedCondition& condition = transition.condition;
    return {.number = 0,
            .at = transition.at,
            .condition = condition.id,
            .assetId = condition.assetId,
            .ruleId = condition.ruleId,
            .ruleVersion = condition.ruleVersion,
            .priority = condition.priority,
            .before = transition.before,
            .after = transition.after(),
            .cause = transition.cause,
            .actor = transition.actor,
            .desk = transition.desk,
            .journalIndex = transition.journalIndex,
            .value = condition.latest,
            .placeBefore = transition.placeBefore,
            .place = condition.place(),
            .reason = reasonOf(condition),
            .until = condition.aside.until};
}

} // namespace

void AlertBacklog::add(Transition transition)
{
    ++m_transitions;
    if (transition.journalIndex)
        m_journalIndex = std::max(m_journalIndex.value_or(0), *transition.journalIndex);
    if (transition.visible() || transition.byPerson())
        m_lines.push_back(lineOf(transition));
    m_conditions.insert_or_assign(transition.condition.id, std::move(transition.condition));
    shorten();
}

void AlertBacklog::putBack(AlertBacklog earlier)
{
    // A condition that changed since then is newer here.
    m_conditions.merge(earlier.m_conditions);
    m_lines.insert(m_lines.begin(), std::make_move_iterator(earlier.m_lines.begin()),
                   std::make_move_iterator(earlier.m_lines.end()));
    m_usual.insert(m_usual.begin(), std::make_move_iterator(earlier.m_usual.begin()),
                   std::make_move_iterator(earlier.m_usual.end()));
    if (m_usual.size() > m_most)
        m_usual.erase(m_usual.begin(), m_usual.end() - static_cast<std::ptrdiff_t>(m_most));
    if (earlier.m_journalIndex)
        m_journalIndex = std::max(m_journalIndex.value_or(0), *earlier.m_journalIndex);
    m_transitions += earlier.m_transitions;
    m_lostNow += earlier.m_lostNow;
    shorten();
}

void AlertBacklog::shorten()
{
    while (m_lines.size() > m_most) {
        const auto oldest =
            std::find_if(m_lines.begin(), m_lines.end(), [](const HistoryEntry& line) { return !line.journalIndex; });
        if (oldest == m_lines.end())
            return;
        m_lines.erase(oldest);
        ++m_lostNow;
    }
}

} // namespace vigie::alerts
