// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alertlistmodel.h"
#include "widgets/theme.h"

#include <QStyledItemDelegate>

namespace vigie::widgets {

/// Rows of the alert list: the priority's shape and word; what nobody has acknowledged is bold, what is over is dim,
/// what somebody has taken note of has a tick.
class AlertDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Theme& theme) { m_theme = theme; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    void showBadge(QStyleOptionViewItem& option, const QModelIndex& index) const;
    void showStanding(QStyleOptionViewItem& option, models::AlertListModel::Standing standing) const;

    Theme m_theme{Theme::Kind::Dark};
};

} // namespace vigie::widgets
