// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace vigie::layers {

/// A text in small letters, of every script that has them: "ÉTÉ" gives "été". Bytes that are no UTF-8 stay as they are.
/// Thread: any.
[[nodiscard]] std::string folded(std::string_view text);

} // namespace vigie::layers
