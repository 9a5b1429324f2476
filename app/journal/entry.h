// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"
#include "journal/machinetime.h"
#include "storage/hex.h"
#include "storage/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::journal {

using storage::Json;

/// The largest entry, in bytes of canonical JSON.
inline constexpr std::size_t kLargestEntry = std::size_t{32} * 1024;

/// A text that names or describes a person, or that a person typed. It never enters the tree: the writer keeps it in
/// the private store and puts a Commitment in its place.
struct PrivateText {
    std::string field; ///< Where the commitment goes: "why", or "op.<name>" ("op.note").
    std::string value; ///< UTF-8, at most 16 KiB.
    bool operator==(const PrivateText&) const = default;
};

/// What a command supplies of its entry. The writer adds the rest.
///
/// Nothing here may say who a person is: put names and typed texts in `privateTexts`. Texts are brought to Unicode
/// normal form C.
struct Draft {
    std::string act;   ///< What was done, a kind of entrykind.h: "alert.acknowledge". Required.
    std::string obj;   ///< What it was done to: "alert:lamp-17/no-data", "feed:lighting", "setting:theme".
    std::string role;  ///< In which role: "operator", "supervisor", "trainer"; "system" for what the program does by
                       ///< itself. Required.
    std::string actor; ///< Who, as the pseudonym of the shift (PrivateStore::newPseudonym); "system". Required.
    Json op; ///< The parameters, an object or null: what the command needs to be understood. No fractions: write
             ///< a decimal number as a text, as it was shown.
    /// The reason, a word of a list the command knows: "planned-works". A typed reason: privateTexts "why".
    std::string why;
    std::string src; ///< Where the wish came from: "desk", "command-line", "system", "trainer". Required.
    std::optional<storage::Digest> ui; ///< SHA-256 of what the operator saw: the alert's explanation and values.
    Json prev;                         ///< The state before, an object or null: enough to tell what changed.
    std::string req;                   ///< The request this belongs to, to find the entries of one affair together.
    std::vector<PrivateText> privateTexts;
};

/// One entry of the journal: a Draft with its place and its time. docs/journal.md has an example and says what each
/// field is.
struct Entry {
    int v = 1;             ///< Version of this form.
    std::uint64_t seq = 0; ///< The index of its leaf in the tree: 0, 1, 2... Order is this.
    core::Timestamp at =
        core::kNoTime;   ///< When, UTC, whole milliseconds, by the injected Clock. A claim, not a proof.
    MachineTime machine; ///< `boot`, `mono`, `clk`.
    std::string act;
    std::string obj;
    std::string role;
    std::string actor;
    Json op;
    std::string why; ///< A word, or a Commitment.
    std::string src;
    std::optional<storage::Digest> ui;
    Json prev;
    std::string req;
};

/// Checks a draft before it is given a place: known kind, words that are words, texts within their bounds, op and
/// prev objects or null, private texts with a place to go. InvalidInput or TooLarge.
[[nodiscard]] core::Expected<void> checkDraft(const Draft& draft);

/// Brings all texts of a draft to normal form C, private ones excepted: those are kept as they were typed.
void makeNfc(Draft& draft);

/// The one spelling of an entry: canonical JSON (RFC 8785 subset: names sorted, no white space, whole numbers to
/// 2^53-1, normal form C, at most 32 KiB). Empty optional fields are left out. InvalidInput for an entry that has
/// none (a text not in normal form C, a word that is no word), TooLarge beyond 32 KiB.
[[nodiscard]] core::Expected<std::string> encodeEntry(const Entry& entry);

/// Reads an entry and refuses every byte string that is not the one spelling of one: parse(encode(x)) == x, and
/// encode(parse(b)) == b. A kind unknown to this version is accepted: newer entries stay checkable.
[[nodiscard]] core::Expected<Entry> parseEntry(std::string_view bytes);

[[nodiscard]] bool operator==(const Entry& a, const Entry& b);

} // namespace vigie::journal
