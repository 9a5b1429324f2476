// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/peopledialog.h"

#include "models/errortext.h"
#include "models/wordtext.h"
#include "session/peoplecommands.h"
#include "widgets/plaintext.h"
#include "widgets/question.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace vigie::widgets {

PeopleDialog::PeopleDialog(session::Session& session, const models::Texts& texts, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_texts(texts)
    , m_list(new QTreeWidget(this))
    , m_word(plainLabel(this))
    , m_add(new QPushButton(tr("Add…"), this))
    , m_roles(new QPushButton(tr("Roles…"), this))
    , m_password(new QPushButton(tr("New password…"), this))
    , m_remove(new QPushButton(tr("Remove…"), this))
{
    setObjectName(QStringLiteral("people"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("People"));
    QLabel* head =
        plainLabel(this, tr("Who may sign in at this desk. Names stay on this computer; the journal has an account's "
                            "number and, for each shift, a pseudonym."));
    head->setWordWrap(true);
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Name"), tr("Roles"), tr("Since")});
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_list->setAccessibleName(tr("People"));
    m_word->setWordWrap(true);
    m_add->setObjectName(QStringLiteral("add"));
    m_roles->setObjectName(QStringLiteral("roles"));
    m_password->setObjectName(QStringLiteral("password"));
    m_remove->setObjectName(QStringLiteral("remove"));
    auto* does = new QHBoxLayout;
    for (QPushButton* button : {m_add, m_roles, m_password, m_remove}) {
        button->setAutoDefault(false);
        does->addWidget(button);
    }
    does->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addWidget(m_list);
    layout->addLayout(does);
    layout->addWidget(m_word);
    layout->addWidget(buttons);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &PeopleDialog::takeSelection);
    connect(m_add, &QPushButton::clicked, this, &PeopleDialog::add);
    connect(m_roles, &QPushButton::clicked, this, &PeopleDialog::changeRoles);
    connect(m_password, &QPushButton::clicked, this, &PeopleDialog::resetPassword);
    connect(m_remove, &QPushButton::clicked, this, &PeopleDialog::remove);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(640, 420);
    takeSelection();
    load();
}

void PeopleDialog::load()
{
    m_session.accounts(
        [self = QPointer<PeopleDialog>{this}](const core::Expected<std::vector<people::Account>>& all) {
            if (!self)
                return;
            if (all)
                self->fill(*all);
            else
                self->m_word->setText(models::ErrorText::sentence(all.error()));
        });
}

void PeopleDialog::fill(const std::vector<people::Account>& accounts)
{
    const people::Account* before = chosen();
    const std::string kept = before != nullptr ? before->id : std::string{};
    m_accounts = accounts;
    m_list->clear();
    for (const people::Account& one : m_accounts) {
        QStringList roles;
        for (const people::Role role : people::kRoles) {
            if (one.roles.has(role))
                roles << models::WordText::role(QString::fromLatin1(people::wordOf(role)));
        }
        auto* item = new QTreeWidgetItem(m_list, {QString::fromStdString(one.name), roles.join(QStringLiteral(", ")),
                                                  m_texts.time().full(one.since)});
        if (one.id == kept)
            m_list->setCurrentItem(item);
    }
    takeSelection();
}

const people::Account* PeopleDialog::chosen() const
{
    const auto items = m_list->selectedItems();
    const int row = items.isEmpty() ? -1 : m_list->indexOfTopLevelItem(items.front());
    return row >= 0 && static_cast<std::size_t>(row) < m_accounts.size() ? &m_accounts[static_cast<std::size_t>(row)]
                                                                         : nullptr;
}

void PeopleDialog::takeSelection()
{
    const bool any = chosen() != nullptr;
    for (QPushButton* button : {m_roles, m_password, m_remove})
        button->setEnabled(any);
}

std::function<void(core::Expected<void>)> PeopleDialog::answer()
{
    return [self = QPointer<PeopleDialog>{this}](const core::Expected<void>& is) {
        if (!self)
            return;
        self->m_word->setText(is ? QString{} : models::ErrorText::sentence(is.error()));
        self->load();
    };
}

void PeopleDialog::ask(AccountForm::For use, const people::Account& account,
                       std::function<void(const AccountForm&)> then)
{
    auto* form = new AccountForm(use, account, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, this, [form, then = std::move(then)] { then(*form); });
    form->open();
}

void PeopleDialog::add()
{
    ask(AccountForm::For::Add, {}, [this](const AccountForm& form) {
        m_word->setText(tr("One moment…"));
        m_session.addAccount(form.name(), form.roles(), form.password(), answer());
    });
}

void PeopleDialog::changeRoles()
{
    const people::Account* account = chosen();
    if (account == nullptr)
        return;
    ask(AccountForm::For::Roles, *account, [this, before = *account](const AccountForm& form) {
        if (form.roles() != before.roles)
            m_session.submit(std::make_unique<session::ChangeRoles>(before, form.roles()), answer());
    });
}

void PeopleDialog::resetPassword()
{
    const people::Account* account = chosen();
    if (account == nullptr)
        return;
    ask(AccountForm::For::Password, *account, [this, id = account->id](const AccountForm& form) {
        m_word->setText(tr("One moment…"));
        m_session.resetPassword(id, form.password(), answer());
    });
}

void PeopleDialog::remove()
{
    const people::Account* account = chosen();
    if (account == nullptr)
        return;
    const Question question{
        tr("Remove somebody"),
        tr("%1 can no longer sign in. What they did stays in the journal, under the pseudonyms it "
           "has.")
            .arg(QString::fromStdString(account->name)),
        tr("Remove")};
    widgets::ask(*this, question, [self = QPointer<PeopleDialog>{this}, id = account->id] {
        if (self)
            self->m_session.submit(std::make_unique<session::RemoveAccount>(id), self->answer());
    });
}

} // namespace vigie::widgets
