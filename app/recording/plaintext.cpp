// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/plaintext.h"

#include <algorithm>
#include <cstdint>

namespace vigie::recording {

namespace {

struct Character {
    std::uint32_t code = 0;
    std::size_t length = 0; ///< 0: no well-formed character begins here.
};

/// The first character of a non-empty text, after RFC 3629 (no overlong form, no surrogate).
Character firstOf(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4U : lead >= 0xE0 ? 3U : 2U;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length)
        return {};
    std::uint32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return {};
        code = (code << 6U) | (byte(i) & 0x3FU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return overlong || surrogate || code > 0x10FFFF ? Character{} : Character{code, length};
}

bool isPlain(std::uint32_t code)
{
    const bool control = code < 0x20 || (code >= 0x7F && code <= 0x9F);
    const bool direction = code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
                           (code >= 0x2066 && code <= 0x2069);
    const bool separator = code == 0x2028 || code == 0x2029;
    return !control && !direction && !separator;
}

} // namespace

std::string plainText(std::string_view text, std::size_t most)
{
    const bool simple = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
    if (simple)
        return std::string{text.substr(0, most)};
    std::string out;
    while (!text.empty()) {
        const Character one = firstOf(text);
        const std::size_t length = std::max<std::size_t>(one.length, 1);
        if (one.length > 0 && isPlain(one.code)) {
            if (out.size() + length > most)
                break;
            out.append(text.substr(0, length));
        }
        text.remove_prefix(length);
    }
    return out;
}

} // namespace vigie::recording
