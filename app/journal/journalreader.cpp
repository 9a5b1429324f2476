// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalreader.h"

#include "journal/journalschema.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

namespace vigie::journal {

using core::ErrorCode;
using core::Expected;
using core::fail;

namespace {

constexpr const char* kOlder = "SELECT seq, entry, leaf FROM entries WHERE seq <= ?1 ORDER BY seq DESC";
constexpr const char* kNewer = "SELECT seq, entry, leaf FROM entries WHERE seq >= ?1 ORDER BY seq";

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}

bool contains(std::string_view text, std::string_view wanted)
{
    if (wanted.empty())
        return true;
    const char first[] = {lower(wanted.front()), upper(wanted.front())};
    for (auto at = text.find_first_of({first, 2}); at != std::string_view::npos;
         at = text.find_first_of({first, 2}, at + 1)) {
        const auto here = text.substr(at, wanted.size());
        if (std::equal(here.begin(), here.end(), wanted.begin(), wanted.end(),
                       [](char a, char b) { return lower(a) == lower(b); }))
            return true;
    }
    return false;
}

bool containsValue(const Json& value, std::string_view wanted)
{
    if (const auto* text = value.text())
        return contains(*text, wanted);
    if (const auto* number = value.integer())
        return contains(std::to_string(*number), wanted);
    if (const auto* list = value.list())
        return std::any_of(list->begin(), list->end(), [&](const Json& item) { return containsValue(item, wanted); });
    if (const auto* object = value.object())
        return std::any_of(object->begin(), object->end(),
                           [&](const auto& member) { return containsValue(member.second, wanted); });
    return false;
}

bool mentions(const Entry& entry, std::string_view wanted)
{
    for (const std::string* text :
         {&entry.act, &entry.obj, &entry.actor, &entry.role, &entry.why, &entry.src, &entry.req}) {
        if (contains(*text, wanted))
            return true;
    }
    return containsValue(entry.op, wanted) || containsValue(entry.prev, wanted);
}

bool isOneOf(const std::vector<std::string>& acts, std::string_view act)
{
    return acts.empty() || std::any_of(acts.begin(), acts.end(), [act](const std::string& wanted) {
               return wanted.ends_with('.') ? act.starts_with(wanted) : act == wanted;
           });
}

/// A cheap look at the bytes of an entry, whose canonical form begins with `{"act":"..."`: false when a filter surely
/// does not want it.
bool mayWant(const EntryFilter& filter, std::string_view bytes)
{
    constexpr std::string_view kHead = "{\"act\":\"";
    if (!bytes.starts_with(kHead))
        return true;
    const auto act = bytes.substr(kHead.size());
    if (!isOneOf(filter.acts, act.substr(0, act.find('"'))))
        return false;
    // A text with characters that JSON escapes is only found by reading.
    const bool isPlain = std::none_of(filter.text.begin(), filter.text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
    });
    return !isPlain || contains(bytes, filter.text);
}

Expected<StoredEntry> readRow(const storage::Statement& row, const std::string& where)
{
    StoredEntry stored;
    stored.index = static_cast<std::uint64_t>(row.integer(0));
    stored.bytes = row.text(1);
    const auto leaf = storage::digestFromBytes(row.blob(2));
    auto entry = parseEntry(stored.bytes);
    if (!entry || !leaf)
        return fail(
            ErrorCode::Corrupt, where,
            core::Message(VIGIE_TEXT("Errors", "The journal is damaged at entry %1."),
                          {std::to_string(stored.index)}),
            VIGIE_TEXT("Errors", "Keep the file as evidence, and verify the journal to see how much is damaged."));
    stored.leafHash = *leaf;
    stored.entry = std::move(*entry);
    return stored;
}

} // namespace

bool EntryFilter::wants(const StoredEntry& stored) const
{
    return isOneOf(acts, stored.entry.act) && (!from || stored.entry.at >= *from) &&
           (!until || stored.entry.at < *until) && (actor.empty() || stored.entry.actor == actor) &&
           (by == By::Anybody || (by == By::Program) == (stored.entry.role == "system")) &&
           (text.empty() || mentions(stored.entry, text));
}

JournalReader::JournalReader(storage::Database database)
    : m_database(std::move(database))
{
}

