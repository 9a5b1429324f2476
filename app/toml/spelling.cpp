// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toml/spelling.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace vigie::toml {

namespace {

constexpr std::size_t kLongestKey = 80; ///< Nobody mistypes a longer one.

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

std::string nearest(std::string_view word, const std::set<std::string, std::less<>>& known)
{
    // One letter of "id" is half of it; three of "legal_basis" are a slip.
    if (word.size() < 3 || word.size() > kLongestKey)
        return {};
    std::size_t least = std::min<std::size_t>(3, 1 + word.size() / 4) + 1;
    std::string out;
    for (const std::string& candidate : known) {
        if (const std::size_t distance = editDistance(candidate, word); distance < least) {
            least = distance;
            out = candidate;
        }
    }
    return out;
}

} // namespace vigie::toml
