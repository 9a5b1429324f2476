// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/coarse.h"

#include <algorithm>

namespace vigie::report {

namespace {

constexpr std::uint64_t kLargestHidden = kSmallestTold - 1;

/// What a reader knows of the cells that are not told.
struct Hidden {
    std::uint64_t few = 0;                     ///< How many are 1 to 4.
    std::uint64_t more = 0;                    ///< How many are 5 or more.
    std::uint64_t sum = 0;                     ///< Of all of them: the total without what is told.
    std::optional<std::uint64_t> smallestTold; ///< None of `more` is larger; not known where nothing is told.

    /// Each of the few can still be anything from 1 to 4.
    [[nodiscard]] bool areProtected() const
    {
        // One is 4 and all others are the least they may be; one is 1 and all others are the most they may be.
        const bool canBeLargest = sum >= (few - 1) + kSmallestTold * more + kLargestHidden;
        const bool isOpen = more > 0 && !smallestTold;
        const bool canBeOne = isOpen || sum <= 1 + kLargestHidden * (few - 1) + more * smallestTold.value_or(0);
        return canBeLargest && canBeOne;
    }
};

} // namespace

std::optional<std::vector<Told>> coarsened(std::span<const std::uint64_t> cells)
{
    std::vector<Told> out;
    std::vector<std::size_t> larger; // the smallest first, the earlier of two equal ones
    Hidden hidden;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool isFew = cells[i] > 0 && cells[i] < kSmallestTold;
        out.push_back(isFew ? Told{Told::Kind::FewerThanFive, 0} : Told{Told::Kind::Exact, cells[i]});
        if (isFew) {
            ++hidden.few;
            hidden.sum += cells[i];
        } else if (cells[i] > 0) {
            larger.push_back(i);
        }
    }
    if (hidden.few == 0)
        return out;
    std::ranges::stable_sort(larger, {}, [&](std::size_t i) { return cells[i]; });
    for (std::size_t next = 0;; ++next) {
        hidden.smallestTold = next < larger.size() ? std::optional{cells[larger[next]]} : std::nullopt;
        if (hidden.areProtected())
            return out;
        if (next == larger.size())
            return std::nullopt;
        out[larger[next]] = {Told::Kind::FiveOrMore, 0};
        ++hidden.more;
        hidden.sum += cells[larger[next]];
    }
}

} // namespace vigie::report
