// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/timezone.h"

#include <charconv>
#include <cmath>
#include <fstream>
#include <numbers>
#include <optional>
#include <string_view>
#include <utility>

namespace vigie::layers {

namespace {

/// "+4342", "-0848", "+0072300": a sign, degrees of `digits` digits, minutes, perhaps seconds.
std::optional<double> degreesIn(std::string_view text, std::size_t digits)
{
    if (text.size() < 1 + digits + 2)
        return std::nullopt;
    const auto part = [text](std::size_t at, std::size_t count) {
        int out = 0;
        if (at + count <= text.size())
            std::from_chars(text.data() + at, text.data() + at + count, out);
        return static_cast<double>(out);
    };
    const double value = part(1, digits) + part(1 + digits, 2) / 60.0 + part(3 + digits, 2) / 3'600.0;
    return text.front() == '-' ? -value : value;
}

/// "+4342+00723"
std::optional<core::GeoPosition> placeIn(std::string_view text)
{
    const std::size_t second = text.find_first_of("+-", 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    const auto latitude = degreesIn(text.substr(0, second), 2);
    const auto longitude = degreesIn(text.substr(second), 3);
    return latitude && longitude ? core::GeoPosition::fromDegrees(*latitude, *longitude) : std::nullopt;
}

/// Grows with the distance over the ground.
double farness(core::GeoPosition a, core::GeoPosition b)
{
    constexpr double kRadian = std::numbers::pi / 180.0;
    return -(std::sin(a.latitude() * kRadian) * std::sin(b.latitude() * kRadian) +
             std::cos(a.latitude() * kRadian) * std::cos(b.latitude() * kRadian) *
                 std::cos((a.longitude() - b.longitude()) * kRadian));
}

} // namespace

std::string timeZoneAt(core::GeoPosition place, const std::string& country, const std::filesystem::path& zoneFolder)
{
    std::ifstream list(zoneFolder / "zone.tab");
    std::string line;
    std::pair<double, std::string> nearest{2.0, "UTC"};
    std::pair<double, std::string> nearestOfCountry{2.0, {}};
    while (std::getline(list, line)) {
        const std::size_t first = line.find('\t');
        const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
        if (line.starts_with('#') || second == std::string::npos)
            continue;
        const auto at = placeIn(std::string_view{line}.substr(first + 1, second - first - 1));
        if (!at)
            continue;
        const std::string zone = line.substr(second + 1, line.find('\t', second + 1) - second - 1);
        const std::pair one{farness(place, *at), zone};
        if (one.first < nearest.first)
            nearest = one;
        if (line.substr(0, first) == country && one.first < nearestOfCountry.first)
            nearestOfCountry = one;
    }
    return nearestOfCountry.second.empty() ? nearest.second : nearestOfCountry.second;
}

} // namespace vigie::layers
