// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigie::feeds {

/// Whether a topic filter of MQTT is well formed (MQTT 5, 4.7), `$share/group/filter` included.
[[nodiscard]] bool isTopicFilter(const std::string& filter);

/// The filter inside a shared subscription (MQTT 5, 4.8.2); any other filter as it is.
[[nodiscard]] std::string withoutGroup(std::string_view filter);

/// Whether one of the filters, without groups, matches the topic (MQTT 5, 4.7). No allocation.
[[nodiscard]] bool matchesAny(const std::vector<std::string>& filters, std::string_view topic);

} // namespace vigie::feeds
