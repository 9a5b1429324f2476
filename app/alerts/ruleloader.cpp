// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/ruleloader.h"

#include "alerts/rulelinks.h"
#include "alerts/rulereader.h"
#include "toml/document.h"

#include <algorithm>
#include <map>
#include <system_error>

namespace vigie::alerts {

namespace {

using core::ErrorCode;
using core::Message;
namespace fs = std::filesystem;

constexpr const char* kManual = "docs/alerts.md";

/// Collects the rules of several files and watches the limits.
class Loader {
public:
    explicit Loader(const RuleLimits& limits)
        : m_limits(limits)
    {
    }

    void readFile(const fs::path& path) { readRules(toml::Document::load(path, kManual, m_limits.fileBytes)); }

    void parse(std::string_view text, const std::string& name)
    {
        readRules(toml::Document::parse(text, name, kManual, m_limits.fileBytes));
    }

    void problem(ErrorCode code, std::string where, Message what, Message remedy)
    {
        m_out.problems.push_back({code, std::move(where), std::move(what), std::move(remedy)});
    }

    LoadedRules take()
    {
        for (core::Error& wrong : checkLinks(m_out.set))
            m_out.problems.push_back(std::move(wrong));
        return takeUnlinked();
    }

    LoadedRules takeUnlinked()
    {
        toml::keepFirst(m_out.problems, m_limits.problems);
        return std::move(m_out);
    }

private:
    void readRules(const core::Expected<toml::Document>& document)
    {
        if (!document) {
            core::Error error = document.error();
            if (error.code == ErrorCode::InvalidInput)
                error.what.text = VIGIE_TEXT("Errors", "This is not valid TOML: %1. No rule of this file is used.");
            m_out.problems.push_back(std::move(error));
            return;
        }
        toml::Table file = document->root(m_out.problems);
        const bool hasRules = file.kind("rule") == toml::Kind::Tables;
        const RuleDefaults defaults = readDefaults(file);
        if (auto change = file.table("change")) // a file of a RuleBook, taken over as it is
            change->acceptRest();
        file.finish();
        if (!hasRules) {
            problem(ErrorCode::InvalidInput, file.place(), VIGIE_TEXT("Errors", "The file has no rules."),
                    VIGIE_TEXT("Errors", "Begin each rule with a line [[rule]]."));
            return;
        }
        for (toml::Table& one : file.tables("rule")) {
            if (!add(one, defaults))
                return;
        }
    }

    bool add(toml::Table& table, const RuleDefaults& defaults)
    {
        auto rule = readRule(table, defaults, m_out.problems);
        if (!rule)
            return true;
        if (m_out.set.rules.size() >= m_limits.rules) {
            problem(ErrorCode::TooLarge, rule->source,
                    {VIGIE_TEXT("Errors", "There are more than %1 rules: this one and those after it are left out."),
                     {std::to_string(m_limits.rules)}},
                    VIGIE_TEXT("Errors", "Remove rules nobody needs."));
            return false;
        }
        const auto [first, isNew] = m_sources.emplace(rule->id, rule->source);
        if (isNew) {
            m_out.set.rules.push_back(std::move(rule));
            return true;
        }
        problem(ErrorCode::AlreadyExists, rule->source + ": " + rule->id + ".id",
                {VIGIE_TEXT("Errors", "There is already a rule \"%1\", at %2; this one is left out."),
                 {rule->id, first->second}},
                VIGIE_TEXT("Errors", "Give one of the two another id."));
        return true;
    }

    RuleLimits m_limits;
    LoadedRules m_out;
    std::map<std::string, std::string> m_sources; ///< By rule id.
};

std::vector<fs::path> tomlFilesOf(const fs::path& folder, std::error_code& error)
{
    std::vector<fs::path> files;
    for (fs::directory_iterator it{folder, error}, end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        if (it->path().extension() == ".toml" && it->is_regular_file(ignored))
            files.push_back(it->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

LoadedRules loadRules(const fs::path& fileOrFolder, const RuleLimits& limits)
{
    Loader loader{limits};
    std::error_code error;
    if (!fs::is_directory(fileOrFolder, error)) {
        loader.readFile(fileOrFolder);
        return loader.take();
    }
    auto files = tomlFilesOf(fileOrFolder, error);
    if (error)
        loader.problem(ErrorCode::Io, fileOrFolder.string(),
                       {VIGIE_TEXT("Errors", "The folder of rules cannot be read: %1."), {error.message()}},
                       VIGIE_TEXT("Errors", "Check that it exists and that you may read it."));
    if (files.size() > limits.files) {
        loader.problem(
            ErrorCode::TooLarge, files[limits.files].filename().string() + ":1",
            {VIGIE_TEXT("Errors", "There are more than %1 files of rules: this one and those after it are left out."),
             {std::to_string(limits.files)}},
            VIGIE_TEXT("Errors", "Put several rules into one file."));
        files.resize(limits.files);
    }
    for (const fs::path& file : files)
        loader.readFile(file);
    return loader.take();
}

LoadedRules parseRules(std::string_view toml, const std::string& name, const RuleLimits& limits)
{
    Loader loader{limits};
    loader.parse(toml, name);
    return loader.take();
}

LoadedRules parseRule(std::string_view toml, const std::string& name)
{
    Loader loader{{}};
    loader.parse(toml, name);
    LoadedRules out = loader.takeUnlinked();
    if (out.problems.empty() && out.set.rules.size() != 1)
        out.problems.push_back({ErrorCode::InvalidInput, name,
                                VIGIE_TEXT("Errors", "There is more than one rule here."),
                                VIGIE_TEXT("Errors", "Keep one [[rule]]; make another rule for the other.")});
    return out;
}

} // namespace vigie::alerts
