// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notary/checkpointsigner.h"

#include "storage/files.h"

#include <system_error>
#include <utility>

namespace vigie::notary {

using core::ErrorCode;
using core::Expected;
using core::fail;

namespace {

core::Error notTheSignedOne(const std::filesystem::path& journal, std::uint64_t size)
{
    return {
        ErrorCode::Refused, journal.string(),
        core::Message(VIGIE_TEXT("Errors",
                                 "This journal is not the one whose first %1 entries were signed. Nothing more is "
                                 "signed."),
                      {std::to_string(size)}),
        VIGIE_TEXT("Errors",
                   "Was it put back from a backup, or changed? Put the right file there, or begin a new journal: "
                   "docs/journal.md, When something is lost.")};
}

/// The checkpoint that lies beside the keys.
Expected<std::optional<tlog::Checkpoint>> remembered(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return std::nullopt;
    const auto bytes = storage::readFile(file, tlog::SignedNote::kLargest);
    if (!bytes)
        return fail(bytes.error());
    const auto note = tlog::parseNote(*bytes);
    if (!note)
        return fail(note.error());
    auto checkpoint = tlog::parseCheckpoint(note->text);
    if (!checkpoint)
        return fail(checkpoint.error());
    return *checkpoint;
}

} // namespace

CheckpointSigner::CheckpointSigner(SignerPaths paths, storage::FileLock lock, KeyFile keys, SignedStore store,
                                   journal::JournalTree tree, const core::Clock& clock)
    : m_paths(std::move(paths))
    , m_lock(std::move(lock))
    , m_keys(std::move(keys))
    , m_store(std::move(store))
    , m_tree(std::move(tree))
    , m_clock(&clock)
{
}

Expected<CheckpointSigner> CheckpointSigner::open(const SignerPaths& paths, std::string_view passphrase,
                                                  const core::Clock& clock)
{
    auto reader = journal::JournalReader::open(paths.journal);
    if (!reader)
        return fail(reader.error());
    const auto origin = reader->origin();
    const auto size = origin ? reader->size() : Expected<std::uint64_t>{fail(origin.error())};
    if (!size)
        return fail(size.error());
    if (auto folder = storage::ensureFolder(paths.keys); !folder)
        return fail(folder.error());
    auto lock = storage::FileLock::take(paths.keys / "lock");
    if (!lock)
        return fail(lock.error());
    auto store = SignedStore::open(paths.signedStore);
    if (!store)
        return fail(store.error());
    auto readLast = store->last();
    if (!readLast)
        return fail(readLast.error());
    auto readBeside = remembered(paths.lastCheckpoint());
    if (!readBeside)
        return fail(readBeside.error());
    std::optional<SignedCheckpoint> last = std::move(*readLast);
    const std::optional<tlog::Checkpoint> beside = std::move(*readBeside);

    const std::uint64_t signedSize = last ? last->checkpoint.size : 0;
    // Beside the keys may be one less: the last moment before a power cut.
    if (beside && (beside->size > signedSize || beside->size > *size))
        return fail(notTheSignedOne(paths.journal, beside->size));
    if (signedSize > *size)
        return fail(notTheSignedOne(paths.journal, signedSize));
    auto tree = journal::JournalTree::open(std::move(*reader), signedSize);
    if (!tree)
        return fail(tree.error());
    const auto isHere = [&](const tlog::Checkpoint& one) -> Expected<void> {
        const auto root = tree->root(one.size);
        if (!root)
            return fail(root.error());
        if (*root != one.root || one.origin != *origin)
            return fail(notTheSignedOne(paths.journal, one.size));
        return {};
    };
    if (auto same = last ? isHere(last->checkpoint) : Expected<void>{}; !same)
        return fail(same.error());
    if (auto same = beside ? isHere(*beside) : Expected<void>{}; !same)
        return fail(same.error());
    // Where something was signed, a key that is not there is lost: another one in its place would say nothing to anybody.
    std::error_code error;
    if ((last || beside) && !std::filesystem::exists(paths.keyFile(), error))
        return fail(
            ErrorCode::NotFound, paths.keyFile().string(),
            VIGIE_TEXT("Errors", "The key this journal was signed with is not there. Nothing more is signed."),
            VIGIE_TEXT("Errors", "Put the safe copy of the folder of keys in its place, or begin a new journal: "
                                 "docs/journal.md, When something is lost."));
    // Last, since it is made where it is missing.
    auto keys = KeyFile::open(paths.keyFile(), *origin, passphrase);
    if (!keys)
        return fail(keys.error());
    CheckpointSigner out{paths, std::move(*lock), std::move(*keys), std::move(*store), std::move(*tree), clock};
    out.m_last = std::move(last);
    return out;
}

std::string CheckpointSigner::signedNote(const std::string& text) const
{
    tlog::SignedNote note{text, {}};
    const core::Timestamp now = m_clock->now();
    for (const JournalKey& one : m_keys.keys()) {
        if (one.until == core::kNoTime || one.until > now)
            note.signatures.push_back(tlog::signNote(one.key, one.vkey.name, text));
    }
    return note.encode();
}

Expected<SignedCheckpoint> CheckpointSigner::sign()
{
    const auto stored = m_tree.reader().storedRoot();
    if (!stored)
        return fail(stored.error());
    if (m_last && stored->size == m_last->checkpoint.size && stored->root == m_last->checkpoint.root)
        return *m_last;
    const std::uint64_t signedSize = m_last ? m_last->checkpoint.size : 0;
    if (stored->size <= signedSize)
        return fail(notTheSignedOne(m_paths.journal, signedSize));
    if (auto extended = m_tree.extend(stored->size); !extended)
        return fail(extended.error());
    if (m_tree.root() != stored->root)
        return fail(
            ErrorCode::Corrupt, m_paths.journal.string(),
            core::Message(VIGIE_TEXT("Errors", "The journal of %1 entries does not match its stored root."),
                          {std::to_string(stored->size)}),
            VIGIE_TEXT("Errors",
                       "Nothing more is written to it. Keep the file as evidence, and restore the newest backup."));
    SignedCheckpoint out;
    const auto origin = m_tree.reader().origin();
    if (!origin)
        return fail(origin.error());
    out.checkpoint = {*origin, stored->size, stored->root};
    out.note = signedNote(out.checkpoint.text());
    out.at = m_clock->now();
    if (auto added = m_store.add(out); !added)
        return fail(added.error());
    if (auto kept = remember(out); !kept)
        return fail(kept.error());
    m_last = out;
    return out;
}

Expected<void> CheckpointSigner::remember(const SignedCheckpoint& checkpoint)
{
    return storage::replaceFile(m_paths.lastCheckpoint(), checkpoint.note);
}

Expected<void> CheckpointSigner::changeKey(core::Timestamp overlap, std::string_view passphrase)
{
    return m_keys.change(m_clock->now(), overlap, passphrase);
}

} // namespace vigie::notary
