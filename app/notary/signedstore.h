// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timestamp.h"
#include "storage/store.h"
#include "tlog/checkpoint.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vigie::notary {

/// A checkpoint as it was signed.
struct SignedCheckpoint {
    tlog::Checkpoint checkpoint;
    std::string note;                   ///< With the journal's own signatures, without cosignatures.
    core::Timestamp at = core::kNoTime; ///< When, by the journal's clock.
};

/// A witness's signature under one of them.
struct StoredCosignature {
    std::uint64_t size = 0;
    std::string witness;    ///< Name of its key.
    std::uint64_t time = 0; ///< Seconds since 1970.
    std::string line;       ///< With its line feed.
};

/// Every checkpoint the journal ever signed, and what witnesses signed of them. Added to, never changed.
/// Thread: one at a time. Durable when a call returns.
class SignedStore {
public:
    [[nodiscard]] static core::Expected<SignedStore> open(const std::filesystem::path& path);
    [[nodiscard]] static core::Expected<SignedStore> openToRead(const std::filesystem::path& path);
    [[nodiscard]] static storage::StoreKind kind();

    /// A size is signed once: Ed25519 says the same each time.
    [[nodiscard]] core::Expected<void> add(const SignedCheckpoint& checkpoint);
    [[nodiscard]] core::Expected<void> add(const StoredCosignature& cosignature);

    [[nodiscard]] core::Expected<std::optional<SignedCheckpoint>> last() const;
    /// The largest of at most `size` entries.
    [[nodiscard]] core::Expected<std::optional<SignedCheckpoint>> atMost(std::uint64_t size) const;
    /// Of one size, newest time first.
    [[nodiscard]] core::Expected<std::vector<StoredCosignature>> cosignatures(std::uint64_t size) const;
    /// The last of a witness.
    [[nodiscard]] core::Expected<std::optional<StoredCosignature>> lastOf(const std::string& witness) const;
    /// The note of a checkpoint with the newest cosignature of each witness.
    [[nodiscard]] core::Expected<std::string> witnessed(const SignedCheckpoint& checkpoint) const;

private:
    explicit SignedStore(storage::Database database)
        : m_database(std::move(database))
    {
    }
    storage::Database m_database;
};

} // namespace vigie::notary
