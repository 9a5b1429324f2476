// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rule.h"
#include "core/expected.h"

#include <span>
#include <string>
#include <vector>

namespace vigie::alerts {

/// Checks what rules say of each other, once all are read: that the rules they explain are there, and that none comes
/// back to itself. A link that is wrong is taken out, with a problem that says where; its rule goes on working.
/// `feeds`: those of the city, by their ids; a rule that watches another is taken out with a problem. Empty: not looked at.
[[nodiscard]] std::vector<core::Error> checkLinks(RuleSet& set, std::span<const std::string> feeds = {});

} // namespace vigie::alerts
