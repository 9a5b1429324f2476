// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vigie::storage {

/// Bytes of anything, not owned.
using ByteView = std::span<const std::uint8_t>;

/// A SHA-256 hash.
using Digest = std::array<std::uint8_t, 32>;

/// The bytes of a text.
[[nodiscard]] inline ByteView asBytes(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// Lower case, two digits a byte.
[[nodiscard]] std::string toHex(ByteView bytes);

/// 32 bytes as a hash; nullopt for any other number of them.
[[nodiscard]] std::optional<Digest> digestFromBytes(ByteView bytes);

/// 64 lower-case digits to a hash; nullopt for anything else, upper case too: one hash has one spelling.
[[nodiscard]] std::optional<Digest> digestFromHex(std::string_view text);

} // namespace vigie::storage
