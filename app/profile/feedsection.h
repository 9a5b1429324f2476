// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/cityprofile.h"
#include "profile/tomlreader.h"

#include <string>
#include <vector>

namespace vigie::profile {

/// Reads `[brokers.NAME]` and `[[feeds]]`. A feed that cannot work is left out and told among the table's problems;
/// the others go on.
[[nodiscard]] std::vector<FeedProfile> readFeeds(TomlTable& root, const std::string& desk);

} // namespace vigie::profile
