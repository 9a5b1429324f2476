// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalfile.h"

#include "journal/journalschema.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace vigie::journal {

using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Message;
using storage::ColumnType;
using storage::Database;
using storage::Statement;

namespace {

/// Long: a reader may hold the file for the time of a copy, and an action is better late than refused.
constexpr std::chrono::milliseconds kWait{20'000};

Expected<void> checkOrigin(const Database& database, const std::string& origin)
{
    auto stored = database.text("SELECT value FROM about WHERE name = 'origin'");
    if (!stored)
        return fail(stored.error());
    if (*stored != origin)
        return fail(ErrorCode::InvalidInput, database.path().string(),
                    Message(VIGIE_TEXT("Errors", "This is the journal of %1, not of %2."), {*stored, origin}),
                    VIGIE_TEXT("Errors", "Choose the data folder that belongs to this city and mode."));
    return {};
}

} // namespace

JournalFile::JournalFile(storage::FileLock lock, Database database)
    : m_lock(std::move(lock))
    , m_database(std::move(database))
{
}

Expected<JournalFile> JournalFile::open(const std::filesystem::path& path, const std::string& origin)
{
    auto lock = storage::FileLock::take(path.string() + ".lock");
    if (!lock)
        return fail(lock.error());
    std::error_code ignored;
    // Nobody else writes: SQLite's journal here is one that was left behind.
    const bool wasInterrupted = std::filesystem::exists(path.string() + "-journal", ignored);
    storage::StoreOptions options;
    options.durability = storage::Durability::Extra;
    options.busyTimeout = kWait;
    auto database = storage::openStore(path, journalKind(origin), options);
    if (!database)
        return fail(database.error());
    if (auto same = checkOrigin(*database, origin); !same)
        return fail(same.error());
    JournalFile file(std::move(*lock), std::move(*database));
    file.m_wasInterrupted = wasInterrupted;
    if (auto loaded = file.load(); !loaded)
        return fail(loaded.error());
    return file;
}

core::Error JournalFile::damaged(const char* what, std::uint64_t index) const
{
    return {ErrorCode::Corrupt, m_database.path().string(), Message(what, {std::to_string(index)}),
            VIGIE_TEXT("Errors",
                       "Nothing more is written to it. Keep the file as evidence, and restore the newest backup.")};
}

Expected<void> JournalFile::load()
{
    for (auto step :
         {&JournalFile::loadBlocks, &JournalFile::loadTail, &JournalFile::checkStoredRoot, &JournalFile::prepare}) {
        if (auto done = (this->*step)(); !done)
            return done;
    }
    return {};
}

Expected<void> JournalFile::loadBlocks()
{
    auto select = m_database.prepare("SELECT number, root FROM blocks ORDER BY number");
    if (!select)
        return fail(select.error());
    for (std::uint64_t number = 0;; ++number) {
        auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        const auto root = storage::digestFromBytes(select->blob(1));
        if (!root || static_cast<std::uint64_t>(select->integer(0)) != number)
            return fail(damaged(VIGIE_TEXT("Errors", "The journal's stored hashes are damaged (block %1)."), number));
        m_range.appendNode(kBlockLevel, *root, [](int, const storage::Digest&) {});
        m_lastBlock = root;
    }
}

/// The entries after the last complete block, and those of that block for comparison, hashed anew from their bytes.
Expected<void> JournalFile::loadTail()
{
    const std::uint64_t inBlocks = m_range.size();
    const std::uint64_t first = inBlocks >= kBlockSize ? inBlocks - kBlockSize : 0;
    auto select = m_database.prepare("SELECT seq, entry, leaf FROM entries WHERE seq >= ?1 ORDER BY seq");
    if (!select)
        return fail(select.error());
    select->bindAll(first);
    tlog::CompactRange block;
    std::string last;
    std::uint64_t seq = first;
    for (;; ++seq) {
        auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        last = select->text(1);
        const storage::Digest leaf = tlog::leafHash(storage::asBytes(last));
        if (static_cast<std::uint64_t>(select->integer(0)) != seq ||
            storage::digestFromBytes(select->blob(2)) != leaf)
            return fail(damaged(VIGIE_TEXT("Errors", "The journal is damaged at entry %1."), seq));
        if (seq < inBlocks)
            block.append(leaf);
        else
            m_range.append(leaf);
    }
    if (seq < inBlocks || (m_lastBlock && block.root() != *m_lastBlock))
        return fail(damaged(VIGIE_TEXT("Errors", "The journal is damaged in the 256 entries from %1 on."), first));
    if (seq == 0)
        return {};
    auto entry = parseEntry(last);
    if (!entry || entry->seq != seq - 1)
        return fail(damaged(VIGIE_TEXT("Errors", "The journal is damaged at entry %1."), seq - 1));
    m_last = std::move(*entry);
    return {};
}

Expected<void> JournalFile::checkStoredRoot()
{
    auto select = m_database.prepare("SELECT size, root FROM checkpoints ORDER BY size DESC LIMIT 1");
    if (!select)
        return fail(select.error());
    auto row = select->step();
    if (!row)
        return fail(row.error());
    const bool good = *row ? static_cast<std::uint64_t>(select->integer(0)) == size() &&
                                 storage::digestFromBytes(select->blob(1)) == m_range.root()
                           : size() == 0;
    if (!good)
        return fail(
            damaged(VIGIE_TEXT("Errors", "The journal of %1 entries does not match its stored root."), size()));
    return {};
}

Expected<void> JournalFile::prepare()
{
    auto entry = m_database.prepare("INSERT INTO entries(seq, entry, leaf) VALUES (?1, ?2, ?3)");
    auto block = m_database.prepare("INSERT INTO blocks(number, root) VALUES (?1, ?2)");
    auto checkpoint = m_database.prepare("INSERT INTO checkpoints(size, root, at) VALUES (?1, ?2, ?3)");
    for (const auto* one : {&entry, &block, &checkpoint}) {
        if (!*one)
            return fail(one->error());
    }
    m_inserts = std::make_unique<Inserts>(Inserts{std::move(*entry), std::move(*block), std::move(*checkpoint)});
    return {};
}

Expected<void> JournalFile::insert(std::span<const EncodedEntry> entries, tlog::CompactRange& range)
{
    for (const auto& entry : entries) {
        const std::uint64_t seq = range.size();
        if (auto done = m_inserts->entry.run(seq, entry.bytes, entry.leaf); !done)
            return done;
        std::optional<storage::Digest> block;
        range.append(entry.leaf, [&block](int level, const storage::Digest& hash) {
            if (level == kBlockLevel)
                block = hash;
        });
        if (block) {
            if (auto done = m_inserts->block.run(seq / kBlockSize, *block); !done)
                return done;
        }
    }
    return {};
}

Expected<void> JournalFile::append(std::span<const EncodedEntry> entries, core::Timestamp at)
{
    if (entries.empty())
        return {};
    auto transaction = m_database.begin(storage::Locking::Immediate);
    if (!transaction)
        return fail(transaction.error());
    tlog::CompactRange range = m_range;
    if (auto done = insert(entries, range); !done)
        return done;
    if (auto done = m_inserts->checkpoint.run(range.size(), range.root(), at.time_since_epoch().count() / 1000);
        !done)
        return done;
    if (auto done = transaction->commit(); !done)
        return done;
    m_range = std::move(range);
    return {};
}

} // namespace vigie::journal
