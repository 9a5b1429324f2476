// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rulecommands.h"

#include "alerts/rulewriter.h"
#include "session/commandtarget.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace vigie::session {

namespace {

using alerts::Rule;
using storage::Json;

/// Texts in words: a name could stand in them.
constexpr std::array<std::string_view, 6> kWords{"area_name", "author", "label", "procedure", "residents", "title"};
constexpr std::size_t kLongestValue = 300; ///< Bytes; of a longer one only that it differs.

bool isShown(const alerts::KeyDifference& one)
{
    const auto fits = [](const std::optional<std::string>& value) {
        return !value || value->size() <= kLongestValue;
    };
    return std::ranges::find(kWords, one.name) == kWords.end() && fits(one.before) && fits(one.after);
}

/// What two versions of a rule, of which either may be nullptr, do not have alike, as an entry tells of it.
void writeDifferences(journal::Draft& draft, const Rule* before, const Rule* after)
{
    const auto set = [](Json& to, const std::string& key, const std::optional<std::string>& value) {
        if (value)
            to.set(key, *value);
    };
    const auto versionOf = [](const Rule* rule) { return rule ? std::optional{rule->version} : std::nullopt; };
    set(draft.prev, "version", versionOf(before));
    set(draft.op, "version", versionOf(after));
    std::string keys;
    for (const alerts::KeyDifference& one : alerts::differencesOf(before, after)) {
        keys += (keys.empty() ? "" : ", ") + one.name;
        if (!isShown(one))
            continue;
        set(draft.prev, one.name, one.before);
        set(draft.op, one.name, one.after);
    }
    draft.op.set("keys", keys);
}

journal::Draft draftOf(const char* act, const std::string& id, const std::string& reason)
{
    journal::Draft draft;
    draft.act = act;
    draft.obj = "rule:" + id;
    if (!reason.empty())
        draft.privateTexts.push_back({"why", reason});
    return draft;
}

} // namespace

ChangeRule::ChangeRule(alerts::RuleDraft draft, std::shared_ptr<const Rule> before, std::string reason)
    : m_draft(std::move(draft))
    , m_before(std::move(before))
    , m_reason(std::move(reason))
{
}

journal::Draft ChangeRule::entry() const
{
    journal::Draft draft = draftOf("rule.change", m_draft.rule->id, m_reason);
    writeDifferences(draft, m_before.get(), m_draft.rule.get());
    return draft;
}

core::Expected<void> ChangeRule::perform(CommandTarget& target, const JournalReceipt& receipt)
{
    return target.changeRule(m_draft, receipt);
}

SwitchOffRule::SwitchOffRule(std::shared_ptr<const Rule> rule, std::string reason)
    : m_rule(std::move(rule))
    , m_reason(std::move(reason))
{
}

journal::Draft SwitchOffRule::entry() const
{
    journal::Draft draft = draftOf("rule.off", m_rule->id, m_reason);
    draft.prev = Json::makeObject({{"version", m_rule->version}});
    return draft;
}

core::Expected<void> SwitchOffRule::perform(CommandTarget& target, const JournalReceipt& receipt)
{
    return target.switchOffRule(m_rule->id, receipt);
}

RestoreRule::RestoreRule(std::shared_ptr<const Rule> city, std::shared_ptr<const Rule> before, std::string reason)
    : m_city(std::move(city))
    , m_before(std::move(before))
    , m_reason(std::move(reason))
{
}

journal::Draft RestoreRule::entry() const
{
    journal::Draft draft = draftOf("rule.restore", m_city->id, m_reason);
    writeDifferences(draft, m_before.get(), m_city.get());
    return draft;
}

core::Expected<void> RestoreRule::perform(CommandTarget& target, const JournalReceipt& receipt)
{
    return target.restoreRule(m_city->id, receipt);
}

} // namespace vigie::session
