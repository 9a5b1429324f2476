// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accountform.h"

#include "models/wordtext.h"
#include "people/password.h"
#include "widgets/plaintext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::widgets {

namespace {

QString titleOf(AccountForm::For use)
{
    switch (use) {
    case AccountForm::For::Add:
        return AccountForm::tr("Add somebody");
    case AccountForm::For::Roles:
        return AccountForm::tr("Change the roles");
    case AccountForm::For::Password:
        return AccountForm::tr("Set a new password");
    }
    return {};
}

QString meaning(people::Role role)
{
    switch (role) {
    case people::Role::Operator:
        return AccountForm::tr("handles alerts, feeds and recordings");
    case people::Role::EventLead:
        return AccountForm::tr("leads an event, and suppresses what it makes expected");
    case people::Role::Trainer:
        return AccountForm::tr("holds trainings");
    case people::Role::Supervisor:
        return AccountForm::tr("changes rules, and who may sign in");
    case people::Role::AccountabilityOfficer:
        return AccountForm::tr("publishes the journal, and answers for personal data");
    }
    return {};
}

} // namespace

AccountForm::AccountForm(For use, const people::Account& account, QWidget* parent)
    : QDialog(parent)
    , m_use(use)
    , m_name(new QLineEdit(QString::fromStdString(account.name), this))
    , m_word(plainLabel(this))
{
    setObjectName(QStringLiteral("account"));
    setWindowTitle(titleOf(use));
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(64);
    m_name->setAccessibleName(tr("Name"));
    m_name->setEnabled(use == For::Add);
    auto* form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    if (use != For::Password) {
        addRoles(use == For::Add ? people::RoleSet{people::Role::Operator} : account.roles);
        for (QCheckBox* box : m_roles)
            layout->addWidget(box);
    }
    if (use != For::Roles) {
        auto* secret = new QFormLayout;
        for (QLineEdit** field : {&m_password, &m_again}) {
            *field = new QLineEdit(this);
            (*field)->setEchoMode(QLineEdit::Password);
            (*field)->setMaxLength(256);
            connect(*field, &QLineEdit::textChanged, this, &AccountForm::takeInput);
        }
        m_password->setObjectName(QStringLiteral("password"));
        m_again->setObjectName(QStringLiteral("again"));
        secret->addRow(tr("Password"), m_password);
        secret->addRow(tr("Password again"), m_again);
        layout->addLayout(secret);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(titleOf(use));
    m_word->setWordWrap(true);
    layout->addWidget(m_word);
    layout->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &AccountForm::takeInput);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(460);
    takeInput();
}

void AccountForm::addRoles(people::RoleSet roles)
{
    for (const people::Role role : people::kRoles) {
        const QString word = QString::fromLatin1(people::wordOf(role));
        auto* box = new QCheckBox(
            tr("%1: %2", "a role: what it does").arg(models::WordText::role(word), meaning(role)), this);
        box->setObjectName(word);
        box->setChecked(roles.has(role));
        connect(box, &QCheckBox::toggled, this, &AccountForm::takeInput);
        m_roles.push_back(box);
    }
}

void AccountForm::takeInput()
{
    const bool isNamed = !name().isEmpty();
    const bool hasRole = m_use == For::Password || !roles().empty();
    const bool agrees = m_password == nullptr || m_password->text() == m_again->text();
    const bool isLong = m_password == nullptr ||
                        m_password->text().toUcs4().size() >= static_cast<qsizetype>(people::kShortestPassword);
    QString word;
    if (!hasRole)
        word = tr("Somebody without a role can do nothing.");
    else if (!isLong)
        word = tr("A password has %1 characters or more.").arg(people::kShortestPassword);
    else if (!agrees)
        word = tr("The two passwords are not the same.");
    m_word->setText(word);
    m_ok->setEnabled(isNamed && hasRole && agrees && isLong);
}

QString AccountForm::name() const
{
    return m_name->text().trimmed();
}

people::RoleSet AccountForm::roles() const
{
    people::RoleSet out;
    for (std::size_t i = 0; i < m_roles.size(); ++i) {
        if (m_roles[i]->isChecked())
            out.add(people::kRoles[i]);
    }
    return out;
}

QString AccountForm::password() const
{
    return m_password != nullptr ? m_password->text() : QString{};
}

} // namespace vigie::widgets
