// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/chatterlog.h"
#include "models/alertlistmodel.h"
#include "models/alerttext.h"
#include "models/wordtext.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

// What the rows of the list say; how they come and go is in alertlistmodel.cpp.
namespace vigie::models {

const alerts::Alert* AlertListModel::alertAt(int row) const
{
    return at(row).gathers ? nullptr : &(*m_list)[at(row).place];
}

const alerts::Alert* AlertListModel::find(alerts::ConditionId id) const
{
    const auto found = m_places.find(static_cast<std::uint64_t>(id));
    return found == m_places.end() ? nullptr : &(*m_list)[found->second];
}

const alerts::Alert* AlertListModel::worstOf(std::string_view assetId) const
{
    const alerts::Alert* out = nullptr;
    for (const alerts::Alert& one : *m_list) {
        if (one.assetId == assetId && (out == nullptr || standsBefore(one, *out)))
            out = &one;
    }
    return out;
}

int AlertListModel::othersOf(std::string_view assetId, alerts::ConditionId id) const
{
    const auto isOther = [&](const alerts::Alert& one) { return one.assetId == assetId && one.id != id; };
    return static_cast<int>(std::ranges::count_if(*m_list, isOther));
}

int AlertListModel::rowOf(alerts::ConditionId id) const
{
    const auto found = std::ranges::find(m_rows, static_cast<std::uint64_t>(id), &AlertRow::key);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::vector<alerts::Alert> AlertListModel::membersOf(int row) const
{
    const std::uint64_t key = at(row).key;
    std::vector<alerts::Alert> out;
    for (const AlertNode& node : m_nodes) {
        if (!node.gathers && (node.key == key || isUnder(node, key)))
            out.push_back((*m_list)[node.place]);
    }
    return out;
}

AlertListModel::Standing AlertListModel::standing(const alerts::Alert& alert)
{
    switch (alert.place()) {
    case alerts::Place::Shelved:
        return Standing::Shelved;
    case alerts::Place::OutOfService:
        return Standing::OutOfService;
    case alerts::Place::Suppressed:
        return Standing::Suppressed;
    case alerts::Place::List:
    case alerts::Place::Nowhere:
        break;
    }
    if (alert.latched())
        return Standing::OverHeld;
    if (!alert.active())
        return Standing::OverNew;
    return alert.acknowledged() ? Standing::Acknowledged : Standing::New;
}

QString AlertListModel::stateText(const alerts::Alert& alert)
{
    switch (standing(alert)) {
    case Standing::OverHeld:
        return tr("Over, held", "alert state: acknowledge to close");
    case Standing::OverNew:
        return tr("Over, new", "alert state: over before anybody took note");
    case Standing::Acknowledged:
        return tr("Acknowledged", "alert state");
    case Standing::Shelved:
        return tr("Shelved", "alert state");
    case Standing::OutOfService:
        return tr("Out of service", "alert state");
    case Standing::Suppressed:
        return tr("Suppressed", "alert state: by design");
    case Standing::New:
        break;
    }
    return tr("New", "alert state");
}

QString AlertListModel::asideText(const alerts::Alert& alert) const
{
    if (alert.aside.isOn())
        return tr("%1: %2, by %3", "shelved or out of service: reason, pseudonym")
            .arg(stateText(alert), WordText::asideReason(alert.aside.reason), m_texts.shortPerson(alert.aside.by));
    if (alert.plan.plan)
        return tr("%1, planned: %2", "suppressed: plan")
            .arg(stateText(alert),
                 QString::fromStdString(alert.plan.plan->title.in(m_texts.language().toStdString())));
    if (alert.decision.refused())
        return tr("Kept apart by %1", "a proposed situation: pseudonym").arg(m_texts.shortPerson(alert.decision.by));
    const QString cause = AlertText::cause(alert, m_texts);
    return cause.isEmpty() ? stateText(alert)
                           : tr("%1, explained by: %2", "suppressed: alert, asset").arg(stateText(alert), cause);
}

int AlertListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AlertListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString AlertListModel::title(const AlertRow& row, const alerts::Alert& alert) const
{
    if (alert.place() == alerts::Place::OutOfService && alert.state == alerts::ConditionState::Normal)
        return tr("Out of service, nothing to tell", "an asset in the list of what is set aside");
    QString title = AlertText::title(alert, m_texts);
    if (m_which == Which::Aside)
        return title; // why it is here stands below
    if (!alert.active())
        return tr("%1 (over)", "alert that waits for an acknowledgement").arg(title);
    return row.namesCause
               ? tr("%1 (explained by: %2)", "alert, its cause").arg(title, AlertText::cause(alert, m_texts))
               : title;
}

QVariant AlertListModel::text(const AlertRow& row, const alerts::Alert& alert, int column) const
{
    switch (column) {
    case Priority:
        return WordText::priority(alert.priority);
    case Time:
        return m_texts.time().brief(m_which == Which::Open ? alert.raisedAt : alert.awayUntil(), m_now);
    case What:
        return title(row, alert);
    case Asset:
        return m_texts.asset(alert.assetId);
    case State:
        return stateText(alert);
    default:
        return {};
    }
}

QStringList AlertListModel::groupLines(const AlertRow& row) const
{
    QStringList lines;
    if (row.below > 0) {
        lines.append(row.gathers ? tr("%n alert(s) gathered during the flood", nullptr, row.below)
                                 : tr("%n explained by this", "alerts", row.below));
        lines.append(tr("%n of them not acknowledged", "alerts", row.newBelow));
        lines.append(row.open ? tr("Left arrow key, or the triangle: fold them")
                              : tr("Right arrow key, or the triangle: show them"));
    }
    if (row.hidden > 0)
        lines.append(tr("%n suppressed by this: in the list of what is set aside", "alerts", row.hidden));
    return lines;
}

QString AlertListModel::toolTip(const AlertRow& row, const alerts::Alert& alert) const
{
    QStringList lines{tr("%1: %2", "priority: alert").arg(WordText::priority(alert.priority), title(row, alert))};
    if (!row.gathers) {
        lines += {QString::fromStdString(alert.assetId), m_texts.time().full(alert.raisedAt), stateText(alert)};
        if (m_which == Which::Aside)
            lines.append(asideText(alert));
        lines += AlertText::proposals(alert, m_texts);
    }
    lines += groupLines(row);
    return lines.join(u'\n').toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
}

/// Of a gathering: what all of it has in common.
QVariant AlertListModel::groupData(const AlertRow& row, const alerts::Alert& alert, int role) const
{
    switch (role) {
    case PriorityRole:
        return static_cast<int>(core::Priority::Low);
    case AcknowledgedRole:
        return row.newBelow == 0;
    case ActiveRole:
        return true;
    case StandingRole:
        return static_cast<int>(row.newBelow == 0 ? Standing::Acknowledged : Standing::New);
    case AssetIdRole:
        return QString{};
    case ChattersRole:
    case StaleRole:
        return false;
    case Qt::ToolTipRole:
        return toolTip(row, alert);
    default:
        return {};
    }
}

QVariant AlertListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const AlertRow& row = at(index.row());
    const alerts::Alert& item = (*m_list)[row.place];
    switch (role) {
    case Qt::DisplayRole:
        if (row.gathers && (index.column() == Asset || index.column() == State))
            return {};
        if (row.gathers && index.column() == Time)
            return m_texts.time().brief(core::Timestamp{core::Duration{static_cast<std::int64_t>(row.revision)}},
                                        m_now);
        return text(row, item, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == What && (row.below > 0 || row.hidden > 0))
            return (QStringList{title(row, item)} + groupLines(row)).join(QLatin1String(", "));
        return {};
    case IdRole:
        return static_cast<quint64>(row.key);
    case DepthRole:
        return row.depth;
    case BelowRole:
        return row.below;
    case NewBelowRole:
        return row.newBelow;
    case HiddenRole:
        return row.hidden;
    case WorstBelowRole:
        return static_cast<int>(row.worstBelow);
    case OpenRole:
        return row.open;
    case GathersRole:
        return row.gathers;
    default:
        break;
    }
    if (row.gathers)
        return groupData(row, item, role);
    switch (role) {
    case Qt::ToolTipRole:
        return toolTip(row, item);
    case PriorityRole:
        return static_cast<int>(item.priority);
    case AcknowledgedRole:
        return item.acknowledged();
    case ActiveRole:
        return item.active();
    case StandingRole:
        return static_cast<int>(standing(item));
    case AssetIdRole:
        return QString::fromStdString(item.assetId);
    case AsideRole:
        return m_which == Which::Aside ? asideText(item) : QString{};
    case ChattersRole:
        return alerts::chatters(item, m_now);
    case StaleRole:
        return alerts::isStale(item, m_now);
    default:
        return {};
    }
}

QVariant AlertListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Priority:
        return tr("Priority");
    case Time:
        return m_which == Which::Open ? tr("Raised") : tr("Until");
    case What:
        return tr("Alert");
    case Asset:
        return tr("Asset");
    case State:
        return tr("State");
    default:
        return {};
    }
}

