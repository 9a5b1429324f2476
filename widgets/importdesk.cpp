// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importdesk.h"

#include "qml/mapwindow.h"
#include "widgets/filedrop.h"
#include "widgets/importdialog.h"
#include "widgets/mappane.h"

#include <QAction>
#include <QMainWindow>

namespace vigie::widgets {

namespace {
constexpr double kZoom = 14.0; // a quarter of a city
} // namespace

ImportDesk::ImportDesk(session::Session& session, const models::Texts& texts, MapPane& pane, QAction& action,
                       QMainWindow& window)
    : QObject(&window)
    , m_session(session)
    , m_texts(texts)
    , m_pane(pane)
    , m_window(window)
{
    auto* drop = new FileDrop(this);
    window.setAcceptDrops(true);
    drop->watch(window);
    if (pane.map() != nullptr) // a window of its own, which gets its drops itself
        drop->watch(*pane.map());
    action.setEnabled(true); // also without a map
    connect(drop, &FileDrop::dropped, this, &ImportDesk::open);
    connect(&action, &QAction::triggered, this, [this] { open({}); });
}

ImportDialog* ImportDesk::dialog() const
{
    return m_dialog;
}

void ImportDesk::open(const QStringList& files)
{
    if (!m_dialog) {
        m_dialog = new ImportDialog(m_session, m_texts, &m_window);
        m_dialog->setMiddleOfMap(
            [this] { return m_pane.map() != nullptr ? m_pane.map()->view().middle : m_session.profile().centre; });
        connect(m_dialog, &ImportDialog::showOnMapAsked, this, [this](core::GeoPosition middle) {
            if (m_pane.map() != nullptr)
                m_pane.map()->centreOn(middle, kZoom);
        });
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    m_dialog->add(files);
}

} // namespace vigie::widgets
