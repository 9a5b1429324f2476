// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/stylesheet.h"

#include <charconv>
#include <cmath>
#include <optional>

namespace vigie::basemap {

namespace {

using core::ErrorCode;
using core::fail;

bool isColour(std::string_view text)
{
    return text.size() == 7 && text.front() == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

core::Message reinstall()
{
    return VIGIE_TEXT("Errors", "Install Vigie again: its map style is damaged.");
}

/// fromN: all scales of zoom N and nearer. toN: all scales of zoom N and farther. The border lies half a step away.
std::optional<double> scaleOf(std::string_view place)
{
    const bool isFrom = place.substr(0, 4) == "from";
    if (!isFrom && place.substr(0, 2) != "to")
        return std::nullopt;
    const std::string_view number = place.substr(isFrom ? 4 : 2);
    int zoom = 0;
    const auto [end, problem] = std::from_chars(number.data(), number.data() + number.size(), zoom);
    if (problem != std::errc{} || end != number.data() + number.size() || zoom < 0 || zoom > 24)
        return std::nullopt;
    return scaleDenominator(isFrom ? zoom - 0.5 : zoom + 0.5);
}

} // namespace

double scaleDenominator(double zoom)
{
    constexpr double kWorldAtZoom0 = 559'082'264.028;
    return kWorldAtZoom0 / std::exp2(zoom);
}

core::Expected<Palette> readPalette(std::string_view text)
{
    Palette out;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::size_t end = text.find('\n');
        const std::string_view row = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const std::size_t nameEnd = row.find(' ');
        const std::size_t colourStart =
            row.find_first_not_of(' ', nameEnd == std::string_view::npos ? row.size() : nameEnd);
        if (row.empty() || row.front() == '#')
            continue;
        if (colourStart == std::string_view::npos || !isColour(row.substr(colourStart)))
            return fail(ErrorCode::InvalidInput, "palette:" + std::to_string(line),
                        VIGIE_TEXT("Errors", "This is not a name and a colour."), reinstall());
        out.insert_or_assign(std::string{row.substr(0, nameEnd)}, std::string{row.substr(colourStart)});
    }
    return out;
}

core::Expected<std::string> fillStyle(std::string_view style, const Palette& palette)
{
    std::string out;
    out.reserve(style.size());
    while (!style.empty()) {
        const std::size_t open = style.find("{{");
        const std::size_t close = open == std::string_view::npos ? open : style.find("}}", open);
        if (close == std::string_view::npos) {
            out += style;
            break;
        }
        out += style.substr(0, open);
        const std::string_view place = style.substr(open + 2, close - open - 2);
        style.remove_prefix(close + 2);
        if (const auto colour = palette.find(place); colour != palette.end())
            out += colour->second;
        else if (const auto scale = scaleOf(place))
            out += std::to_string(*scale);
        else
            return fail(ErrorCode::InvalidInput, "base.xml.in",
                        {VIGIE_TEXT("Errors", "The map style wants '%1', which the palette does not have."),
                         {std::string{place}}},
                        reinstall());
    }
    return out;
}

} // namespace vigie::basemap
