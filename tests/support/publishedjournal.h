// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "journal/journalwriter.h"
#include "notary/checkpointsigner.h"
#include "notary/publication.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace vigie::support {

/// A journal of its own with a signer and witnesses of its own, that is written, signed and published as the program does it.
class PublishedJournal {
public:
    static constexpr const char* kOrigin = "vigie.example/published";

    /// In a folder that is there. `witnesses` cosign each checkpoint. The clock goes on by `stride` each time it is asked.
    PublishedJournal(std::filesystem::path folder, int witnesses,
                     std::chrono::seconds stride = std::chrono::minutes{1});
    ~PublishedJournal();

    /// Writes so many entries of all kinds of content: typed reasons, accents, objects, nothing optional.
    void write(int entries);
    /// Signs what there is; cosigned by all.
    notary::SignedCheckpoint sign();
    /// Into `folder`/`name`; what it is. With the files made from the entries, or one that stands for them.
    std::filesystem::path publish(const std::string& name, notary::DerivedFiles* derived = nullptr);

    [[nodiscard]] std::string vkey() const;
    /// Knows all witnesses and needs each of them.
    [[nodiscard]] std::string policy() const;
    [[nodiscard]] const notary::SignerPaths& paths() const { return m_paths; }
    [[nodiscard]] notary::CheckpointSigner& signer() { return *m_signer; }
    [[nodiscard]] const tlog::SigningKey& key() const { return m_signer->keys()[0].key; }
    [[nodiscard]] const std::vector<tlog::SigningKey>& witnesses() const { return m_witnesses; }
    static std::string witnessName(std::size_t number);

private:
    std::filesystem::path m_folder;
    notary::SignerPaths m_paths;
    std::unique_ptr<core::Clock> m_clock;
    std::unique_ptr<journal::JournalWriter> m_writer;
    std::unique_ptr<notary::CheckpointSigner> m_signer;
    std::vector<tlog::SigningKey> m_witnesses;
    int m_written = 0;
};

} // namespace vigie::support
