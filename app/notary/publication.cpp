// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notary/publication.h"

#include "journal/journaltree.h"
#include "notary/csvrow.h"
#include "notary/tilewriter.h"
#include "storage/files.h"
#include "storage/sha256.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <system_error>

namespace vigie::notary {

using core::ErrorCode;
using core::Expected;
using core::fail;

namespace {

constexpr std::size_t kAtOnce = 2000;

core::Error stopped(const std::filesystem::path& folder)
{
    return {ErrorCode::Cancelled, folder.string(), VIGIE_TEXT("Errors", "Stopped as you asked."),
            VIGIE_TEXT("Errors", "Nothing was published; what was there before is untouched.")};
}

core::Error notTheSigned(const std::filesystem::path& journal, std::uint64_t size)
{
    return {ErrorCode::Corrupt, journal.string(),
            core::Message(VIGIE_TEXT("Errors", "The first %1 entries of the journal are not those that were signed."),
                          {std::to_string(size)}),
            VIGIE_TEXT("Errors", "Nothing was published. Keep the file as evidence, and verify the journal.")};
}

bool isMeant(const std::string& kind, std::string_view act)
{
    return kind.ends_with('.') ? act.starts_with(kind) : act == kind;
}

/// A file of the folder that is written piece by piece.
class TextFile {
public:
    TextFile(const std::filesystem::path& folder, const char* name)
        : m_path(folder / name)
        , m_stream(m_path, std::ios::binary | std::ios::trunc)
    {
    }
    void add(std::string_view bytes) { m_stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size())); }
    [[nodiscard]] Expected<void> close()
    {
        m_stream.close();
        return m_stream ? Expected<void>{} : fail(storage::fileError(EIO, m_path));
    }

private:
    std::filesystem::path m_path;
    std::ofstream m_stream;
};

/// Whom it is for may read it: a web server, a memory stick.
Expected<void> openToAll(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::permissions(folder, std::filesystem::perms{0755}, error);
    for (auto it = std::filesystem::recursive_directory_iterator(folder, error);
         !error && it != std::filesystem::recursive_directory_iterator{}; it.increment(error)) {
        const bool isFolder = it->is_directory(error);
        std::filesystem::permissions(it->path(), std::filesystem::perms{isFolder ? 0755U : 0644U}, error);
        // Its bytes are on the disk before it takes its place.
        const storage::UniqueFd fd{::open(it->path().c_str(), O_RDONLY | O_CLOEXEC)};
        if (!fd || ::fsync(fd.get()) != 0)
            return fail(storage::fileError(errno, it->path()));
    }
    if (error)
        return fail(storage::fileError(error.value(), folder));
    return storage::syncFolder(folder);
}

/// Makes one publication in a folder of its own.
class Publisher {
public:
    Publisher(const PublicationOrder& order, const std::vector<JournalKey>& keys, SignedCheckpoint checkpoint,
              std::filesystem::path folder)
        : m_order(order)
        , m_keys(keys)
        , m_checkpoint(std::move(checkpoint))
        , m_folder(std::move(folder))
    {
    }

    Expected<void> run(const journal::JournalReader& reader, const std::string& note,
                       const PublicationProgress& progress)
    {
        if (auto folder = storage::ensureFolder(m_folder); !folder)
            return folder;
        if (auto entries = writeEntries(reader, progress); !entries)
            return entries;
        auto derived = m_order.derived != nullptr ? m_order.derived->make(m_checkpoint.checkpoint)
                                                  : Expected<PublicationFiles>{};
        if (!derived)
            return fail(derived.error());
        m_files = m_order.files;
        m_files.merge(*derived);
        for (const auto& [path, bytes] : m_files) {
            if (auto written = write(path, bytes); !written)
                return written;
        }
        std::string vkeys;
        for (const JournalKey& key : m_keys)
            vkeys += key.vkey.text() + '\n';
        if (auto written = write("log.vkey", vkeys); !written)
            return written;
        if (auto written = write("witness.policy", m_order.policy); !written)
            return written;
        if (auto written = writeList(); !written)
            return written;
        if (auto written = write("checkpoint", note); !written)
            return written;
        return openToAll(m_folder);
    }

private:
    Expected<void> write(const std::string& path, std::string_view bytes)
    {
        if (auto folder = storage::ensureFolder((m_folder / path).parent_path()); !folder)
            return folder;
        return storage::writeFile(m_folder / path, bytes);
    }

