// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace verify {

/// An entry of the journal that is in its one spelling (docs/journal.md, An entry). Views into its bytes, but for `obj`.
struct Entry {
    static constexpr std::size_t kLargest = std::size_t{32} * 1024;

    std::uint64_t seq = 0;
    std::uint64_t at = 0; ///< Milliseconds since 1970.
    std::uint64_t mono = 0;
    std::string_view act;
    std::string obj; ///< Unescaped.
    std::string_view role;
    std::string_view actor;
    std::string_view why;
    std::string_view op;   ///< JSON
    std::string_view prev; ///< JSON
    std::string_view src;
    std::string_view ui;
    std::string_view req;
    std::string_view boot;
    std::string_view clk;
};

/// Nothing for bytes that are not an entry in its one spelling.
std::optional<Entry> readEntry(std::string_view bytes);

/// Its line of entries.csv, with CR LF.
std::string csvLine(const Entry& entry);
std::string_view csvHeader();
/// `2026-11-22T21:04:00.123Z`
std::string isoTime(std::uint64_t milliseconds);

} // namespace verify
