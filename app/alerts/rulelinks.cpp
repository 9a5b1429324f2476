// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulelinks.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace vigie::alerts {

namespace {

using Links = std::map<std::string, std::vector<std::string>>; // rule -> those it explains

bool leadsTo(const Links& links, const std::string& from, const std::string& to, std::set<std::string>& seen)
{
    if (from == to)
        return true;
    const auto found = links.find(from);
    if (found == links.end() || !seen.insert(from).second)
        return false;
    return std::ranges::any_of(found->second,
                               [&](const std::string& next) { return leadsTo(links, next, to, seen); });
}

/// The key that names those it explains.
const char* keyOf(const Rule& rule)
{
    if (std::holds_alternative<CountTest>(rule.test))
        return ".of";
    return std::holds_alternative<CorrelationTest>(rule.test) ? ".with" : ".explains";
}

core::Error problem(const Rule& rule, const char* what, const std::string& explained, const char* remedy)
{
    return {core::ErrorCode::InvalidInput, rule.source + ": " + rule.id + keyOf(rule), {what, {explained}}, remedy};
}

/// The alert of a rule that counts stands at the asset of one of those it counts: of a model it must know.
bool isOfOtherModel(const Rule& rule, const Rule& explained)
{
    if (rule.model == explained.model)
        return false;
    if (const auto* count = std::get_if<CountTest>(&rule.test))
        return count->groupBy.empty();
    const auto* story = std::get_if<CorrelationTest>(&rule.test);
    return story != nullptr && std::ranges::find(story->startsWith, explained.id) != story->startsWith.end();
}

bool watchesUnknown(const Rule& rule, std::span<const std::string> feeds)
{
    return watchesFeed(rule) && !feeds.empty() &&
           std::ranges::find(feeds, std::get<NoDataTest>(rule.test).feed) == feeds.end();
}

/// A rule without anything left to count has nothing to say.
bool isIdle(const Rule& rule)
{
    if (std::holds_alternative<CountTest>(rule.test))
        return rule.explains.rules.empty();
    const auto* story = std::get_if<CorrelationTest>(&rule.test);
    if (story == nullptr)
        return false;
    const auto isBeginning = [&](const std::string& id) {
        return std::ranges::find(story->startsWith, id) != story->startsWith.end();
    };
    const auto beginnings = std::ranges::count_if(rule.explains.rules, isBeginning);
    const auto others = static_cast<std::ptrdiff_t>(rule.explains.rules.size()) - beginnings;
    return beginnings == 0 || others < story->atLeast;
}

} // namespace

std::vector<core::Error> checkLinks(RuleSet& set, std::span<const std::string> feeds)
{
    std::vector<core::Error> problems;
    std::erase_if(set.rules, [&](const auto& rule) {
        if (!watchesUnknown(*rule, feeds))
            return false;
        problems.push_back({core::ErrorCode::InvalidInput,
                            rule->source + ": " + rule->id + ".feed",
                            {VIGIE_TEXT("Errors", "The city has no feed \"%1\"; this rule is left out."),
                             {std::get<NoDataTest>(rule->test).feed}},
                            VIGIE_TEXT("Errors", "Write the id of one of the [[feeds]] in the city's profile.")});
        return true;
    });
    Links accepted;
    for (auto& rule : set.rules) {
        std::vector<std::string> good;
        for (const std::string& explained : rule->explains.rules) {
            std::set<std::string> seen;
            const auto other = set.find(explained);
            if (other && isOfOtherModel(*rule, *other)) {
                problems.push_back(problem(
                    *rule,
                    VIGIE_TEXT("Errors",
                               "The rule \"%1\" watches assets of another model than this one; it is not counted."),
                    explained,
                    VIGIE_TEXT("Errors", "Write as model of this rule the model of the assets where it "
                                         "begins, and count others by group_by or with.")));
            } else if (!other) {
                problems.push_back(problem(
                    *rule,
                    VIGIE_TEXT("Errors", "There is no rule \"%1\" that could be explained; this link is left out."),
                    explained, VIGIE_TEXT("Errors", "Write the id of a rule of this city.")));
            } else if (leadsTo(accepted, explained, rule->id, seen)) {
                problems.push_back(problem(
                    *rule,
                    VIGIE_TEXT("Errors",
                               "The rule \"%1\" explains this one already, perhaps by others: in a circle each "
                               "would hide the other. This link is left out."),
                    explained, VIGIE_TEXT("Errors", "Keep the link from the cause to its effect.")));
            } else {
                good.push_back(explained);
                accepted[rule->id].push_back(explained);
            }
        }
        const bool isWhole = good.size() == rule->explains.rules.size();
        if (isWhole && !countsAlerts(rule->test))
            continue;
        auto mended = std::make_shared<Rule>(*rule);
        mended->explains.rules = std::move(good);
        if (!isWhole)
            mended->version = versionOf(*mended);
        mended->explainedTitles.clear();
        for (const std::string& id : mended->explains.rules)
            mended->explainedTitles.push_back(set.find(id)->title);
        rule = std::move(mended);
    }
    std::erase_if(set.rules, [&](const auto& rule) {
        if (!isIdle(*rule))
            return false;
        problems.push_back(
            problem(*rule, VIGIE_TEXT("Errors", "Too few rules are left for this one to count; it is left out."), {},
                    VIGIE_TEXT("Errors", "Write the ids of rules of this city, as many as at_least asks for.")));
        return true;
    });
    return problems;
}

} // namespace vigie::alerts
