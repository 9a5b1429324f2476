// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <string>

class QMainWindow;

namespace vigie::widgets {

class JournalPanel;

/// What people do with the journal: its proofs leave the program, each with an entry. Thread: GUI.
class JournalDesk final : public QObject {
    Q_OBJECT

public:
    using Submit = std::function<void(std::unique_ptr<session::Command>, std::function<void()>)>;
    JournalDesk(session::Session& session, JournalPanel& panel, Submit submit, QMainWindow& window);

private:
    void giveProof(quint64 entry, bool asFile);
    void copy(quint64 entry, const std::string& proof);
    void save(quint64 entry, const std::string& proof);

    session::Session& m_session;
    JournalPanel& m_panel;
    Submit m_submit;
    QMainWindow& m_window;
    QString m_lastFolder;
};

} // namespace vigie::widgets
