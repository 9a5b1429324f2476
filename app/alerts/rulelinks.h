// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"
#include "core/expected.h"

#include <vector>

namespace vigie::alerts {

/// Checks what rules say of each other, once all are read: that the rules they explain are there, and that none comes
/// back to itself. A link that is wrong is taken out, with a problem that says where; its rule goes on working.
[[nodiscard]] std::vector<core::Error> checkLinks(RuleSet& set);

} // namespace vigie::alerts
