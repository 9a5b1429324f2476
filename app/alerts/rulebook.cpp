// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulebook.h"

#include "alerts/rulelinks.h"
#include "alerts/ruleloader.h"
#include "alerts/rulewriter.h"
#include "core/shown.h"
#include "storage/files.h"
#include "toml/document.h"
#include "toml/written.h"

#include <algorithm>
#include <array>
#include <limits>
#include <system_error>
#include <utility>

namespace vigie::alerts {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<RuleStep, std::string_view>, 3> kSteps{
    {{RuleStep::Changed, "changed"}, {RuleStep::Off, "off"}, {RuleStep::Restored, "restored"}}};
constexpr const char* kExtension = ".toml";
constexpr std::uint64_t kMostBytes = 1U << 20;
constexpr std::size_t kDigits = 4;

/// "0003.toml".
std::string fileName(std::size_t number)
{
    const std::string digits = std::to_string(number);
    return std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits + kExtension;
}

std::string textOf(const RuleVersion& version)
{
    const RuleStamp& stamp = version.stamp;
    std::string out = "# A version of a rule that was put into force with Vigie. docs/alerts.md explains every key.\n"
                      "[change]\n";
    out += "step = " + toml::written(wordOf(version.step)) + '\n';
    out += "at = " + core::toIso8601(stamp.at) + '\n';
    out += "actor = " + toml::written(stamp.actor) + '\n';
    out += "entry = " + std::to_string(stamp.entry) + "\n";
    if (version.step == RuleStep::Changed)
        out += '\n' + ruleText(*version.rule);
    return out;
}

/// What a file of this desk says of its version; its rule is read by `parseRule`.
core::Expected<RuleVersion> readChange(const std::string& text, const std::string& name)
{
    const auto document = toml::Document::parse(text, name, "docs/alerts.md");
    if (!document)
        return core::fail(document.error());
    toml::Problems problems;
    toml::Table file = document->root(problems);
    RuleVersion out;
    if (auto change = file.require("change") ? file.table("change") : std::nullopt) {
        const std::string step = change->requiredText("step");
        const auto* const known = std::ranges::find(kSteps, step, &std::pair<RuleStep, std::string_view>::second);
        if (known == kSteps.end())
            change->problem("step", {VIGIE_TEXT("Errors", "There is no step \"%1\" of a rule."), {core::shown(step)}},
                            VIGIE_TEXT("Errors", "Write changed, off or restored."));
        else
            out.step = known->first;
        out.stamp.at = change->moment("at").value_or(core::kNoTime);
        out.stamp.actor = change->requiredText("actor");
        out.stamp.entry = static_cast<std::uint64_t>(
            change->integer("entry", 0, std::numeric_limits<std::int64_t>::max()).value_or(0));
    }
    if (!problems.empty())
        return core::fail(problems.front());
    return out;
}

core::Expected<RuleVersion> readVersion(const fs::path& file, const std::string& id)
{
    const std::string name = id + "/" + file.filename().string();
    auto text = storage::readFile(file, kMostBytes);
    if (!text)
        return core::fail(text.error());
    auto version = readChange(*text, name);
    if (!version || version->step != RuleStep::Changed)
        return version;
    LoadedRules loaded = parseRule(*text, name);
    if (!loaded.problems.empty())
        return core::fail(loaded.problems.front());
    version->rule = loaded.set.rules.front();
    if (version->rule->id != id)
        return core::fail(
            core::ErrorCode::InvalidInput, name,
            {VIGIE_TEXT("Errors", "This is a rule \"%1\", in the folder of another."), {version->rule->id}},
            VIGIE_TEXT("Errors", "Put the file into the folder of its rule, or remove it."));
    return version;
}

std::vector<fs::path> sortedIn(const fs::path& folder)
{
    std::vector<fs::path> out;
    std::error_code error;
    for (fs::directory_iterator it{folder, error}, end; !error && it != end; it.increment(error))
        out.push_back(it->path());
    std::ranges::sort(out);
    return out;
}

/// A rule that is off on purpose is no mistake of those that name it.
std::shared_ptr<const Rule> withoutLinksTo(const std::shared_ptr<const Rule>& rule,
                                           const std::vector<std::string>& off)
{
    const auto isOff = [&](const std::string& id) { return std::ranges::find(off, id) != off.end(); };
    if (std::ranges::none_of(rule->explains.rules, isOff))
        return rule;
    auto out = std::make_shared<Rule>(*rule);
    std::erase_if(out->explains.rules, isOff);
    return out;
}

tl::unexpected<core::Error> noSuchRule(std::string_view id)
{
    return core::fail(core::ErrorCode::NotFound, std::string{id},
                      VIGIE_TEXT("Errors", "There is no such rule in force."),
                      VIGIE_TEXT("Errors", "Look at the list of rules: it may have been changed meanwhile."));
}

} // namespace