Expected<JournalReader> JournalReader::open(const std::filesystem::path& path)
{
    auto database = storage::openStoreToRead(path, journalKind());
    if (!database)
        return fail(database.error());
    return JournalReader(std::move(*database));
}

Expected<std::string> JournalReader::origin() const
{
    return m_database.text("SELECT value FROM about WHERE name = 'origin'");
}

Expected<std::uint64_t> JournalReader::size() const
{
    auto size = m_database.integer("SELECT coalesce(max(seq) + 1, 0) FROM entries");
    if (!size)
        return fail(size.error());
    return static_cast<std::uint64_t>(*size);
}

Expected<StoredEntry> JournalReader::entry(std::uint64_t index) const
{
    auto select = m_database.prepare("SELECT seq, entry, leaf FROM entries WHERE seq = ?1");
    if (!select)
        return fail(select.error());
    if (auto row = select->bindAll(index).row(); !row)
        return fail(row.error());
    return readRow(*select, m_database.path().string());
}

Expected<JournalReader::StoredRoot> JournalReader::storedRoot() const
{
    auto select = m_database.prepare("SELECT size, root FROM checkpoints ORDER BY size DESC LIMIT 1");
    if (!select)
        return fail(select.error());
    auto row = select->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return StoredRoot{0, tlog::emptyRoot()};
    const auto root = storage::digestFromBytes(select->blob(1));
    if (!root)
        return fail(
            ErrorCode::Corrupt, where(),
            core::Message(VIGIE_TEXT("Errors", "The journal of %1 entries does not match its stored root."),
                          {std::to_string(select->integer(0))}),
            VIGIE_TEXT("Errors", "Keep the file as evidence, and verify the journal to see how much is damaged."));
    return StoredRoot{static_cast<std::uint64_t>(select->integer(0)), *root};
}

Expected<std::vector<std::string>> JournalReader::bytes(std::uint64_t first, std::size_t count) const
{
    auto select = m_database.prepare("SELECT seq, entry FROM entries WHERE seq >= ?1 ORDER BY seq LIMIT ?2");
    if (!select)
        return fail(select.error());
    select->bindAll(first, count);
    std::vector<std::string> out;
    for (;;) {
        auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row || static_cast<std::uint64_t>(select->integer(0)) != first + out.size())
            return out;
        out.emplace_back(select->text(1));
    }
}

Expected<std::vector<storage::Digest>> JournalReader::blocks(std::uint64_t count) const
{
    auto select = m_database.prepare("SELECT number, root FROM blocks WHERE number < ?1 ORDER BY number");
    if (!select)
        return fail(select.error());
    select->bindAll(count);
    std::vector<storage::Digest> out;
    for (;;) {
        auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        const auto root = storage::digestFromBytes(select->blob(1));
        if (static_cast<std::uint64_t>(select->integer(0)) != out.size() || !root)
            break;
        out.push_back(*root);
    }
    if (out.size() != count)
        return fail(
            ErrorCode::NotFound, m_database.path().string(),
            core::Message(VIGIE_TEXT("Errors", "The journal's stored hashes are damaged (block %1)."),
                          {std::to_string(out.size())}),
            VIGIE_TEXT("Errors", "Keep the file as evidence, and verify the journal to see how much is damaged."));
    return out;
}

Expected<EntryPage> JournalReader::page(std::uint64_t index, Direction direction, std::size_t count,
                                        const EntryFilter& filter) const
{
    auto select = m_database.prepare(direction == Direction::Older ? kOlder : kNewer);
    if (!select)
        return fail(select.error());
    constexpr auto kLast = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    select->bindAll(std::min(index, kLast));
    EntryPage out;
    for (std::uint64_t looked = 0;; ++looked) {
        auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return out;
        if (out.entries.size() >= count || looked >= kScan) {
            out.next = static_cast<std::uint64_t>(select->integer(0));
            return out;
        }
        if (!mayWant(filter, select->text(1)))
            continue;
        auto stored = readRow(*select, m_database.path().string());
        if (!stored)
            return fail(stored.error());
        if (filter.wants(*stored))
            out.entries.push_back(std::move(*stored));
    }
}

} // namespace vigie::journal
