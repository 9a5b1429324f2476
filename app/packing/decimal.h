// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace vigie::packing {

/// A double as the short decimal it was written as: 21.37 is {2137, 2}. What sensors send nearly always is one.
struct Decimal {
    std::int64_t mantissa = 0;
    std::uint8_t scale = 0; ///< Digits behind the point, at most kMaxScale.
    bool operator==(const Decimal&) const = default;
};
inline constexpr std::uint8_t kMaxScale = 9;

/// The decimal with exactly this scale that gives back the very same bits; nullopt where there is none: too many
/// digits, |mantissa| of 2^53 or more, NaN, infinities, the negative zero.
[[nodiscard]] std::optional<Decimal> toDecimal(double value, std::uint8_t scale);

/// The same with the smallest scale there is. Up to ten divisions.
[[nodiscard]] std::optional<Decimal> toDecimal(double value);

/// The double nearest to mantissa / 10^scale. A scale above kMaxScale counts as kMaxScale.
[[nodiscard]] double fromDecimal(Decimal decimal);

} // namespace vigie::packing
