// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/random.h"

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace vigie::city {

/// What a name is wanted for: it sets the first word ("Rue", "Quai") or the whole form.
enum class NameKind : std::uint8_t {
    Street,
    Lane,
    DeadEnd,
    Avenue,
    Boulevard,
    Radial,
    Quay,
    Bridge,
    Square,
    Park,
    Wood
};

/// Invented names in French, each given once. Everyday things, trades, trees and birds: nobody is named.
/// Cost: constant for the first 30,000 or so; beyond that a name gets a point of the compass.
class StreetNames {
public:
    explicit StreetNames(std::uint64_t seed);

    /// A new name; a row of `all()`.
    std::uint32_t fresh(NameKind kind);
    /// A given name; a row of `all()`.
    std::uint32_t add(std::string name);
    [[nodiscard]] const std::vector<std::string>& all() const { return m_names; }
    [[nodiscard]] std::vector<std::string> take() { return std::move(m_names); }

private:
    [[nodiscard]] std::string stem();
    [[nodiscard]] std::string firstWord(NameKind kind);

    Random m_dice;
    std::vector<std::string> m_names;
    std::unordered_set<std::string> m_used;
    /// Stems still to come, shuffled; simple ones last, since taken from the back.
    std::vector<std::uint32_t> m_stems;
    std::uint32_t m_round = 0;

    void refill();
};

/// Names of quarters, the old town's first; after the list they repeat with a point of the compass.
[[nodiscard]] std::string districtName(std::size_t index);

} // namespace vigie::city
