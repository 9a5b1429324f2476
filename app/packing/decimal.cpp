// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packing/decimal.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace vigie::packing {

namespace {

constexpr std::array<double, kMaxScale + 1> kPowers{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
constexpr double kMantissaEnd = 9007199254740992.0; // 2^53: whole numbers below are exact

} // namespace

std::optional<Decimal> toDecimal(double value, std::uint8_t scale)
{
    const double scaled = std::nearbyint(value * kPowers[std::min(scale, kMaxScale)]);
    // Written so that NaN fails it too.
    if (!(std::abs(scaled) < kMantissaEnd))
        return std::nullopt;
    const Decimal out{static_cast<std::int64_t>(scaled), scale};
    if (std::bit_cast<std::uint64_t>(fromDecimal(out)) != std::bit_cast<std::uint64_t>(value))
        return std::nullopt;
    return out;
}

std::optional<Decimal> toDecimal(double value)
{
    for (std::uint8_t scale = 0; scale <= kMaxScale; ++scale) {
        if (const auto out = toDecimal(value, scale))
            return out;
    }
    return std::nullopt;
}

double fromDecimal(Decimal decimal)
{
    // The quotient of two exact doubles is rounded once: it is the double a parser makes of the decimal's text.
    return static_cast<double>(decimal.mantissa) / kPowers[std::min(decimal.scale, kMaxScale)];
}

} // namespace vigie::packing
