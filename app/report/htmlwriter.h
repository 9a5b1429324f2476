// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <string>
#include <string_view>

namespace vigie::report {

/// The document as one static page, which is also well-formed XML: no script, nothing from elsewhere, its charts drawn in
/// it. Light and dark as the reader's computer asks; fit for print, narrow screens and screen readers.
/// The same document gives the same bytes.
[[nodiscard]] std::string toHtml(const Document& document);

/// Plain text inside an element or an attribute. What XML has no place for (control characters, U+FFFE, U+FFFF, bytes that
/// are not UTF-8) becomes U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

} // namespace vigie::report
