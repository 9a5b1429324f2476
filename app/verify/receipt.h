// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/verdict.h"

#include <optional>
#include <string>
#include <string_view>

namespace verify {

/// Verifies a `.tlog-proof`: that one entry is in a journal. `entry`: its bytes, where the receipt does not carry them; one line
/// feed behind them does not count.
Verdict verifyReceipt(std::string_view receipt, const std::optional<std::string>& entry, const Trust& trust);

} // namespace verify
