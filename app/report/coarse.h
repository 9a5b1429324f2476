// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace vigie::report {

/// A number as a reader is told it. Numbers from 1 to 4 of what people did are not told: too few people stand behind them.
struct Told {
    enum class Kind {
        Exact,         ///< `number`.
        FewerThanFive, ///< 1 to 4.
        FiveOrMore,    ///< Could be told, but would give a smaller one away by subtraction.
    };
    Kind kind = Kind::Exact;
    std::uint64_t number = 0; ///< 0 where it is not exact.
    bool operator==(const Told&) const = default;
};

/// The smallest number of what people did that is told in a split by role, day or hour.
inline constexpr std::uint64_t kSmallestTold = 5;

/// The cells of a split whose sum is told elsewhere. Each of 1 to 4 is FewerThanFive; the next smallest, 5 or more, are
/// FiveOrMore as long as the sum and what is told would give away more than "1 to 4" of any of them. 0 is told.
/// nullopt: that cannot be had, the split is not to be told at all.
[[nodiscard]] std::optional<std::vector<Told>> coarsened(std::span<const std::uint64_t> cells);

} // namespace vigie::report
