// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alertdelegate.h"

#include "widgets/symbols.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace vigie::widgets {

using models::AlertListModel;

namespace {
constexpr int kAround = 14; ///< What the style leaves beside a sign and a word.
constexpr int kStep = 14;   ///< Of the indent.
constexpr int kBeside = 3;  ///< What the style leaves beside a text.
constexpr int kGap = 6;
constexpr int kSmallSign = 10;
constexpr int kTwoLines = 38; ///< Height of a row that says below what happened why it is set aside.
} // namespace

QSize AlertDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool saysWhy =
        !index.siblingAtColumn(AlertListModel::What).data(AlertListModel::AsideRole).toString().isEmpty();
    return {QStyledItemDelegate::sizeHint(option, index).width(), saysWhy ? kTwoLines : Theme::kRowHeight};
}

QRect AlertDelegate::triangle(const QRect& cell, int depth)
{
    return {cell.left() + depth * kStep, cell.top(), kStep + kBeside, cell.height()};
}

void AlertDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto number = [&index](int role) { return index.data(role).toInt(); };
    const bool stands = number(AlertListModel::DepthRole) > 0 || number(AlertListModel::BelowRole) > 0 ||
                        number(AlertListModel::HiddenRole) > 0 ||
                        !index.data(AlertListModel::AsideRole).toString().isEmpty();
    if (index.column() != AlertListModel::What || !stands) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    painter->save();
    painter->setClipRect(option.rect);
    paintTitle(*painter, own, index);
    painter->restore();
}

void AlertDelegate::paintTitle(QPainter& painter, QStyleOptionViewItem option, const QModelIndex& index) const
{
    const QString title = option.text;
    const QIcon badge = (option.features & QStyleOptionViewItem::HasDecoration) != 0 ? option.icon : QIcon{};
    option.text.clear();
    option.icon = {};
    option.features &= ~(QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::HasDisplay);
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, &painter, option.widget);

    const int depth = index.data(AlertListModel::DepthRole).toInt();
    const bool isGroup = index.data(AlertListModel::BelowRole).toInt() > 0;
    QRect room = option.rect.adjusted(kBeside, 0, -kBeside, 0);
    const QColor colour = option.palette.color(QPalette::Text);
    if (const QString why = index.data(AlertListModel::AsideRole).toString(); !why.isEmpty()) {
        QFont small = option.font;
        small.setPixelSize(Theme::kSmallFontSize);
        small.setWeight(QFont::Normal);
        const QRect below = room.adjusted(0, room.height() / 2, 0, -2);
        painter.setFont(small);
        painter.setPen(m_theme.dim);
        painter.drawText(below, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                         QFontMetrics{small}.elidedText(why, Qt::ElideRight, below.width()));
        room.setBottom(below.top());
    }
    if (!badge.isNull()) {
        const QRect at{room.right() - Theme::kSymbol, room.center().y() - Theme::kSymbol / 2, Theme::kSymbol,
                       Theme::kSymbol};
        badge.paint(&painter, at);
        room.setRight(at.left() - kGap);
    }
    if (isGroup) {
        const QPointF middle = QRectF{triangle(option.rect, depth)}.center();
        const bool isOpen = index.data(AlertListModel::OpenRole).toBool();
        const QPolygonF shape = isOpen ? QPolygonF{{{-4.5, -2.5}, {4.5, -2.5}, {0.0, 3.5}}}
                                       : QPolygonF{{{-2.5, -4.5}, {3.5, 0.0}, {-2.5, 4.5}}};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.text);
        painter.drawPolygon(shape.translated(middle));
    }
    if (depth > 0 || isGroup)
        room.setLeft(room.left() + (depth + 1) * kStep);
    const int width = QFontMetrics{option.font}.horizontalAdvance(title);
    room.setRight(paintCounts(painter, room, option.font, index, width));
    painter.setFont(option.font);
    painter.setPen(colour);
    painter.drawText(room, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                     QFontMetrics{option.font}.elidedText(title, Qt::ElideRight, room.width()));
}

