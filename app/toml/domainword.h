// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain.h"

#include <optional>
#include <string_view>

namespace vigie::toml {

class Table;

/// The domain a key names: `domain = "water"`. None where the key is not there, or says no domain: then a problem.
[[nodiscard]] std::optional<core::Domain> readDomain(Table& table, std::string_view key = "domain");

} // namespace vigie::toml