/// An asset that is out of service is so for all its rules: of those that have nothing to say one row is enough, and none
/// where another says something.
std::shared_ptr<const pipeline::AlertList>
AlertListModel::oneRowEach(const std::shared_ptr<const pipeline::AlertList>& aside)
{
    if (aside == m_asideSource)
        return m_asideRows;
    const auto isSilent = [](const alerts::Alert& one) {
        return one.place() == alerts::Place::OutOfService && one.state == alerts::ConditionState::Normal;
    };
    std::unordered_set<std::string_view> told;
    for (const alerts::Alert& one : *aside) {
        if (one.place() == alerts::Place::OutOfService && !isSilent(one))
            told.insert(one.assetId);
    }
    std::vector<bool> keeps;
    keeps.reserve(aside->size());
    for (const alerts::Alert& one : *aside)
        keeps.push_back(!isSilent(one) || told.insert(one.assetId).second);
    m_asideSource = aside;
    m_asideRows = aside;
    if (std::ranges::find(keeps, false) == keeps.end())
        return m_asideRows; // not copied for nothing: there may be many
    auto rows = std::make_shared<pipeline::AlertList>();
    for (std::size_t i = 0; i < keeps.size(); ++i) {
        if (keeps[i])
            rows->push_back((*aside)[i]);
    }
    m_asideRows = std::move(rows);
    return m_asideRows;
}

} // namespace vigie::models
