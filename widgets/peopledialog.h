// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/texts.h"
#include "people/accountstore.h"
#include "session/session.h"
#include "widgets/accountform.h"

#include <QDialog>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace vigie::widgets {

/// Who may sign in at this desk: adds, changes and removes accounts. For supervisors; each change is a command.
class PeopleDialog final : public QDialog {
    Q_OBJECT

public:
    /// `session` and `texts` outlive it.
    PeopleDialog(session::Session& session, const models::Texts& texts, QWidget* parent);

    [[nodiscard]] QTreeWidget* list() const { return m_list; }

private:
    void load();
    void fill(const std::vector<people::Account>& accounts);
    void takeSelection();
    void add();
    void changeRoles();
    void resetPassword();
    void remove();
    void ask(AccountForm::For use, const people::Account& account, std::function<void(const AccountForm&)> then);
    [[nodiscard]] const people::Account* chosen() const;
    [[nodiscard]] std::function<void(core::Expected<void>)> answer();

    session::Session& m_session;
    const models::Texts& m_texts;
    std::vector<people::Account> m_accounts;
    QTreeWidget* m_list;
    QLabel* m_word;
    QPushButton* m_add;
    QPushButton* m_roles;
    QPushButton* m_password;
    QPushButton* m_remove;
};

} // namespace vigie::widgets
