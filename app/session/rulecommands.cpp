// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rulecommands.h"

#include "alerts/rulewriter.h"
#include "session/commandtarget.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace vigie::session {

namespace {

using alerts::Rule;
using alerts::RuleKey;
using storage::Json;

/// Texts in words: a name could stand in them.
constexpr std::array<std::string_view, 6> kWords{"area_name", "author", "label", "procedure", "residents", "title"};
constexpr std::size_t kLongestValue = 300; ///< Bytes; of a longer one only that it differs.

const std::string* valueOf(const std::vector<RuleKey>& keys, std::string_view name)
{
    const auto found = std::ranges::find(keys, name, &RuleKey::name);
    return found == keys.end() ? nullptr : &found->value;
}

bool isShown(std::string_view key, const std::string* value)
{
    return std::ranges::find(kWords, key) == kWords.end() && (value == nullptr || value->size() <= kLongestValue);
}

/// Two versions of a rule, as an entry tells of them.
class Comparison {
public:
    Comparison(const std::shared_ptr<const Rule>& before, const std::shared_ptr<const Rule>& after)
    {
        const auto old = before ? alerts::keysOf(*before) : std::vector<RuleKey>{};
        const auto now = after ? alerts::keysOf(*after) : std::vector<RuleKey>{};
        add(m_prev, "version", before ? &before->version : nullptr);
        add(m_op, "version", after ? &after->version : nullptr);
        for (const RuleKey& key : now) {
            if (const std::string* was = valueOf(old, key.name); was == nullptr || *was != key.value)
                differs(key.name, was, &key.value);
        }
        for (const RuleKey& key : old) {
            if (valueOf(now, key.name) == nullptr)
                differs(key.name, &key.value, nullptr);
        }
    }

    void writeTo(journal::Draft& draft) const
    {
        draft.op = m_op;
        draft.op.set("keys", m_keys);
        draft.prev = m_prev;
    }

private:
    static void add(Json& to, const std::string& key, const std::string* value)
    {
        if (value != nullptr)
            to.set(key, *value);
    }

    void differs(const std::string& key, const std::string* was, const std::string* is)
    {
        m_keys += (m_keys.empty() ? "" : ", ") + key;
        if (!isShown(key, was) || !isShown(key, is))
            return;
        add(m_prev, key, was);
        add(m_op, key, is);
    }

    Json m_op;
    Json m_prev; ///< Null where nothing was in force.
    std::string m_keys;
};

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
    Comparison{m_before, m_draft.rule}.writeTo(draft);
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
    Comparison{m_before, m_city}.writeTo(draft);
    return draft;
}

core::Expected<void> RestoreRule::perform(CommandTarget& target, const JournalReceipt& receipt)
{
    return target.restoreRule(m_city->id, receipt);
}

} // namespace vigie::session
