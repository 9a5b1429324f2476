// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/feeddelegate.h"

#include "models/feedlistmodel.h"
#include "widgets/symbols.h"

#include <algorithm>

namespace vigie::widgets {

using models::FeedListModel;

QSize FeedDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), Theme::kRowHeight};
}

void FeedDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto phase = static_cast<feeds::FeedPhase>(index.data(FeedListModel::PhaseRole).toInt());
    if (index.data(FeedListModel::AlarmRole).toBool()) {
        const QColor colour = index.column() == FeedListModel::State ? m_theme.phase(phase) : m_theme.warning;
        option->palette.setColor(QPalette::Text, colour);
        option->palette.setColor(QPalette::HighlightedText, colour);
        option->font.setWeight(QFont::DemiBold);
    }
    if (index.column() == FeedListModel::State) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = Symbols::phaseIcon(phase, m_theme.phase(phase));
        option->decorationSize = {Theme::kSymbol, Theme::kSymbol};
    }
}

void FeedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != FeedListModel::Spark)
        return;
    const auto values = index.data(FeedListModel::SparkRole).value<QList<float>>();
    const float most = values.isEmpty() ? 0.0F : *std::ranges::max_element(values);
    if (most <= 0.0F)
        return;
    const QRectF box = QRectF{option.rect}.adjusted(6.0, 4.0, -6.0, -4.0);
    const double step = box.width() / static_cast<double>(values.size());
    painter->save();
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.dim);
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double height = box.height() * static_cast<double>(values[i] / most);
        painter->drawRect(QRectF{box.left() + step * static_cast<double>(i), box.bottom() - height,
                                 std::max(1.0, step - 0.5), height});
    }
    painter->restore();
}

} // namespace vigie::widgets
