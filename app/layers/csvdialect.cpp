// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/csvdialect.h"

#include "layers/textrepair.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>

namespace vigie::layers {

namespace {

constexpr std::size_t kRowsLookedAt = 100;
constexpr std::array kDelimiters{',', ';', '\t', '|'};
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

using Rows = std::vector<std::vector<std::string>>;

// Words of names of columns, in the languages of the cities we met.
constexpr std::array<std::string_view, 8> kLatitude{"lat",    "latitude",    "latitud",   "latitudine",
                                                    "breite", "breitengrad", "geobreite", "ylat"};
constexpr std::array<std::string_view, 14> kLongitude{"lon",         "lng",      "long",  "longitude",   "longitud",
                                                      "longitudine", "laenge",   "länge", "laengengrad", "längengrad",
                                                      "geolaenge",   "geolänge", "xlon",  "xlong"};
constexpr std::array<std::string_view, 7> kNorth{"y", "northing", "north", "hochwert", "ycoord", "coordy", "nord"};
constexpr std::array<std::string_view, 8> kEast{"x",      "easting", "east", "rechtswert",
                                                "xcoord", "coordx",  "est",  "ost"};
constexpr std::array<std::string_view, 8> kShapeStart{
    "POINT",        "LINESTRING",         "POLYGON",  "MULTIPOINT", "MULTILINESTRING",
    "MULTIPOLYGON", "GEOMETRYCOLLECTION", "{\"type\""};

/// Small letters, also those of Latin-1 with an accent. What is not UTF-8 is taken for Latin-1.
std::string lower(std::string_view text)
{
    const bool isUnicode = isUtf8(text);
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isSecond = isUnicode && !out.empty() && out.back() == '\xc3';
        if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c - 'A' + 'a');
        } else if (isSecond && byte >= 0x80U && byte <= 0x9eU) {
            out += static_cast<char>(byte + 0x20U);
        } else if (!isUnicode && byte >= 0x80U) {
            const unsigned small = byte >= 0xc0U && byte <= 0xdeU ? byte + 0x20U : byte;
            out += static_cast<char>(0xc0U | (small >> 6U));
            out += static_cast<char>(0x80U | (small & 0x3fU));
        } else {
            out += c;
        }
    }
    return out;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// "Geo_Lat" has the words "geo" and "lat".
bool hasWord(const std::string& name, std::span<const std::string_view> words)
{
    const std::string text = lower(name);
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = rest.find_first_of(" _-./()[]:");
        if (std::find(words.begin(), words.end(), rest.substr(0, end)) != words.end())
            return true;
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return false;
}

Rows rowsOf(std::string_view sample, bool isWhole, char delimiter)
{
    const CsvSplitter splitter{delimiter};
    Rows out;
    std::vector<std::string> fields;
    while (!sample.empty() && out.size() <= kRowsLookedAt) {
        const std::size_t taken = splitter.next(sample, isWhole, fields);
        if (taken == 0)
            break;
        sample.remove_prefix(taken);
        if (fields.size() > 1 || !trimmed(fields.front()).empty())
            out.push_back(fields);
    }
    return out;
}

/// The more rows have as many fields as the first, and the more fields, the likelier the delimiter.
double likelihood(const Rows& rows)
{
    if (rows.empty() || rows.front().size() < 2)
        return 0.0;
    const auto same =
        std::count_if(rows.begin(), rows.end(), [&](const auto& row) { return row.size() == rows.front().size(); });
    const double share = static_cast<double>(same) / static_cast<double>(rows.size());
    return share * share * std::log(1.0 + static_cast<double>(rows.front().size()));
}

char likeliestDelimiter(std::string_view sample, bool isWhole)
{
    char best = ',';
    double most = 0.0;
    for (const char delimiter : kDelimiters) {
        const double here = likelihood(rowsOf(sample, isWhole, delimiter));
        if (here > most) {
            most = here;
            best = delimiter;
        }
    }
    return best;
}

/// Numbers that are numbers only with a decimal comma against those that are only with a point.
bool hasDecimalComma(const Rows& rows, char delimiter)
{
    if (delimiter == ',')
        return false;
    int commas = 0;
    int points = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        for (const std::string& field : rows[i]) {
            const bool hasMark = field.find_first_of(".,") != std::string::npos;
            commas += hasMark && csvNumber(field, true) ? 1 : 0;
            points += hasMark && csvNumber(field, false) ? 1 : 0;
        }
    }
    return commas > points;
}

const std::string* firstValue(const Rows& rows, std::size_t column)
{
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (column < rows[i].size() && !trimmed(rows[i][column]).empty())
            return &rows[i][column];
    }
    return nullptr;
}

bool looksLikeShape(const std::string& value)
{
    const std::string_view text = trimmed(value);
    return std::any_of(kShapeStart.begin(), kShapeStart.end(), [text](std::string_view start) {
        if (text.size() <= start.size() || lower(text.substr(0, start.size())) != lower(start))
            return false;
        // "Point 12" is a name.
        const std::string_view rest = text.substr(start.size());
        const auto next = rest.find_first_not_of(" ZMzm");
        return next != std::string_view::npos && (std::string_view{"(:"}.find(rest[next]) != std::string_view::npos ||
                                                  lower(rest.substr(next)) == "empty");
    });
}

/// "48.85, 2.35", as portals of open data export places. Where a comma is no delimiter, "48,85" is one number.
bool looksLikePair(const std::string& value, char delimiter)
{
    if (delimiter != ',' && csvNumber(value, true))
        return false;
    const auto comma = value.find(',');
    if (comma == std::string::npos)
        return false;
    const auto first = csvNumber(std::string_view{value}.substr(0, comma), false);
    const auto second = csvNumber(std::string_view{value}.substr(comma + 1), false);
    return first && second && std::abs(*first) <= 90.0 && std::abs(*second) <= 180.0;
}

