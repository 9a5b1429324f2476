// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace vigie::recording {

/// `text` as plain text: well-formed UTF-8 without control and bidirectional-formatting characters, at most `most`
/// bytes. What is not, is left out. A feed's texts were cleaned before they were recorded; those of a file somebody
/// hands over may not have been.
[[nodiscard]] std::string plainText(std::string_view text, std::size_t most);

} // namespace vigie::recording
