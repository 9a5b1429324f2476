// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layermodel.h"
#include "widgets/theme.h"

#include <QWidget>

class QToolButton;
class QTreeView;

namespace vigie::widgets {

/// The city's layers in the left dock: shown or hidden by their box, the highest on top, each with its legend below it;
/// and what can be done with the chosen one. All of it is in the context menu too, and has a key.
class LayerList final : public QWidget {
    Q_OBJECT

public:
    explicit LayerList(models::LayerModel& model, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    [[nodiscard]] QTreeView* view() const { return m_view; }
    /// For another action in front of the row of buttons, as importing is one. Its object name is that of its icon.
    void addButton(QAction* action);
    void choose(const QString& id);

Q_SIGNALS:
    void moveAsked(const QString& id, int by); ///< +1: one place higher.
    void settingsAsked(const QString& id);
    void tableAsked(const QString& id);
    void restoreAsked(const QString& id);
    void removeAsked(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* add(const char* icon, const QKeySequence& key);
    void retranslate();
    void updateActions();
    void fit();
    [[nodiscard]] QString chosen() const;

    models::LayerModel& m_model;
    QTreeView* m_view;
    QWidget* m_buttons;
    QAction* m_up;
    QAction* m_down;
    QAction* m_settings;
    QAction* m_table;
    QAction* m_restore;
    QAction* m_remove;
    QString m_kept; ///< What was chosen before the list was read anew.
};

} // namespace vigie::widgets