std::optional<std::size_t> columnWith(const CsvDialect& dialect, std::span<const std::string_view> words)
{
    const auto found = std::find_if(dialect.header.begin(), dialect.header.end(),
                                    [words](const std::string& name) { return hasWord(name, words); });
    if (found == dialect.header.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - dialect.header.begin());
}

std::optional<std::size_t> columnNamed(const CsvDialect& dialect, const std::string& name)
{
    const auto found = std::find(dialect.header.begin(), dialect.header.end(), name);
    if (name.empty() || found == dialect.header.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - dialect.header.begin());
}

bool setPlaces(CsvDialect& dialect, CsvPlaces places, std::optional<std::size_t> first,
               std::optional<std::size_t> second, bool inDegrees)
{
    if (!first || !second)
        return false;
    dialect.places = places;
    dialect.first = *first;
    dialect.second = *second;
    dialect.inDegrees = inDegrees;
    return true;
}

/// Columns that a person named are latitude and longitude where their first values can be.
bool couldBeDegrees(const CsvDialect& dialect, const Rows& rows, const CsvAnswers& answers)
{
    const auto fits = [&](const std::string& name, double most) {
        const auto column = columnNamed(dialect, name);
        const std::string* value = column ? firstValue(rows, *column) : nullptr;
        const auto number = value != nullptr ? csvNumber(*value, dialect.decimalComma) : std::nullopt;
        return !number || std::abs(*number) <= most;
    };
    return fits(answers.latitude, 90.0) && fits(answers.longitude, 180.0);
}

void findPlaces(CsvDialect& dialect, const Rows& rows)
{
    for (std::size_t i = 0; i < dialect.header.size(); ++i) {
        const std::string* value = firstValue(rows, i);
        if (value != nullptr && looksLikeShape(*value)) {
            setPlaces(dialect, CsvPlaces::Shape, i, i, trimmed(*value).starts_with('{'));
            return;
        }
    }
    if (setPlaces(dialect, CsvPlaces::TwoColumns, columnWith(dialect, kLatitude), columnWith(dialect, kLongitude),
                  true))
        return;
    for (std::size_t i = 0; i < dialect.header.size(); ++i) {
        const std::string* value = firstValue(rows, i);
        if (value != nullptr && looksLikePair(*value, dialect.delimiter)) {
            setPlaces(dialect, CsvPlaces::Pair, i, i, true);
            return;
        }
    }
    setPlaces(dialect, CsvPlaces::TwoColumns, columnWith(dialect, kNorth), columnWith(dialect, kEast), false);
}

} // namespace

std::size_t CsvSplitter::next(std::string_view text, bool isLast, std::vector<std::string>& fields) const
{
    fields.assign(1, {});
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isQuoted && c == '"') {
            if (i + 1 == text.size() && !isLast)
                return 0;
            if (i + 1 < text.size() && text[i + 1] == '"') {
                fields.back() += '"';
                ++i;
            } else {
                isQuoted = false;
            }
        } else if (!isQuoted && c == '"' && fields.back().empty()) {
            isQuoted = true;
        } else if (!isQuoted && c == m_delimiter) {
            fields.emplace_back();
        } else if (!isQuoted && c == '\n') {
            return i + 1;
        } else if (!isQuoted && c == '\r') {
            if (i + 1 == text.size() && !isLast)
                return 0;
            return i + 1 < text.size() && text[i + 1] == '\n' ? i + 2 : i + 1;
        } else {
            fields.back() += c;
        }
    }
    return isLast ? text.size() : 0;
}

CsvDialect guessDialect(std::string_view sample, bool isWhole, const CsvAnswers& answers)
{
    if (sample.starts_with(kByteOrderMark))
        sample.remove_prefix(kByteOrderMark.size());
    CsvDialect out;
    out.delimiter = answers.delimiter.value_or(likeliestDelimiter(sample, isWhole));
    const Rows rows = rowsOf(sample, isWhole, out.delimiter);
    if (rows.empty())
        return out;
    for (const std::string& name : rows.front())
        out.header.emplace_back(trimmed(name));
    out.decimalComma = hasDecimalComma(rows, out.delimiter);
    if (!answers.shape.empty())
        setPlaces(out, CsvPlaces::Shape, columnNamed(out, answers.shape), columnNamed(out, answers.shape), false);
    else if (!answers.latitude.empty() || !answers.longitude.empty())
        setPlaces(out, CsvPlaces::TwoColumns, columnNamed(out, answers.latitude), columnNamed(out, answers.longitude),
                  couldBeDegrees(out, rows, answers));
    else
        findPlaces(out, rows);
    return out;
}

std::optional<double> csvNumber(std::string_view text, bool decimalComma)
{
    text = trimmed(text);
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    if (text.empty() || text.size() > 60)
        return std::nullopt;
    const bool startsRight =
        (text[0] >= '0' && text[0] <= '9') || text[0] == '-' || text[0] == '.' || (decimalComma && text[0] == ',');
    if (!startsRight)
        return std::nullopt; // "inf" and "nan" are no numbers here
    std::string written{text};
    if (decimalComma) {
        if (written.find('.') != std::string::npos)
            return std::nullopt;
        std::replace(written.begin(), written.end(), ',', '.');
    }
    double out = 0.0;
    const char* const end = written.data() + written.size();
    const auto read = std::from_chars(written.data(), end, out);
    if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(out))
        return std::nullopt;
    return out;
}

} // namespace vigie::layers
