// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/clockmessage.h"

#include <simdjson.h>

namespace vigie::feeds {

std::optional<ClockMessage> parseClockMessage(std::string_view json)
{
    constexpr std::size_t kMaxBytes = 1024;
    constexpr double kMaxSpeed = 100'000.0;
    if (json.size() > kMaxBytes)
        return std::nullopt;
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    std::string_view text;
    if (parser.parse(simdjson::padded_string{json}).get(root) != simdjson::SUCCESS ||
        root["now"].get(text) != simdjson::SUCCESS)
        return std::nullopt;
    const auto now = core::parseIso8601(text);
    ClockMessage out;
    simdjson::dom::element speed;
    if (root["speed"].get(speed) == simdjson::SUCCESS && speed.get(out.speed) != simdjson::SUCCESS)
        return std::nullopt;
    if (!now || !(out.speed >= 0.0 && out.speed <= kMaxSpeed))
        return std::nullopt;
    out.now = *now;
    return out;
}

} // namespace vigie::feeds
