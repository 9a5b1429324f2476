// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/aroundmodel.h"

#include "models/alerttext.h"
#include "models/texts.h"
#include "models/wordtext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace vigie::models {

AroundModel::AroundModel(double groundScale, const Texts& texts, QObject* parent)
    : QAbstractTableModel(parent)
    , m_groundScale(groundScale)
    , m_texts(texts)
{
    connect(&texts, &Texts::changed, this, &AroundModel::retranslate);
}

void AroundModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

void AroundModel::show(const pipeline::Snapshot& snapshot, const std::optional<alerts::Alert>& alert)
{
    const auto of = alert ? std::optional{alert->id} : std::nullopt;
    if (of == m_of && snapshot.alerts == m_alerts && snapshot.aside == m_aside)
        return;
    m_of = of;
    m_alerts = snapshot.alerts;
    m_aside = snapshot.aside;
    const auto rowOf = [&](const alerts::Alert& one) -> const core::AssetRow* {
        if (!one.asset || static_cast<std::uint32_t>(*one.asset) >= snapshot.rows.size)
            return nullptr;
        const core::AssetRow& row = snapshot.rows[*one.asset];
        return row.located ? &row : nullptr;
    };
    const alerts::Alert* const shown = alert ? &*alert : nullptr;
    const core::AssetRow* const here = shown == nullptr ? nullptr : rowOf(*shown);
    std::vector<Neighbour> found;
    for (const auto& list : {m_alerts, m_aside}) {
        for (const alerts::Alert& one : *list) {
            const core::AssetRow* there = here == nullptr || one.id == shown->id ? nullptr : rowOf(one);
            if (there == nullptr || one.since == core::kNoTime || shown->since == core::kNoTime)
                continue; // out of service, and nothing was ever wrong with it
            if (std::chrono::abs(one.since - shown->since) > kTime)
                continue;
            const double east = (there->x - here->x) * m_groundScale;
            const double north = (here->y - there->y) * m_groundScale;
            const double metres = std::hypot(east, north);
            if (metres <= kMetres)
                found.push_back({.alert = one,
                                 .metres = metres,
                                 .bearing = std::atan2(east, north) * 180.0 / std::numbers::pi,
                                 .after = one.since - shown->since});
        }
    }
    std::ranges::stable_sort(found, {}, [](const Neighbour& one) { return std::chrono::abs(one.after); });
    found.resize(std::min(found.size(), kMost));
    beginResetModel();
    m_hasPlace = here != nullptr;
    m_rows = std::move(found);
    endResetModel();
}

int AroundModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AroundModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString AroundModel::where(const Neighbour& one) const
{
    if (one.metres < 1.0)
        return tr("here");
    const QString metres = m_texts.number().withUnit(std::round(one.metres), "MTR");
    const std::array<QString, 8> towards{tr("%1 N", "distance to the north").arg(metres),
                                         tr("%1 NE").arg(metres),
                                         tr("%1 E").arg(metres),
                                         tr("%1 SE").arg(metres),
                                         tr("%1 S").arg(metres),
                                         tr("%1 SW").arg(metres),
                                         tr("%1 W").arg(metres),
                                         tr("%1 NW").arg(metres)};
    const auto eighth = static_cast<std::size_t>(std::lround(one.bearing / 45.0) + 8) % 8;
    return towards.at(eighth);
}

QString AroundModel::when(const Neighbour& one) const
{
    using namespace std::chrono_literals;
    const auto apart = std::chrono::abs(one.after);
    if (apart < 1s)
        return tr("same time");
    const QString length = m_texts.time().duration(apart);
    return one.after.count() < 0 ? tr("%1 before", "12 min before").arg(length)
                                 : tr("%1 after", "12 min after").arg(length);
}

QVariant AroundModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Neighbour& one = m_rows[static_cast<std::size_t>(index.row())];
    const QString title = AlertText::title(one.alert, m_texts);
    const QString id = Texts::shortId(one.alert.assetId);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == What)
            return tr("%1, %2", "title of an alert, its asset").arg(title, id);
        return index.column() == Where ? where(one) : when(one);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3. %4, %5.", "priority: title, asset. where, when")
            .arg(WordText::priority(one.alert.priority), title, id, where(one), when(one));
    case ConditionRole:
        return QVariant::fromValue(static_cast<quint64>(one.alert.id));
    case PriorityRole:
        return static_cast<int>(one.alert.priority);
    default:
        return {};
    }
}

QVariant AroundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Alert");
    case Where:
        return tr("Where");
    default:
        return tr("When");
    }
}

} // namespace vigie::models
