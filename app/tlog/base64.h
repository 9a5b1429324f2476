// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/hex.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::tlog {

/// RFC 4648, section 4: the standard alphabet, with padding.
[[nodiscard]] std::string toBase64(storage::ByteView bytes);

/// Nothing for any other spelling: white space, missing or misplaced padding, bits that stand for nothing.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view text);
/// The same for 32 bytes.
[[nodiscard]] std::optional<storage::Digest> digestFromBase64(std::string_view text);

} // namespace vigie::tlog
