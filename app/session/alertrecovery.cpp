// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/alertrecovery.h"

#include "alerts/alert.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace vigie::session {

namespace {

using journal::Entry;

std::vector<std::string> textsOf(const Entry& entry, std::string_view field)
{
    std::vector<std::string> out;
    const storage::Json* list = entry.op.find(field);
    if (list == nullptr || list->list() == nullptr)
        return out;
    for (const storage::Json& one : *list->list()) {
        if (const std::string* text = one.text())
            out.push_back(*text);
    }
    return out;
}

std::vector<alerts::ConditionId> conditionsOf(const Entry& entry)
{
    std::vector<alerts::ConditionId> out;
    for (const std::string& text : textsOf(entry, "conditions")) {
        std::uint64_t number = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), number, 16).ec == std::errc{})
            out.push_back(static_cast<alerts::ConditionId>(number));
    }
    return out;
}

std::string assetOf(const Entry& entry)
{
    constexpr std::string_view kAsset = "asset:";
    return entry.obj.starts_with(kAsset) ? entry.obj.substr(kAsset.size()) : std::string{};
}

alerts::AsideOrder orderOf(const Entry& entry, alerts::AsideInput input)
{
    alerts::AsideOrder out;
    out.input = input;
    out.reason = entry.why;
    const storage::Json* until = entry.op.find("until");
    if (const std::string* text = until == nullptr ? nullptr : until->text())
        out.until = core::parseIso8601(*text).value_or(core::kNoTime);
    return out;
}

alerts::AsideInput shelvingOf(const Entry& entry)
{
    const storage::Json* once = entry.op.find("once");
    return once != nullptr && *once == storage::Json{true} ? alerts::AsideInput::ShelveOnce
                                                           : alerts::AsideInput::ShelveTimed;
}

/// Entries carry whole milliseconds.
constexpr core::Duration kEntryStep = std::chrono::milliseconds{1};

class Recovery {
public:
    Recovery(const core::AssetStore& store, alerts::AlertEngine& engine)
        : m_store(store)
        , m_engine(engine)
    {
    }

    void apply(const journal::StoredEntry& stored)
    {
        const Entry& entry = stored.entry;
        // The desk is not in the entry; it is this one's journal.
        const alerts::Person person{entry.actor, {}, entry.at, stored.index};
        if (entry.act == "alert.acknowledge")
            act(entry, alerts::Acknowledge{}, person);
        else if (entry.act == "alert.unacknowledge")
            act(entry, alerts::Withdraw{}, person);
        else if (entry.act == "alert.shelve")
            act(entry, orderOf(entry, shelvingOf(entry)), person);
        else if (entry.act == "alert.unshelve")
            act(entry, alerts::PutBack{}, person);
        else if (entry.act == "situation.accept")
            act(entry, alerts::Accept{}, person);
        else if (entry.act == "situation.refuse")
            act(entry, alerts::Refuse{}, person);
        else if (entry.act == "alert.out-of-service")
            takeOutOfService(entry, person);
        else if (entry.act == "alert.return-to-service")
            returnToService(entry, person);
    }

    [[nodiscard]] int applied() const { return m_applied; }

private:
    void act(const Entry& entry, const alerts::PersonAct& act, const alerts::Person& person)
    {
        for (const alerts::ConditionId id : conditionsOf(entry))
            actOn(id, act, person);
    }

    void actOn(alerts::ConditionId id, const alerts::PersonAct& act, const alerts::Person& person)
    {
        if (wasThere(id, person.at) && m_engine.act(id, act, person))
            ++m_applied;
    }

    void takeOutOfService(const Entry& entry, const alerts::Person& person)
    {
        const auto rules = textsOf(entry, "rules");
        if (m_engine.takeOutOfService(m_store, assetOf(entry), rules,
                                      orderOf(entry, alerts::AsideInput::TakeOutOfService), person))
            m_applied += static_cast<int>(rules.size());
    }

    void returnToService(const Entry& entry, const alerts::Person& person)
    {
        for (const std::string& rule : textsOf(entry, "rules"))
            actOn(alerts::conditionIdOf(assetOf(entry), rule), alerts::PutBack{}, person);
    }

    [[nodiscard]] bool wasThere(alerts::ConditionId id, core::Timestamp at) const
    {
        for (const auto& list : {m_engine.alerts(), m_engine.aside()}) {
            const auto found =
                std::find_if(list->begin(), list->end(), [id](const alerts::Alert& one) { return one.id == id; });
            if (found != list->end())
                return found->raisedAt == core::kNoTime || found->raisedAt <= at + kEntryStep;
        }
        return false;
    }

    const core::AssetStore& m_store;
    alerts::AlertEngine& m_engine;
    int m_applied = 0;
};

} // namespace

int applyMissedAlertActs(const journal::JournalReader& journal, std::optional<std::uint64_t> lastApplied,
                         const core::AssetStore& store, alerts::AlertEngine& engine)
{
    constexpr std::size_t kPage = 200;
    journal::EntryFilter filter;
    filter.acts = {"alert.", "situation."};
    Recovery recovery{store, engine};
    std::optional<std::uint64_t> next = lastApplied ? *lastApplied + 1 : 0;
    while (next) {
        const auto page = journal.page(*next, journal::Direction::Newer, kPage, filter);
        if (!page)
            break; // A journal that cannot be read was told when it was opened.
        for (const journal::StoredEntry& stored : page->entries)
            recovery.apply(stored);
        next = page->next;
    }
    return recovery.applied();
}

} // namespace vigie::session
