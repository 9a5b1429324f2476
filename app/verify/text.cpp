// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>

namespace verify {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int valueOf(char c)
{
    const auto at = kAlphabet.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

/// The next character and its length in bytes; a length of 0: not well-formed.
struct Decoded {
    std::uint32_t code = 0;
    std::size_t length = 0;
};
Decoded decode(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return {};
    std::uint32_t code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80)
            return {};
        code = code << 6U | (byte(i) & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
    if (code < kLeast[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return {};
    return {code, length};
}

bool isSpace(std::uint32_t code)
{
    return (code >= 0x09 && code <= 0x0D) || code == 0x20 || code == 0x85 || code == 0xA0 || code == 0x1680 ||
           (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
           code == 0x205F || code == 0x3000;
}

} // namespace

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::string out;
    out.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        const bool isLast = i + 4 == text.size();
        const int padding = !isLast ? 0 : text[i + 3] != '=' ? 0 : text[i + 2] != '=' ? 1 : 2;
        unsigned bits = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            const int value = static_cast<int>(k) >= 4 - padding ? 0 : valueOf(text[i + k]);
            if (value < 0)
                return std::nullopt;
            bits = bits << 6U | static_cast<unsigned>(value);
        }
        // What the padding leaves over must be nothing.
        if ((padding == 1 && (bits & 0xFFU) != 0) || (padding == 2 && (bits & 0xFFFFU) != 0))
            return std::nullopt;
        out += static_cast<char>(bits >> 16U);
        if (padding < 2)
            out += static_cast<char>(bits >> 8U & 0xFFU);
        if (padding < 1)
            out += static_cast<char>(bits & 0xFFU);
    }
    return out;
}

std::string toBase64(std::string_view bytes)
{
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned bits = 0;
        for (std::size_t k = 0; k < 3; ++k)
            bits = bits << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            out += i + k > bytes.size() ? '=' : kAlphabet[bits >> (18 - 6 * k) & 63U];
    }
    return out;
}

std::optional<Hash> hashFromBase64(std::string_view text)
{
    const auto bytes = fromBase64(text);
    Hash out{};
    if (!bytes || bytes->size() != out.size())
        return std::nullopt;
    std::memcpy(out.data(), bytes->data(), out.size());
    return out;
}

bool isUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const Decoded one = decode(text.substr(i, 4));
        if (one.length == 0)
            return false;
        i += one.length;
    }
    return true;
}

bool isNfc(std::string_view text)
{
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return true;
    utf8proc_uint8_t* normal = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &normal,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const bool same = size >= 0 && static_cast<std::size_t>(size) == text.size() &&
                      std::memcmp(normal, text.data(), text.size()) == 0;
    std::free(normal); // NOLINT: how utf8proc gives it
    return same;
}

bool hasNoSpace(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const Decoded one = decode(text.substr(i, 4));
        if (one.length == 0 || isSpace(one.code))
            return false;
        i += one.length;
    }
    return true;
}

std::optional<std::uint64_t> toNumber(std::string_view text)
{
    constexpr std::uint64_t kLargest = (std::uint64_t{1} << 53U) - 1;
    if (text.empty() || text.size() > 16 || (text.size() > 1 && text.front() == '0'))
        return std::nullopt;
    std::uint64_t out = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        out = out * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return out > kLargest ? std::nullopt : std::optional{out};
}

std::optional<std::string_view> takeLine(std::string_view& rest)
{
    const auto end = rest.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

} // namespace verify
