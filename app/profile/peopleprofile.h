// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "people/role.h"

#include <chrono>

namespace vigie::profile {

/// How people come to a desk (`[people]`).
struct PeopleProfile {
    enum class SignIn {
        Computer,      ///< Whoever is logged in on this computer: its own log-in is the door.
        Accounts,      ///< Each with a name and a password of Vigie's own.
        Demonstration, ///< A demonstration operator, by itself: nothing real is at stake.
    };
    SignIn signIn = SignIn::Computer;
    /// Of whoever signs in by itself; with accounts each has their own.
    people::RoleSet roles{people::Role::Operator, people::Role::Supervisor};
    std::chrono::seconds lockAfter{0}; ///< Without a key or a mouse; 0: never. With accounts alone.
};

} // namespace vigie::profile
