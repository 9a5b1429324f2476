// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/windowactions.h"

#include "widgets/mapactions.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>

#include <utility>

namespace vigie::widgets {

WindowActions::WindowActions(QMainWindow& window, QMenuBar& bar, bool replay)
    : QObject(&window)
    , m_window(window)
    , m_session(bar.addMenu(QString{}))
    , m_alerts(bar.addMenu(QString{}))
    , m_map(new MapActions(window, *bar.addMenu(QString{})))
    , m_view(bar.addMenu(QString{}))
    , m_replay(bar.addMenu(QString{}))
    , m_help(bar.addMenu(QString{}))
{
    record = add(m_session, QKeySequence{Qt::CTRL | Qt::Key_R});
    lock = add(m_session, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_L});
    m_session->addSeparator();
    quit = add(m_session, QKeySequence{Qt::CTRL | Qt::Key_Q});
    acknowledge = add(m_alerts, QKeySequence{Qt::Key_A});
    acknowledgeGroup = add(m_alerts, QKeySequence{Qt::Key_G});
    withdraw = add(m_alerts, QKeySequence{Qt::SHIFT | Qt::Key_A});
    accept = add(m_alerts, QKeySequence{Qt::Key_Y});
    refuse = add(m_alerts, QKeySequence{Qt::SHIFT | Qt::Key_Y});
    exportCap = add(m_alerts, QKeySequence{Qt::CTRL | Qt::Key_E});
    shelve = add(m_alerts, QKeySequence{Qt::Key_L});
    outOfService = add(m_alerts, QKeySequence{Qt::Key_O});
    putBack = add(m_alerts, QKeySequence{Qt::Key_U});
    undo = add(m_alerts, QKeySequence{Qt::CTRL | Qt::Key_Z});
    m_alerts->addSeparator();
    next = add(m_alerts, QKeySequence{Qt::Key_J});
    previous = add(m_alerts, QKeySequence{Qt::Key_K});
    nextCritical = add(m_alerts, QKeySequence{Qt::Key_C});
    centre = add(m_alerts, QKeySequence{Qt::Key_Return});
    centre->setShortcuts({QKeySequence{Qt::Key_Return}, QKeySequence{Qt::Key_Enter}});
    centre->setShortcutContext(Qt::WidgetShortcut); // Enter belongs to whatever has the focus
    m_alerts->addSeparator();
    mute = add(m_alerts, QKeySequence{Qt::Key_Q});
    m_alerts->addSeparator();
    search = add(m_alerts, QKeySequence{Qt::CTRL | Qt::Key_F});
    search->setShortcuts({QKeySequence{Qt::CTRL | Qt::Key_F}, QKeySequence{Qt::Key_F}});
    m_docksEnd = m_view->addSeparator();
    districts = add(m_view, QKeySequence{Qt::Key_D});
    heat = add(m_view, QKeySequence{Qt::Key_H});
    networks = add(m_view, QKeySequence{Qt::Key_N});
    routes = add(m_view, QKeySequence{Qt::Key_T});
    m_view->addSeparator();
    theme = add(m_view, QKeySequence{Qt::CTRL | Qt::Key_T});
    language = add(m_view, QKeySequence{Qt::CTRL | Qt::Key_L});
    fullScreen = add(m_view, QKeySequence{Qt::Key_F11});
    fullScreen->setCheckable(true);
    resetLayout = add(m_view, QKeySequence{Qt::CTRL | Qt::Key_0});
    pause = add(m_replay, QKeySequence{Qt::Key_P}); // Space belongs to buttons
    slower = add(m_replay, QKeySequence{Qt::Key_Comma});
    faster = add(m_replay, QKeySequence{Qt::Key_Period});
    back = add(m_replay, QKeySequence{Qt::ALT | Qt::Key_Left});
    forward = add(m_replay, QKeySequence{Qt::ALT | Qt::Key_Right});
    for (QAction* action : {pause, slower, faster, back, forward}) {
        action->setEnabled(replay);
        action->setVisible(replay);
    }
    m_replay->menuAction()->setVisible(replay);
    record->setVisible(!replay);
    record->setEnabled(!replay);
    help = add(m_help, QKeySequence{Qt::Key_F1});
    help->setShortcuts({QKeySequence{Qt::Key_F1}, QKeySequence{Qt::Key_Question}});
    retranslate();
}

