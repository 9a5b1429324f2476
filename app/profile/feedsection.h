// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/cityprofile.h"
#include "toml/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace vigie::profile {

/// Reads `[brokers.NAME]` and `[[feeds]]`. A feed that cannot work is left out and told among the table's problems;
/// the others go on.
[[nodiscard]] std::vector<FeedProfile> readFeeds(toml::Table& root, const std::string& desk);

} // namespace vigie::profile
