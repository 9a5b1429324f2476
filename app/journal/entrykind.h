// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message.h"
#include "journal/entry.h"

#include <array>
#include <span>
#include <string_view>

namespace vigie::journal {

/// One kind of entry: its word in the journal, and a sentence for people. The table is the whole list: the writer
/// refuses what is not in it. Kinds are added, never renamed or reused: old entries keep their meaning.
struct EntryKind {
    std::string_view act;
    const char* sentence; ///< VIGIE_TEXT("Journal", ...): what was done, with %1, %2, %3 from `fillings`.
    /// Where the fillings come from: "obj", "why", "op.<name>", "prev.<name>". Empty: none.
    std::array<std::string_view, 3> fillings;
};

[[nodiscard]] std::span<const EntryKind> entryKinds();         ///< Sorted by `act`.
[[nodiscard]] const EntryKind* findKind(std::string_view act); ///< nullptr when there is none.

/// What an entry says, for a list: translate it in the context "Journal". Commitments fill in as "…": who may see the
/// private text asks the private store. A kind of a newer version has a general sentence.
[[nodiscard]] core::Message describe(const Entry& entry);

} // namespace vigie::journal
