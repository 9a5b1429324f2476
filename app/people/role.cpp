// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/role.h"

namespace vigie::people {

std::string_view wordOf(Role role)
{
    switch (role) {
    case Role::Operator:
        return "operator";
    case Role::Supervisor:
        return "supervisor";
    case Role::EventLead:
        return "event-lead";
    case Role::Trainer:
        return "trainer";
    case Role::AccountabilityOfficer:
        return "accountability-officer";
    }
    return {};
}

std::optional<Role> roleOf(std::string_view word)
{
    for (const Role role : kRoles) {
        if (wordOf(role) == word)
            return role;
    }
    return std::nullopt;
}

std::string RoleSet::words() const
{
    std::string out;
    for (const Role role : kRoles) {
        if (has(role))
            out.append(out.empty() ? "" : " ").append(wordOf(role));
    }
    return out;
}

std::optional<RoleSet> RoleSet::fromWords(std::string_view words)
{
    RoleSet out;
    while (!words.empty()) {
        const std::size_t end = words.find(' ');
        const auto role = roleOf(words.substr(0, end));
        if (!role)
            return std::nullopt;
        out.add(*role);
        words = end == std::string_view::npos ? std::string_view{} : words.substr(end + 1);
    }
    return out;
}

} // namespace vigie::people
