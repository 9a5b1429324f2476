// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A CSV file: its dialect is guessed, and its records are the same whether it is read whole or in pieces.
//   build/fuzz/bin/fuzz_csv CORPUS -max_len=4096 -max_total_time=60
#include "layers/csvdialect.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace vigie::layers;

namespace {

using Records = std::vector<std::vector<std::string>>;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// With `seen` bytes more at a time, as a reader of a large file has them.
Records readIn(std::string_view text, std::size_t piece, char delimiter)
{
    const CsvSplitter splitter{delimiter};
    Records out;
    std::vector<std::string> fields;
    std::size_t at = 0;
    std::size_t seen = 0;
    while (at < text.size()) {
        seen = std::min(text.size(), std::max(seen, at) + piece);
        const bool isLast = seen == text.size();
        for (std::size_t taken = 1; taken > 0 && at < seen;) {
            taken = splitter.next(text.substr(at, seen - at), isLast, fields);
            require(taken <= seen - at);
            require(taken > 0 || !isLast);
            if (taken > 0)
                out.push_back(fields);
            at += taken;
        }
    }
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const CsvDialect dialect = guessDialect(text, true, {});
    if (dialect.places != CsvPlaces::None)
        require(dialect.first < dialect.header.size() && dialect.second < dialect.header.size());
    const Records whole = readIn(text, size, dialect.delimiter);
    require(whole == readIn(text, 7, dialect.delimiter));
    for (const auto& record : whole) {
        for (const std::string& field : record) {
            for (const bool comma : {false, true}) {
                const auto number = csvNumber(field, comma);
                require(!number || std::isfinite(*number));
            }
        }
    }
    return 0;
}
