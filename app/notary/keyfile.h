// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"
#include "tlog/ed25519.h"
#include "tlog/verifierkey.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::notary {

/// A key the journal signs with.
struct JournalKey {
    tlog::VerifierKey vkey;
    tlog::SigningKey key;
    core::Timestamp until = core::kNoTime; ///< Of an older key: it signs beside the newer one until then.
};

/// The journal's keys, in a file that is of no use without its passphrase: argon2id, then XSalsa20-Poly1305 (libsodium's
/// secretbox). The public halves are legible in it. Readable by its owner alone.
class KeyFile {
public:
    /// Reads the keys, newest first; makes the first one where there is no file. Refused: another passphrase, or the file was
    /// changed. InvalidInput: of another origin, or no file of keys.
    [[nodiscard]] static core::Expected<KeyFile> open(const std::filesystem::path& file, const std::string& origin,
                                                      std::string_view passphrase);

    [[nodiscard]] const std::vector<JournalKey>& keys() const { return m_keys; }
    /// Was made just now: somebody should note the vkey.
    [[nodiscard]] bool isNew() const { return m_isNew; }

    /// Makes a new key; those there were sign beside it until `overlap`. Those whose time is over at `now` are dropped. Written
    /// durably, or nothing changed.
    [[nodiscard]] core::Expected<void> change(core::Timestamp now, core::Timestamp overlap,
                                              std::string_view passphrase);

private:
    KeyFile(std::filesystem::path file, std::string origin)
        : m_file(std::move(file))
        , m_origin(std::move(origin))
    {
    }
    [[nodiscard]] core::Expected<void> read(std::string_view bytes, std::string_view passphrase);
    [[nodiscard]] core::Expected<void> write(std::string_view passphrase) const;

    std::filesystem::path m_file;
    std::string m_origin;
    std::vector<JournalKey> m_keys;
    bool m_isNew = false;
};

/// The passphrase in `file`, whose rights are its owner's alone; made from 32 random bytes where there is none. For a desk that
/// has no keyring: it keeps a copy of the key file alone from being of use, not a copy of both.
[[nodiscard]] core::Expected<std::string> passphraseFile(const std::filesystem::path& file);

} // namespace vigie::notary
