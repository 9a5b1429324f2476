// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace vigie::toml {

/// The line on which brackets or a dotted key go deeper than `most`; none where they do not. Looked at before the
/// text is parsed: the parser makes one table of each part of a dotted key and takes them down by recursion, without
/// limit (toml++ 3.4). Cost: one pass.
[[nodiscard]] std::optional<int> tooDeepAt(std::string_view text, std::size_t most);

} // namespace vigie::toml
