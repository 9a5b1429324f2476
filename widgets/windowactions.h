// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/alertacts.h"

#include <QAction>
#include <QList>
#include <QMenuBar>
#include <QObject>

class QDockWidget;
class QMainWindow;

namespace vigie::widgets {

class MapActions;

/// Every action of the window, in its menu bar with its key. What an action does is connected by the window.
class WindowActions final : public QObject {
    Q_OBJECT

public:
    /// The actions belong to `window`.
    WindowActions(QMainWindow& window, QMenuBar& bar, bool replay);

    void addDock(QDockWidget& dock); ///< Ctrl+1, Ctrl+2...: shows it and gives it the focus.
    void retranslate();
    void setRecording(bool recording);
    /// Those on alerts that would do nothing.
    [[nodiscard]] QList<QAction*> idle(const AlertActs& possible) const;
    [[nodiscard]] QMenu& alertMenu() const { return *m_alerts; }
    [[nodiscard]] QList<QAction*> all() const; ///< In the order of the menus.
    [[nodiscard]] MapActions& map() const { return *m_map; }

    QAction* acknowledge;
    QAction* acknowledgeGroup; ///< With all that the selected alerts explain.
    QAction* withdraw;
    QAction* accept; ///< The proposed situation.
    QAction* refuse;
    QAction* exportCap; ///< The selected alert, for other services.
    QAction* shelve;
    QAction* outOfService;
    QAction* putBack;
    QAction* mute; ///< For five minutes, or sound again.
    QAction* undo; ///< The last action on alerts, by its opposite.
    QAction* next;
    QAction* previous;
    QAction* nextCritical; ///< Outside the view of the map.
    QAction* centre;       ///< Enter, in the list of alerts.
    QAction* search;
    QAction* record;
    QAction* lock; ///< Or unlock, or sign in.
    QAction* quit;
    QAction* districts; ///< The next number they are tinted by.
    QAction* heat;      ///< Of the next span.
    QAction* networks;
    QAction* routes;
    QAction* theme;
    QAction* language;
    QAction* fullScreen;
    QAction* resetLayout;
    QAction* pause;
    QAction* faster;
    QAction* slower;
    QAction* back;
    QAction* forward;
    QAction* help;

Q_SIGNALS:
    void dockAsked(QDockWidget* dock);

private:
    QAction* add(QMenu* menu, const QKeySequence& key);

    QMainWindow& m_window;
    QMenu* m_session;
    QMenu* m_alerts;
    MapActions* m_map;
    QMenu* m_view;
    QMenu* m_replay;
    QMenu* m_help;
    QList<std::pair<QAction*, QDockWidget*>> m_docks;
    QAction* m_docksEnd;
    bool m_recording = false;
};

} // namespace vigie::widgets
