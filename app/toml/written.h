// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toml/localtext.h"

#include <string>
#include <string_view>

namespace vigie::toml {

/// A text as a TOML file writes it, between quotes (TOML 1.0, basic string). `text` must be valid UTF-8; control
/// characters are written as escapes.
[[nodiscard]] std::string written(std::string_view text);
/// `"..."` or `{fr = "...", en = "..."}`; the form that readLocalText reads.
[[nodiscard]] std::string written(const LocalText& text);

} // namespace vigie::toml
