// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/jsonnumber.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <system_error>

namespace vigie::codecs {

namespace {

constexpr std::array<double, 23> kPowersOfTen{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                              1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr std::uint64_t kExactIntegers = std::uint64_t{1} << 53;
constexpr std::ptrdiff_t kSafeDigits = 19; // of an unsigned 64-bit integer

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

NumberRead readWord(const char*& text)
{
    const char* word = *text == '-' ? text + 1 : text;
    for (const std::string_view name : {std::string_view{"NaN"}, std::string_view{"Infinity"}}) {
        if (std::strncmp(word, name.data(), name.size()) == 0) {
            text = word + name.size();
            return NumberRead::NotFinite;
        }
    }
    return NumberRead::Malformed;
}

/// 0 where the text has no exponent; clamped, so that it cannot overflow.
const char* readExponent(const char* at, int& exponent)
{
    const bool negative = *at == '-';
    if (*at == '-' || *at == '+')
        ++at;
    if (!isDigit(*at))
        return nullptr;
    int value = 0;
    for (; isDigit(*at); ++at)
        value = value < 100'000 ? value * 10 + (*at - '0') : value;
    exponent += negative ? -value : value;
    return at;
}

NumberRead readSlowly(const char* text, const char* end, std::ptrdiff_t magnitude, double& value)
{
    if (std::from_chars(text, end, value).ec == std::errc{})
        return NumberRead::Finite;
    value = 0.0;
    // Out of range both ways: what is too small for a double is 0.
    return magnitude < 0 ? NumberRead::Finite : NumberRead::NotFinite;
}

} // namespace

NumberRead readNumber(const char*& text, double& value)
{
    const bool negative = *text == '-';
    const char* at = text + (negative ? 1 : 0);
    if (!isDigit(*at))
        return readWord(text);
    const char* const first = at;
    std::uint64_t digits = 0;
    for (; isDigit(*at); ++at)
        digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
    std::ptrdiff_t count = at - first;
    if (count > 1 && *first == '0')
        return NumberRead::Malformed;
    int exponent = 0;
    if (*at == '.') {
        const char* const fraction = ++at;
        for (; isDigit(*at); ++at)
            digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
        if (at == fraction)
            return NumberRead::Malformed;
        count += at - fraction;
        exponent = -static_cast<int>(at - fraction);
    }
    if (*at == 'e' || *at == 'E') {
        at = readExponent(at + 1, exponent);
        if (at == nullptr)
            return NumberRead::Malformed;
    }
    const char* const begin = text;
    text = at;
    constexpr int kMostPower = static_cast<int>(kPowersOfTen.size()) - 1;
    if (count > kSafeDigits || digits > kExactIntegers || exponent < -kMostPower || exponent > kMostPower)
        return readSlowly(begin, at, count + exponent, value);
    const auto power = kPowersOfTen[static_cast<std::size_t>(exponent < 0 ? -exponent : exponent)];
    const auto whole =
        static_cast<double>(negative ? -static_cast<std::int64_t>(digits) : static_cast<std::int64_t>(digits));
    value = exponent < 0 ? whole / power : whole * power;
    if (digits == 0 && negative)
        value = -0.0;
    return NumberRead::Finite;
}

} // namespace vigie::codecs
