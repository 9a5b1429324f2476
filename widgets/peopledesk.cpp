// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/peopledesk.h"

#include "models/wordtext.h"
#include "people/accountstore.h"
#include "session/peoplecommands.h"
#include "widgets/noticestrip.h"
#include "widgets/plaintext.h"
#include "widgets/topbar.h"

#include <QApplication>
#include <QEvent>
#include <QMainWindow>

#include <chrono>
#include <utility>

namespace vigie::widgets {

PeopleDesk::PeopleDesk(session::Session& session, models::Texts& texts, TopBar& bar, Submit submit,
                       QMainWindow& window)
    : QObject(&window)
    , m_session(session)
    , m_texts(texts)
    , m_bar(bar)
    , m_submit(std::move(submit))
    , m_window(window)
{
    m_menu.setObjectName(QStringLiteral("people"));
    connect(&m_menu, &QMenu::aboutToShow, this, &PeopleDesk::fillMenu);
    connect(&bar, &TopBar::actorAsked, this, &PeopleDesk::showMenu);
    connect(&session, &session::Session::rosterChanged, this, &PeopleDesk::takeRoster);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] { lock(true); });
    if (session.profile().people.lockAfter.count() > 0) {
        m_idle.setInterval(std::chrono::duration_cast<std::chrono::milliseconds>(session.profile().people.lockAfter));
        qApp->installEventFilter(this);
    }
    if (hasAccounts() && session.roster().front() == nullptr)
        QTimer::singleShot(0, this, &PeopleDesk::askWho); // once the window is there
}

bool PeopleDesk::hasAccounts() const
{
    return m_session.profile().people.signIn == profile::PeopleProfile::SignIn::Accounts;
}

/// A key or the mouse: somebody is there.
bool PeopleDesk::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_session.roster().front() != nullptr && !m_session.roster().isLocked())
            m_idle.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void PeopleDesk::takeRoster()
{
    m_texts.setSelf(m_session.actor());
    m_bar.takeRoster();
    const bool isOpen = m_session.roster().front() != nullptr && !m_session.roster().isLocked();
    if (isOpen && m_idle.interval() > 0)
        m_idle.start();
    else
        m_idle.stop();
    // A list of names is nobody's to read at a desk without anybody.
    if (!isOpen && m_people)
        m_people->reject();
}

void PeopleDesk::lock(bool idle)
{
    if (!hasAccounts() || m_session.roster().front() == nullptr || m_session.roster().isLocked())
        return;
    m_submit(std::make_unique<session::LockDesk>(idle ? session::LockDesk::Why::Idle : session::LockDesk::Why::Asked),
             {});
}

void PeopleDesk::lockOrUnlock()
{
    if (!hasAccounts() || (m_session.roster().front() != nullptr && !m_session.roster().isLocked()))
        m_submit(std::make_unique<session::LockDesk>(session::LockDesk::Why::Asked), {});
    else
        askWho();
}

void PeopleDesk::askWho()
{
    if (m_signIn) {
        m_signIn->raise();
        m_signIn->activateWindow();
        return;
    }
    m_session.accounts([self = QPointer<PeopleDesk>{this}](const core::Expected<std::vector<people::Account>>& all) {
        if (!self)
            return;
        self->openSignIn(all && all->empty() ? SignInDialog::For::First : SignInDialog::For::SignIn);
    });
}

void PeopleDesk::openSignIn(SignInDialog::For use)
{
    if (m_signIn)
        return;
    m_signIn = new SignInDialog(m_session, use, &m_window);
    m_signIn->show();
}

void PeopleDesk::openPeople()
{
    if (!m_people)
        m_people = new PeopleDialog(m_session, m_texts, &m_window);
    m_people->show();
    m_people->raise();
    m_people->activateWindow();
}

void PeopleDesk::showMenu()
{
    m_menu.popup(m_bar.belowActor());
}

void PeopleDesk::fillMenu()
{
    m_menu.clear();
    const session::Roster& roster = m_session.roster();
    const auto heading = [this](const QString& text) {
        m_menu.addAction(QString{text}.replace(u'&', QLatin1String("&&")))->setEnabled(false);
    };
    for (const session::Shift& shift : roster.all()) {
        const QString name =
            shift.account.empty() ? m_texts.shortPerson(shift.actor) : QString::fromStdString(shift.name);
        const QString since = tr("%1, since %2").arg(name, m_texts.time().clock(shift.since));
        heading(&shift == roster.front() ? tr("%1 (has the desk)").arg(since) : since);
    }
    if (roster.all().empty())
        heading(tr("Nobody is signed in"));
    m_menu.addSeparator();
    if (!hasAccounts()) {
        heading(m_session.profile().people.signIn == profile::PeopleProfile::SignIn::Demonstration
                    ? tr("A demonstration: its operator is signed in by itself")
                    : tr("Who is logged in on this computer is signed in"));
        return;
    }
    const bool isOpen = roster.front() != nullptr && !roster.isLocked();
    QAction* who = m_menu.addAction(roster.isLocked()           ? tr("Unlock…")
                                    : roster.front() == nullptr ? tr("Sign in…")
                                                                : tr("Somebody else takes the desk…"));
    who->setObjectName(QStringLiteral("signIn"));
    connect(who, &QAction::triggered, this, &PeopleDesk::askWho);
    QAction* lockIt = m_menu.addAction(tr("Lock"));
    lockIt->setObjectName(QStringLiteral("lock"));
    lockIt->setShortcut(QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_L});
    lockIt->setEnabled(isOpen);
    connect(lockIt, &QAction::triggered, this, [this] { lock(false); });
    QAction* out = m_menu.addAction(tr("Sign out"));
    out->setObjectName(QStringLiteral("signOut"));
    out->setEnabled(isOpen);
    connect(out, &QAction::triggered, this, [this] { m_submit(std::make_unique<session::SignOut>(), {}); });
    m_menu.addSeparator();
    QAction* people = m_menu.addAction(tr("People…"));
    people->setObjectName(QStringLiteral("people"));
    people->setEnabled(m_session.mayDo("people.add").has_value());
    connect(people, &QAction::triggered, this, &PeopleDesk::openPeople);
}

} // namespace vigie::widgets
