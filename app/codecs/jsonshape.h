// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codecs/jsoncursor.h"

#include <string>

namespace vigie::codecs {

/// The keys and types of a value, never its contents: `{type: text, value: [number, ... 12]}`. Three levels and eight
/// keys a level at most; keys are cleaned, cut, and withheld where they look personal themselves. The value at
/// `place` must have been consumed before.
[[nodiscard]] std::string shapeOf(JsonCursor& cursor, JsonCursor::Mark place);

} // namespace vigie::codecs
