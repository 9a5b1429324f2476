// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/texts.h"
#include "session/session.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

class QAction;
class QMainWindow;

namespace vigie::widgets {

class ImportDialog;
class MapPane;

/// The ways into the import dialog: its menu and key, and files dropped on the window or on the map.
/// Thread: GUI. Lifetime: `window` owns it; the session, the texts and the pane outlive it.
class ImportDesk final : public QObject {
    Q_OBJECT

public:
    ImportDesk(session::Session& session, const models::Texts& texts, MapPane& pane, QAction& action,
               QMainWindow& window);

    /// Opens the dialog, if it is not open, with these files; none: it asks for one.
    void open(const QStringList& files);
    [[nodiscard]] ImportDialog* dialog() const; ///< Null until it was opened once.

private:
    session::Session& m_session;
    const models::Texts& m_texts;
    MapPane& m_pane;
    QMainWindow& m_window;
    QPointer<ImportDialog> m_dialog;
};

} // namespace vigie::widgets
