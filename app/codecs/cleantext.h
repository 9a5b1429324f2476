// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace vigie::codecs {

/// What a text from outside is for.
enum class TextUse {
    Name, ///< An id, a model, an attribute, a unit: line breaks and tabs vanish.
    Value ///< Something a person reads: each line break or tab becomes a blank.
};

/// True if each byte is printable ASCII: nothing that `appendClean` could take out. Eight bytes at a time.
[[nodiscard]] bool isPlainAscii(std::string_view text);

/// True if `appendClean` would change nothing, for either use. `text` must be valid UTF-8.
[[nodiscard]] bool isPlainText(std::string_view text);

/// Appends the text without what deceives the eye or disturbs a line: C0 and C1 control characters, the bidirectional
/// controls (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069), zero-width spaces (U+200B, U+2060, U+FEFF),
/// interlinear marks (U+FFF9 to U+FFFB). The joiners U+200C and U+200D stay: Persian, Hindi and emoji are spelled
/// with them. Everything else stays as it is, markup too: a text from a feed is plain text, wherever it is shown.
/// `text` must be valid UTF-8.
void appendClean(std::string& out, std::string_view text, TextUse use);

} // namespace vigie::codecs
