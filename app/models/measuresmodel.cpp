// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/measuresmodel.h"

#include "alerts/rulebook.h"
#include "models/measuretext.h"

#include <QPointer>

#include <algorithm>

namespace vigie::models {

MeasuresModel::MeasuresModel(session::Session& session, const Texts& texts, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_texts(texts)
{
    connect(&texts, &Texts::changed, this, [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    });
}

void MeasuresModel::ask(core::Duration back, core::DomainSet domains)
{
    const core::Timestamp now = m_session.clock().now();
    const quint64 mine = ++m_asked;
    // What came at this very moment is in it.
    m_session.alertMeasures(
        now - back, now + std::chrono::seconds{1}, domains,
        [self = QPointer<MeasuresModel>{this}, mine](const core::Expected<alerts::AlertMeasures>& measures) {
            if (self && self->m_asked == mine)
                self->take(measures);
        });
}

void MeasuresModel::take(const core::Expected<alerts::AlertMeasures>& measures)
{
    if (measures) {
        std::vector<alerts::MeasureRow> rows = alerts::rowsOf(*measures);
        const bool isFirst = m_rows.empty();
        if (isFirst)
            beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
        m_measures = *measures;
        m_rows = std::move(rows);
        m_state = State::Ready;
        if (isFirst)
            endInsertRows();
        else // the same measures every time, in the same order
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    } else {
        m_error = measures.error();
        m_state = State::Failed;
    }
    Q_EMIT answered();
}

int MeasuresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MeasuresModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant MeasuresModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const alerts::MeasureRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == VerdictRole)
        return static_cast<int>(row.verdict);
    if (role == MeasureRole)
        return static_cast<int>(row.measure);
    if (role == Qt::TextAlignmentRole && index.column() == Value)
        return QVariant::fromValue(Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter});
    if (role == Qt::ToolTipRole)
        return MeasureText::meaning(row.measure).toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return MeasureText::name(row.measure);
    case Value:
        return MeasureText::value(row, m_texts);
    case Target:
        return MeasureText::target(row, m_texts);
    case Verdict:
        return MeasureText::verdict(row.verdict);
    default:
        return {};
    }
}

QVariant MeasuresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Measure");
    case Value:
        return tr("Value");
    case Target:
        return tr("Target as reported");
    case Verdict:
        return tr("Verdict");
    default:
        return {};
    }
}

NoisyRulesModel::NoisyRulesModel(const session::Session& session, const MeasuresModel& measures, const Texts& texts,
                                 QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_measures(measures)
    , m_texts(texts)
{
    connect(&measures, &MeasuresModel::answered, this, &NoisyRulesModel::takeAnswer);
    connect(&texts, &Texts::changed, this, [this] {
        if (!m_rules.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    });
}

void NoisyRulesModel::takeAnswer()
{
    if (m_measures.state() != MeasuresModel::State::Ready)
        return;
    const alerts::AlertMeasures& now = m_measures.measures();
    const auto rows = static_cast<std::ptrdiff_t>(std::min(kMost, now.rules.size()));
    std::vector<alerts::AlertMeasures::Rule> rules{now.rules.begin(), now.rules.begin() + rows};
    const bool same =
        std::ranges::equal(rules, m_rules, {}, &alerts::AlertMeasures::Rule::id, &alerts::AlertMeasures::Rule::id);
    m_raised = now.raised;
    if (same) {
        m_rules = std::move(rules);
        if (!m_rules.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        return;
    }
    beginResetModel();
    m_rules = std::move(rules);
    endResetModel();
}

const alerts::AlertMeasures::Rule* NoisyRulesModel::counted(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rules[static_cast<std::size_t>(row)] : nullptr;
}

std::shared_ptr<const alerts::Rule> NoisyRulesModel::rule(int row) const
{
    const alerts::AlertMeasures::Rule* one = counted(row);
    return one == nullptr ? nullptr : m_session.rules().rules().find(one->id);
}

int NoisyRulesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

int NoisyRulesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant NoisyRulesModel::data(const QModelIndex& index, int role) const
{
    const alerts::AlertMeasures::Rule* one = index.isValid() ? counted(index.row()) : nullptr;
    if (one == nullptr)
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Raised)
        return QVariant::fromValue(Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter});
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Raised:
        return tr("%1 (%2)", "how often (share)")
            .arg(m_texts.number().count(one->raised),
                 MeasureText::share(static_cast<double>(one->raised) /
                                        static_cast<double>(std::max<std::uint64_t>(m_raised, 1)),
                                    m_texts));
    case Title: {
        const auto known = rule(index.row());
        return QString::fromStdString(known ? known->title.in(m_texts.language().toStdString()) : one->id);
    }
    case Tune:
        return tr("Tune this rule");
    default:
        return {};
    }
}

QVariant NoisyRulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Raised:
        return tr("Raised");
    case Title:
        return tr("Noisiest rules");
    default:
        return {};
    }
}

} // namespace vigie::models
