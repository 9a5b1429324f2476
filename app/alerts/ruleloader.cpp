// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/ruleloader.h"

#include "alerts/rulereader.h"
#include "storage/files.h"

#include <algorithm>
#include <map>
#include <system_error>

namespace vigie::alerts {

namespace {

using core::ErrorCode;
using core::Message;
namespace fs = std::filesystem;

/// Collects the rules of several files and watches the limits.
class Loader {
public:
    explicit Loader(const RuleLimits& limits)
        : m_limits(limits)
    {
    }

    void readFile(const fs::path& path)
    {
        auto bytes = storage::readFile(path, m_limits.fileBytes);
        if (!bytes) {
            m_out.problems.push_back(bytes.error());
            return;
        }
        parse(*bytes, path.filename().string());
    }

    void parse(std::string_view toml, const std::string& name)
    {
        if (toml.size() > m_limits.fileBytes) {
            problem(ErrorCode::TooLarge, name,
                    {VIGIE_TEXT("Errors", "The file is larger than %1 bytes."), {std::to_string(m_limits.fileBytes)}},
                    VIGIE_TEXT("Errors", "Rules are short text: check that this is the right file, or split it."));
            return;
        }
        try {
            readRules(toml::parse(toml, name), name);
        } catch (const toml::parse_error& error) {
            problem(ErrorCode::InvalidInput,
                    name + ":" + std::to_string(std::max<unsigned>(error.source().begin.line, 1U)),
                    {VIGIE_TEXT("Errors", "This is not valid TOML: %1. No rule of this file is used."),
                     {std::string{error.description()}}},
                    VIGIE_TEXT("Errors", "Mend the line; https://toml.io describes the format."));
        }
    }

    void problem(ErrorCode code, std::string where, Message what, Message remedy)
    {
        m_out.problems.push_back({code, std::move(where), std::move(what), std::move(remedy)});
    }

    LoadedRules take()
    {
        if (m_out.problems.size() > m_limits.problems) {
            const std::size_t more = m_out.problems.size() - m_limits.problems;
            m_out.problems.resize(m_limits.problems);
            problem(ErrorCode::TooLarge, m_out.problems.back().where,
                    {VIGIE_TEXT("Errors", "%1 further problems are not listed."), {std::to_string(more)}},
                    VIGIE_TEXT("Errors", "Mend the first ones and load the rules again."));
        }
        return std::move(m_out);
    }

private:
    void readRules(const toml::table& file, const std::string& name)
    {
        RuleReader top{file, name, m_out.problems};
        const RuleDefaults defaults = top.readDefaults();
        top.refuseUnknownKeys();
        const toml::node* node = file.get("rule");
        const toml::array* list = node == nullptr ? nullptr : node->as_array();
        if (list == nullptr ||
            !std::all_of(list->begin(), list->end(), [](const auto& one) { return one.is_table(); })) {
            problem(ErrorCode::InvalidInput, name + ":1", VIGIE_TEXT("Errors", "The file has no rules."),
                    VIGIE_TEXT("Errors", "Begin each rule with a line [[rule]]."));
            return;
        }
        for (const toml::node& one : *list) {
            if (!add(*one.as_table(), name, defaults))
                return;
        }
    }

    bool add(const toml::table& table, const std::string& name, const RuleDefaults& defaults)
    {
        RuleReader reader{table, name, m_out.problems};
        auto rule = reader.read(defaults);
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

} // namespace vigie::alerts
