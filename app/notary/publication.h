// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "core/timestamp.h"
#include "journal/entry.h"
#include "notary/keyfile.h"
#include "notary/signedstore.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace vigie::notary {

/// Kinds of entries that must not be known at once, and for how long. A kind that ends with '.' means all that begin with it.
struct PublicationDelay {
    std::string kind;
    std::chrono::seconds delay{};
};

/// Further files by their path ("dcat.jsonld", "verify.html", "report/2026-06.en.html").
using PublicationFiles = std::map<std::string, std::string>;

/// Files that are made from what is published.
class DerivedFiles {
public:
    virtual ~DerivedFiles() = default;
    /// Each entry that is published, once, in order.
    virtual void see(const journal::Entry& entry) = 0;
    /// When all were seen and found to be the signed ones. An error stops the publication.
    [[nodiscard]] virtual core::Expected<PublicationFiles> make(const tlog::Checkpoint& published) = 0;
};

struct PublicationOrder {
    std::filesystem::path journal;
    std::filesystem::path signedStore;
    std::filesystem::path into; ///< Does not exist, or is an earlier publication of the same journal.
    std::string policy;         ///< The text of witness.policy.
    std::vector<PublicationDelay> delays;
    core::Timestamp now = core::kNoTime;
    PublicationFiles files;
    DerivedFiles* derived = nullptr; ///< None, or outlives the work.
};

/// What was published.
struct Published {
    SignedCheckpoint checkpoint;
    std::uint64_t heldBack = 0; ///< Entries that a delay keeps for later, and those after them.
};

/// Called now and then with the entries done and to do; false stops the work (Cancelled).
using PublicationProgress = std::function<bool(std::uint64_t done, std::uint64_t total)>;

/// How many entries may be known at `now`: all before the first that is still delayed.
[[nodiscard]] core::Expected<std::uint64_t> publishableSize(const PublicationOrder& order);

/// Writes the folder of docs/journal.md, The published folder: beside its place, whole and durable, and then in its place. The
/// largest signed checkpoint of what may be known is published, so it may run beside a Vigie that goes on.
/// Refused: what lies in its place does not continue into this one, or is no publication. NotFound: nothing is signed yet.
/// Corrupt: the journal on the disk is not the signed one; nothing is published then.
[[nodiscard]] core::Expected<Published> publish(const PublicationOrder& order, const std::vector<JournalKey>& keys,
                                                const PublicationProgress& progress = {});

} // namespace vigie::notary
