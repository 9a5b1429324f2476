// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tlog/signednote.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::tlog {

/// How long a log is, and its root at that length (C2SP tlog-checkpoint).
struct Checkpoint {
    std::string origin;
    std::uint64_t size = 0;
    Digest root{};

    [[nodiscard]] std::string text() const;
    bool operator==(const Checkpoint&) const = default;
};

/// Reads the text of one; lines after the third are passed over. InvalidInput.
[[nodiscard]] core::Expected<Checkpoint> parseCheckpoint(std::string_view text);

/// A decimal number without leading zeros, at most 2^53-1: how sizes and indexes are written.
[[nodiscard]] std::optional<std::uint64_t> parseSize(std::string_view text);

/// That a witness saw a checkpoint, and when.
struct Cosignature {
    VerifierKey key;
    std::uint64_t time = 0; ///< Seconds since 1970.
};

/// A witness's signature line (C2SP tlog-cosignature). `time` in seconds since 1970.
[[nodiscard]] NoteSignature cosign(const SigningKey& key, const std::string& name, std::uint64_t time,
                                   std::string_view text);
/// Whether the line is of this witness and right; its time. Nothing for a line of somebody else, or one that does not verify.
[[nodiscard]] std::optional<Cosignature> verifiedCosignature(const NoteSignature& line, const VerifierKey& witness,
                                                             std::string_view text);

/// What of a signed checkpoint is known to be right.
struct VerifiedCheckpoint {
    Checkpoint checkpoint;
    std::vector<VerifierKey> signers;      ///< Keys of the log, each once; never empty.
    std::vector<Cosignature> cosignatures; ///< One for each witness, the newest.
};

/// Reads and verifies: at least one line of the log's keys, whose name is the origin; every line of a known key must be right, lines of
/// others are passed over. InvalidInput; Refused where a signature is wrong or that of the log is missing.
[[nodiscard]] core::Expected<VerifiedCheckpoint>
openCheckpoint(std::string_view note, std::span<const VerifierKey> logKeys, std::span<const VerifierKey> witnesses);

} // namespace vigie::tlog
