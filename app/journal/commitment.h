// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/hex.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::journal {

using Salt = std::array<std::uint8_t, 32>;

/// Stands for a private text in the journal: it binds to the text and tells nothing of it to who has not the salt.
///
///     C = SHA256(len8(tag) || tag || salt32 || u32be(len) || value),  tag "vigie/commit/v1"
///
/// Guessing names is hopeless without the salt, and once the salt and the value are erased nobody can link it to
/// anything.
struct Commitment {
    storage::Digest hash{};

    [[nodiscard]] static Commitment of(const Salt& salt, std::string_view value);
    /// "commit:" and 64 hexadecimal digits: how it stands in an entry.
    [[nodiscard]] std::string word() const;
    [[nodiscard]] static std::optional<Commitment> fromWord(std::string_view word);
    bool operator==(const Commitment&) const = default;
};

/// 32 bytes from the system's generator, fresh for each entry and field.
[[nodiscard]] Salt freshSalt();

} // namespace vigie::journal
