// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "tlog/ed25519.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace vigie::tlog {

/// What a signature line is recognised by, beside its name.
using KeyId = std::array<std::uint8_t, 4>;

/// The kinds of keys (C2SP signed-note, tlog-cosignature).
enum class KeyType : std::uint8_t {
    Log = 0x01,     ///< Ed25519 over the text.
    Witness = 0x04, ///< Ed25519 over a time and the text.
};

/// Somebody's public key under its name: a "vkey".
struct VerifierKey {
    std::string name;
    KeyType type = KeyType::Log;
    PublicKey key{};

    /// The first 4 bytes of SHA256(name || 0A || type || key).
    [[nodiscard]] KeyId id() const;
    /// `name+<id in hex>+base64(type || key)`
    [[nodiscard]] std::string text() const;
    bool operator==(const VerifierKey&) const = default;
};

/// Not empty, without `+`, Unicode white space and control characters, UTF-8.
[[nodiscard]] bool isKeyName(std::string_view name);

/// Reads a vkey. InvalidInput for a text that is none, an id that is not that of the key, another type, a key that no
/// signature can verify under.
[[nodiscard]] core::Expected<VerifierKey> parseVerifierKey(std::string_view text);

} // namespace vigie::tlog
