// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alertfiltermodel.h"

#include "models/alertlistmodel.h"

namespace vigie::models {

AlertFilterModel::AlertFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    // No sort column is set: "dynamic" then means that the filter alone follows changes.
    setDynamicSortFilter(true);
}

void AlertFilterModel::setDomain(std::optional<core::Domain> domain)
{
    m_domain = domain;
    invalidateRowsFilter();
}

void AlertFilterModel::setPriority(std::optional<core::Priority> priority)
{
    m_priority = priority;
    invalidateRowsFilter();
}

void AlertFilterModel::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateRowsFilter();
}

void AlertFilterModel::setUnacknowledgedOnly(bool only)
{
    m_unacknowledgedOnly = only;
    invalidateRowsFilter();
}

void AlertFilterModel::setSignsAlone(bool alone)
{
    if (m_signsAlone == alone)
        return;
    m_signsAlone = alone;
    Q_EMIT headerDataChanged(Qt::Horizontal, AlertListModel::Priority, AlertListModel::Priority);
}

QVariant AlertFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool leftOut = m_signsAlone && section == AlertListModel::Priority && role == Qt::DisplayRole;
    return leftOut ? QVariant{} : QSortFilterProxyModel::headerData(section, orientation, role);
}

bool AlertFilterModel::filtering() const
{
    return m_domain.has_value() || m_priority.has_value() || !m_text.isEmpty() || m_unacknowledgedOnly;
}

bool AlertFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex item = sourceModel()->index(row, 0, parent);
    const auto number = [&](int role) { return item.data(role).toInt(); };
    if (m_domain && number(AlertListModel::DomainRole) != static_cast<int>(*m_domain))
        return false;
    if (m_priority && number(AlertListModel::PriorityRole) != static_cast<int>(*m_priority))
        return false;
    if (m_unacknowledgedOnly && item.data(AlertListModel::AcknowledgedRole).toBool())
        return false;
    return m_text.isEmpty() || item.data(AlertListModel::SearchRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace vigie::models
