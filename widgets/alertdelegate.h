// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alertlistmodel.h"
#include "widgets/theme.h"

#include <QStyledItemDelegate>

namespace vigie::widgets {

/// Rows of the alert list: the priority's shape and word; what nobody has acknowledged is bold, what is over is dim,
/// what somebody has taken note of has a tick. What stands under another is indented; what others stand under has a triangle,
/// and at the end of its title how many they are, how bad where they are worse, and how many it keeps off the list.
class AlertDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Theme& theme) { m_theme = theme; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where a group of this depth has its triangle in the cell of its title.
    [[nodiscard]] static QRect triangle(const QRect& cell, int depth);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    void showBadge(QStyleOptionViewItem& option, const QModelIndex& index) const;
    void showStanding(QStyleOptionViewItem& option, models::AlertListModel::Standing standing) const;
    void paintTitle(QPainter& painter, QStyleOptionViewItem option, const QModelIndex& index) const;
    /// Draws right-aligned and gives where the room for the title ends.
    int paintCounts(QPainter& painter, const QRect& room, const QFont& font, const QModelIndex& index,
                    int titleWidth) const;

    Theme m_theme{Theme::Kind::Dark};
};

} // namespace vigie::widgets