    Expected<void> writeEntries(const journal::JournalReader& reader, const PublicationProgress& progress)
    {
        const std::uint64_t size = m_checkpoint.checkpoint.size;
        TileWriter tiles{m_folder};
        TextFile lines{m_folder, "entries.jsonl"};
        TextFile table{m_folder, "entries.csv"};
        table.add(csvHeader());
        while (tiles.size() < size) {
            const auto some = reader.bytes(tiles.size(), std::min<std::uint64_t>(kAtOnce, size - tiles.size()));
            if (!some)
                return fail(some.error());
            if (some->empty())
                return fail(notTheSigned(m_order.journal, size));
            for (const std::string& bytes : *some) {
                const auto entry = journal::parseEntry(bytes);
                const auto row = entry ? csvRow(*entry) : Expected<std::string>{fail(entry.error())};
                if (!row)
                    return fail(row.error());
                lines.add(bytes);
                lines.add("\n");
                table.add(*row);
                if (auto added = tiles.add(bytes); !added)
                    return added;
                if (m_order.derived != nullptr)
                    m_order.derived->see(*entry);
            }
            if (progress && !progress(tiles.size(), size))
                return fail(stopped(m_folder));
        }
        if (tiles.root() != m_checkpoint.checkpoint.root)
            return fail(notTheSigned(m_order.journal, size));
        if (auto done = tiles.finish(); !done)
            return done;
        if (auto done = lines.close(); !done)
            return done;
        return table.close();
    }

    /// `files`: what else is there, signed.
    Expected<void> writeList()
    {
        std::vector<std::string> paths{"entries.csv", "entries.jsonl", "log.vkey", "witness.policy"};
        for (const auto& [path, bytes] : m_files)
            paths.push_back(path);
        std::ranges::sort(paths);
        std::string text =
            m_checkpoint.checkpoint.origin + "/files\n" + std::to_string(m_checkpoint.checkpoint.size) + '\n';
        for (const std::string& path : paths) {
            const auto digest = storage::digestOfFile(m_folder / path, {});
            if (!digest)
                return fail(digest.error());
            text += storage::toHex(digest->sha256) + ' ' + path + '\n';
        }
        tlog::SignedNote note{std::move(text), {}};
        for (const JournalKey& key : m_keys) {
            if (key.until == core::kNoTime || key.until > m_order.now)
                note.signatures.push_back(tlog::signNote(key.key, key.vkey.name, note.text));
        }
        return write("files", note.encode());
    }

    const PublicationOrder& m_order;
    const std::vector<JournalKey>& m_keys;
    SignedCheckpoint m_checkpoint;
    std::filesystem::path m_folder;
    PublicationFiles m_files; ///< Those of the order, and those made from the entries.
};

/// What lies in the place must be an earlier publication that this one continues.
Expected<void> checkPlace(const PublicationOrder& order, const tlog::Checkpoint& next,
                          const journal::JournalTree& tree)
{
    std::error_code error;
    if (!std::filesystem::exists(order.into, error) ||
        (std::filesystem::is_directory(order.into, error) && std::filesystem::is_empty(order.into, error)))
        return {};
    const auto bytes = storage::readFile(order.into / "checkpoint", tlog::SignedNote::kLargest);
    const auto note = bytes ? tlog::parseNote(*bytes) : Expected<tlog::SignedNote>{fail(bytes.error())};
    const auto old = note ? tlog::parseCheckpoint(note->text) : Expected<tlog::Checkpoint>{fail(note.error())};
    if (!old)
        return fail(
            ErrorCode::AlreadyExists, order.into.string(),
            VIGIE_TEXT("Errors", "There is something else in the folder to publish into."),
            VIGIE_TEXT("Errors", "Name a folder that is not there yet, or an earlier publication of this journal."));
    const auto root = old->size <= next.size ? tree.root(old->size) : Expected<tlog::Digest>{tlog::Digest{}};
    if (!root)
        return fail(root.error());
    if (old->origin != next.origin || old->size > next.size || *root != old->root)
        return fail(ErrorCode::Refused, order.into.string(),
                    VIGIE_TEXT("Errors", "What was published there before does not continue into this journal."),
                    VIGIE_TEXT("Errors", "Keep that folder as evidence, and publish into another one."));
    return {};
}

