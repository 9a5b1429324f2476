// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalverifier.h"

#include "journal/entry.h"
#include "journal/journalschema.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace vigie::journal {

using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Message;
using storage::ColumnType;
using storage::Statement;

namespace {

constexpr std::size_t kMostListed = 100;
constexpr std::int64_t kAtOnce = 2000; // rows in one read: the writer waits for none longer than some milliseconds

std::optional<storage::Digest> digestOf(const Statement& row, int column)
{
    return row.type(column) == ColumnType::Blob ? storage::digestFromBytes(row.blob(column)) : std::nullopt;
}

/// Calls `each` for every row.
template <typename Each> Expected<void> forRows(Expected<Statement> statement, Each&& each)
{
    if (!statement)
        return fail(statement.error());
    for (;;) {
        auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        each(*statement);
    }
}

Expected<Statement> select(const storage::Database& database, std::string_view sql, std::int64_t after)
{
    auto statement = database.prepare(sql);
    if (statement)
        statement->bindAll(after, kAtOnce);
    return statement;
}

} // namespace

JournalVerifier::JournalVerifier(const storage::Database& database, const VerifyProgress& progress)
    : m_database(database)
    , m_progress(progress)
{
}

void JournalVerifier::problem(std::optional<std::uint64_t> index, Message what)
{
    if (m_report.problems.size() < kMostListed)
        m_report.problems.push_back({index, std::move(what)});
    ++m_report.problemCount;
}

Expected<VerifyReport> JournalVerifier::run()
{
    for (auto step : {&JournalVerifier::checkFile, &JournalVerifier::checkTables, &JournalVerifier::checkAbout,
                      &JournalVerifier::findEnd, &JournalVerifier::checkEntries}) {
        if (auto done = (this->*step)(); !done)
            return fail(done.error());
    }
    m_report.root = m_range.root();
    m_report.lastAt = m_at;
    return std::move(m_report);
}

/// SQLite's own pages, which nothing in the entries speaks of.
Expected<void> JournalVerifier::checkFile()
{
    return forRows(m_database.prepare("PRAGMA integrity_check(20)"), [this](const Statement& row) {
        if (row.text(0) != "ok")
            problem({}, {VIGIE_TEXT("Errors", "The file is damaged: %1"), {std::string(row.text(0))}});
    });
}

Expected<void> JournalVerifier::checkTables()
{
    std::size_t known = 0;
    std::size_t all = 0;
    auto read = forRows(m_database.prepare("SELECT name, sql FROM sqlite_schema"), [&](const Statement& row) {
        ++all;
        const auto schema = journalSchema();
        known += std::any_of(
                     schema.begin(), schema.end(),
                     [&row](const SchemaItem& item) { return row.text(0) == item.name && row.text(1) == item.sql; })
                     ? 1U
                     : 0U;
    });
    if (read && (known != journalSchema().size() || all != known))
        problem({}, VIGIE_TEXT("Errors", "The file's tables or their guards are not those Vigie makes."));
    return read;
}

Expected<void> JournalVerifier::checkAbout()
{
    std::size_t rows = 0;
    auto read = forRows(m_database.prepare("SELECT name, value FROM about"), [&](const Statement& row) {
        ++rows;
        if (row.text(0) == "origin" && row.type(1) == ColumnType::Text)
            m_report.origin = row.text(1);
    });
    if (read && (rows != 1 || m_report.origin.empty()))
        problem({}, VIGIE_TEXT("Errors", "The file does not say whose journal it is."));
    return read;
}

/// The end of what is verified: all of it, where nobody writes meanwhile. One statement, so one moment.
Expected<void> JournalVerifier::findEnd()
{
    auto statement = m_database.prepare("SELECT (SELECT coalesce(max(seq) + 1, 0) FROM entries), "
                                        "(SELECT coalesce(max(size), 0) FROM checkpoints), "
                                        "(SELECT coalesce(max(number) + 1, 0) FROM blocks), "
                                        "(SELECT coalesce(min(seq), 0) FROM entries), "
                                        "(SELECT coalesce(min(number), 0) FROM blocks), "
                                        "(SELECT coalesce(min(size), 1) FROM checkpoints)");
    return forRows(std::move(statement), [this](const Statement& row) {
        const std::int64_t size = row.integer(0);
        m_report.size = size > 0 ? static_cast<std::uint64_t>(size) : 0;
        if (row.integer(1) != size)
            problem({}, VIGIE_TEXT("Errors", "The last stored root is not that of the last entry."));
        if (row.integer(2) != size / static_cast<std::int64_t>(kBlockSize))
            problem({}, VIGIE_TEXT("Errors", "Stored block hashes are missing or left over."));
        if (size < 0 || row.integer(3) != 0 || row.integer(4) != 0 || row.integer(5) < 1)
            problem({}, VIGIE_TEXT("Errors", "There are rows before the first entry."));
    });
}

