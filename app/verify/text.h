// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/sha256.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace verify {

/// RFC 4648, 4, in its one spelling; nothing for anything else.
std::optional<std::string> fromBase64(std::string_view text);
std::string toBase64(std::string_view bytes);
std::optional<Hash> hashFromBase64(std::string_view text);

/// Well-formed UTF-8: nothing overlong, no surrogates, at most U+10FFFF.
bool isUtf8(std::string_view text);
/// Unicode normal form C; `text` is well-formed.
bool isNfc(std::string_view text);
/// Without a character of Unicode's White_Space.
bool hasNoSpace(std::string_view text);

/// A decimal number without leading zeros, at most 2^53-1.
std::optional<std::uint64_t> toNumber(std::string_view text);

/// Takes the text before the next line feed from the front of `rest`; nothing where there is none.
std::optional<std::string_view> takeLine(std::string_view& rest);

} // namespace verify
