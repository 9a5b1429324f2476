// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/files.h"

namespace vigie::storage {

/// Copies a store, all of it as of one moment, into a new file (0600) by SQLite's backup interface, and makes it
/// durable. Writers of the store go on: it is read in short pieces; where they write so often that the copy would
/// start over without end, the last attempt holds them for the time of one copy. The target must not exist; a failure
/// leaves none. Returns the target's size and hash.
[[nodiscard]] core::Expected<FileDigest> copyDatabase(const Database& from, const std::filesystem::path& to,
                                                      const ByteProgress& progress);

} // namespace vigie::storage
