// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/measuredelegate.h"

#include "models/measuresmodel.h"

namespace vigie::widgets {

using models::MeasuresModel;
using models::NoisyRulesModel;

QSize MeasureDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width() + 6, Theme::kRowHeight};
}

void MeasureDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto colour = [option](const QColor& text) {
        option->palette.setColor(QPalette::Text, text);
        option->palette.setColor(QPalette::HighlightedText, text);
    };
    if (qobject_cast<const NoisyRulesModel*>(index.model()) != nullptr) {
        option->font.setUnderline(index.column() == NoisyRulesModel::Tune);
        return;
    }
    const auto verdict = static_cast<alerts::MeasureVerdict>(index.data(MeasuresModel::VerdictRole).toInt());
    const bool isOutside = verdict == alerts::MeasureVerdict::Outside || verdict == alerts::MeasureVerdict::AtLimit;
    if (isOutside && (index.column() == MeasuresModel::Verdict || index.column() == MeasuresModel::Value)) {
        colour(m_theme.warning);
        option->font.setWeight(QFont::DemiBold);
    } else if (index.column() != MeasuresModel::Name && index.column() != MeasuresModel::Value) {
        colour(m_theme.dim);
    }
}

} // namespace vigie::widgets