std::string_view wordOf(RuleStep step)
{
    return kSteps.at(static_cast<std::size_t>(step)).second;
}

RuleBook::RuleBook(const fs::path& city, fs::path desk, std::vector<std::string> feeds)
    : m_desk(std::move(desk))
    , m_feeds(std::move(feeds))
{
    LoadedRules loaded = loadRules(city);
    m_city = std::move(loaded.set);
    m_problems = std::move(loaded.problems);
    readDesk();
    m_inForce = composed(nullptr);
    for (core::Error& wrong : checkLinks(m_inForce, m_feeds))
        m_problems.push_back(std::move(wrong));
}

void RuleBook::readDesk()
{
    std::error_code error;
    for (const fs::path& folder : sortedIn(m_desk)) {
        if (fs::is_directory(folder, error))
            readVersions(folder);
    }
}

void RuleBook::readVersions(const fs::path& folder)
{
    const std::string id = folder.filename().string();
    std::vector<RuleVersion> versions;
    for (const fs::path& file : sortedIn(folder)) {
        if (file.extension() != kExtension || versions.size() >= kMostVersions)
            continue;
        if (auto version = readVersion(file, id))
            versions.push_back(std::move(*version));
        else
            m_problems.push_back(version.error());
    }
    for (RuleVersion& version : versions) {
        if (version.step == RuleStep::Restored)
            version.rule = m_city.find(id);
    }
    if (!versions.empty())
        m_here.emplace(id, std::move(versions));
}

RuleSet RuleBook::composed(const std::shared_ptr<const Rule>& instead) const
{
    std::vector<std::shared_ptr<const Rule>> wanted;
    std::vector<std::string> switchedOff;
    const auto add = [&](const std::string& id, const std::shared_ptr<const Rule>& rule) {
        if (instead && id == instead->id)
            return;
        if (rule)
            wanted.push_back(rule);
        else
            switchedOff.push_back(id);
    };
    for (const auto& rule : m_city.rules) {
        if (instead && rule->id == instead->id)
            wanted.push_back(instead);
        const auto here = m_here.find(rule->id);
        add(rule->id, here == m_here.end() ? rule : here->second.back().rule);
    }
    for (const auto& [id, versions] : m_here) {
        if (!isOfCity(id))
            add(id, versions.back().rule);
    }
    if (instead && !isOfCity(instead->id))
        wanted.push_back(instead);
    RuleSet out;
    out.rules.reserve(wanted.size());
    for (const auto& rule : wanted)
        out.rules.push_back(withoutLinksTo(rule, switchedOff));
    return out;
}

std::vector<std::shared_ptr<const Rule>> RuleBook::all() const
{
    std::vector<std::shared_ptr<const Rule>> out = m_inForce.rules;
    std::vector<std::string> ids;
    ids.reserve(m_city.rules.size() + m_here.size());
    for (const auto& rule : m_city.rules)
        ids.push_back(rule->id);
    for (const auto& [id, versions] : m_here) {
        if (!isOfCity(id))
            ids.push_back(id);
    }
    for (const std::string& id : ids) {
        if (m_inForce.find(id))
            continue;
        // What it last said: of one that is off, the version before that.
        const auto known = versions(id);
        const auto said = std::ranges::find_if(known, [](const RuleVersion& one) { return one.rule != nullptr; });
        if (said != known.end())
            out.push_back(said->rule);
    }
    return out;
}

bool RuleBook::isOff(std::string_view id) const
{
    const auto here = m_here.find(id);
    return here != m_here.end() && here->second.back().step == RuleStep::Off;
}

bool RuleBook::isChanged(std::string_view id) const
{
    const auto here = m_here.find(id);
    return here != m_here.end() && here->second.back().step != RuleStep::Restored;
}

