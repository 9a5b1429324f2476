// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::layers {

/// How a CSV file says where a row is.
enum class CsvPlaces : std::uint8_t {
    None,
    TwoColumns, ///< `first` is y or latitude, `second` is x or longitude.
    Pair,       ///< One column with "latitude, longitude".
    Shape,      ///< One column with well-known text (OGC 06-103r4) or a GeoJSON geometry (RFC 7946).
};

/// How a text with rows and columns is written (RFC 4180 and its kin).
struct CsvDialect {
    char delimiter = ',';
    bool decimalComma = false;
    std::vector<std::string> header; ///< Names of the columns, as written; in the file's encoding.
    CsvPlaces places = CsvPlaces::None;
    std::size_t first = 0;
    std::size_t second = 0;
    bool inDegrees = false; ///< The names of the columns say latitude and longitude.
};

/// What a person said about a CSV file.
struct CsvAnswers {
    std::string latitude; ///< Names of columns.
    std::string longitude;
    std::string shape;
    std::optional<char> delimiter;
};

/// Splits a text into records: fields between delimiters, quotes around what holds one, doubled quotes for a quote.
/// Pure; any bytes are allowed.
class CsvSplitter {
public:
    explicit CsvSplitter(char delimiter)
        : m_delimiter(delimiter)
    {
    }

    /// How much of `text` the first record takes, its line end included, and what is in it. 0: `text` ends within the
    /// record, and more of it must be read; at the end of the file (`isLast`) that is the record, its last quote closed
    /// or not. A line end is LF, CR LF or CR.
    [[nodiscard]] std::size_t next(std::string_view text, bool isLast, std::vector<std::string>& fields) const;

private:
    char m_delimiter;
};

/// The dialect of a file by its beginning (`sample`, up to some hundred kilobytes; the first line is the header).
/// Pure; any bytes are allowed. `places` is None where nothing looks like coordinates.
[[nodiscard]] CsvDialect guessDialect(std::string_view sample, bool isWhole, const CsvAnswers& answers);

/// A number as the dialect writes it, nothing around it but blanks. Finite.
[[nodiscard]] std::optional<double> csvNumber(std::string_view text, bool decimalComma);

} // namespace vigie::layers
