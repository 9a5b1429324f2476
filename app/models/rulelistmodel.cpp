// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rulelistmodel.h"

#include "models/ruletext.h"

#include <algorithm>
#include <unordered_map>

namespace vigie::models {

RuleListModel::RuleListModel(const alerts::RuleBook& book, const Texts& texts, QObject* parent)
    : QAbstractTableModel(parent)
    , m_book(book)
    , m_texts(texts)
{
    connect(&texts, &Texts::changed, this, [this] {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
        choose();
    });
    reload();
}

void RuleListModel::reload()
{
    m_all = m_book.all();
    choose();
}

void RuleListModel::setAlerts(const std::vector<alerts::Alert>& listed, const std::vector<alerts::Alert>& aside)
{
    // By the rule itself: there may be a hundred thousand alerts, and there are some dozens of rules.
    std::unordered_map<const alerts::Rule*, Activity> byRule;
    for (const alerts::Alert& one : listed)
        byRule[one.rule.get()].listed += one.active() ? 1 : 0;
    for (const alerts::Alert& one : aside)
        byRule[one.rule.get()].aside += one.active() ? 1 : 0;
    QHash<QString, Activity> active;
    for (const auto& [rule, activity] : byRule) {
        Activity& sum = active[QString::fromStdString(rule->id)];
        sum.listed += activity.listed;
        sum.aside += activity.aside;
    }
    if (active == m_active)
        return;
    m_active = std::move(active);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, Active), index(rowCount() - 1, Active));
}

void RuleListModel::setFilter(const QString& text, std::optional<core::Domain> domain)
{
    m_words = text.simplified();
    m_domain = domain;
    choose();
}

bool RuleListModel::isWanted(const alerts::Rule& rule) const
{
    if (m_domain && rule.domain != *m_domain)
        return false;
    const QString all = text(rule, Title) + u'\n' + text(rule, Condition) + u'\n' + QString::fromStdString(rule.id) +
                        u'\n' + QString::fromStdString(rule.model) + u'\n' +
                        QString::fromStdString(rule.procedure.id);
    return all.contains(m_words, Qt::CaseInsensitive);
}

void RuleListModel::choose()
{
    std::vector<std::shared_ptr<const alerts::Rule>> shown;
    std::ranges::copy_if(m_all, std::back_inserter(shown), [this](const auto& rule) { return isWanted(*rule); });
    const bool isSame =
        std::ranges::equal(shown, m_shown, [](const auto& a, const auto& b) { return a->id == b->id; });
    if (isSame) { // the selection stays where it is
        m_shown = std::move(shown);
        if (!m_shown.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        return;
    }
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

std::shared_ptr<const alerts::Rule> RuleListModel::rule(int row) const
{
    return row >= 0 && row < rowCount() ? m_shown[static_cast<std::size_t>(row)] : nullptr;
}

int RuleListModel::rowOf(std::string_view id) const
{
    const auto found = std::ranges::find_if(m_shown, [id](const auto& rule) { return rule->id == id; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int RuleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int RuleListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString RuleListModel::text(const alerts::Rule& rule, int column) const
{
    switch (column) {
    case Title:
        return RuleText::title(rule, m_texts);
    case Condition:
        return RuleText::condition(rule, m_texts);
    case Active: {
        const Activity active = m_active.value(QString::fromStdString(rule.id));
        const QString listed = m_texts.number().count(static_cast<std::uint64_t>(active.listed));
        if (active.aside > 0)
            return tr("%1 (+%2)", "active alerts on the list, and set aside")
                .arg(listed, m_texts.number().count(static_cast<std::uint64_t>(active.aside)));
        return active.listed == 0 ? QString{} : listed;
    }
    case State:
        return RuleText::state(m_book, rule.id);
    default:
        return {};
    }
}

QVariant RuleListModel::data(const QModelIndex& index, int role) const
{
    const auto one = index.isValid() ? rule(index.row()) : nullptr;
    if (!one)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*one, index.column());
    case Qt::ToolTipRole: {
        const Activity active = m_active.value(QString::fromStdString(one->id));
        if (index.column() != Active || active == Activity{})
            return {};
        return tr("%n on the list", "active alerts of a rule", active.listed) + u'\n' +
               tr("%n set aside", "active alerts of a rule", active.aside);
    }
    case Qt::TextAlignmentRole:
        return index.column() == Active ? QVariant::fromValue(Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter})
                                        : QVariant{};
    case IdRole:
        return QString::fromStdString(one->id);
    case PriorityRole:
        return static_cast<int>(one->priority);
    case OffRole:
        return m_book.isOff(one->id);
    default:
        return {};
    }
}

QVariant RuleListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Rule");
    case Condition:
        return tr("Alert when");
    case Active:
        return tr("Active");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace vigie::models
