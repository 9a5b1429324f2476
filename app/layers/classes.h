// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers/featuretable.h"
#include "layers/layerfile.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace vigie::layers {

/// How the limits between ranges of numbers are found.
enum class Ranging : std::uint8_t {
    EqualSteps,  ///< Each range is as long as the next.
    EqualCounts, ///< Each has about as many features.
};

/// A class for each value, in the order given, each in a colour of its own as far as there are colours: then they come
/// again. None of them is red, orange or yellow: these are for alerts.
[[nodiscard]] std::vector<StyleClass> classesOfValues(const std::string& column,
                                                      std::span<const std::pair<Cell, std::uint64_t>> values);

/// Ranges that take in all numbers, from light to dark; fewer than `count` where there are not as many different
/// limits, with limits of few digits where that leaves the ranges apart. `sorted`: from the lowest to the highest.
[[nodiscard]] std::vector<StyleClass> classesOfNumbers(const std::string& column, std::span<const double> sorted,
                                                       std::size_t count, Ranging how);

} // namespace vigie::layers
