// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertvalues.h"

#include <utility>

namespace vigie::alerts {

AlertValue spelled(const core::AssetStore& store, const core::AttributeValue& value)
{
    AlertValue out{.kind = value.kind,
                   .quality = value.quality,
                   .number = 0.0,
                   .text = {},
                   .unit = store.units().name(value.unit),
                   .time = value.time};
    if (value.kind == core::ValueKind::Text)
        out.text = store.text(value);
    else
        out.number = value.number;
    return out;
}

void addValue(CanonicalText& out, std::string_view name, const AlertValue& value)
{
    out.add(name, value.kind == core::ValueKind::Text ? value.text : shortest(value.number));
    out.add("unit", value.unit);
    out.add("time", value.time);
    out.add("quality", core::toWord(value.quality));
}

Judged judgedOf(const AlertValue& value)
{
    const Unit* unit = findUnit(value.unit);
    return {.kind = value.kind,
            .number = value.number,
            .text = value.text,
            .unit = unit,
            .unitUnknown = !value.unit.empty() && unit == nullptr};
}

LiveCondition resumed(const PersistedCondition& persisted, std::shared_ptr<const Rule> rule, RuleNumber number)
{
    LiveCondition out;
    out.rule = number;
    out.began = persisted.began;
    out.due = persisted.due;
    out.ackJournalIndex = persisted.ackJournalIndex;
    Alert& alert = out.alert;
    alert.id = persisted.id;
    alert.revision = persisted.revision;
    alert.assetId = persisted.assetId;
    // The rule's as it is today; of what another system reports, as that said.
    alert.priority = std::holds_alternative<ReportedTest>(rule->test) ? persisted.priority : rule->priority;
    alert.rule = std::move(rule);
    alert.state = persisted.state;
    alert.since = persisted.since;
    alert.raisedAt = persisted.raisedAt;
    alert.lastChange = persisted.lastChange;
    alert.ackBy = persisted.ackBy;
    alert.ackDesk = persisted.ackDesk;
    alert.ackAt = persisted.ackAt;
    alert.raisedWith = persisted.raisedWith;
    alert.latest = persisted.latest;
    alert.feed = persisted.feed;
    alert.aside = persisted.aside;
    alert.suppressedBy = persisted.suppressedBy;
    if (persisted.explainedBy)
        alert.explainedBy = Explainer{*persisted.explainedBy, {}, nullptr};
    alert.reference = persisted.reference;
    alert.decision = persisted.decision;
    alert.validUntil = persisted.validUntil;
    return out;
}

} // namespace vigie::alerts
