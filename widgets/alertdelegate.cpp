// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alertdelegate.h"

#include "models/alertlistmodel.h"
#include "widgets/symbols.h"

namespace vigie::widgets {

QSize AlertDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), Theme::kRowHeight};
}

void AlertDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    using models::AlertListModel;
    QStyledItemDelegate::initStyleOption(option, index);
    const bool acknowledged = index.data(AlertListModel::AcknowledgedRole).toBool();
    const bool active = index.data(AlertListModel::ActiveRole).toBool();
    if (!acknowledged && index.column() != AlertListModel::Time && index.column() != AlertListModel::Asset)
        option->font.setWeight(QFont::DemiBold);
    if (!active) {
        option->palette.setColor(QPalette::Text, m_theme.dim);
        option->palette.setColor(QPalette::HighlightedText, m_theme.dim);
    }
    if (index.column() == AlertListModel::Asset)
        option->textElideMode = Qt::ElideLeft; // ids differ at their end
    if (index.column() == AlertListModel::State && acknowledged) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = Symbols::icon(QStringLiteral("acknowledge"), m_theme.dim);
        option->decorationSize = {Theme::kSymbol, Theme::kSymbol};
    }
    if (index.column() == AlertListModel::Priority) {
        const auto priority = static_cast<core::Priority>(index.data(AlertListModel::PriorityRole).toInt());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = Symbols::priorityIcon(priority, m_theme.priority(priority));
        option->decorationSize = {Theme::kSymbol, Theme::kSymbol};
    }
}

} // namespace vigie::widgets
