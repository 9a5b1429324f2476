// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/texts.h"
#include "session/session.h"
#include "widgets/peopledialog.h"
#include "widgets/signindialog.h"

#include <QMenu>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

class QMainWindow;

namespace vigie::widgets {

class TopBar;

/// Who is on at this desk: signing in and out, locking, and the accounts. It locks by itself after a time without a key or the mouse,
/// where the profile says so.
///
/// Thread: GUI.
class PeopleDesk final : public QObject {
    Q_OBJECT

public:
    using Submit = std::function<void(std::unique_ptr<session::Command>, std::function<void()>)>;

    /// All of them outlive it; `window` owns it.
    PeopleDesk(session::Session& session, models::Texts& texts, TopBar& bar, Submit submit, QMainWindow& window);

    /// Locks, or asks who unlocks; where nobody is on, asks who signs in.
    void lockOrUnlock();
    void showMenu(); ///< Below who is on.
    [[nodiscard]] QMenu& menu() { return m_menu; }
    [[nodiscard]] SignInDialog* signInDialog() const { return m_signIn; }
    [[nodiscard]] PeopleDialog* people() const { return m_people; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillMenu();
    void takeRoster();
    void askWho();
    void openSignIn(SignInDialog::For use);
    void openPeople();
    void lock(bool idle);
    [[nodiscard]] bool hasAccounts() const;

    session::Session& m_session;
    models::Texts& m_texts;
    TopBar& m_bar;
    Submit m_submit;
    QMainWindow& m_window;
    QMenu m_menu;
    QTimer m_idle;
    QPointer<SignInDialog> m_signIn;
    QPointer<PeopleDialog> m_people;
};

} // namespace vigie::widgets
