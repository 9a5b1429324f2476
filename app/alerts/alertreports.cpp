// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What other systems report: the part of AlertEngine that takes their alerts for conditions of its own.
#include "alerts/alertengine.h"

#include <algorithm>
#include <utility>

namespace vigie::alerts {

void AlertEngine::report(const core::AssetStore& store, core::AssetIndex asset, RuleNumber number)
{
    const auto report = m_reports.read(store, asset, number);
    if (!report)
        return;
    ++m_counters.judged;
    const core::Timestamp now = m_clock.now();
    Slot slot = m_book.table().find(asset, number);
    if (now < report->begins)
        m_reports.begins(report->begins, {asset, number});
    const bool isValid = now >= report->begins && now < report->ends;
    if (!isValid && slot == ConditionTable::kNone)
        return;
    const core::Priority priority =
        report->priority == core::Priority::None ? rule(number).priority : report->priority;
    if (slot == ConditionTable::kNone) {
        slot = begin(store, asset, number);
        if (slot == ConditionTable::kNone)
            return;
    }
    AlertValue words;
    words.kind = core::ValueKind::Text;
    words.text = report->words;
    words.time = store.lastSeen(asset);
    m_book.renew(slot, std::move(words));
    m_book.grade(slot, priority, now);
    if (m_plans.concerns(number))
        judgeCause(m_book.at(slot).alert.id); // what got critical may be no plan's to suppress
    m_book.expireAt(slot, report->ends);
    m_book.feed(slot, isValid ? ConditionInput::Abnormal : ConditionInput::Normal, std::min(report->begins, now),
                {.cause = Cause::Value, .at = now});
}

} // namespace vigie::alerts
