// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/alertcommands.h"

#include "alerts/explanation.h"
#include "session/commandtarget.h"
#include "storage/sha256.h"

#include <algorithm>
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

/// What belongs to the situations, as conditions; enough of them to tell which situation it was.
std::vector<std::string> membersOf(const std::vector<alerts::Alert>& situations)
{
    constexpr std::size_t kMost = 200;
    std::vector<std::string> out;
    for (const alerts::Alert& one : situations) {
        if (!one.members)
            continue;
        for (const alerts::ConditionId member : *one.members) {
            if (out.size() < kMost)
                out.push_back(alerts::toText(member));
        }
    }
    return out;
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

/// The kind of entry of each act, and what it has besides the alerts.
struct WriteAct {
    journal::Draft& draft;

    void operator()(alerts::Acknowledge /*act*/) const { draft.act = "alert.acknowledge"; }
    void operator()(alerts::Withdraw /*act*/) const { draft.act = "alert.unacknowledge"; }
    void operator()(alerts::PutBack /*act*/) const { draft.act = "alert.unshelve"; }
    void operator()(alerts::Accept /*act*/) const { draft.act = "situation.accept"; }
    void operator()(alerts::Refuse /*act*/) const { draft.act = "situation.refuse"; }
    void operator()(const alerts::AsideOrder& order) const
    {
        draft.act = "alert.shelve";
        draft.op.set("once", order.input == alerts::AsideInput::ShelveOnce);
        addWhy(draft, order);
    }
};

} // namespace

ActOnAlerts::ActOnAlerts(std::vector<alerts::Alert> alerts, alerts::PersonAct act)
    : m_alerts(std::move(alerts))
    , m_act(std::move(act))
{
}

journal::Draft ActOnAlerts::entry() const
{
    journal::Draft draft;
    std::vector<std::string> conditions;
    std::string seen;
    for (const alerts::Alert& alert : m_alerts) {
        conditions.push_back(alerts::toText(alert.id));
        seen += alerts::canonicalText(alerts::explain(alert));
    }
    if (!m_alerts.empty())
        draft.obj = m_alerts.size() == 1 ? "alert:" + m_alerts.front().assetId + "/" + m_alerts.front().rule->id
                                         : "alerts:" + std::to_string(m_alerts.size());
    draft.op = Json::makeObject({{"conditions", textsOf(conditions)}});
    const bool isDecision =
        std::holds_alternative<alerts::Accept>(m_act) || std::holds_alternative<alerts::Refuse>(m_act);
    if (isDecision)
        draft.op.set("members", textsOf(membersOf(m_alerts)));
    draft.ui = storage::sha256(storage::asBytes(seen));
    std::visit(WriteAct{draft}, m_act);
    return draft;
}

core::Expected<void> ActOnAlerts::perform(CommandTarget& target, const JournalReceipt& receipt)
{
    std::vector<alerts::ConditionId> conditions;
    conditions.reserve(m_alerts.size());
    for (const alerts::Alert& alert : m_alerts)
        conditions.push_back(alert.id);
    return target.actOnAlerts(conditions, m_act, receipt);
}

std::vector<std::unique_ptr<Command>> actOnAll(const std::vector<alerts::Alert>& alerts, const alerts::PersonAct& act)
{
    std::vector<std::unique_ptr<Command>> out;
    for (std::size_t from = 0; from < alerts.size(); from += kAlertsInEntry) {
        const auto begin = alerts.begin() + static_cast<std::ptrdiff_t>(from);
        const auto count = static_cast<std::ptrdiff_t>(std::min(kAlertsInEntry, alerts.size() - from));
        out.push_back(std::make_unique<ActOnAlerts>(std::vector<alerts::Alert>{begin, begin + count}, act));
    }
    return out;
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
