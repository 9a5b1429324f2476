// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/maptool.h"

#include <QAction>
#include <QActionGroup>
#include <QList>
#include <QMenu>
#include <QObject>
#include <QStringList>

class QMainWindow;

namespace vigie::widgets {

/// The actions of the map, in a menu of their own with their keys. What they do is connected by the map's desk.
class MapActions final : public QObject {
    Q_OBJECT

public:
    /// The actions belong to `window`, the menu to its bar.
    MapActions(QMainWindow& window, QMenu& menu);

    void retranslate();
    /// The operator's kept places; the first nine have keys.
    void setPlaces(const QStringList& names);
    [[nodiscard]] QList<QAction*> all() const; ///< In the order of the menu.
    [[nodiscard]] QAction* tool(map::MapTool::Kind kind) const { return m_tools->actions().at(kind); }

    QAction* wholeCity;
    QAction* back;
    QAction* forward;
    QAction* goTo;
    QAction* follow; ///< Checkable.
    QAction* here;
    QAction* keepPlace;
    QAction* editPlaces;
    QAction* save; ///< The view, as a picture or a page.
    QAction* print;
    QAction* importLayer;

Q_SIGNALS:
    void toolAsked(vigie::map::MapTool::Kind kind);
    void placeAsked(int number); ///< Of `setPlaces`.

private:
    QAction* add(const QKeySequence& key);

    QMainWindow& m_window;
    QMenu& m_menu;
    QActionGroup* m_tools;
    QMenu* m_places;
    QList<QAction*> m_placeActions;
};

} // namespace vigie::widgets
