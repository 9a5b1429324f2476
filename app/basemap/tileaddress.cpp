// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tileaddress.h"

#include <QRandomGenerator>

#include <array>
#include <charconv>
#include <limits>

namespace vigie::basemap {

namespace {

/// Takes what stands before the next '/', and the '/' itself.
std::string_view takePart(std::string_view& rest)
{
    const std::size_t slash = rest.find('/');
    const std::string_view part = rest.substr(0, slash);
    rest.remove_prefix(slash == std::string_view::npos ? rest.size() : slash + 1);
    return part;
}

std::optional<std::uint64_t> readNumber(std::string_view digits)
{
    std::uint64_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (problem != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

/// Takes as long for a near miss as for any other text of this length.
bool isSame(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]));
    return difference == 0;
}

bool takeEnding(std::string_view& text, std::string_view ending)
{
    if (!text.ends_with(ending))
        return false;
    text.remove_suffix(ending.size());
    return true;
}

} // namespace

std::optional<TileKey> readTileAddress(std::string_view path, std::string_view token)
{
    if (path.empty() || path.front() != '/')
        return std::nullopt;
    path.remove_prefix(1);
    if (!isSame(takePart(path), token))
        return std::nullopt;
    const auto theme = mapThemeFromWord(takePart(path));
    const auto revision = readNumber(takePart(path));
    const auto zoom = readNumber(takePart(path));
    const auto x = readNumber(takePart(path));
    if (!takeEnding(path, ".png"))
        return std::nullopt;
    const TileDensity density = takeEnding(path, "@2x") ? TileDensity::Double : TileDensity::Single;
    const auto y = readNumber(path);
    if (!theme || !revision || *revision > std::numeric_limits<std::uint32_t>::max() || !zoom || !x || !y)
        return std::nullopt;
    const auto tile = makeTileId(*zoom, *x, *y);
    if (!tile)
        return std::nullopt;
    return TileKey{*theme, density, *tile, static_cast<std::uint32_t>(*revision)};
}

std::string tileAddressPattern(std::string_view token, MapTheme theme, TileDensity density, std::uint32_t revision)
{
    std::string out = "/";
    out += token;
    out += '/';
    out += toWord(theme);
    out += '/';
    out += std::to_string(revision);
    out += density == TileDensity::Double ? "/%z/%x/%y@2x.png" : "/%z/%x/%y.png";
    return out;
}

std::string makeToken()
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    std::string out;
    for (const quint32 word : words) {
        for (int shift = 28; shift >= 0; shift -= 4)
            out += kDigits[(word >> shift) & 0xFU];
    }
    return out;
}

} // namespace vigie::basemap
