// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operators.h"

#include <vector>

namespace vigie::month {

namespace {

using namespace std::chrono_literals;
using namespace alerts;

constexpr auto kKnownAfter = 12h;
constexpr core::Duration kRepair = std::chrono::days{8};  // no lamp waits longer for its repair
constexpr core::Duration kBefore = std::chrono::days{30}; // as far as the detail tells how often

core::Duration reaction(core::Priority priority)
{
    switch (priority) {
    case core::Priority::Critical:
        return 1min;
    case core::Priority::High:
        return 3min;
    case core::Priority::Medium:
        return 8min;
    case core::Priority::Low:
    case core::Priority::None:
        break;
    }
    return 15min;
}

} // namespace

Person Operators::person()
{
    return {.actor = "crew", .desk = "desk-1", .at = m_clock.now(), .journalIndex = ++m_entries};
}

/// WAS-03: full twice in thirty days, another round is asked for.
void Operators::followProcedure(const Alert& alert)
{
    if (alert.rule->id != "waste.container-full")
        return;
    const core::Timestamp now = m_clock.now();
    const auto [at, isFirst] = m_full.try_emplace(alert.id, now);
    if (!isFirst && now - std::exchange(at->second, now) <= kBefore && m_asked.insert(alert.assetId).second)
        m_askForRounds(alert.assetId, now);
}

void Operators::setAside(const core::AssetStore& store, AlertEngine& engine, const Alert& alert)
{
    const core::Timestamp now = m_clock.now();
    // A failed lamp and an instrument without its link wait for a repair; what else lasts is looked at again.
    const bool needsRepair =
        alert.rule->model == "Streetlight" || std::holds_alternative<NoDataTest>(alert.rule->test);
    const auto done =
        needsRepair
            ? engine.takeOutOfService(store, alert.assetId, engine.rules().watching(alert.rule->model),
                                      {AsideInput::TakeOutOfService, "waiting-for-parts", now + kRepair}, person())
            : engine
                  .act(alert.id,
                       AsideOrder{AsideInput::ShelveOnce, "known-and-followed", now + alert.rule->longestShelving},
                       person())
                  .map([](const Alert&) {});
    m_setAside += done ? 1U : 0U;
}

void Operators::look(const core::AssetStore& store, AlertEngine& engine)
{
    const core::Timestamp now = m_clock.now();
    const auto list = engine.alerts();
    std::vector<Alert> toAcknowledge;
    std::vector<Alert> known;
    for (const Alert& alert : *list) {
        if (!alert.acknowledged() && now - std::max(alert.raisedAt, alert.lastChange) >= reaction(alert.priority))
            toAcknowledge.push_back(alert);
        else if (alert.active() && alert.acknowledged() && now - alert.raisedAt >= kKnownAfter)
            known.push_back(alert);
    }
    for (const Alert& alert : toAcknowledge) {
        m_acknowledged += engine.act(alert.id, Acknowledge{}, person()) ? 1U : 0U;
        followProcedure(alert);
    }
    for (const Alert& alert : known)
        setAside(store, engine, alert);
}

} // namespace vigie::month
