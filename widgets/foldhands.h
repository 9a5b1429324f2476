// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QObject>

#include <functional>

namespace vigie::models {
class AlertListModel;
}

namespace vigie::widgets {

class RowView;

/// Folds and opens the groups of the list of alerts: by its triangle, or with the left and right arrow keys, which also go
/// from an alert to what explains it and into a group. Only the triangle is taken from the view: the rest of a row selects.
/// Thread: GUI. `view` owns it; its model has the rows of `list()`.
class FoldHands final : public QObject {
    Q_OBJECT

public:
    using List = std::function<models::AlertListModel&()>; ///< The list that is shown.
    FoldHands(RowView& view, List list);

    /// What was selected in it goes to the group itself, so that nothing else becomes selected.
    void setOpen(int row, bool open);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] int triangleAt(QPoint point) const; ///< A row, or -1.
    bool fold();                                      ///< Or goes to the group. False: nothing to do.
    bool open();
    void goTo(int row);

    RowView& m_view;
    const QObject* m_viewport; ///< Of the view, which is asked for nothing while it is being destroyed.
    List m_list;
};

} // namespace vigie::widgets
