// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace vigie::toml {

/// The known word somebody who wrote `word` meant; empty where none is near. Cost: the product of the lengths.
[[nodiscard]] std::string nearest(std::string_view word, const std::set<std::string, std::less<>>& known);

} // namespace vigie::toml
