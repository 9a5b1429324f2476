// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <cstddef>

namespace vigie::codecs {

// Why a whole message is refused. `where` is "byte 123", counted from 0, or empty where no place is to blame.

[[nodiscard]] core::Error emptyMessage();
[[nodiscard]] core::Error notUtf8(std::size_t at);
[[nodiscard]] core::Error notJson(std::size_t at);
[[nodiscard]] core::Error tooDeep(std::size_t at, std::size_t most);
[[nodiscard]] core::Error messageTooLarge(std::size_t bytes, std::size_t most);
[[nodiscard]] core::Error tooManyEntities(std::size_t at, std::size_t most);
[[nodiscard]] core::Error wrongRoot();
[[nodiscard]] core::Error noIdentity(std::size_t at);
[[nodiscard]] core::Error idTooLong(std::size_t at, std::size_t most);
[[nodiscard]] core::Error outOfMemory(std::size_t bytes);

} // namespace vigie::codecs
