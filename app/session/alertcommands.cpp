// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/alertcommands.h"

#include "alerts/explanation.h"
#include "session/commandtarget.h"
#include "storage/sha256.h"

#include <utility>

namespace vigie::session {

using storage::Json;

namespace {

Json textsOf(const std::vector<std::string>& texts)
{
    Json::List out;
    for (const std::string& text : texts)
        out.emplace_back(text);
    return Json::makeList(std::move(out));
}

/// Which alerts, and a hash of what the operator saw of them.
journal::Draft draftOn(const char* act, const std::vector<alerts::Alert>& alerts)
{
    journal::Draft draft;
    draft.act = act;
    std::vector<std::string> conditions;
    std::string seen;
    for (const alerts::Alert& alert : alerts) {
        conditions.push_back(alerts::toText(alert.id));
        seen += alerts::canonicalText(alerts::explain(alert));
    }
    if (!alerts.empty())
        draft.obj = alerts.size() == 1 ? "alert:" + alerts.front().assetId + "/" + alerts.front().rule->id
                                       : "alerts:" + std::to_string(alerts.size());
    draft.op = Json::makeObject({{"conditions", textsOf(conditions)}});
    draft.ui = storage::sha256(storage::asBytes(seen));
    return draft;
}

/// A word of the list stands in the entry; what a person typed is theirs, and only its commitment does.
void addWhy(journal::Draft& draft, const alerts::AsideOrder& order)
{
    draft.op.set("until", core::toIso8601(order.until));
    if (alerts::isAsideReason(order.reason))
        draft.why = order.reason;
    else
        draft.privateTexts.push_back({"why", order.reason});
}

std::vector<alerts::ConditionId> idsOf(const std::vector<alerts::Alert>& alerts)
{
    std::vector<alerts::ConditionId> out;
    out.reserve(alerts.size());
    for (const alerts::Alert& alert : alerts)
        out.push_back(alert.id);
    return out;
}

} // namespace

AcknowledgeAlerts::AcknowledgeAlerts(std::vector<alerts::Alert> alerts)
    : m_alerts(std::move(alerts))
{
}

journal::Draft AcknowledgeAlerts::entry() const
{
    return draftOn("alert.acknowledge", m_alerts);
}

core::Expected<void> AcknowledgeAlerts::perform(CommandTarget& target, const JournalReceipt& receipt)
{
    return target.actOnAlerts(idsOf(m_alerts), alerts::Acknowledge{}, receipt);
}

WithdrawAcknowledgements::WithdrawAcknowledgements(std::vector<alerts::Alert> alerts)
    : m_alerts(std::move(alerts))
{
}

journal::Draft WithdrawAcknowledgements::entry() const
{
    return draftOn("alert.unacknowledge", m_alerts);
}

core::Expected<void> WithdrawAcknowledgements::perform(CommandTarget& target, const JournalReceipt& receipt)
{
    return target.actOnAlerts(idsOf(m_alerts), alerts::Withdraw{}, receipt);
}

ShelveAlerts::ShelveAlerts(std::vector<alerts::Alert> alerts, alerts::AsideOrder order)
    : m_alerts(std::move(alerts))
    , m_order(std::move(order))
{
}

journal::Draft ShelveAlerts::entry() const
{
    journal::Draft draft = draftOn("alert.shelve", m_alerts);
    draft.op.set("once", m_order.input == alerts::AsideInput::ShelveOnce);
    addWhy(draft, m_order);
    return draft;
}

core::Expected<void> ShelveAlerts::perform(CommandTarget& target, const JournalReceipt& receipt)
{
    return target.actOnAlerts(idsOf(m_alerts), m_order, receipt);
}

UnshelveAlerts::UnshelveAlerts(std::vector<alerts::Alert> alerts)
    : m_alerts(std::move(alerts))
{
}

journal::Draft UnshelveAlerts::entry() const
{
    return draftOn("alert.unshelve", m_alerts);
}

core::Expected<void> UnshelveAlerts::perform(CommandTarget& target, const JournalReceipt& receipt)
{
    return target.actOnAlerts(idsOf(m_alerts), alerts::PutBack{}, receipt);
}

TakeOutOfService::TakeOutOfService(std::string assetId, std::vector<std::string> rules, alerts::AsideOrder order)
    : m_assetId(std::move(assetId))
    , m_rules(std::move(rules))
    , m_order(std::move(order))
{
}

journal::Draft TakeOutOfService::entry() const
{
    journal::Draft draft;
    draft.act = "alert.out-of-service";
    draft.obj = "asset:" + m_assetId;
    draft.op = Json::makeObject({{"rules", textsOf(m_rules)}});
    addWhy(draft, m_order);
    return draft;
}

core::Expected<void> TakeOutOfService::perform(CommandTarget& target, const JournalReceipt& receipt)
{
    return target.takeOutOfService(m_assetId, m_rules, m_order, receipt);
}

ReturnToService::ReturnToService(std::string assetId, std::vector<std::string> rules)
    : m_assetId(std::move(assetId))
    , m_rules(std::move(rules))
{
}

journal::Draft ReturnToService::entry() const
{
    journal::Draft draft;
    draft.act = "alert.return-to-service";
    draft.obj = "asset:" + m_assetId;
    draft.op = Json::makeObject({{"rules", textsOf(m_rules)}});
    return draft;
}

core::Expected<void> ReturnToService::perform(CommandTarget& target, const JournalReceipt& receipt)
{
    std::vector<alerts::ConditionId> conditions;
    conditions.reserve(m_rules.size());
    for (const std::string& rule : m_rules)
        conditions.push_back(alerts::conditionIdOf(m_assetId, rule));
    return target.actOnAlerts(conditions, alerts::PutBack{}, receipt);
}

} // namespace vigie::session
