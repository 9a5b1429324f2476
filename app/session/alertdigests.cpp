// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/alertdigests.h"

#include <QMetaObject>

#include <algorithm>
#include <optional>
#include <utility>

namespace vigie::session {

namespace {

using alerts::HistoryDigest;
using storage::Json;

constexpr std::size_t kLinesAtOnce = 10'000;
constexpr std::size_t kPage = 200;

std::uint64_t numberOf(const Json& op, std::string_view name)
{
    const Json* value = op.find(name);
    const std::int64_t* number = value == nullptr ? nullptr : value->integer();
    return number == nullptr || *number < 0 ? 0 : static_cast<std::uint64_t>(*number);
}

std::optional<HistoryDigest> digestIn(const journal::Entry& entry)
{
    const Json* sha = entry.op.find("sha256");
    const std::string* hex = sha == nullptr ? nullptr : sha->text();
    if (hex == nullptr)
        return std::nullopt;
    return HistoryDigest{numberOf(entry.op, "first"), numberOf(entry.op, "last"), numberOf(entry.op, "changes"),
                         *hex};
}

journal::EntryFilter digestsOnly()
{
    journal::EntryFilter filter;
    filter.acts = {"alert.digest"};
    return filter;
}

/// The lines are there, all of them and no others, as the entry says.
core::Expected<bool> agree(const journal::Entry& entry, const std::filesystem::path& alerts)
{
    const auto said = digestIn(entry);
    if (!said || said->first == 0)
        return false;
    // One line more than there may be, so that one put in shows.
    auto lines = alerts::readHistoryAfter(alerts, said->first - 1, static_cast<std::size_t>(said->lines) + 1);
    if (!lines)
        return core::fail(lines.error());
    std::erase_if(*lines, [&](const alerts::HistoryEntry& line) { return line.number > said->last; });
    return alerts::digestOf(*lines) == *said;
}

} // namespace

Json toJson(const HistoryDigest& digest)
{
    return Json::makeObject({{"changes", static_cast<std::int64_t>(digest.lines)},
                             {"first", static_cast<std::int64_t>(digest.first)},
                             {"last", static_cast<std::int64_t>(digest.last)},
                             {"sha256", digest.sha256}});
}

AlertDigests::AlertDigests(alerts::AlertStore& store, std::uint64_t after, Note note)
    : m_store(store)
    // A store that was put aside and made anew counts from the beginning.
    , m_after(after > store.lastLine().value_or(after) ? 0 : after)
    , m_note(std::move(note))
    , m_desk(1, [this](std::uint64_t from) {
        // What is on disk; the rest comes with the next.
        const auto lines = alerts::readHistoryAfter(m_store.path(), from, kLinesAtOnce);
        if (lines && !lines->empty())
            QMetaObject::invokeMethod(
                this, [this, digest = alerts::digestOf(*lines)] { take(digest); }, Qt::QueuedConnection);
    })
{
    connect(&m_timer, &QTimer::timeout, this, &AlertDigests::look);
    m_timer.start(kEvery);
}

void AlertDigests::look()
{
    // Where one is being read already, that one will do.
    static_cast<void>(m_desk.ask(m_after));
}

void AlertDigests::take(const HistoryDigest& digest)
{
    if (digest.first <= m_after)
        return;
    m_after = digest.last;
    m_note(digest);
    if (digest.lines == kLinesAtOnce)
        look();
}

std::vector<HistoryDigest> AlertDigests::rest()
{
    std::vector<HistoryDigest> out;
    m_store.flush();
    for (;;) {
        const auto lines = alerts::readHistoryAfter(m_store.path(), m_after, kLinesAtOnce);
        if (!lines || lines->empty())
            return out;
        out.push_back(alerts::digestOf(*lines));
        m_after = out.back().last;
    }
}

std::uint64_t lastDigested(const journal::JournalReader& journal)
{
    const auto size = journal.size();
    std::optional<std::uint64_t> next = size && *size > 0 ? std::optional{*size - 1} : std::nullopt;
    while (next) {
        const auto page = journal.page(*next, journal::Direction::Older, kPage, digestsOnly());
        if (!page)
            return 0; // A journal that cannot be read was told when it was opened.
        for (const journal::StoredEntry& stored : page->entries) {
            if (const auto digest = digestIn(stored.entry))
                return digest->last;
        }
        next = page->next;
    }
    return 0;
}

core::Expected<DigestReport> checkDigests(const journal::JournalReader& journal, const std::filesystem::path& alerts)
{
    const auto size = journal.size();
    const auto newest =
        size && *size > 0 ? journal.entry(*size - 1) : core::fail(size ? core::Error{} : size.error());
    if (!newest)
        return core::fail(newest.error());
    const core::Timestamp kept = newest->entry.at - alerts::AlertStore::kKeepHistory;
    DigestReport out;
    std::optional<std::uint64_t> next = 0;
    while (next) {
        const auto page = journal.page(*next, journal::Direction::Newer, kPage, digestsOnly());
        if (!page)
            return core::fail(page.error());
        for (const journal::StoredEntry& stored : page->entries) {
            const auto agrees = agree(stored.entry, alerts);
            if (!agrees)
                return core::fail(agrees.error());
            if (*agrees)
                ++out.agree;
            else if (stored.entry.at < kept)
                ++out.forgotten;
            else
                out.wrong.push_back(stored.index);
        }
        next = page->next;
    }
    return out;
}

} // namespace vigie::session
