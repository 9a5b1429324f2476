// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/placetext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <vector>

namespace vigie::geo {

namespace {

constexpr std::size_t kLongest = 256;

/// Of a link: what is after "@", "#map=ZOOM/" or "geo:", written as two numbers.
std::string withoutLink(std::string_view text)
{
    if (const auto map = text.find("#map="); map != std::string_view::npos) {
        std::string out{text.substr(std::min(text.size(), text.find('/', map)))};
        std::replace(out.begin(), out.end(), '/', ' ');
        return out;
    }
    for (const std::string_view before : {std::string_view{"geo:"}, std::string_view{"/@"}}) {
        const auto found = text.find(before);
        if (found == std::string_view::npos)
            continue;
        std::string out{text.substr(found + before.size())};
        // The two numbers alone: a height, an accuracy, a zoom may follow.
        out = out.substr(0, out.find_first_of(";?"));
        if (const auto first = out.find(','); first != std::string::npos)
            out = out.substr(0, out.find(',', first + 1));
        return out;
    }
    return std::string{text};
}

struct Piece {
    double number = 0.0;
    bool isNegative = false; ///< Told apart from -0.
};

/// One coordinate: degrees, and minutes and seconds where they are written; and the side of the Earth.
struct Reading {
    std::vector<Piece> pieces;
    char side = 0; ///< 'N', 'S', 'E', 'W' or 0.

    [[nodiscard]] std::optional<double> degrees() const
    {
        if (pieces.empty() || pieces.size() > 3)
            return std::nullopt;
        double out = 0.0;
        double unit = 1.0;
        for (const Piece& piece : pieces) {
            const bool isFirst = &piece == &pieces.front();
            if (!isFirst && (piece.isNegative || piece.number >= 60.0))
                return std::nullopt;
            out += piece.number / unit;
            unit *= 60.0;
        }
        const bool isOther = side == 'S' || side == 'W';
        if (isOther && pieces.front().isNegative)
            return std::nullopt; // south of north: which?
        return isOther || pieces.front().isNegative ? -out : out;
    }
};

char sideOf(char letter)
{
    switch (letter) {
    case 'N':
    case 'n':
        return 'N';
    case 'S':
    case 's':
        return 'S';
    case 'E':
    case 'e':
        return 'E';
    case 'W':
    case 'w':
    case 'O':
    case 'o':
        return 'W';
    default:
        return 0;
    }
}

struct Token {
    enum class Kind { Number, Side, Separator } kind = Kind::Number;
    Piece piece{};
    char side = 0;
    bool opensCoordinate = false; ///< A number followed by a degree sign.
};

/// Commas are decimal signs where there is no point and each number has one: "46,62 2,31".
bool hasDecimalCommas(std::string_view text)
{
    if (text.find('.') != std::string_view::npos)
        return false;
    int inNumbers = 0;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        inNumbers += text[i] == ',' && isDigit(text[i - 1]) && isDigit(text[i + 1]) ? 1 : 0;
    return inNumbers >= 2;
}

/// The signs of degrees, minutes and seconds, in any of their writings, after a number; how many bytes they take.
std::size_t signLength(std::string_view rest)
{
    static constexpr std::array<std::string_view, 9> kSigns{"\u00b0", "\u00ba", "''",     "'",     "\"",
                                                            "\u2032", "\u2033", "\u2019", "\u201d"};
    for (const std::string_view sign : kSigns) {
        if (rest.starts_with(sign))
            return sign.size();
    }
    return 0;
}

std::optional<std::vector<Token>> tokensOf(std::string_view text)
{
    std::vector<Token> out;
    while (!text.empty()) {
        const char c = text.front();
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            text.remove_prefix(1);
        } else if (text.starts_with("\u00a0")) {
            text.remove_prefix(2);
        } else if (c == ',' || c == ';' || c == '/') {
            out.push_back({.kind = Token::Kind::Separator});
            text.remove_prefix(1);
        } else if (const char side = sideOf(c); side != 0) {
            out.push_back({.kind = Token::Kind::Side, .side = side});
            text.remove_prefix(1);
        } else {
            Token token;
            if (c == '-' || c == '+') {
                token.piece.isNegative = c == '-';
                text.remove_prefix(1);
            } else if (text.starts_with("\u2212")) {
                token.piece.isNegative = true;
                text.remove_prefix(3);
            }
            if (text.empty() || text.front() < '0' || text.front() > '9')
                return std::nullopt;
            const auto [end, problem] =
                std::from_chars(text.data(), text.data() + text.size(), token.piece.number, std::chars_format::fixed);
            if (problem != std::errc{})
                return std::nullopt;
            text.remove_prefix(static_cast<std::size_t>(end - text.data()));
            token.opensCoordinate = text.starts_with("\u00b0") || text.starts_with("\u00ba");
            text.remove_prefix(signLength(text));
            out.push_back(token);
        }
    }
    return out;
}

/// Two coordinates out of the tokens: letters, separators and degree signs tell where the second begins; without any of
/// them the numbers are halved.
std::optional<std::pair<Reading, Reading>> splitTokens(const std::vector<Token>& tokens)
{
    std::vector<Reading> out(1);
    const auto isComplete = [&out](bool hasSide) {
        return !out.back().pieces.empty() && (!hasSide || out.back().side != 0);
    };
    bool isSideFirst = !tokens.empty() && tokens.front().kind == Token::Kind::Side;
    std::size_t numbers = 0;
    bool hasMarks = false;
    for (const Token& token : tokens) {
        numbers += token.kind == Token::Kind::Number ? 1U : 0U;
        hasMarks = hasMarks || token.kind != Token::Kind::Number || token.opensCoordinate;
    }
    for (const Token& token : tokens) {
        switch (token.kind) {
        case Token::Kind::Separator:
            if (!out.back().pieces.empty())
                out.emplace_back();
            break;
        case Token::Kind::Side:
            if (isSideFirst && isComplete(true))
                out.emplace_back();
            if (out.back().side != 0)
                return std::nullopt;
            out.back().side = token.side;
            if (!isSideFirst && out.back().pieces.empty())
                return std::nullopt;
            break;
        case Token::Kind::Number: {
            const bool isSecondHalf = !hasMarks && out.size() == 1 && out.back().pieces.size() == numbers / 2;
            const bool isNext = !out.back().pieces.empty() && (token.opensCoordinate || token.piece.isNegative);
            if (isSecondHalf || isNext || (!isSideFirst && isComplete(true)))
                out.emplace_back();
            out.back().pieces.push_back(token.piece);
            break;
        }
        }
    }
    if (out.size() == 3 && out.back().pieces.empty())
        out.pop_back();
    if (out.size() != 2)
        return std::nullopt;
    return std::pair{out[0], out[1]};
}

} // namespace

