// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vigie::core {

/// Words from outside as they may stand in a sentence: control characters become "?", and what is beyond `most` bytes an
/// ellipsis. `words` must be valid UTF-8.
[[nodiscard]] std::string shown(std::string_view words, std::size_t most = 80);

} // namespace vigie::core
