// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vigie::widgets {

/// Asks for a name and a password, and takes the desk with them: signs in, unlocks, or takes over. Where nobody has an account yet
/// it makes the first one. It stays until it worked or the person gave up; nothing else is held up, alerts go on being shown.
class SignInDialog final : public QDialog {
    Q_OBJECT

public:
    enum class For { SignIn, First };
    SignInDialog(session::Session& session, For use, QWidget* parent);

private:
    void send();
    void answered(const core::Expected<void>& is);
    void takeInput();

    session::Session& m_session;
    For m_use;
    QLineEdit* m_name;
    QLineEdit* m_password;
    QLineEdit* m_again = nullptr; ///< Only for the first.
    QLabel* m_word;
    QPushButton* m_ok;
};

} // namespace vigie::widgets
