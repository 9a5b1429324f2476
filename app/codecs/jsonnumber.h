// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vigie::codecs {

/// How the reading of a number ended.
enum class NumberRead {
    Finite,    ///< `value` is the nearest double.
    NotFinite, ///< Larger than a double holds, or NaN, Infinity, -Infinity as some sources write against the
               ///< standard.
    Malformed, ///< Not a JSON number (RFC 8259, 6).
};

/// Reads the number that begins at `text`; moves `text` behind it, unless it is malformed. Some character that cannot
/// belong to a number must follow it in memory, as a comma or a bracket does in JSON. Source: exact for up to 15
/// digits and small exponents (Clinger 1990), std::from_chars for the rest.
[[nodiscard]] NumberRead readNumber(const char*& text, double& value);

} // namespace vigie::codecs
