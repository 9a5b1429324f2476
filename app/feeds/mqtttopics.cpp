// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/mqtttopics.h"

#include <mosquitto.h>

#include <algorithm>

namespace vigie::feeds {

bool isTopicFilter(const std::string& filter)
{
    constexpr std::size_t kMaxBytes = 1024;
    return !filter.empty() && filter.size() <= kMaxBytes && filter.find('\0') == std::string::npos &&
           mosquitto_sub_topic_check2(filter.data(), filter.size()) == MOSQ_ERR_SUCCESS &&
           mosquitto_validate_utf8(filter.data(), static_cast<int>(filter.size())) == MOSQ_ERR_SUCCESS &&
           !withoutGroup(filter).empty();
}

std::string withoutGroup(std::string_view filter)
{
    constexpr std::string_view kShared = "$share/";
    if (!filter.starts_with(kShared))
        return std::string{filter};
    const auto end = filter.find('/', kShared.size());
    return end == std::string_view::npos ? std::string{} : std::string{filter.substr(end + 1)};
}

bool matchesAny(const std::vector<std::string>& filters, std::string_view topic)
{
    return std::any_of(filters.begin(), filters.end(), [topic](const std::string& filter) {
        bool matches = false;
        return mosquitto_topic_matches_sub2(filter.data(), filter.size(), topic.data(), topic.size(), &matches) ==
                   MOSQ_ERR_SUCCESS &&
               matches;
    });
}

} // namespace vigie::feeds