QAction* WindowActions::add(QMenu* menu, const QKeySequence& key)
{
    auto* action = new QAction(&m_window);
    action->setShortcut(key);
    menu->addAction(action);
    m_window.addAction(action); // also while the menu bar is hidden
    return action;
}

void WindowActions::addDock(QDockWidget& dock)
{
    const auto number = static_cast<int>(m_docks.size()) + 1;
    auto* action = new QAction(&m_window);
    action->setShortcut(QKeySequence{static_cast<int>(Qt::CTRL) | (Qt::Key_0 + number)});
    m_view->insertAction(m_docksEnd, action);
    m_window.addAction(action);
    m_docks.append({action, &dock});
    connect(action, &QAction::triggered, this, [this, &dock] { Q_EMIT dockAsked(&dock); });
    connect(&dock, &QDockWidget::windowTitleChanged, action, &QAction::setText);
    action->setText(dock.windowTitle());
}

void WindowActions::setRecording(bool recording)
{
    m_recording = recording;
    retranslate();
}

QList<QAction*> WindowActions::idle(const AlertActs& possible) const
{
    QList<QAction*> out;
    for (const auto& [action, isPossible] :
         {std::pair{acknowledge, possible.acknowledge}, std::pair{acknowledgeGroup, possible.acknowledgeGroup},
          std::pair{withdraw, possible.withdraw}, std::pair{accept, possible.accept},
          std::pair{refuse, possible.refuse}, std::pair{exportCap, possible.exportCap},
          std::pair{shelve, possible.shelve}, std::pair{outOfService, possible.outOfService},
          std::pair{putBack, possible.putBack}, std::pair{undo, possible.undo}}) {
        if (!isPossible)
            out.append(action);
    }
    return out;
}

void WindowActions::retranslate()
{
    m_session->setTitle(tr("&Session"));
    m_alerts->setTitle(tr("&Alerts"));
    m_map->retranslate();
    m_view->setTitle(tr("&View"));
    m_replay->setTitle(tr("&Replay"));
    m_help->setTitle(tr("&Help"));
    record->setText(m_recording ? tr("Stop the recording") : tr("Start a recording"));
    lock->setText(tr("Lock the desk, unlock it, or sign in"));
    quit->setText(tr("Quit"));
    acknowledge->setText(tr("Acknowledge the selected alerts"));
    acknowledgeGroup->setText(tr("Acknowledge the whole group"));
    withdraw->setText(tr("Withdraw the acknowledgement"));
    accept->setText(tr("Treat the proposed situation as one"));
    refuse->setText(tr("Keep the proposed situation apart"));
    exportCap->setText(tr("Export as CAP message…"));
    shelve->setText(tr("Shelve for a time…"));
    outOfService->setText(tr("Take the asset out of service…"));
    putBack->setText(tr("Put back what is set aside"));
    undo->setText(tr("Undo the last action on alerts"));
    next->setText(tr("Next alert"));
    previous->setText(tr("Previous alert"));
    nextCritical->setText(tr("Next critical alert outside the view"));
    centre->setText(tr("Show on the map"));
    mute->setText(tr("Mute the sound for 5 minutes, or sound again"));
    search->setText(tr("Search an asset"));
    districts->setText(tr("Districts: off, alerts, lamps"));
    heat->setText(tr("Heat of alerts: off, hour, day"));
    networks->setText(tr("Show or hide the networks"));
    routes->setText(tr("Show or hide the lines of trams and buses"));
    theme->setText(tr("Dark or light"));
    language->setText(tr("Next language"));
    fullScreen->setText(tr("Full screen"));
    resetLayout->setText(tr("Put the panels back"));
    pause->setText(tr("Pause or go on"));
    slower->setText(tr("Slower"));
    faster->setText(tr("Faster"));
    back->setText(tr("One minute back"));
    forward->setText(tr("One minute on"));
    help->setText(tr("Help and keys"));
}

QList<QAction*> WindowActions::all() const
{
    QList<QAction*> out{acknowledge,  acknowledgeGroup, withdraw, accept, refuse, exportCap,
                        shelve,       outOfService,     putBack,  undo,   next,   previous,
                        nextCritical, centre,           mute,     search};
    out += m_map->all();
    for (const auto& [action, dock] : m_docks)
        out.append(action);
    out.append({districts, heat, networks, routes, theme, language, fullScreen, resetLayout, record, lock, pause,
                slower, faster, back, forward, help, quit});
    return out;
}

} // namespace vigie::widgets
