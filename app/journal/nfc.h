// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/json.h"

#include <string>
#include <string_view>

namespace vigie::journal {

/// Unicode normal form C (UAX 15): one spelling of "é" where the world has two. Cost: plain ASCII is a scan.
[[nodiscard]] bool isNfc(std::string_view text);        ///< False for what is not UTF-8 too.
[[nodiscard]] std::string toNfc(std::string_view text); ///< What is not UTF-8 comes back as it is.

/// Every text inside a value.
[[nodiscard]] bool isNfc(const storage::Json& value);
void makeNfc(storage::Json& value);

} // namespace vigie::journal
