// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "tlog/verifierkey.h"

#include <string>
#include <string_view>
#include <vector>

namespace vigie::tlog {

/// A line "— name base64" under a note.
struct NoteSignature {
    std::string name;
    KeyId id{};
    std::vector<std::uint8_t> bytes; ///< What follows the id.

    [[nodiscard]] std::string line() const; ///< With its line feed.
    [[nodiscard]] bool isOf(const VerifierKey& key) const { return name == key.name && id == key.id(); }
    bool operator==(const NoteSignature&) const = default;
};

/// A text and who signed it (C2SP signed-note). Nothing is verified by reading it.
struct SignedNote {
    static constexpr std::size_t kLargest = std::size_t{1024} * 1024;
    static constexpr std::size_t kMostSignatures = 100;

    std::string text; ///< Ends with a line feed.
    std::vector<NoteSignature> signatures;

    [[nodiscard]] std::string encode() const;
    bool operator==(const SignedNote&) const = default;
};

/// Reads a note in its one spelling. InvalidInput, TooLarge.
[[nodiscard]] core::Expected<SignedNote> parseNote(std::string_view bytes);
/// Reads signature lines alone, as a witness answers.
[[nodiscard]] core::Expected<std::vector<NoteSignature>> parseSignatureLines(std::string_view lines);

/// The log's signature line over a text.
[[nodiscard]] NoteSignature signNote(const SigningKey& key, const std::string& name, std::string_view text);

} // namespace vigie::tlog