std::optional<core::GeoPosition> placeFromText(std::string_view text)
{
    if (text.size() > kLongest)
        return std::nullopt;
    std::string plain = withoutLink(text);
    if (hasDecimalCommas(plain)) {
        for (std::size_t i = 1; i + 1 < plain.size(); ++i) {
            if (plain[i] == ',' && plain[i + 1] >= '0' && plain[i + 1] <= '9')
                plain[i] = '.';
        }
    }
    const auto tokens = tokensOf(plain);
    const auto two = tokens ? splitTokens(*tokens) : std::nullopt;
    if (!two)
        return std::nullopt;
    const auto isEastWest = [](char side) { return side == 'E' || side == 'W'; };
    const auto isNorthSouth = [](char side) { return side == 'N' || side == 'S'; };
    const bool isSwapped = isEastWest(two->first.side) || isNorthSouth(two->second.side);
    const Reading& latitude = isSwapped ? two->second : two->first;
    const Reading& longitude = isSwapped ? two->first : two->second;
    if (isEastWest(latitude.side) || isNorthSouth(longitude.side))
        return std::nullopt;
    const auto north = latitude.degrees();
    const auto east = longitude.degrees();
    return north && east ? core::GeoPosition::fromDegrees(*north, *east) : std::nullopt;
}

std::string toText(core::GeoPosition place)
{
    std::array<char, 40> out{};
    const int size = std::snprintf(out.data(), out.size(), "%.5f, %.5f", place.latitude(), place.longitude());
    return {out.data(), static_cast<std::size_t>(size)};
}

} // namespace vigie::geo
