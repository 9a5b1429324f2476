// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"

#include <string>

struct sqlite3;

namespace vigie::storage {

/// What SQLite's result code means to Vigie, with a remedy for a person.
/// SQLITE_FULL, and a write refused for a quota or a size limit -> DiskFull; BUSY, LOCKED -> Busy, and so is a
/// store with an interrupted write that is opened only to read; CORRUPT, NOTADB ->
/// Corrupt; READONLY, PERM, AUTH, CANTOPEN, IOERR -> Io; CONSTRAINT -> Refused (a trigger or a rule of the store said
/// no) or AlreadyExists (a key is taken); TOOBIG -> TooLarge; INTERRUPT -> Cancelled; the rest -> Internal.
/// `database` may be null; it gives the operating system's own word where there is one.
[[nodiscard]] core::Error sqliteError(int code, sqlite3* database, const std::string& where);

} // namespace vigie::storage
