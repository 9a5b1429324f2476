// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message.h"

#include <string_view>

namespace vigie::core {

std::string Message::english() const
{
    const std::string_view pattern = text == nullptr ? std::string_view{} : std::string_view{text};
    std::string out;
    out.reserve(pattern.size() + 32);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool isPlace =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        if (!isPlace) {
            out += pattern[i];
            continue;
        }
        const auto number = static_cast<std::size_t>(pattern[++i] - '1');
        if (number < arguments.size())
            out += arguments[number];
    }
    return out;
}

bool Message::operator==(const Message& other) const
{
    return std::string_view{text ? text : ""} == std::string_view{other.text ? other.text : ""} &&
           arguments == other.arguments;
}

} // namespace vigie::core