std::vector<RuleVersion> RuleBook::versions(std::string_view id) const
{
    std::vector<RuleVersion> out;
    if (const auto here = m_here.find(id); here != m_here.end())
        out.assign(here->second.rbegin(), here->second.rend());
    if (auto rule = m_city.find(id))
        out.push_back({RuleStep::Restored, std::move(rule), {}});
    return out;
}

RuleDraft RuleBook::look(std::string_view toml, std::string_view id) const
{
    const std::string name{id.empty() ? std::string_view{"rule"} : id};
    LoadedRules loaded = parseRule(toml, name);
    RuleDraft out;
    out.problems = std::move(loaded.problems);
    if (!out.problems.empty())
        return out;
    auto rule = loaded.set.rules.front();
    const bool isKnown = isOfCity(rule->id) || m_here.contains(rule->id);
    if (!id.empty() && rule->id != id)
        out.problems.push_back(
            {core::ErrorCode::InvalidInput,
             rule->source + ": " + rule->id + ".id",
             {VIGIE_TEXT("Errors", "The id of a rule stays what it is: \"%1\"."), {std::string{id}}},
             VIGIE_TEXT("Errors", "Write the old id, or make another rule.")});
    else if (id.empty() && isKnown)
        out.problems.push_back({core::ErrorCode::AlreadyExists,
                                rule->source + ": " + rule->id + ".id",
                                {VIGIE_TEXT("Errors", "There is already a rule \"%1\"."), {rule->id}},
                                VIGIE_TEXT("Errors", "Write another id, or change that rule.")});
    if (!out.problems.empty())
        return out;
    out.set = composed(rule);
    out.problems = checkLinks(out.set, m_feeds);
    // What is wrong with others already is not this one's.
    RuleSet asItIs = composed(nullptr);
    const auto before = checkLinks(asItIs, m_feeds);
    std::erase_if(out.problems,
                  [&](const core::Error& one) { return std::ranges::find(before, one) != before.end(); });
    if (!out.problems.empty())
        out.set = {};
    else
        out.rule = std::move(rule);
    return out;
}

core::Expected<void> RuleBook::keep(std::string_view id, RuleVersion version)
{
    const auto here = m_here.find(id);
    const fs::path folder = m_desk / id;
    // After the highest number there is, also that of a file that could not be read.
    std::size_t number = here == m_here.end() ? 1 : here->second.size() + 1;
    std::error_code error;
    while (number <= kMostVersions && fs::exists(folder / fileName(number), error))
        ++number;
    if (number > kMostVersions)
        return core::fail(core::ErrorCode::TooLarge, std::string{id},
                          VIGIE_TEXT("Errors", "This rule was changed too often for one more version to be kept."),
                          VIGIE_TEXT("Errors", "Take the rule over into the city's folder under another id."));
    if (auto made = storage::ensureFolder(folder); !made)
        return made;
    const fs::path part = folder / (fileName(number) + ".part");
    storage::removeQuietly(part); // of a program that died
    if (auto written = storage::writeFile(part, textOf(version)); !written)
        return written;
    if (auto moved = storage::moveDurably(part, folder / fileName(number)); !moved) {
        storage::removeQuietly(part);
        return moved;
    }
    m_here[std::string{id}].push_back(std::move(version));
    m_inForce = composed(nullptr);
    static_cast<void>(checkLinks(m_inForce, m_feeds)); // looked at before, or told at the start
    return {};
}

core::Expected<void> RuleBook::change(const RuleDraft& draft, const RuleStamp& stamp)
{
    if (!draft.rule)
        return core::fail(draft.problems.empty() ? core::Error{} : draft.problems.front());
    return keep(draft.rule->id, {RuleStep::Changed, draft.rule, stamp});
}

core::Expected<void> RuleBook::switchOff(std::string_view id, const RuleStamp& stamp)
{
    if (!m_inForce.find(id))
        return noSuchRule(id);
    return keep(id, {RuleStep::Off, nullptr, stamp});
}

core::Expected<void> RuleBook::restore(std::string_view id, const RuleStamp& stamp)
{
    const auto ofCity = m_city.find(id);
    if (!ofCity)
        return noSuchRule(id);
    return keep(id, {RuleStep::Restored, ofCity, stamp});
}

} // namespace vigie::alerts
