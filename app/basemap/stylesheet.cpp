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

/// `place`: "streets.name", "streets.tunnel|0", or with several tables, "street_names,streets.name".
std::string columnFor(std::string_view place, const MapFile& file, std::string_view language)
{
    const std::size_t dot = place.find('.');
    const std::size_t bar = place.find('|');
    const std::string column{place.substr(dot + 1, bar == std::string_view::npos ? bar : bar - dot - 1)};
    const MapLayer* table = nullptr;
    for (std::string_view tables = place.substr(0, dot); table == nullptr && !tables.empty();) {
        const std::size_t comma = tables.find(',');
        table = file.find(tables.substr(0, comma));
        tables.remove_prefix(comma == std::string_view::npos ? tables.size() : comma + 1);
    }
    const std::string translated = column + "_" + std::string{language};
    if (table != nullptr && column == "name" && !language.empty() && table->has(translated))
        return "[" + translated + "]";
    const bool isThere = table != nullptr && table->has(column);
    if (!isThere && bar != std::string_view::npos)
        return std::string{place.substr(bar + 1)};
    return "[" + column + "]";
}

bool isLanguage(std::string_view word)
{
    return word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
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
        if (place.find('.') != std::string_view::npos)
            out += "{{" + std::string{place} + "}}"; // a column, of a file that is not known yet
        else if (const auto colour = palette.find(place); colour != palette.end())
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

std::string fillColumns(std::string_view style, const MapFile& file, std::string_view language)
{
    if (!isLanguage(language)) // it comes from a profile, and goes into an expression
        language = {};
    std::string out;
    out.reserve(style.size());
    for (;;) {
        const std::size_t open = style.find("{{");
        const std::size_t close = open == std::string_view::npos ? open : style.find("}}", open);
        out += style.substr(0, close == std::string_view::npos ? close : open);
        if (close == std::string_view::npos)
            return out;
        out += columnFor(style.substr(open + 2, close - open - 2), file, language);
        style.remove_prefix(close + 2);
    }
}

} // namespace vigie::basemap
