// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/episodemodel.h"

#include <utility>

namespace vigie::models {

EpisodeModel::EpisodeModel(const Texts& texts, QObject* parent)
    : QAbstractTableModel(parent)
    , m_texts(texts)
{
    connect(&texts, &Texts::changed, this, &EpisodeModel::retranslate);
}

void EpisodeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (!m_episodes.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

void EpisodeModel::setPast(alerts::Past past)
{
    beginResetModel();
    m_episodes = std::move(past.episodes);
    m_knownFrom = past.knownFrom;
    endResetModel();
}

QString EpisodeModel::summary(int days) const
{
    const alerts::EpisodeSummary all = alerts::summaryOf(m_episodes);
    if (all.times == 0)
        return {};
    const bool isFirst = all.times == 1 && m_episodes.front().endedAt == core::kNoTime;
    const QString times = tr("%n time(s)", nullptr, all.times);
    QString out;
    if (m_knownFrom > m_texts.now() - std::chrono::days{days}) {
        // The history is younger than that: what it does not know it does not deny.
        const QString since = m_texts.time().moment(m_knownFrom, m_texts.now());
        out = isFirst ? tr("Not raised before since %1, when the history begins.").arg(since)
                      : tr("Raised %1 since %2, when the history begins.", "3 times, a time").arg(times, since);
    } else {
        const QString span = tr("%n day(s)", nullptr, days);
        out = isFirst ? tr("Not raised before in the last %1.", "30 days").arg(span)
                      : tr("Raised %1 in the last %2.", "3 times, 30 days").arg(times, span);
    }
    if (all.ended > 0)
        out += QChar::Space + tr("It lasted %1 as a rule.").arg(m_texts.time().duration(all.length));
    if (all.acknowledged > 0)
        out +=
            QChar::Space + tr("It was acknowledged after %1 as a rule.").arg(m_texts.time().duration(all.reaction));
    return out;
}

int EpisodeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_episodes.size());
}

int EpisodeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString EpisodeModel::lasted(const alerts::Episode& one) const
{
    return one.endedAt == core::kNoTime ? tr("still active") : m_texts.time().duration(one.endedAt - one.raisedAt);
}

QString EpisodeModel::acknowledged(const alerts::Episode& one) const
{
    if (one.ackAt == core::kNoTime)
        return one.setAside ? tr("set aside") : tr("by nobody");
    return tr("%1, after %2", "pseudonym, time")
        .arg(m_texts.shortPerson(one.ackBy), m_texts.time().duration(one.ackAt - one.raisedAt));
}

QVariant EpisodeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const alerts::Episode& one = m_episodes[m_episodes.size() - 1 - static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return tr("Raised %1; %2; %3", "time; how long it lasted; who acknowledged it")
            .arg(m_texts.time().full(one.raisedAt), lasted(one), acknowledged(one));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Raised:
        return m_texts.time().brief(one.raisedAt, m_texts.now());
    case Lasted:
        return lasted(one);
    default:
        return acknowledged(one);
    }
}

QVariant EpisodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Raised:
        return tr("Raised");
    case Lasted:
        return tr("Lasted");
    default:
        return tr("Acknowledged");
    }
}

} // namespace vigie::models
