// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alertdelegate.h"

#include "widgets/symbols.h"

namespace vigie::widgets {

using models::AlertListModel;

namespace {
constexpr int kAround = 14; ///< What the style leaves beside a sign and a word.
}

QSize AlertDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), Theme::kRowHeight};
}

/// A sign only; the word is in the tooltip, in the detail, and read out.
void AlertDelegate::showStanding(QStyleOptionViewItem& option, AlertListModel::Standing standing) const
{
    const char* sign = nullptr;
    switch (standing) {
    case AlertListModel::Standing::New:
        break;
    case AlertListModel::Standing::Acknowledged:
        sign = "acknowledge";
        break;
    case AlertListModel::Standing::OverNew:
        sign = "over";
        break;
    case AlertListModel::Standing::OverHeld:
        sign = "held";
        break;
    case AlertListModel::Standing::Shelved:
        sign = "shelve";
        break;
    case AlertListModel::Standing::OutOfService:
        sign = "service";
        break;
    case AlertListModel::Standing::Suppressed:
        sign = "suppressed";
        break;
    }
    option.text.clear();
    if (sign == nullptr)
        return;
    option.features |= QStyleOptionViewItem::HasDecoration;
    option.icon = Symbols::icon(QString::fromLatin1(sign), m_theme.text);
    option.decorationSize = {Theme::kSymbol, Theme::kSymbol};
}

/// At the end of the title: one that chatters, or has been there for long. What to do about it is in the tooltip and the
/// detail.
void AlertDelegate::showBadge(QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool chatters = index.data(AlertListModel::ChattersRole).toBool();
    if (!chatters && !index.data(AlertListModel::StaleRole).toBool())
        return;
    option.features |= QStyleOptionViewItem::HasDecoration;
    option.icon = Symbols::icon(chatters ? QStringLiteral("chatter") : QStringLiteral("day"), m_theme.dim);
    option.decorationSize = {Theme::kSymbol, Theme::kSymbol};
    option.decorationPosition = QStyleOptionViewItem::Right;
    option.decorationAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

void AlertDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
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
    if (index.column() == AlertListModel::What)
        showBadge(*option, index);
    if (index.column() == AlertListModel::State)
        showStanding(*option,
                     static_cast<AlertListModel::Standing>(index.data(AlertListModel::StandingRole).toInt()));
    if (index.column() == AlertListModel::Priority) {
        const auto priority = static_cast<core::Priority>(index.data(AlertListModel::PriorityRole).toInt());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = Symbols::priorityIcon(priority, m_theme.priority(priority));
        option->decorationSize = {Theme::kSymbol, Theme::kSymbol};
        // No part of a word: its sign says it, the tooltip and the detail too.
        const int room = option->rect.width() - Theme::kSymbol - kAround;
        if (QFontMetrics{option->font}.horizontalAdvance(option->text) > room)
            option->text.clear();
    }
}

} // namespace vigie::widgets