Expected<void> JournalVerifier::checkEntries()
{
    while (m_range.size() < m_report.size) {
        auto done = checkSome(m_range.size());
        if (!done)
            return fail(done.error());
        if (*done == 0) {
            problem(m_range.size(), {VIGIE_TEXT("Errors", "Entry %1 is missing."), {std::to_string(m_range.size())}});
            m_report.size = m_range.size();
        }
        if (m_progress && !m_progress(m_range.size(), m_report.size))
            return fail(ErrorCode::Cancelled, m_database.path().string(),
                        VIGIE_TEXT("Errors", "Stopped as you asked."),
                        VIGIE_TEXT("Errors", "Start the verification again when you wish."));
    }
    return {};
}

/// Up to kAtOnce entries; how many there were. Stops at a gap.
Expected<std::uint64_t> JournalVerifier::checkSome(std::uint64_t first)
{
    std::uint64_t done = 0;
    Expected<void> checkpoints;
    auto read =
        forRows(select(m_database, "SELECT seq, entry, leaf FROM entries WHERE seq >= ?1 ORDER BY seq LIMIT ?2",
                       static_cast<std::int64_t>(first)),
                [&](const Statement& row) {
                    const bool isNext = row.integer(0) == static_cast<std::int64_t>(m_range.size());
                    if (!isNext || m_range.size() >= m_report.size || !checkpoints)
                        return;
                    checkEntry(row);
                    checkpoints = checkCheckpoint(m_at);
                    ++done;
                });
    if (!read)
        return fail(read.error());
    if (!checkpoints)
        return fail(checkpoints.error());
    return done;
}

void JournalVerifier::checkEntry(const Statement& row)
{
    const std::uint64_t index = m_range.size();
    const auto bytes = row.text(1);
    const storage::Digest leaf = tlog::leafHash(storage::asBytes(bytes));
    const std::string number = std::to_string(index);
    if (digestOf(row, 2) != leaf)
        problem(index, {VIGIE_TEXT("Errors", "Entry %1 does not match its stored hash."), {number}});
    auto entry = parseEntry(bytes);
    if (!entry)
        problem(index, {VIGIE_TEXT("Errors", "Entry %1 is not a journal entry in its one form (%2)."),
                        {number, entry.error().what.english()}});
    else if (entry->seq != index)
        problem(index,
                {VIGIE_TEXT("Errors", "Entry %1 says that it is entry %2."), {number, std::to_string(entry->seq)}});
    else if (index == 0 && (entry->act != "journal.begin" || entry->obj != m_report.origin))
        problem(index,
                {VIGIE_TEXT("Errors", "The first entry does not begin the journal of %1."), {m_report.origin}});
    if (entry)
        m_at = entry->at;
    if (index == 0)
        m_report.firstAt = m_at;
    m_range.append(leaf, [this](int level, const storage::Digest& hash) {
        if (level == kBlockLevel)
            checkBlock(hash);
    });
}

void JournalVerifier::checkBlock(const storage::Digest& root)
{
    if (m_blocks.empty()) {
        if (auto filled = refillBlocks(); !filled)
            problem({}, {VIGIE_TEXT("Errors", "The file is damaged: %1"), {filled.error().english()}});
    }
    if (m_blocks.empty() || m_blocks.front() != root)
        problem({}, {VIGIE_TEXT("Errors", "The stored hash of block %1 is not that of its entries."),
                     {std::to_string(m_nextBlock)}});
    if (!m_blocks.empty())
        m_blocks.pop_front();
    ++m_nextBlock;
}

Expected<void> JournalVerifier::refillBlocks()
{
    std::uint64_t expected = m_nextBlock;
    return forRows(select(m_database, "SELECT number, root FROM blocks WHERE number >= ?1 ORDER BY number LIMIT ?2",
                          static_cast<std::int64_t>(m_nextBlock)),
                   [&](const Statement& row) {
                       if (row.integer(0) == static_cast<std::int64_t>(expected++))
                           m_blocks.push_back(digestOf(row, 1));
                   });
}

Expected<void> JournalVerifier::refillCheckpoints()
{
    return forRows(select(m_database, "SELECT size, root, at FROM checkpoints WHERE size > ?1 ORDER BY size LIMIT ?2",
                          m_lastCheckpoint),
                   [this](const Statement& row) {
                       m_checkpoints.push_back({row.integer(0), digestOf(row, 1), row.integer(2)});
                       m_lastCheckpoint = row.integer(0);
                   });
}

Expected<void> JournalVerifier::checkCheckpoint(core::Timestamp at)
{
    if (m_checkpoints.empty()) {
        if (auto filled = refillCheckpoints(); !filled)
            return filled;
    }
    const auto size = static_cast<std::int64_t>(m_range.size());
    if (m_checkpoints.empty() || m_checkpoints.front().size > size)
        return {};
    const Stored stored = m_checkpoints.front();
    m_checkpoints.pop_front();
    if (stored.root != m_range.root())
        problem({}, {VIGIE_TEXT("Errors", "The stored root of %1 entries is not that of these entries."),
                     {std::to_string(stored.size)}});
    if (stored.at != at.time_since_epoch().count() / 1000)
        problem({}, {VIGIE_TEXT("Errors", "The stored time of the root of %1 entries is not that of its last entry."),
                     {std::to_string(stored.size)}});
    return {};
}

} // namespace vigie::journal
