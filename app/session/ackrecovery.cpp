// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ackrecovery.h"

#include "alerts/alert.h"

#include <algorithm>
#include <charconv>

namespace vigie::session {

namespace {

std::vector<alerts::ConditionId> conditionsOf(const journal::Entry& entry)
{
    std::vector<alerts::ConditionId> out;
    const storage::Json* list = entry.op.find("conditions");
    if (list == nullptr || list->list() == nullptr)
        return out;
    for (const storage::Json& one : *list->list()) {
        const std::string* text = one.text();
        std::uint64_t number = 0;
        if (text != nullptr &&
            std::from_chars(text->data(), text->data() + text->size(), number, 16).ec == std::errc{})
            out.push_back(static_cast<alerts::ConditionId>(number));
    }
    return out;
}

/// Entries carry whole milliseconds.
constexpr core::Duration kEntryStep = std::chrono::milliseconds{1};

bool wasRaisedBefore(alerts::AlertEngine& engine, alerts::ConditionId id, core::Timestamp at)
{
    const auto list = engine.alerts();
    const auto found =
        std::find_if(list->begin(), list->end(), [id](const alerts::Alert& one) { return one.id == id; });
    return found != list->end() && found->raisedAt <= at + kEntryStep;
}

} // namespace

int applyMissedAcknowledgements(const journal::JournalReader& journal, std::optional<std::uint64_t> lastApplied,
                                alerts::AlertEngine& engine)
{
    constexpr std::size_t kPage = 200;
    journal::EntryFilter filter;
    filter.acts = {"alert.acknowledge"};
    int applied = 0;
    std::optional<std::uint64_t> next = lastApplied ? *lastApplied + 1 : 0;
    while (next) {
        const auto page = journal.page(*next, journal::Direction::Newer, kPage, filter);
        if (!page)
            return applied; // A journal that cannot be read was told when it was opened.
        for (const journal::StoredEntry& stored : page->entries) {
            // The desk is not in the entry; it is this one's journal.
            const alerts::AckInfo info{stored.entry.actor, {}, stored.entry.at, stored.index};
            for (const alerts::ConditionId id : conditionsOf(stored.entry)) {
                if (wasRaisedBefore(engine, id, stored.entry.at) && engine.acknowledge(id, info))
                    ++applied;
            }
        }
        next = page->next;
    }
    return applied;
}

} // namespace vigie::session