int AlertDelegate::paintCounts(QPainter& painter, const QRect& room, const QFont& font, const QModelIndex& index,
                               int titleWidth) const
{
    const auto number = [&index](int role) { return index.data(role).toInt(); };
    const int below = number(AlertListModel::BelowRole);
    const int fresh = number(AlertListModel::NewBelowRole);
    const int hidden = number(AlertListModel::HiddenRole);
    const auto worst = static_cast<core::Priority>(number(AlertListModel::WorstBelowRole));
    const bool isWorse = number(AlertListModel::WorstBelowRole) > number(AlertListModel::PriorityRole);
    QFont small = font;
    small.setPixelSize(Theme::kSmallFontSize);
    small.setWeight(fresh > 0 ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics metrics{small};

    // As many words as leave the title whole; the number alone in any case.
    QStringList words;
    if (below > 0) {
        words = {QString::number(below)};
        if (fresh > 0 && fresh < below)
            words.prepend(tr("%1, %n new", "how many alerts, of which not acknowledged", fresh).arg(below));
        if (!index.data(AlertListModel::GathersRole).toBool())
            words.prepend(
                fresh > 0 && fresh < below
                    ? tr("%1 explained, %n new", "how many alerts, of which not acknowledged", fresh).arg(below)
                    : tr("%n explained", "alerts", below));
    }
    const int signs =
        (isWorse ? kSmallSign + 4 : 0) +
        (hidden > 0 ? Theme::kSymbol + 2 + metrics.horizontalAdvance(QString::number(hidden)) + kGap : 0);
    while (words.size() > 1 &&
           titleWidth + kGap + signs + metrics.horizontalAdvance(words.front()) + 2 * kGap > room.width())
        words.removeFirst();

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(small);
    int right = room.right();
    const auto middle = room.center().y();
    if (hidden > 0) {
        const QString text = QString::number(hidden);
        const int width = metrics.horizontalAdvance(text);
        painter.setPen(m_theme.dim);
        painter.drawText(QRect{right - width, room.top(), width + 1, room.height()},
                         static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft), text);
        const QRect sign{right - width - 2 - Theme::kSymbol, middle - Theme::kSymbol / 2, Theme::kSymbol,
                         Theme::kSymbol};
        Symbols::icon(QStringLiteral("suppressed"), m_theme.dim).paint(&painter, sign);
        right = sign.left() - kGap;
    }
    if (!words.isEmpty()) {
        const int width = metrics.horizontalAdvance(words.front()) + 2 * kGap + (isWorse ? kSmallSign + 4 : 0);
        const QRectF pill(right - width + 0.5, middle - 8.5, width, 17);
        painter.setPen(m_theme.line);
        painter.setBrush(m_theme.raised);
        painter.drawRoundedRect(pill, 8, 8);
        double left = pill.left() + kGap;
        if (isWorse) {
            Symbols::drawPriority(painter, {left, middle - kSmallSign / 2.0, kSmallSign, kSmallSign}, worst, m_theme);
            left += kSmallSign + 4;
        }
        painter.setPen(m_theme.text);
        painter.drawText(QRectF{left, pill.top(), pill.right() - left, pill.height()},
                         static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft), words.front());
        right -= width + kGap;
    }
    return right;
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
    if (!acknowledged && index.column() != AlertListModel::Time && index.column() != AlertListModel::Asset)
        option->font.setWeight(QFont::DemiBold);
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
        option->icon = Symbols::priorityIcon(priority, m_theme);
        option->decorationSize = {Theme::kSymbol, Theme::kSymbol};
        // No part of a word: its sign says it, the tooltip and the detail too.
        const int room = option->rect.width() - Theme::kSymbol - kAround;
        if (QFontMetrics{option->font}.horizontalAdvance(option->text) > room)
            option->text.clear();
    }
}

} // namespace vigie::widgets
