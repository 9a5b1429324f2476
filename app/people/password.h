// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <string>
#include <string_view>

namespace vigie::people {

inline constexpr std::size_t kShortestPassword = 10;  ///< Characters (Unicode code points).
inline constexpr std::size_t kLongestPassword = 1024; ///< Bytes.

/// argon2id (libsodium's form of it, "$argon2id$v=19$..."), 64 MiB and 3 passes: about 0.2 s, on purpose. Refuses a
/// password that is too short or too long (InvalidInput). Any thread, but slow.
[[nodiscard]] core::Expected<std::string> hashPassword(std::string_view password);
/// The same time for a right and a wrong one.
[[nodiscard]] bool isPassword(const std::string& hash, std::string_view password);

} // namespace vigie::people
