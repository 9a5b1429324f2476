// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerttable.h"

#include "models/alertlistmodel.h"

namespace vigie::models {

void AlertTable::setSignsAlone(bool alone)
{
    if (m_signsAlone == alone)
        return;
    m_signsAlone = alone;
    Q_EMIT headerDataChanged(Qt::Horizontal, AlertListModel::Priority, AlertListModel::Priority);
}

QVariant AlertTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool leftOut = m_signsAlone && section == AlertListModel::Priority && role == Qt::DisplayRole;
    return leftOut ? QVariant{} : QIdentityProxyModel::headerData(section, orientation, role);
}

} // namespace vigie::models
