// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "journal/entry.h"

#include <string>

namespace vigie::notary {

/// The first line of entries.csv, with its CR LF.
[[nodiscard]] std::string csvHeader();
/// An entry's line, as docs/journal.md has it: RFC 4180, and no field that a table program takes for a formula.
[[nodiscard]] core::Expected<std::string> csvRow(const journal::Entry& entry);

} // namespace vigie::notary
