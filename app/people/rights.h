// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message.h"
#include "people/role.h"

#include <optional>
#include <span>
#include <string_view>

namespace vigie::people {

/// Who may do what. The table is the whole of it: what is not in it no person does.
struct Right {
    std::string_view act; ///< A kind of the journal: "rule.change".
    RoleSet roles;        ///< Any of them suffices.
};
[[nodiscard]] std::span<const Right> rights(); ///< Sorted by `act`.

/// The role in which a person with these roles does it: the first of theirs, in the order of kRoles, that suffices.
[[nodiscard]] std::optional<Role> roleFor(std::string_view act, RoleSet roles);

/// Why somebody may not, and who may: "Only a supervisor may do this."
[[nodiscard]] core::Message whoMay(std::string_view act);

} // namespace vigie::people
