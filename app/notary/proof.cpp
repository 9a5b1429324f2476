// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notary/proof.h"

#include "journal/journaltree.h"
#include "notary/signedstore.h"
#include "tlog/receipt.h"

#include <utility>

namespace vigie::notary {

using core::ErrorCode;
using core::Expected;
using core::fail;

namespace {

auto notSignedYet(std::uint64_t entry)
{
    return fail(ErrorCode::NotFound, std::to_string(entry),
                VIGIE_TEXT("Errors", "This entry is not under a signed checkpoint yet."),
                VIGIE_TEXT("Errors",
                           "The journal is signed once a minute: try again then. Where it says that it is not "
                           "signed, its hint in the top bar says why."));
}

} // namespace

Expected<std::string> proofOf(const std::filesystem::path& journal, const std::filesystem::path& signedStore,
                              std::uint64_t entry)
{
    auto reader = journal::JournalReader::open(journal);
    if (!reader)
        return fail(reader.error());
    auto stored = reader->entry(entry);
    if (!stored)
        return fail(stored.error());
    std::error_code error;
    if (!std::filesystem::exists(signedStore, error))
        return notSignedYet(entry);
    const auto store = SignedStore::openToRead(signedStore);
    if (!store)
        return fail(store.error());
    const auto last = store->last();
    if (!last)
        return fail(last.error());
    const std::optional<SignedCheckpoint>& newest = *last;
    if (!newest || newest->checkpoint.size <= entry)
        return notSignedYet(entry);
    const std::uint64_t size = newest->checkpoint.size;
    const auto tree = journal::JournalTree::open(std::move(*reader), size);
    if (!tree)
        return fail(tree.error());
    if (tree->root() != newest->checkpoint.root)
        return fail(ErrorCode::Corrupt, journal.string(),
                    VIGIE_TEXT("Errors", "This journal does not give the root that was signed."),
                    VIGIE_TEXT("Errors", "Keep the file as evidence: docs/journal.md, When something is lost."));
    auto path = tree->inclusionProof(entry, size);
    if (!path)
        return fail(path.error());
    auto note = store->witnessed(*newest);
    if (!note)
        return fail(note.error());
    return tlog::Receipt{std::move(stored->bytes), entry, std::move(*path), std::move(*note)}.encode();
}

} // namespace vigie::notary
