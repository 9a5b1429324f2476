// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"
#include "people/role.h"

#include <string>
#include <vector>

namespace vigie::session {

/// One person on duty at this desk, from signing in to signing out.
struct Shift {
    std::string actor;   ///< The pseudonym of this shift, as the journal has it.
    std::string account; ///< The account's id; empty where nobody had to give a password.
    std::string name;    ///< For the people at the desk; never in the journal.
    people::RoleSet roles;
    core::Timestamp since = core::kNoTime;
    bool operator==(const Shift&) const = default;
};

/// Who is on duty at this desk. One of them has it: what is done is done by that person. A locked desk goes on showing, and does nothing.
class Roster {
public:
    [[nodiscard]] const std::vector<Shift>& all() const { return m_on; }
    /// Who has the desk; nullptr: nobody is on.
    [[nodiscard]] const Shift* front() const;
    [[nodiscard]] bool isLocked() const { return m_locked; }
    [[nodiscard]] const Shift* byActor(const std::string& actor) const;
    [[nodiscard]] const Shift* byAccount(const std::string& account) const;

    /// Takes the desk, and unlocks it.
    void join(Shift shift);
    void takeOver(const std::string& actor); ///< One who is on; unlocks. Nothing for somebody who is not.
    /// The one who came before has the desk then, locked: nobody acts in a colleague's name without their password.
    void leave(const std::string& actor);
    void lock() { m_locked = true; }

private:
    std::vector<Shift> m_on; ///< The last has the desk.
    bool m_locked = false;
};

} // namespace vigie::session
