// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of CitySession that changes rules.
#include "session/citysession.h"

#include <algorithm>
#include <string>

namespace vigie::session {

namespace {

constexpr std::string_view kRule = "rule:";

} // namespace

core::Expected<void> CitySession::change(const std::function<core::Expected<void>(const alerts::RuleStamp&)>& rules,
                                         const JournalReceipt& receipt)
{
    if (!canChangeRules())
        return core::fail(core::ErrorCode::Unsupported, "replay",
                          VIGIE_TEXT("Errors", "A replay goes by the rules of this desk and changes none."),
                          VIGIE_TEXT("Errors", "Do it in the live session."));
    auto done = rules({receipt.at, receipt.actor, receipt.index});
    if (done)
        m_pipeline->changeRules(m_rules.rules());
    Q_EMIT rulesChanged(); // also where it failed: what is shown is what there is
    return done;
}

core::Expected<void> CitySession::changeRule(const alerts::RuleDraft& draft, const JournalReceipt& receipt)
{
    return change([&](const alerts::RuleStamp& stamp) { return m_rules.change(draft, stamp); }, receipt);
}

core::Expected<void> CitySession::switchOffRule(const std::string& id, const JournalReceipt& receipt)
{
    return change([&](const alerts::RuleStamp& stamp) { return m_rules.switchOff(id, stamp); }, receipt);
}

core::Expected<void> CitySession::restoreRule(const std::string& id, const JournalReceipt& receipt)
{
    return change([&](const alerts::RuleStamp& stamp) { return m_rules.restore(id, stamp); }, receipt);
}

void CitySession::recordings(std::function<void(std::vector<RecordingChoice>)> done)
{
    static_cast<void>(m_errands.ask([this, folder = m_plan.data / kRecordingsFolder, done = std::move(done)] {
        later([done, found = recordingsIn(folder)] { done(found); });
    }));
}

void CitySession::tryRules(Trial trial)
{
    TrialDesk::Question question;
    question.order = {.recording = std::move(trial.recording),
                      .inForce = m_rules.rules(),
                      .draft = std::move(trial.draft),
                      .ruleId = std::move(trial.ruleId),
                      .timeZone = m_plan.profile.timeZone,
                      .centre = m_plan.profile.centre,
                      .plans = m_plans};
    question.told = [this, tell = std::move(trial.progress)](double share, core::Timestamp /*reached*/) {
        later([tell, share] { tell(share); });
    };
    question.done = [this, done = std::move(trial.done)](core::Expected<TrialResult> result) {
        later([done, result = std::move(result)] { done(result); });
    };
    m_trials.ask(std::move(question));
}

/// The newest entry about a rule was written before its effect: where the program ended between the two, the book does
/// not know of it.
void CitySession::tellOfMissedRuleChange()
{
    journal::EntryFilter filter;
    filter.acts = {"rule."};
    const auto page =
        m_stores.journalReader->page(m_stores.journal->state().size, journal::Direction::Older, 1, filter);
    if (!canChangeRules() || !page || page->entries.empty())
        return; // a journal that cannot be read was told when it was opened
    const journal::StoredEntry& newest = page->entries.front();
    const std::string id = newest.entry.obj.substr(std::min(kRule.size(), newest.entry.obj.size()));
    const auto versions = m_rules.versions(id);
    const bool isThere = std::ranges::any_of(
        versions, [&](const alerts::RuleVersion& one) { return one.stamp.entry == newest.index; });
    if (!isThere)
        m_notices.push_back(
            {core::ErrorCode::NotFound,
             id,
             {VIGIE_TEXT("Errors", "What entry %1 of the journal says of this rule did not come into force."),
              {std::to_string(newest.index)}},
             VIGIE_TEXT("Errors", "Look at the rule, and do it again where it is still wanted.")});
}

} // namespace vigie::session
