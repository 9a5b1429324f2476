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

core::Error problem(const Rule& rule, const char* what, const std::string& explained, const char* remedy)
{
    return {core::ErrorCode::InvalidInput, rule.source + ": " + rule.id + ".explains", {what, {explained}}, remedy};
}

} // namespace

std::vector<core::Error> checkLinks(RuleSet& set)
{
    std::vector<core::Error> problems;
    Links accepted;
    for (auto& rule : set.rules) {
        std::vector<std::string> good;
        for (const std::string& explained : rule->explains.rules) {
            std::set<std::string> seen;
            if (!set.find(explained)) {
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
        if (good.size() == rule->explains.rules.size())
            continue;
        auto mended = std::make_shared<Rule>(*rule);
        mended->explains.rules = std::move(good);
        mended->version = versionOf(*mended);
        rule = std::move(mended);
    }
    return problems;
}

} // namespace vigie::alerts
