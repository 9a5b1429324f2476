// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domainmodel.h"

#include "models/wordtext.h"

#include <algorithm>

namespace vigie::models {

DomainModel::DomainModel(const profile::CityProfile& profile, const Texts& texts, QObject* parent)
    : QAbstractTableModel(parent)
    , m_profile(profile)
    , m_texts(texts)
{
    for (const profile::DomainProfile& domain : profile.domains)
        m_domains.push_back(domain.domain);
    for (int i = 0; i < core::kDomainCount; ++i)
        m_visible.insert(static_cast<core::Domain>(i));
    connect(&texts, &Texts::changed, this, &DomainModel::retranslate);
}

void DomainModel::retranslate()
{
    if (!m_domains.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

QString DomainModel::title(core::Domain domain) const
{
    for (const profile::DomainProfile& known : m_profile.domains) {
        if (known.domain == domain && !known.title.empty())
            return QString::fromStdString(known.title.in(m_texts.language().toStdString()));
    }
    return WordText::domain(domain);
}

std::vector<std::pair<QString, core::DomainSet>> DomainModel::desks() const
{
    std::vector<std::pair<QString, core::DomainSet>> out;
    const std::string language = m_texts.language().toStdString();
    for (const profile::DeskProfile& desk : m_profile.desks) {
        const std::string title = desk.title.in(language);
        out.emplace_back(tr("Desk: %1").arg(QString::fromStdString(title.empty() ? desk.id : title)), desk.domains);
    }
    return out;
}

void DomainModel::setSnapshot(const pipeline::Snapshot& snapshot)
{
    if (!m_counts.update(snapshot.rows))
        return;
    for (int i = 0; i < core::kDomainCount; ++i) {
        const auto domain = static_cast<core::Domain>(i);
        const bool known = std::ranges::find(m_domains, domain) != m_domains.end();
        if (!known && m_counts.all()[static_cast<std::size_t>(i)].assets > 0) {
            beginInsertRows({}, rowCount(), rowCount());
            m_domains.push_back(domain);
            endInsertRows();
        }
    }
    const DomainCountTable before = std::exchange(m_shown, m_counts.all());
    for (int row = 0; row < rowCount(); ++row) {
        const auto domain = static_cast<std::size_t>(m_domains[static_cast<std::size_t>(row)]);
        if (before[domain] != m_shown[domain])
            Q_EMIT dataChanged(index(row, Assets), index(row, Stale));
    }
}

void DomainModel::setVisible(const QSet<core::Domain>& domains)
{
    if (m_visible == domains)
        return;
    m_visible = domains;
    if (!m_domains.empty())
        Q_EMIT dataChanged(index(0, Title), index(rowCount() - 1, Title), {Qt::CheckStateRole});
    Q_EMIT visibleChanged();
}

int DomainModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_domains.size());
}

int DomainModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant DomainModel::count(const DomainCount& count, int column) const
{
    switch (column) {
    case Assets:
        return m_texts.number().count(count.assets);
    case InAlert:
        return count.inAlert == 0 ? QString{} : m_texts.number().count(count.inAlert);
    case Stale:
        return count.stale == 0 ? QString{} : m_texts.number().count(count.stale);
    default:
        return {};
    }
}

QVariant DomainModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const core::Domain domain = m_domains[static_cast<std::size_t>(index.row())];
    if (role == DomainRole)
        return static_cast<int>(domain);
    if (index.column() == Title) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return title(domain);
        if (role == Qt::CheckStateRole)
            return m_visible.contains(domain) ? Qt::Checked : Qt::Unchecked;
        return {};
    }
    const DomainCount& counts = m_shown[static_cast<std::size_t>(domain)];
    if (role == Qt::DisplayRole)
        return count(counts, index.column());
    if (role == Qt::TextAlignmentRole)
        return int{Qt::AlignRight | Qt::AlignVCenter};
    return {};
}

QVariant DomainModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Title ? int{Qt::AlignLeft | Qt::AlignVCenter} : int{Qt::AlignRight | Qt::AlignVCenter};
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Domain");
    case Assets:
        return tr("Assets");
    case InAlert:
        return tr("Alert");
    case Stale:
        return tr("Stale");
    default:
        return {};
    }
}

Qt::ItemFlags DomainModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags |= Qt::ItemNeverHasChildren;
    if (index.column() == Title)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool DomainModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != Title || role != Qt::CheckStateRole)
        return false;
    const core::Domain domain = m_domains[static_cast<std::size_t>(index.row())];
    QSet<core::Domain> next = m_visible;
    if (value.toInt() == Qt::Checked)
        next.insert(domain);
    else
        next.remove(domain);
    setVisible(next);
    return true;
}

} // namespace vigie::models