/// Puts the new folder in the place of the old one, in one step where there is an old one.
Expected<void> takePlace(const std::filesystem::path& fresh, const std::filesystem::path& place)
{
    std::error_code error;
    if (!std::filesystem::exists(place, error))
        return storage::moveDurably(fresh, place);
    if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, place.c_str(), RENAME_EXCHANGE) != 0)
        return fail(storage::fileError(errno, place));
    auto synced = storage::syncFolder(place.parent_path());
    storage::removeQuietly(fresh);
    return synced;
}

} // namespace

Expected<std::uint64_t> publishableSize(const PublicationOrder& order)
{
    const auto reader = journal::JournalReader::open(order.journal);
    auto size = reader ? reader->size() : Expected<std::uint64_t>{fail(reader.error())};
    if (!size || order.delays.empty())
        return size;
    const auto& longest = *std::ranges::max_element(order.delays, {}, &PublicationDelay::delay);
    journal::EntryFilter filter;
    for (const PublicationDelay& one : order.delays)
        filter.acts.push_back(one.kind);
    filter.from = order.now - longest.delay;
    for (std::uint64_t from = 0;;) {
        const auto page = reader->page(from, journal::Direction::Newer, kAtOnce, filter);
        if (!page)
            return fail(page.error());
        for (const journal::StoredEntry& stored : page->entries) {
            for (const PublicationDelay& one : order.delays) {
                if (isMeant(one.kind, stored.entry.act) && stored.entry.at + one.delay > order.now)
                    return stored.index;
            }
        }
        const std::optional<std::uint64_t> next = page->next;
        if (!next)
            return size;
        from = *next;
    }
}

Expected<Published> publish(const PublicationOrder& order, const std::vector<JournalKey>& keys,
                            const PublicationProgress& progress)
{
    const auto most = publishableSize(order);
    if (!most)
        return fail(most.error());
    const auto store = SignedStore::openToRead(order.signedStore);
    if (!store)
        return fail(store.error());
    auto found = store->atMost(*most);
    if (!found)
        return fail(found.error());
    const std::optional<SignedCheckpoint> checkpoint = std::move(*found);
    if (!checkpoint)
        return fail(ErrorCode::NotFound, order.signedStore.string(),
                    VIGIE_TEXT("Errors", "There is no signed checkpoint yet of what may be published."),
                    VIGIE_TEXT("Errors", "Vigie signs one each minute; try again then."));
    const auto note = store->witnessed(*checkpoint);
    if (!note)
        return fail(note.error());
    auto reader = journal::JournalReader::open(order.journal);
    if (!reader)
        return fail(reader.error());
    const auto all = reader->size();
    const auto tree = all ? journal::JournalTree::open(std::move(*reader), checkpoint->checkpoint.size)
                          : Expected<journal::JournalTree>{fail(all.error())};
    if (!tree)
        return fail(tree.error());
    if (auto place = checkPlace(order, checkpoint->checkpoint, *tree); !place)
        return fail(place.error());

    std::filesystem::path into = std::filesystem::absolute(order.into).lexically_normal();
    if (!into.has_filename()) // "DIR/"
        into = into.parent_path();
    const std::filesystem::path fresh = into.string() + ".part";
    storage::removeQuietly(fresh);
    auto done = Publisher{order, keys, *checkpoint, fresh}.run(tree->reader(), *note, progress);
    if (done)
        done = takePlace(fresh, into);
    if (!done) {
        storage::removeQuietly(fresh);
        return fail(done.error());
    }
    return Published{*checkpoint, *all - checkpoint->checkpoint.size};
}

} // namespace vigie::notary
