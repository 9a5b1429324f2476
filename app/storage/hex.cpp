// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/hex.h"

#include <algorithm>

namespace vigie::storage {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

} // namespace

std::string toHex(ByteView bytes)
{
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        out += kDigits[byte >> 4U];
        out += kDigits[byte & 15U];
    }
    return out;
}

std::optional<Digest> digestFromBytes(ByteView bytes)
{
    Digest out{};
    if (bytes.size() != out.size())
        return std::nullopt;
    std::ranges::copy(bytes, out.begin());
    return out;
}

std::optional<Digest> digestFromHex(std::string_view text)
{
    Digest out{};
    if (text.size() != out.size() * 2)
        return std::nullopt;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto high = kDigits.find(text[2 * i]);
        const auto low = kDigits.find(text[2 * i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos)
            return std::nullopt;
        out[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return out;
}

} // namespace vigie::storage
