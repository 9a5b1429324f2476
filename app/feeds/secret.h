// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace vigie::feeds {

/// Where a password is kept. Never the password itself: a profile is a file people copy.
struct SecretSource {
    enum class Kind : std::uint8_t {
        None,
        Environment, ///< A variable of the environment.
        File,        ///< A file whose first line is the secret.
        Keyring,     ///< An entry of the desktop's keyring; whoever makes the feed brings the reader of it.
    };
    Kind kind = Kind::None;
    std::string name;

    [[nodiscard]] bool empty() const { return kind == Kind::None; }
    bool operator==(const SecretSource&) const = default;
};

/// Reads `env:NAME`, `file:/path` or `keyring:NAME`; an empty text is no secret. Anything else is refused, since it
/// is most likely the secret itself; the error does not repeat it.
[[nodiscard]] core::Expected<SecretSource> secretSourceFromText(std::string_view text);

/// Fetches a secret. Called from the feed's thread at each connection, so that a changed password is taken up.
using SecretReader = std::function<core::Expected<std::string>(const SecretSource&)>;

/// Reads the environment and files. A file must not be readable by others; at most 4 KiB. None gives an empty text.
[[nodiscard]] core::Expected<std::string> readSecret(const SecretSource& source);

} // namespace vigie::feeds
