// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/classes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace vigie::layers {

namespace {

using std::string_view_literals::operator""sv;

// Apart from each other in both looks of the screen; red, orange and yellow are for alerts.
constexpr std::array kOfValues{"#5f8fd5"sv, "#58a890"sv, "#a080d0"sv, "#8fa3b0"sv, "#4fb0c8"sv, "#b090b8"sv,
                               "#6f9f6a"sv, "#7078c8"sv, "#b8c4cc"sv, "#3f8088"sv, "#c8a8d8"sv, "#607080"sv};
// One hue from light to dark, so that more is darker (ColorBrewer's PuBu without its lightest, by C. Brewer).
constexpr std::array kOfNumbers{"#d0d1e6"sv, "#a6bddb"sv, "#74a9cf"sv, "#3690c0"sv, "#0570b0"sv, "#034e7b"sv};

/// The colour of the i-th of n, from the first to the last.
std::string_view shade(std::size_t i, std::size_t n)
{
    const std::size_t last = kOfNumbers.size() - 1;
    return n < 2 ? kOfNumbers[last / 2] : kOfNumbers.at((i * last + (n - 1) / 2) / (n - 1));
}

/// The number of fewest digits that differs from it by at most `slack`.
double roundTo(double value, double slack)
{
    if (slack <= 0.0)
        return value;
    const double step = std::pow(10.0, std::floor(std::log10(slack)));
    return std::round(value / step) * step;
}

std::vector<double> limitsOf(std::span<const double> sorted, std::size_t count, Ranging how)
{
    const double low = sorted.front();
    const double high = sorted.back();
    std::vector<double> out;
    for (std::size_t i = 1; i < count; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(count);
        if (how == Ranging::EqualSteps)
            out.push_back(roundTo(low + (high - low) * share, (high - low) / static_cast<double>(count) / 10.0));
        else
            out.push_back(sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size()))]);
    }
    out.erase(std::unique(out.begin(), out.end()), out.end());
    std::erase_if(out, [&](double limit) { return limit <= low || limit > high; });
    return out;
}

} // namespace

std::vector<StyleClass> classesOfValues(const std::string& column,
                                        std::span<const std::pair<Cell, std::uint64_t>> values)
{
    std::vector<StyleClass> out;
    for (const auto& [cell, count] : values) {
        StyleClass one;
        one.column = column;
        if (const auto* text = std::get_if<std::string>(&cell))
            one.value = *text;
        else if (const auto* real = std::get_if<double>(&cell))
            one.value = *real;
        else if (const auto* whole = std::get_if<std::int64_t>(&cell))
            one.value = static_cast<double>(*whole);
        else
            continue;
        one.colour = kOfValues.at(out.size() % kOfValues.size());
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<StyleClass> classesOfNumbers(const std::string& column, std::span<const double> sorted, std::size_t count,
                                         Ranging how)
{
    if (sorted.empty() || count == 0)
        return {};
    const std::vector<double> limits = limitsOf(sorted, count, how);
    std::vector<StyleClass> out;
    for (std::size_t i = 0; i <= limits.size(); ++i) {
        StyleClass one;
        one.column = column;
        // The first and the last are open: what comes later is in them too.
        if (i > 0)
            one.from = limits[i - 1];
        if (i < limits.size())
            one.to = limits[i];
        if (limits.empty())
            one.from = sorted.front();
        one.colour = shade(i, limits.size() + 1);
        out.push_back(std::move(one));
    }
    return out;
}

} // namespace vigie::layers
