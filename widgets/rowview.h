// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QPersistentModelIndex>
#include <QTreeView>

#include <utility>
#include <vector>

class QStackedLayout;

namespace vigie::widgets {

class StatePage;

/// A table of compact rows, with a page in its place where there is nothing to list.
///
/// While a person is at it (the mouse over it, or a key within the last seconds) rows that come or go above the
/// visible ones do not move what is in view. Where the model tells its batches of changes, the row under the mouse or the
/// keyboard stays where it is, whatever comes or goes in view; one batch is laid out once.
class RowView final : public QTreeView {
    Q_OBJECT

public:
    explicit RowView(QWidget* parent = nullptr);

    [[nodiscard]] StatePage* page() const { return m_page; }
    /// Shows the page instead of rows where there are none.
    void updatePage();
    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] bool held() const { return m_held; }
    [[nodiscard]] int newAbove() const { return m_newAbove; } ///< Rows that came above the view while it was held.
    void showTop();
    void hold(); ///< A person is at it.
    /// Around the signals of one batch of changes.
    void beginBatch();
    void endBatch();

Q_SIGNALS:
    void heldChanged(bool held);
    void newAboveChanged(int rows);
    void activatedRow(const QModelIndex& index); ///< Enter or a double click.

protected:
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;

private:
    void updateHeld();
    void setNewAbove(int rows);

    StatePage* m_page;
    QTimer* m_release;
    bool m_held = false;
    bool m_mouse = false;
    int m_newAbove = 0;
    bool m_inBatch = false;
    int m_batchTop = 0;
    /// Rows in view before the batch, the one that is to stay first; with how far below the top each was.
    std::vector<std::pair<QPersistentModelIndex, int>> m_anchors;
};

} // namespace vigie::widgets
