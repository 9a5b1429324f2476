// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "journal/journaltree.h"
#include "notary/keyfile.h"
#include "notary/signedstore.h"
#include "storage/filelock.h"

#include <filesystem>
#include <optional>
#include <string>

namespace vigie::notary {

/// Where a journal's checkpoints are made.
struct SignerPaths {
    std::filesystem::path journal;
    std::filesystem::path signedStore;
    std::filesystem::path keys; ///< A folder that no backup of the others holds: `journal.keys`, `last-checkpoint`.

    [[nodiscard]] std::filesystem::path keyFile() const { return keys / "journal.keys"; }
    [[nodiscard]] std::filesystem::path lastCheckpoint() const { return keys / "last-checkpoint"; }
    [[nodiscard]] std::filesystem::path passphrase() const { return keys / "passphrase"; }
};

/// Signs how long a journal is and what its root is, and never two stories: what it signs continues what it signed last, as the
/// disk has it and not as a program remembers it. The last checkpoint is also kept beside the keys, so that a journal that was put
/// back from a backup is noticed.
///
/// Thread: one at a time; under a lock of its own, so that no two programs sign. Never in the way of the writer.
/// Order:  read from the disk, compared, stored durably, and only then given out.
class CheckpointSigner {
public:
    /// Makes the first key where there is none. Refused: the journal is not the one that was signed last.
    [[nodiscard]] static core::Expected<CheckpointSigner> open(const SignerPaths& paths, std::string_view passphrase,
                                                               const core::Clock& clock);

    /// Signs the journal as it stands now; the last one again where it has not grown. Corrupt where the disk does not have what
    /// the writer said: nothing more should be signed then.
    [[nodiscard]] core::Expected<SignedCheckpoint> sign();

    [[nodiscard]] const std::optional<SignedCheckpoint>& last() const { return m_last; }
    [[nodiscard]] const std::vector<JournalKey>& keys() const { return m_keys.keys(); }
    [[nodiscard]] const SignedStore& store() const { return m_store; }
    [[nodiscard]] SignedStore& store() { return m_store; }
    /// Up to the last checkpoint.
    [[nodiscard]] const journal::JournalTree& tree() const { return m_tree; }

    /// As KeyFile::change; the next checkpoint is signed by both.
    [[nodiscard]] core::Expected<void> changeKey(core::Timestamp overlap, std::string_view passphrase);

private:
    CheckpointSigner(SignerPaths paths, storage::FileLock lock, KeyFile keys, SignedStore store,
                     journal::JournalTree tree, const core::Clock& clock);
    [[nodiscard]] core::Expected<void> remember(const SignedCheckpoint& checkpoint);
    [[nodiscard]] std::string signedNote(const std::string& text) const;

    SignerPaths m_paths;
    storage::FileLock m_lock;
    KeyFile m_keys;
    SignedStore m_store;
    journal::JournalTree m_tree;
    const core::Clock* m_clock;
    std::optional<SignedCheckpoint> m_last;
};

} // namespace vigie::notary
