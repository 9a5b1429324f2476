// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/verdict.h"

#include <filesystem>

namespace verify {

/// Verifies a published folder: its checkpoint, its tree, its entries, its other files. Memory: a tile, a bundle of entries, and 32
/// bytes for 256 entries.
Verdict verifyFolder(const std::filesystem::path& folder, const Trust& trust);

} // namespace verify
