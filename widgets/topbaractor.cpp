// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of TopBar that says who has the desk.
#include "models/wordtext.h"
#include "widgets/plaintext.h"
#include "widgets/statuscell.h"
#include "widgets/symbols.h"
#include "widgets/topbar.h"

namespace vigie::widgets {

namespace {
constexpr qsizetype kShortPseudonym = 10; ///< "p-" and eight digits: enough to tell those of a shift apart.
} // namespace

void TopBar::takeRoster()
{
    writeActor();
    fitIfChanged();
}

void TopBar::writeActor()
{
    using SignIn = profile::PeopleProfile::SignIn;
    const session::Roster& roster = m_session.roster();
    if (roster.front() == nullptr || roster.isLocked()) {
        const bool isLocked = roster.front() != nullptr;
        const QString word = isLocked ? tr("locked", "desk") : tr("sign in");
        m_actor->tell(m_session.desk(), word, m_theme.warning,
                      Symbols::icon(QStringLiteral("lock"), m_theme.warning));
        m_actor->setToolTip(escaped(
            isLocked ? tr("The desk is locked: everything is shown, nothing can be done. Ctrl+Shift+L unlocks it.")
                     : tr("Nobody has signed in: everything is shown, nothing can be done. Ctrl+Shift+L signs in.")));
        return;
    }
    const QString actor = m_session.actor();
    const bool isShow = m_session.profile().people.signIn == SignIn::Demonstration;
    const QString role =
        isShow ? tr("demonstration", "who is signed in by itself") : models::WordText::role(m_session.role());
    m_actor->tell(tr("%1, %2", "role, desk").arg(role, m_session.desk()),
                  m_brevity < ShortActor ? actor : actor.left(kShortPseudonym), m_theme.text);
    QString tip = actor + u'\n' + tr("Who is on: a pseudonym of this shift, as it stands in the journal");
    if (isShow)
        tip += u'\n' + tr("A demonstration: its operator is signed in by itself");
    m_actor->setToolTip(escaped(tip));
}

QPoint TopBar::belowActor() const
{
    return m_actor->mapToGlobal(QPoint{0, m_actor->height()});
}

} // namespace vigie::widgets
