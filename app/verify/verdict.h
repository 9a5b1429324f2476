// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/note.h"
#include "verify/policy.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace verify {

/// What the program ends with; docs/journal.md, The verdict.
enum class Exit { Witnessed = 0, NotWitnessed = 10, TooOld = 20, Fork = 30, Invalid = 40, Unusable = 50 };

/// What is said of a finding; the words are in report.cpp, in each language.
enum class Word {
    // 50
    NoFolder,
    NoCheckpoint,
    NoKey,
    BadGivenKey,
    BadGivenPolicy,
    BadRemembered,
    OtherOrigin,
    NotAReceipt,
    NoEntryGiven,
    // 40
    BadFolderKey,
    BadCheckpoint,
    BadSignature,
    BadCheckpointText,
    MissingTile,
    MissingEntries,
    BadTile,
    BadEntries,
    BadLeaf,
    BadRoot,
    BadEntry,
    WrongIndex,
    BadBeginning,
    BadFilesList,
    BadFilesSignature,
    MissingFile,
    ChangedFile,
    NotListed,
    BadLines,
    BadTable,
    BadReceipt,
    BadProof,
    // 30
    RememberedIsLarger,
    RememberedDiffers,
    // 20
    Old,
    // 10
    KeyOfTheFolder,
    NoPolicy,
    QuorumNone,
    QuorumMissed,
    // notes
    Unlisted,
};
Exit exitOf(Word word);

struct Finding {
    Word word;
    std::string about; ///< A path, a number, a name; may be empty.
};

/// All there is to say in the end.
struct Verdict {
    static constexpr std::size_t kMostListed = 20;

    std::optional<Checkpoint> checkpoint; ///< Once its signature is known to be right.
    std::vector<Key> keys;                ///< That have signed it.
    bool keyWasGiven = false;
    std::vector<Signers::Witness> witnesses;
    std::uint64_t lastEntryAt = 0;       ///< Milliseconds since 1970; 0: there is none.
    std::vector<Finding> findings;       ///< The first ones.
    std::array<std::size_t, 6> counts{}; ///< Of all, by a tenth of their exit.
    std::vector<std::string> unlisted;   ///< Files that are no part of the publication.

    void find(Word word, std::string about = {});
    [[nodiscard]] Exit exit() const;
    [[nodiscard]] std::size_t problems() const { return counts[3] + counts[4] + counts[5]; }
};

/// What who asks trusts, and asks for.
struct Trust {
    std::vector<Key> keys;
    std::optional<Policy> policy;
    std::optional<std::string> remembered; ///< The bytes of a checkpoint.
    std::optional<std::uint64_t> maxAge;   ///< Seconds.
    std::uint64_t now = 0;                 ///< Seconds since 1970.

    /// The keys given, those of the policy's logs.
    [[nodiscard]] std::vector<Key> logKeys() const;
    [[nodiscard]] std::vector<Key> witnessKeys() const;
};

/// The remembered checkpoint, where there is one and it is of this log. Finds what is not right of it.
std::optional<Checkpoint> openRemembered(const Trust& trust, const std::vector<Key>& keys, const std::string& origin,
                                         Verdict& verdict);
/// Finds what makes 20 and 10.
void judgeTrust(const Trust& trust, Verdict& verdict);

} // namespace verify
