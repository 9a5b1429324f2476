// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <cstdint>
#include <filesystem>

namespace vigie::app {

// What the command line offers beside the window. Each prints what it did and returns the exit code; an error is for
// the caller to print.

/// Recomputes a journal from its entries: 0 when everything agrees, 40 when something was changed (as `vigie-verify`
/// will say it), 50 when it cannot be read.
[[nodiscard]] int verifyJournal(const std::filesystem::path& journal);
/// Copies the stores of `data` and the profile into a new folder; may run beside a running Vigie.
[[nodiscard]] core::Expected<int> makeBackup(const std::filesystem::path& data, const std::filesystem::path& profile,
                                             const std::filesystem::path& into);
/// Puts a backup in place of the data folder.
[[nodiscard]] core::Expected<int> restoreBackup(const std::filesystem::path& backup,
                                                const std::filesystem::path& data, bool replace);

} // namespace vigie::app
