// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mapactions.h"

#include <QMainWindow>

namespace vigie::widgets {

MapActions::MapActions(QMainWindow& window, QMenu& menu)
    : QObject(&window)
    , m_window(window)
    , m_menu(menu)
    , m_tools(new QActionGroup(this))
{
    using map::MapTool;
    wholeCity = add(QKeySequence{Qt::CTRL | Qt::Key_Home});
    back = add(QKeySequence{Qt::Key_Backspace});
    forward = add(QKeySequence{Qt::SHIFT | Qt::Key_Backspace});
    goTo = add(QKeySequence{Qt::CTRL | Qt::Key_G});
    follow = add(QKeySequence{Qt::Key_V});
    follow->setCheckable(true);
    m_menu.addSeparator();
    const QList<std::pair<MapTool::Kind, QKeySequence>> tools{{MapTool::Move, QKeySequence{Qt::SHIFT | Qt::Key_M}},
                                                              {MapTool::Measure, QKeySequence{Qt::Key_M}},
                                                              {MapTool::Rectangle, QKeySequence{Qt::Key_S}},
                                                              {MapTool::Lasso, QKeySequence{Qt::SHIFT | Qt::Key_S}}};
    for (const auto& [kind, key] : tools) {
        QAction* action = add(key);
        action->setCheckable(true);
        action->setChecked(kind == MapTool::Move);
        m_tools->addAction(action);
        connect(action, &QAction::triggered, this, [this, tool = kind] { Q_EMIT toolAsked(tool); });
    }
    here = add(QKeySequence{Qt::Key_W});
    m_menu.addSeparator();
    keepPlace = add(QKeySequence{Qt::Key_B});
    m_places = m_menu.addMenu(QString{});
    editPlaces = add(QKeySequence{Qt::CTRL | Qt::Key_B});
    m_menu.addSeparator();
    save = add(QKeySequence{Qt::CTRL | Qt::Key_S});
    print = add(QKeySequence{Qt::CTRL | Qt::Key_P});
    m_menu.addSeparator();
    importLayer = add(QKeySequence{Qt::CTRL | Qt::Key_I});
    importLayer->setObjectName(QStringLiteral("import"));
    setPlaces({});
    retranslate();
}

QAction* MapActions::add(const QKeySequence& key)
{
    auto* action = new QAction(&m_window);
    action->setShortcut(key);
    m_menu.addAction(action);
    m_window.addAction(action); // also while the menu bar is hidden
    return action;
}

void MapActions::setPlaces(const QStringList& names)
{
    constexpr int kKeys = 9;
    qDeleteAll(m_placeActions);
    m_placeActions.clear();
    for (int number = 0; number < names.size(); ++number) {
        // A name is a person's own words: no letter of it is a key.
        auto* action = new QAction(QString{names[number]}.replace(u'&', QStringLiteral("&&")), &m_window);
        if (number < kKeys)
            action->setShortcut(QKeySequence{static_cast<int>(Qt::ALT) | (Qt::Key_1 + number)});
        connect(action, &QAction::triggered, this, [this, number] { Q_EMIT placeAsked(number); });
        m_places->addAction(action);
        m_window.addAction(action);
        m_placeActions.append(action);
    }
    m_places->setEnabled(!names.isEmpty());
    editPlaces->setEnabled(!names.isEmpty());
}

void MapActions::retranslate()
{
    using map::MapTool;
    m_menu.setTitle(tr("&Map"));
    wholeCity->setText(tr("Whole city"));
    back->setText(tr("The view before"));
    forward->setText(tr("The view after"));
    goTo->setText(tr("Go to coordinates…"));
    follow->setText(tr("Follow the selected asset"));
    tool(MapTool::Move)->setText(tr("Move the map"));
    tool(MapTool::Measure)->setText(tr("Measure a distance or an area"));
    tool(MapTool::Rectangle)->setText(tr("Choose assets in a rectangle"));
    tool(MapTool::Lasso)->setText(tr("Choose assets in any shape"));
    here->setText(tr("What is here"));
    keepPlace->setText(tr("Keep this place…"));
    m_places->setTitle(tr("Kept places"));
    editPlaces->setText(tr("Edit the kept places…"));
    save->setText(tr("Save the view as PNG or PDF…"));
    print->setText(tr("Print the view…"));
    importLayer->setText(tr("Import a layer…"));
}

QList<QAction*> MapActions::all() const
{
    QList<QAction*> out{wholeCity, back, forward, goTo, follow};
    out += m_tools->actions();
    out += {here, keepPlace, editPlaces, save, print, importLayer};
    return out;
}

} // namespace vigie::widgets
