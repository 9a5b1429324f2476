// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"
#include "journal/commitment.h"
#include "storage/store.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vigie::journal {

/// One private text and where its commitment stands.
struct PrivateRow {
    std::string origin;    ///< Of the journal.
    std::uint64_t seq = 0; ///< The entry.
    std::string field;     ///< "why", "op.note".
    Salt salt{};
    std::string value;

    [[nodiscard]] Commitment commitment() const { return Commitment::of(salt, value); }
    bool operator==(const PrivateRow&) const = default;
};

/// What says who: the texts behind the commitments of a journal, and the people behind the pseudonyms. Kept apart
/// from the journal so that it can be erased without breaking any proof. Never published.
///
/// Thread:  one thread at a time; several connections may be open.
/// Erasing: overwrites with zeros in the file (secure_delete). Older backups and the disk's own spare blocks are out
///          of reach: docs/journal.md says what that means.
class PrivateStore {
public:
    [[nodiscard]] static core::Expected<PrivateStore> open(const std::filesystem::path& path);
    [[nodiscard]] static storage::StoreKind kind();

    /// Keeps texts, all or none, durable when it returns.
    [[nodiscard]] core::Expected<void> keep(std::span<const PrivateRow> rows);
    /// The text behind a commitment: nullopt once erased, Corrupt when it is not what was committed to.
    [[nodiscard]] core::Expected<std::optional<PrivateRow>> find(const Commitment& commitment) const;
    /// Removes texts that no entry points at: a start after a power cut can leave some.
    [[nodiscard]] core::Expected<void> dropFrom(const std::string& origin, std::uint64_t firstUnused);

    /// A new random pseudonym ("p-" and 16 digits) for a person, for one shift.
    [[nodiscard]] core::Expected<std::string> newPseudonym(const std::string& name, core::Timestamp now);
    /// Who that is: nullopt once erased.
    [[nodiscard]] core::Expected<std::optional<std::string>> nameOf(const std::string& pseudonym) const;

    /// Erases salt and value of a commitment; true when there was one.
    [[nodiscard]] core::Expected<bool> erase(const Commitment& commitment);
    /// Erases every pseudonym of a person; the number of them.
    [[nodiscard]] core::Expected<std::int64_t> erasePerson(const std::string& name);

private:
    explicit PrivateStore(storage::Database database);
    storage::Database m_database;
};

} // namespace vigie::journal
