// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/publishedjournal.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vigie::support {

/// A published folder in memory: bytes by path.
using FolderFiles = std::map<std::string, std::string>;

[[nodiscard]] FolderFiles readFolder(const std::filesystem::path& folder);
void writeFolder(const std::filesystem::path& folder, const FolderFiles& files);

/// Makes published folders as somebody could who has the journal's key: whatever the entries are, all around them is right.
class FolderForge {
public:
    FolderForge(PublishedJournal& journal, FolderFiles good);

    [[nodiscard]] const FolderFiles& good() const { return m_good; }
    [[nodiscard]] const std::vector<std::string>& entries() const { return m_entries; }
    /// With everything that follows from these entries, signed and cosigned.
    [[nodiscard]] FolderFiles made(const std::vector<std::string>& entries) const;
    /// `files` anew, after another file was changed on purpose.
    void list(FolderFiles& files, std::uint64_t size) const;

    [[nodiscard]] std::string checkpointText(const std::vector<std::string>& entries) const;
    /// A text signed by the journal, and cosigned by the first so many witnesses.
    [[nodiscard]] std::string signedNote(const std::string& text, std::size_t cosignatures) const;
    [[nodiscard]] std::string cosignature(std::size_t witness, const std::string& text, std::uint64_t time) const;
    [[nodiscard]] std::size_t witnesses() const { return m_journal.witnesses().size(); }
    [[nodiscard]] std::string vkey() const { return m_journal.vkey(); }
    [[nodiscard]] std::string policy() const { return m_journal.policy(); }

private:
    PublishedJournal& m_journal;
    FolderFiles m_good;
    std::vector<std::string> m_entries;
};

/// A folder, what is given to the verifier with it, and what it must say.
struct ForgedFolder {
    std::string name;
    FolderFiles files;
    std::optional<std::string> vkey;     ///< Nothing: none is given.
    std::optional<std::string> policy;   ///< Its text.
    std::optional<std::string> remember; ///< The bytes of a checkpoint.
    int exit = 40;
};

/// More than two hundred, good ones among them.
[[nodiscard]] std::vector<ForgedFolder> forgedFolders(const FolderForge& forge);

} // namespace vigie::support
