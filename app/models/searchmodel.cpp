// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchmodel.h"

#include "geo/placetext.h"
#include "models/wordtext.h"

#include <QPointer>

#include <utility>

namespace vigie::models {

SearchModel::SearchModel(session::Session& session, const Texts& texts, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(&texts, &Texts::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

void SearchModel::search(const QString& text)
{
    const quint64 mine = ++m_asked;
    const QString wanted = text.trimmed();
    if (wanted.isEmpty()) {
        show(std::nullopt, {}, State::Idle);
        return;
    }
    m_state = State::Searching;
    Q_EMIT stateChanged();
    m_session.search(wanted, kMost,
                     [self = QPointer<SearchModel>{this}, mine,
                      place = geo::placeFromText(wanted.toStdString())](std::vector<session::Session::Found> found) {
                         if (self && self->m_asked == mine)
                             self->show(place, std::move(found), State::Done);
                     });
}

void SearchModel::show(std::optional<core::GeoPosition> place, std::vector<session::Session::Found> found,
                       State state)
{
    beginResetModel();
    m_place = place;
    m_found = std::move(found);
    endResetModel();
    m_state = state;
    Q_EMIT stateChanged();
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size()) + places();
}

QVariant SearchModel::placeData(int role) const
{
    if (!m_place)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return tr("Go to %1", "coordinates").arg(QString::fromStdString(geo::toText(*m_place)));
    case LocatedRole:
        return true;
    case PlaceRole:
        return QVariant::fromValue(*m_place);
    default:
        return {};
    }
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.row() < places())
        return placeData(role);
    const session::Session::Found& found = m_found[static_cast<std::size_t>(index.row() - places())];
    const QString id = QString::fromStdString(found.id);
    const QString name = QString::fromStdString(found.name);
    switch (role) {
    case Qt::DisplayRole:
        return name.isEmpty() ? id : name;
    case Qt::ToolTipRole:
        return tr("%1, %2").arg(WordText::model(found.model), id).toHtmlEscaped() +
               (found.located ? QString{} : QStringLiteral("<br>") + tr("It has no position.").toHtmlEscaped());
    case IdRole:
        return id;
    case AssetRole:
        return static_cast<uint>(found.asset);
    case LocatedRole:
        return found.located;
    case DomainRole:
        return static_cast<int>(found.domain);
    case ModelRole:
        return WordText::model(found.model);
    default:
        return {};
    }
}

} // namespace vigie::models
