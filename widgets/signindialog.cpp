// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signindialog.h"

#include "models/errortext.h"
#include "people/password.h"
#include "widgets/plaintext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::widgets {

namespace {

QLineEdit* passwordField(QWidget* parent, const QString& name)
{
    auto* out = new QLineEdit(parent);
    out->setEchoMode(QLineEdit::Password);
    out->setMaxLength(256);
    out->setAccessibleName(name);
    return out;
}

} // namespace

SignInDialog::SignInDialog(session::Session& session, For use, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_use(use)
    , m_name(new QLineEdit(this))
    , m_password(passwordField(this, tr("Password")))
    , m_word(plainLabel(this, {}))
{
    setObjectName(QStringLiteral("signIn"));
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isFirst = use == For::First;
    const bool unlocks = session.roster().isLocked();
    const QString action = isFirst ? tr("Make the account") : unlocks ? tr("Unlock") : tr("Sign in");
    setWindowTitle(isFirst ? tr("The first person at this desk") : action);
    QLabel* head = plainLabel(
        this, isFirst ? tr("Nobody has an account at this desk yet. Yours is the first: you become operator and "
                           "supervisor, and add the others. What you do is written to the journal under a "
                           "pseudonym, never under your name.")
                      : tr("Who signs in has the desk from then on: what is done is written to the journal as "
                           "theirs, under a pseudonym of this shift."));
    head->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(64);
    m_name->setAccessibleName(tr("Name"));
    m_password->setObjectName(QStringLiteral("password"));
    m_word->setObjectName(QStringLiteral("word"));
    m_word->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Password"), m_password);
    if (isFirst) {
        m_again = passwordField(this, tr("Password again"));
        m_again->setObjectName(QStringLiteral("again"));
        form->addRow(tr("Password again"), m_again);
        connect(m_again, &QLineEdit::textChanged, this, &SignInDialog::takeInput);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(action);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addLayout(form);
    layout->addWidget(m_word);
    layout->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &SignInDialog::takeInput);
    connect(m_password, &QLineEdit::textChanged, this, &SignInDialog::takeInput);
    connect(buttons, &QDialogButtonBox::accepted, this, &SignInDialog::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(460);
    takeInput();
    m_name->setFocus();
}

void SignInDialog::takeInput()
{
    const bool agrees = m_again == nullptr || m_again->text() == m_password->text();
    m_ok->setEnabled(!m_name->text().trimmed().isEmpty() && !m_password->text().isEmpty() && agrees);
    if (m_again != nullptr && !m_again->text().isEmpty() && !agrees)
        m_word->setText(tr("The two passwords are not the same."));
    else if (m_again != nullptr)
        m_word->setText(tr("%1 characters or more.").arg(people::kShortestPassword));
}

void SignInDialog::send()
{
    m_ok->setEnabled(false);
    m_word->setText(tr("One moment…"));
    const auto done = [self = QPointer<SignInDialog>{this}](const core::Expected<void>& is) {
        if (self)
            self->answered(is);
    };
    if (m_use == For::First)
        m_session.makeFirstAccount(m_name->text(), m_password->text(), done);
    else
        m_session.signIn(m_name->text(), m_password->text(), done);
}

void SignInDialog::answered(const core::Expected<void>& is)
{
    if (is) {
        accept();
        return;
    }
    m_ok->setEnabled(true);
    m_word->setText(models::ErrorText::sentence(is.error()));
    if (m_use == For::SignIn)
        m_password->clear();
    m_password->setFocus();
}

} // namespace vigie::widgets
