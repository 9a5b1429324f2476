// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchmodel.h"

#include "geo/placetext.h"
#include "models/wordtext.h"

#include <QPointer>

#include <utility>

namespace vigie::models {

SearchModel::SearchModel(session::Session& session, const LayerModel& layers, const Texts& texts, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_layers(layers)
{
    connect(&m_layers, &LayerSearch::found, this, &SearchModel::append);
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
        m_layers.search({});
        show(std::nullopt, {}, State::Idle);
        return;
    }
    m_state = State::Searching;
    m_text = wanted;
    Q_EMIT stateChanged();
    m_session.search(wanted, kMost,
                     [self = QPointer<SearchModel>{this}, mine,
                      place = geo::placeFromText(wanted.toStdString())](std::vector<session::Session::Found> found) {
                         if (!self || self->m_asked != mine)
                             return;
                         self->show(place, std::move(found), State::Done);
                         self->m_layers.search(self->m_text);
                     });
}

void SearchModel::show(std::optional<core::GeoPosition> place, std::vector<session::Session::Found> found,
                       State state)
{
    beginResetModel();
    m_place = place;
    m_found = std::move(found);
    m_features.clear();
    endResetModel();
    m_state = state;
    Q_EMIT stateChanged();
}

void SearchModel::append(const std::vector<FoundFeature>& features)
{
    if (m_state != State::Done)
        return; // of a text that is being replaced
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(features.size()) - 1);
    m_features.insert(m_features.end(), features.begin(), features.end());
    endInsertRows();
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size() + m_features.size()) + places();
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

QVariant SearchModel::featureData(const FoundFeature& feature, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 – %2", "feature, layer")
            .arg(feature.text.isEmpty() ? tr("without a name") : feature.text, feature.layer);
    case Qt::ToolTipRole:
        return tr("In the layer %1").arg(feature.layer).toHtmlEscaped();
    case LocatedRole:
        return true;
    case BoxRole:
        return QVariant::fromValue(feature.box);
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
    const auto row = static_cast<std::size_t>(index.row() - places());
    if (row >= m_found.size())
        return featureData(m_features[row - m_found.size()], role);
    const session::Session::Found& found = m_found[row];
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
