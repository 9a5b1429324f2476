// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/roster.h"

#include <algorithm>
#include <utility>

namespace vigie::session {

const Shift* Roster::front() const
{
    return m_on.empty() ? nullptr : &m_on.back();
}

const Shift* Roster::byActor(const std::string& actor) const
{
    const auto at = std::ranges::find(m_on, actor, &Shift::actor);
    return at == m_on.end() ? nullptr : &*at;
}

const Shift* Roster::byAccount(const std::string& account) const
{
    const auto at = std::ranges::find(m_on, account, &Shift::account);
    return at == m_on.end() ? nullptr : &*at;
}

void Roster::join(Shift shift)
{
    m_on.push_back(std::move(shift));
    m_locked = false;
}

void Roster::takeOver(const std::string& actor)
{
    const auto at = std::ranges::find(m_on, actor, &Shift::actor);
    if (at == m_on.end())
        return;
    std::rotate(at, at + 1, m_on.end());
    m_locked = false;
}

void Roster::leave(const std::string& actor)
{
    const bool hadTheDesk = front() != nullptr && front()->actor == actor;
    std::erase_if(m_on, [&](const Shift& shift) { return shift.actor == actor; });
    m_locked = !m_on.empty() && (m_locked || hadTheDesk);
}

} // namespace vigie::session
