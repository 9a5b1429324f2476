// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toml/duration.h"

#include <charconv>
#include <cstdint>

namespace vigie::toml {

namespace {

struct Unit {
    char letter;
    std::int64_t seconds;
};

constexpr Unit kUnits[] = {{'d', 86'400}, {'h', 3'600}, {'m', 60}, {'s', 1}};

} // namespace

std::optional<std::chrono::seconds> parseDuration(std::string_view text)
{
    if (text.size() < 2)
        return std::nullopt;
    std::int64_t count = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size() - 1, count);
    if (error != std::errc{} || rest != text.data() + text.size() - 1 || count > 1'000'000'000 ||
        count < -1'000'000'000)
        return std::nullopt;
    for (const Unit& unit : kUnits) {
        if (unit.letter == text.back())
            return std::chrono::seconds{count * unit.seconds};
    }
    return std::nullopt;
}

std::string durationText(std::chrono::seconds duration)
{
    for (const Unit& unit : kUnits) {
        if (duration.count() != 0 && duration.count() % unit.seconds == 0)
            return std::to_string(duration.count() / unit.seconds) + unit.letter;
    }
    return "0s";
}

} // namespace vigie::toml
