// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules that change while the program runs: the part of AlertEngine that goes on with others.
#include "alerts/alertengine.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace vigie::alerts {

namespace {

/// The number of each rule of `before` in `after`; nothing where it is gone.
std::vector<std::optional<RuleNumber>> numbersIn(const RuleSet& before, const RuleSet& after)
{
    std::map<std::string_view, RuleNumber> numbers;
    for (std::size_t i = 0; i < after.rules.size(); ++i)
        numbers.emplace(after.rules[i]->id, static_cast<RuleNumber>(i));
    std::vector<std::optional<RuleNumber>> out;
    for (const auto& rule : before.rules) {
        const auto found = numbers.find(rule->id);
        out.push_back(found == numbers.end() ? std::nullopt : std::optional{found->second});
    }
    return out;
}

bool measuresTheSame(const Rule& one, const Rule& other)
{
    return one.model == other.model && one.attribute == other.attribute && one.unit == other.unit;
}

/// What it looked back on is what it looks back on now.
bool looksBackAlike(const Rule& one, const Rule& other)
{
    const auto* before = std::get_if<RateTest>(&one.test);
    const auto* after = std::get_if<RateTest>(&other.test);
    return before != nullptr && after != nullptr && measuresTheSame(one, other) && before->way == after->way &&
           before->within == after->within;
}

} // namespace

std::unique_ptr<AlertEngine> AlertEngine::withRules(RuleSet rules, core::AssetStore& store)
{
    auto next =
        std::make_unique<AlertEngine>(std::move(rules), m_clock, m_feedNames, m_book.limit(), m_usual.zoneName());
    next->setPlans(m_plans.plans());
    next->takeOver(*this);
    next->bind(store);
    std::vector<bool> isNew;
    for (const auto& rule : next->m_rules.rules) {
        const auto before = m_rules.find(rule->id);
        isNew.push_back(!before || before->version != rule->version);
    }
    next->judgeAnew(store, isNew);
    return next;
}

void AlertEngine::takeOver(AlertEngine& earlier)
{
    const auto numbers = numbersIn(earlier.m_rules, m_rules);
    const core::Timestamp now = m_clock.now();
    m_tickedAt = earlier.m_tickedAt;
    m_listeningSince = earlier.m_listeningSince;
    m_counters = earlier.m_counters;
    m_book.inherit(earlier.m_book);
    std::vector<const LiveCondition*> conditions;
    earlier.m_book.table().forEach([&](const LiveCondition& one) { conditions.push_back(&one); });
    // In the order in which they came up, so that lists and gatherings keep theirs.
    std::ranges::stable_sort(conditions, {}, [](const LiveCondition* one) { return one->alert.raisedAt; });
    for (const LiveCondition* one : conditions) {
        const PersistedCondition was = one->persisted();
        const auto number = numbers[static_cast<std::size_t>(one->rule)];
        if (!number) {
            close(was, now);
            if (one->alert.asset)
                m_book.left(*one->alert.asset);
            continue;
        }
        LiveCondition condition = *one;
        condition.rule = *number;
        condition.alert.rule = m_rules.rules[static_cast<std::size_t>(*number)];
        condition.alert.asset.reset(); // it is adopted by its asset, as after a restart
        condition.alert.members.reset();
        condition.remindAt = core::kNoTime; // counted anew, by what its rule says now
        if (!std::holds_alternative<ReportedTest>(condition.alert.rule->test))
            condition.alert.priority = condition.alert.rule->priority;
        restoreOne(std::move(condition), was, now);
    }
    m_windows = std::move(earlier.m_windows);
    m_windows.renumber([&](RuleNumber before) {
        const auto number = numbers[static_cast<std::size_t>(before)];
        return number && looksBackAlike(earlier.rule(before), rule(*number)) ? number : std::nullopt;
    });
    m_feeds.takeHeard(earlier.m_feeds);
    m_usual = std::move(earlier.m_usual);
    m_usual.renumber([&](RuleNumber before) -> std::optional<UsualBook::Successor> {
        const auto number = numbers[static_cast<std::size_t>(before)];
        const auto* test = number ? std::get_if<DeviationTest>(&rule(*number).test) : nullptr;
        if (test == nullptr || !measuresTheSame(earlier.rule(before), rule(*number)))
            return std::nullopt;
        return UsualBook::Successor{*number, test->weeks};
    });
}

/// What is known already is judged by the rules that were not there before. A rule of change, or of the usual, waits for
/// the next value: this one would count twice.
void AlertEngine::judgeAnew(core::AssetStore& store, const std::vector<bool>& isNew)
{
    const auto judges = [&](RuleNumber number) {
        const RuleTest& test = rule(number).test;
        return isNew[static_cast<std::size_t>(number)] &&
               (std::holds_alternative<ThresholdTest>(test) || std::holds_alternative<StateTest>(test));
    };
    for (std::uint32_t i = 0; i < store.size(); ++i) {
        const auto asset = static_cast<core::AssetIndex>(i);
        const core::ModelIndex model = store.row(asset).model;
        for (const core::AttributeValue& value : store.values(asset)) {
            for (const RuleNumber number : m_index.judging(model, value.attribute)) {
                if (judges(number))
                    consider(store, asset, number, value);
            }
        }
        for (const RuleNumber number : m_index.fencing(model)) {
            if (isNew[static_cast<std::size_t>(number)])
                locate(store, asset, number);
        }
        // Those too that say what they said: when one that is announced begins is not handed over.
        for (const RuleNumber number : m_index.reporting(model))
            report(store, asset, number);
    }
    settleCauses();
    gather(store);
    m_book.flushWorst(store);
}

} // namespace vigie::alerts
