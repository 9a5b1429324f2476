// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "people/accountstore.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vigie::widgets {

/// What a supervisor says of one account: a new one, other roles, or a new password.
class AccountForm final : public QDialog {
    Q_OBJECT

public:
    enum class For { Add, Roles, Password };
    /// `account`: as it is; empty to add one.
    AccountForm(For use, const people::Account& account, QWidget* parent);

    [[nodiscard]] QString name() const;
    [[nodiscard]] people::RoleSet roles() const;
    [[nodiscard]] QString password() const;

private:
    void addRoles(people::RoleSet roles);
    void takeInput();

    For m_use;
    QLineEdit* m_name;
    std::vector<QCheckBox*> m_roles; ///< In the order of people::kRoles.
    QLineEdit* m_password = nullptr;
    QLineEdit* m_again = nullptr;
    QLabel* m_word;
    QPushButton* m_ok;
};

} // namespace vigie::widgets
