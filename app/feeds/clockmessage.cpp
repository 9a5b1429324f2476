// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/clockmessage.h"

#include <simdjson.h>

namespace vigie::feeds {

std::optional<ClockMessage> parseClockMessage(std::string_view json)
{
    constexpr std::size_t kMaxBytes = 1024;
    constexpr double kMost = 100'000.0;
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
    const auto isBad = [&root](std::string_view member, double& value) {
        simdjson::dom::element number;
        return root[member].get(number) == simdjson::SUCCESS && number.get(value) != simdjson::SUCCESS;
    };
    if (isBad("speed", out.speed) || isBad("stretch", out.stretch))
        return std::nullopt;
    if (!now || !(out.speed >= 0.0 && out.speed <= kMost) || !(out.stretch >= 1.0 && out.stretch <= kMost))
        return std::nullopt;
    out.now = *now;
    return out;
}

} // namespace vigie::feeds
